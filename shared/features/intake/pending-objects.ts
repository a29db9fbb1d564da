import { sql } from 'kysely';

import { inTransaction, type ServiceContext, type TxContext } from '#shared/context.ts';
import { newObjectId, type OrganizationId } from '#shared/core/ids.ts';
import type { Db } from '#shared/infra/db/client.ts';
import type { ObjectStorage, StoredFile } from '#shared/infra/storage/object-storage.ts';

/**
 * Writes an object in two steps that a crash cannot tear apart: a row that says "pending" first,
 * then the bytes. `keepObject` makes it lasting in the transaction that refers to it.
 * @returns the object's key
 */
export async function storePendingObject(ctx: ServiceContext, file: StoredFile): Promise<string> {
  const { organizationId } = ctx.actor;
  const key = `${organizationId}/${newObjectId()}`;
  const { byteSize, sha256 } = file;
  await inTransaction(ctx, async ({ tx }) => {
    await tx
      .insertInto('objects')
      .values({ organizationId, key, state: 'pending', byteSize, sha256 })
      .execute();
  });
  await ctx.storage.putFile(key, file);
  return key;
}

export async function keepObject({ tx, actor }: TxContext, key: string): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('objects')
    .set({ state: 'stored' })
    .where('organizationId', '=', actor.organizationId)
    .where('key', '=', key)
    .where('state', '=', 'pending')
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Error('the stored object was swept away before it was kept');
}

/** For a submission that came to nothing. What fails here is left to the sweep. */
export async function discardObject(ctx: ServiceContext, key: string): Promise<void> {
  try {
    await ctx.storage.remove(key);
    await inTransaction(ctx, async ({ tx, actor }) => {
      await tx
        .deleteFrom('objects')
        .where('organizationId', '=', actor.organizationId)
        .where('key', '=', key)
        .where('state', '=', 'pending')
        .execute();
    });
  } catch (err) {
    ctx.log.warn({ err, object: key }, 'could not discard an object; the sweep will');
  }
}

/** The sweep: removes what crashed submissions left, bytes first. @returns how many. */
export async function discardPendingObjects(
  systemDb: Db,
  storage: ObjectStorage,
  olderThanMs: number,
): Promise<number> {
  const { rows } = await sql<{ organizationId: OrganizationId; key: string }>`
    select organization_id, key from objects
    where state = 'pending'
      and created_at < clock_timestamp() - make_interval(secs => ${olderThanMs / 1000})
    order by created_at limit 100
  `.execute(systemDb);
  for (const { organizationId, key } of rows) {
    await storage.remove(key);
    await systemDb
      .deleteFrom('objects')
      .where('organizationId', '=', organizationId)
      .where('key', '=', key)
      .where('state', '=', 'pending')
      .execute();
  }
  return rows.length;
}
