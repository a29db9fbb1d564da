import { sql } from 'kysely';

import type { OrganizationId } from '#shared/core/ids.ts';
import type { Db, Tx } from '#shared/infra/db/client.ts';

/** How long a key is remembered, as published. */
const LIFETIME_MS = 24 * 60 * 60_000;

type RecordKey = {
  readonly organizationId: OrganizationId;
  readonly operation: string;
  readonly key: string;
};

export type IdempotencyRecord = RecordKey & {
  /** SHA-256 of everything the client sent that matters. */
  readonly fingerprint: Buffer;
};

export async function findRecord(tx: Tx, { organizationId, operation, key }: RecordKey) {
  return tx
    .selectFrom('idempotencyRecords')
    .select(['fingerprint', 'response'])
    .where('organizationId', '=', organizationId)
    .where('operation', '=', operation)
    .where('key', '=', key)
    .executeTakeFirst();
}

/**
 * Claims the key. While another transaction holds it, waits for that one's end, two seconds at
 * most (Postgres error 55P03 after that).
 * @returns whether the key was free
 */
export async function insertRecord(
  tx: Tx,
  { response, now, ...record }: IdempotencyRecord & { response: object; now: Date },
): Promise<boolean> {
  await sql`set local lock_timeout = '2s'`.execute(tx);
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('idempotencyRecords')
    .values({
      ...record,
      response: JSON.stringify(response),
      createdAt: now,
      expiresAt: new Date(now.getTime() + LIFETIME_MS),
    })
    .onConflict((conflict) => conflict.columns(['organizationId', 'operation', 'key']).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export async function forgetExpiredIdempotencyRecords(systemDb: Db): Promise<void> {
  await sql`
    delete from idempotency_records where (organization_id, operation, key) in (
      select organization_id, operation, key from idempotency_records
      where expires_at < clock_timestamp() order by expires_at limit 1000
    )
  `.execute(systemDb);
}
