import { sql, type Insertable } from 'kysely';

import type { OrganizationId, UploadId } from '#shared/core/ids.ts';
import type { BatchSchema, UploadRow } from '#shared/infra/db/batch-schema.ts';
import type { Db, Tx } from '#shared/infra/db/client.ts';

type UploadKey = { readonly organizationId: OrganizationId; readonly id: UploadId };

export async function insertUpload(
  tx: Tx,
  upload: Insertable<BatchSchema['uploads']>,
): Promise<UploadRow> {
  return tx.insertInto('uploads').values(upload).returningAll().executeTakeFirstOrThrow();
}

export async function findUpload(
  tx: Tx,
  { organizationId, id }: UploadKey,
): Promise<UploadRow | undefined> {
  return tx
    .selectFrom('uploads')
    .selectAll()
    .where('organizationId', '=', organizationId)
    .where('id', '=', id)
    .executeTakeFirst();
}

export async function findUploads(
  tx: Tx,
  organizationId: OrganizationId,
  ids: readonly UploadId[],
): Promise<readonly UploadRow[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<UploadRow>`
    select * from uploads where organization_id = ${organizationId} and id = any(${ids}::text[])
  `.execute(tx);
  return rows;
}

type Completion = { readonly objectKey: string; readonly mediaType: string };

/** @returns the upload, or undefined where it was complete already */
export async function completeRow(
  tx: Tx,
  { organizationId, id }: UploadKey,
  { objectKey, mediaType }: Completion,
): Promise<UploadRow | undefined> {
  return tx
    .updateTable('uploads')
    .set({ state: 'complete', objectKey, mediaType })
    .where('organizationId', '=', organizationId)
    .where('id', '=', id)
    .where('state', '=', 'open')
    .returningAll()
    .executeTakeFirst();
}

/** Guarded by the state, so that a file becomes one document. @returns whether it was free */
export async function markUsed(tx: Tx, { organizationId, id }: UploadKey): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('uploads')
    .set({ state: 'used' })
    .where('organizationId', '=', organizationId)
    .where('id', '=', id)
    .where('state', '=', 'complete')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Somebody waits for these: until then they and their bytes stay. */
export async function holdUploads(
  tx: Tx,
  organizationId: OrganizationId,
  { ids, until }: { readonly ids: readonly UploadId[]; readonly until: Date },
): Promise<void> {
  await sql`
    with held as (
      update uploads set expires_at = greatest(expires_at, ${until})
      where organization_id = ${organizationId} and id = any(${ids}::text[])
      returning object_key
    )
    update objects set pending_until = greatest(pending_until, ${until})
    from held where objects.organization_id = ${organizationId} and objects.key = held.object_key
  `.execute(tx);
}

/** Their objects are swept by themselves. */
export async function forgetExpiredUploads(systemDb: Db): Promise<void> {
  await sql`
    delete from uploads where (organization_id, id) in (
      select organization_id, id from uploads
      where state <> 'used' and expires_at < clock_timestamp() - interval '1 day'
      order by expires_at limit 1000)
  `.execute(systemDb);
}
