import { sql } from 'kysely';

import type { OrganizationId } from '#shared/core/ids.ts';
import type { Db, Tx } from '#shared/infra/db/client.ts';

export type ObjectKey = { readonly organizationId: OrganizationId; readonly key: string };

export async function insertPendingObject(
  tx: Tx,
  object: ObjectKey & {
    readonly byteSize: number;
    readonly sha256: Buffer;
    /** A quarter of an hour if not given: as long as a submission may take. */
    readonly pendingUntil?: Date;
  },
): Promise<void> {
  await tx
    .insertInto('objects')
    .values({ ...object, state: 'pending' })
    .execute();
}

/** @returns whether the object was there and pending. */
export async function markStored(tx: Tx, { organizationId, key }: ObjectKey): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('objects')
    .set({ state: 'stored' })
    .where('organizationId', '=', organizationId)
    .where('key', '=', key)
    .where('state', '=', 'pending')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function deletePendingObject(
  db: Db | Tx,
  { organizationId, key }: ObjectKey,
): Promise<void> {
  await db
    .deleteFrom('objects')
    .where('organizationId', '=', organizationId)
    .where('key', '=', key)
    .where('state', '=', 'pending')
    .execute();
}

/** Of all organizations, for the sweep: those whose time is over. */
export async function findAbandonedObjects(systemDb: Db): Promise<readonly ObjectKey[]> {
  const { rows } = await sql<ObjectKey>`
    select organization_id, key from objects
    where state = 'pending' and pending_until < clock_timestamp()
    order by pending_until limit 100
  `.execute(systemDb);
  return rows;
}
