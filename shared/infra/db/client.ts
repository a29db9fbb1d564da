import { CamelCasePlugin, Kysely, sql, type Transaction } from 'kysely';
import { Pool } from 'pg';

import type { OrganizationId, UserId } from '#shared/core/ids.ts';
import type { Log } from '#shared/infra/log/log.ts';

import { FlightClient, FlightDialect, sendAhead } from './flights.ts';
import type { Schema } from './schema.ts';

export { sendAhead } from './flights.ts';

export type Db = Kysely<Schema>;
export type Tx = Transaction<Schema>;

type DbOptions = {
  readonly url: string;
  readonly poolSize: number;
  /** Shown in pg_stat_activity. */
  readonly name: string;
  readonly log: Log;
};

export function createDb({ url, poolSize, name, log }: DbOptions): Db {
  const pool = new Pool({
    Client: FlightClient,
    pipeline: true,
    connectionString: url,
    max: poolSize,
    application_name: name,
    connectionTimeoutMillis: 5_000,
    // A statement or a transaction that hangs must not hold its locks for ever.
    statement_timeout: 60_000,
    idle_in_transaction_session_timeout: 60_000,
  });
  // Without listeners, a broken connection would end the process: the pool speaks for the idle
  // ones, each connection for itself while it is at work.
  pool.on('error', (err) => {
    log.warn({ err }, 'an idle database connection broke');
  });
  pool.on('connect', (connection) => {
    connection.on('error', (err) => {
      log.warn({ err }, 'a database connection broke');
    });
  });
  return new Kysely<Schema>({
    dialect: new FlightDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
}

/** A transaction that sees one organization's rows and no others. Keep it short: no I/O but SQL. */
export async function inOrganization<T>(
  db: Db,
  organizationId: OrganizationId,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return db.transaction().execute(async (tx) => {
    await enterOrganization(tx, organizationId);
    return work(tx);
  });
}

/** Lets a transaction see one organization's rows; until its end, or until it enters another. */
export async function enterOrganization(tx: Tx, organizationId: OrganizationId): Promise<void> {
  const query = sql`select set_config('docmill.organization_id', ${organizationId}, true)`;
  await sendAhead(tx, query.compile(tx));
}

/** A transaction that sees one person's own rows and no others. */
export async function inPerson<T>(
  db: Db,
  userId: UserId,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return db.transaction().execute(async (tx) => {
    await enterPerson(tx, userId);
    return work(tx);
  });
}

/** Lets a transaction see one person's own rows, until its end. */
export async function enterPerson(tx: Tx, userId: UserId): Promise<void> {
  const query = sql`select set_config('docmill.user_id', ${userId}, true)`;
  await sendAhead(tx, query.compile(tx));
}

/**
 * Row-level security binds neither superusers nor roles that bypass it, so no process may run as
 * one.
 * @throws Error with a sentence for the operator.
 */
export async function refusePowerfulRole(db: Db): Promise<void> {
  const { rows } = await sql<{ name: string; isPowerful: boolean }>`
    select rolname as name, rolsuper or rolbypassrls as is_powerful
    from pg_roles where rolname = current_user
  `.execute(db);
  const role = rows[0];
  if (role?.isPowerful) {
    throw new Error(
      `The database role "${role.name}" bypasses row-level security. Use the role that the migration made.`,
    );
  }
}

/** Whether the same may well succeed a little later: the server is away, or chose a victim. */
export function isPassingDatabaseError(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  // Class 08: connection exception; 57P: operator intervention; 53300: too many connections;
  // 40: deadlock or serialization failure.
  return (
    /^(08|57P|53300|40)/.test(code) ||
    /^(ECONN|ENOTFOUND|EPIPE|ETIMEDOUT|EHOSTUNREACH)/.test(code) ||
    /timeout exceeded when trying to connect|Connection terminated|not queryable/.test(
      error.message,
    )
  );
}

/** Writes what there is only one of. @throws what `taken` makes, where it is there already */
export async function writeUnique<T>(write: () => Promise<T>, taken: () => Error): Promise<T> {
  try {
    return await write();
  } catch (error) {
    throw isUniqueViolation(error) ? taken() : error;
  }
}

function isUniqueViolation(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '23505';
}
