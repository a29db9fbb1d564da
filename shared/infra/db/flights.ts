import { CompiledQuery, PostgresDialect, PostgresDriver, type DatabaseConnection } from 'kysely';
import { Client } from 'pg';

import type { Log } from '#shared/infra/log/log.ts';

/*
 * Ways to the server and back cost more than most statements. So those of a transaction whose
 * answers say nothing (`begin`, whose rows it is to see, entries that are only written) travel ahead
 * with the next one that matters, and statements that come again and again are prepared.
 * docs/decisions/0016-fewer-ways-to-postgres.md
 */

/** Of the texts of one process; lists of many lengths would otherwise fill the server's memory. */
const MOST_PREPARED = 300;
const preparedNames = new Map<string, string>();

/** Sends the statements of one moment in one packet, and prepares those with parameters. */
export class FlightClient extends Client {
  // oxlint-disable-next-line typescript/no-explicit-any -- pg has seven signatures for it
  override query(...args: any[]): any {
    const { stream } = this.connection;
    stream.cork();
    setImmediate(() => {
      stream.uncork();
    });
    const [text, values] = args;
    const name = Array.isArray(values) && values.length > 0 ? nameOf(text) : undefined;
    if (name !== undefined && args.length === 2) return this.#queryPrepared({ name, text, values });
    const [first, second, third] = args;
    return super.query(first, second, third);
  }

  async #queryPrepared(query: { name: string; text: string; values: unknown[] }) {
    try {
      return await super.query(query);
    } catch (error) {
      // A migration has changed what the statement answers: this connection would refuse it for ever.
      if (isStalePlan(error)) this.connection.stream.destroy();
      throw error;
    }
  }
}

function nameOf(text: unknown): string | undefined {
  if (typeof text !== 'string') return undefined;
  const known = preparedNames.get(text);
  if (known !== undefined || preparedNames.size >= MOST_PREPARED) return known;
  const name = `docmill_${preparedNames.size}`;
  preparedNames.set(text, name);
  return name;
}

/** "Cached plan must not change result type". */
const isStalePlan = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === '0A000';

type Config = ConstructorParameters<typeof PostgresDialect>[0];

/** Transactions that do not wait for the answer to their `begin`. */
export class FlightDialect extends PostgresDialect {
  readonly #config: Config;

  constructor(config: Config) {
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
 * Does not wait for a statement of a transaction. It keeps its place before those that follow; where
 * it fails the transaction fails with it, at the next statement or at the commit.
 */
export function goAhead(sent: Promise<unknown>, log?: Log): void {
  sent.catch((err: unknown) => {
    // What the next statement says is only that the transaction is broken.
    log?.error({ err }, 'a statement that went ahead failed, and its transaction with it');
  });
}
