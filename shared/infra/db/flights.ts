import {
  AbortedTransactionError,
  CompiledQuery,
  PostgresDialect,
  PostgresDriver,
  type DatabaseConnection,
  type QueryResult,
} from 'kysely';
import { Client } from 'pg';

/*
 * Ways to the server and back cost more than most statements. So those of a transaction whose
 * answers say nothing (`begin`, whose rows it is to see, entries that are only written) go ahead: the
 * next one follows at once, in the same packet where it can, and what fails fails the transaction.
 * Statements that come again and again are prepared. docs/decisions/0016-fewer-ways-to-postgres.md
 */

const goingAhead = new WeakSet<CompiledQuery>();

type Executing = { readonly executeQuery: (query: CompiledQuery) => Promise<unknown> };

/**
 * Sends a statement of a transaction without waiting for its answer. It keeps its place before those
 * that follow; where it fails, the next one or the commit throws its error.
 */
export async function sendAhead(tx: Executing, query: CompiledQuery): Promise<void> {
  goingAhead.add(query);
  await tx.executeQuery(query);
}

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

/** Transactions whose statements go ahead. */
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

/** What `PostgresDriver` hands out. */
type Base = Parameters<PostgresDriver['releaseConnection']>[0];

/** A connection that remembers what failed of that which went ahead. */
class FlightConnection implements DatabaseConnection {
  readonly base: Base;
  #failure: unknown;

  constructor(base: Base) {
    this.base = base;
  }

  begin(): void {
    this.#failure = undefined;
    this.#send(CompiledQuery.raw('begin'));
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    if (goingAhead.has(query)) {
      this.#send(query);
      return { rows: [] };
    }
    return this.#orFailure(async () => this.base.executeQuery<Row>(query));
  }

  async commit(commit: () => Promise<void>): Promise<void> {
    await this.#orFailure(commit);
  }

  streamQuery<Row>(query: CompiledQuery, size: number): AsyncIterableIterator<QueryResult<Row>> {
    return this.base.streamQuery<Row>(query, size);
  }

  #send(query: CompiledQuery): void {
    this.base.executeQuery(query).catch((error: unknown) => {
      this.#failure ??= error;
    });
  }

  /** What follows a failure is only told that the transaction is broken; the reason is the failure. */
  async #orFailure<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw this.#failure === undefined || !isAfterFailure(error) ? error : this.#failure;
    }
  }
}

/** "Current transaction is aborted". */
const isAfterFailure = (error: unknown): boolean =>
  error instanceof AbortedTransactionError ||
  (error instanceof Error && 'code' in error && error.code === '25P02');

class FlightDriver extends PostgresDriver {
  readonly #flights = new WeakMap<Base, FlightConnection>();

  override async acquireConnection(
    ...options: Parameters<PostgresDriver['acquireConnection']>
  ): Promise<DatabaseConnection> {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- that is what it hands out
    const base = (await super.acquireConnection(...options)) as Base;
    const flight = this.#flights.get(base) ?? new FlightConnection(base);
    this.#flights.set(base, flight);
    return flight;
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    asFlight(connection).begin();
  }

  override async commitTransaction(connection: DatabaseConnection): Promise<void> {
    const flight = asFlight(connection);
    await flight.commit(async () => super.commitTransaction(flight.base));
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await super.rollbackTransaction(asFlight(connection).base);
  }

  override async releaseConnection(connection: DatabaseConnection): Promise<void> {
    await super.releaseConnection(asFlight(connection).base);
  }
}

function asFlight(connection: DatabaseConnection): FlightConnection {
  if (connection instanceof FlightConnection) return connection;
  throw new Error('a connection of another driver');
}
