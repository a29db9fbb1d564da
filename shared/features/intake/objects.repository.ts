import { sql } from 'kysely';

import type { OrganizationId } from '#shared/core/ids.ts';
import type { Db, Tx } from '#shared/infra/db/client.ts';

export type ObjectKey = { readonly organizationId: OrganizationId; readonly key: string };

export async function insertPendingObject(
  tx: Tx,
  object: ObjectKey & { readonly byteSize: number; readonly sha256: Buffer },
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

/** Of all organizations, for the sweep. */
export async function findPendingObjects(
  systemDb: Db,
  olderThanMs: number,
): Promise<readonly ObjectKey[]> {
  const { rows } = await sql<ObjectKey>`
    select organization_id, key from objects
    where state = 'pending'
      and created_at < clock_timestamp() - make_interval(secs => ${olderThanMs / 1000})
    order by created_at limit 100
  `.execute(systemDb);
  return rows;
}
