import { CompiledQuery, PostgresDialect, PostgresDriver, type DatabaseConnection } from 'kysely';
import { Client } from 'pg';

/*
 * A transaction begins with statements whose answers say nothing: `begin`, and whose rows it is to
 * see. They travel together with the first one that matters (libpq calls it pipelining): one way to
 * the server and back instead of three, for every request and every task.
 */

/** Statements of the same moment leave in one packet. */
export class FlightClient extends Client {
  // oxlint-disable-next-line typescript/no-explicit-any -- all of pg's overloads
  override query(...args: any[]): any {
    const { stream } = this.connection;
    stream.cork();
    setImmediate(() => stream.uncork());
    const [text, values, ...rest] = args;
    if (typeof text === 'string' && Array.isArray(values) && values.length > 0) {
      const name = nameOf(text);
      if (name) return Reflect.apply(super.query, this, [{ text, values, name }, ...rest]);
    }
    // oxlint-disable-next-line typescript/no-unsafe-argument, typescript/no-unsafe-return -- as above
    return Reflect.apply(super.query, this, args);
  }
}

const names = new Map<string, string>();
function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined) return known;
  if (names.size >= 300) return undefined;
  const name = `s${names.size}`;
  names.set(text, name);
  return name;
}

export class FlightDialect extends PostgresDialect {
  readonly #config: ConstructorParameters<typeof PostgresDialect>[0];

  constructor(config: ConstructorParameters<typeof PostgresDialect>[0]) {
    super(config);
    this.#config = config;
  }

  override createDriver(): PostgresDriver {
    return new FlightDriver(this.#config);
  }
}

class FlightDriver extends PostgresDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    goAhead(connection.executeQuery(CompiledQuery.raw('begin')));
  }
}

/**
 * Does not wait for a statement. Where it fails the connection is broken or the transaction is; the
 * next statement says so.
 */
export function goAhead(sent: Promise<unknown>): void {
  sent.catch(() => {});
}
