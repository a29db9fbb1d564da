import { sql, type Insertable } from 'kysely';

import type { OrganizationId, RenditionId } from '#shared/core/ids.ts';
import type { Tx } from '#shared/infra/db/client.ts';
import type { RenditionRow, Schema } from '#shared/infra/db/schema.ts';

export type RenditionKey = Pick<RenditionRow, 'organizationId' | 'versionId' | 'kind' | 'page'>;

export async function findRendition(
  tx: Tx,
  { organizationId, versionId, kind, page }: RenditionKey,
): Promise<RenditionRow | undefined> {
  return tx
    .selectFrom('renditions')
    .selectAll()
    .where('organizationId', '=', organizationId)
    .where('versionId', '=', versionId)
    .where('kind', '=', kind)
    .where('page', '=', page)
    .executeTakeFirst();
}

export async function loadRendition(
  tx: Tx,
  organizationId: OrganizationId,
  id: RenditionId,
): Promise<RenditionRow> {
  return tx
    .selectFrom('renditions')
    .selectAll()
    .where('organizationId', '=', organizationId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
}

/** @returns nothing where somebody else has inserted it first. */
export async function insertRendition(
  tx: Tx,
  rendition: Insertable<Schema['renditions']>,
): Promise<RenditionRow | undefined> {
  return tx
    .insertInto('renditions')
    .values(rendition)
    .onConflict((conflict) =>
      conflict.columns(['organizationId', 'versionId', 'kind', 'page']).doNothing(),
    )
    .returningAll()
    .executeTakeFirst();
}

/** @returns the row, or nothing where it has not failed before `failedBefore`. */
export async function reviveRendition(
  tx: Tx,
  { organizationId, id }: Pick<RenditionRow, 'organizationId' | 'id'>,
  failedBefore: Date,
): Promise<RenditionRow | undefined> {
  return tx
    .updateTable('renditions')
    .set({ state: 'queued', failureCode: null, failureDetail: null, finishedAt: null })
    .where('organizationId', '=', organizationId)
    .where('id', '=', id)
    .where('state', '=', 'failed')
    .where('finishedAt', '<', failedBefore)
    .returningAll()
    .executeTakeFirst();
}

type Ending = Partial<
  Pick<RenditionRow, 'objectKey' | 'mediaType' | 'failureCode' | 'failureDetail'>
> & {
  readonly state: 'ready' | 'failed';
  readonly byteSize?: number;
  readonly finishedAt: Date;
};

export async function endRendition(
  tx: Tx,
  { organizationId, id }: Pick<RenditionRow, 'organizationId' | 'id'>,
  ending: Ending,
): Promise<void> {
  await tx
    .updateTable('renditions')
    .set(ending)
    .where('organizationId', '=', organizationId)
    .where('id', '=', id)
    .where('state', '=', 'queued')
    .execute();
}

/** Which of these are ready or have failed. */
export async function endedAmong(
  tx: Tx,
  organizationId: OrganizationId,
  ids: readonly RenditionId[],
): Promise<readonly RenditionId[]> {
  const { rows } = await sql<{ id: RenditionId }>`
    select id from renditions
    where organization_id = ${organizationId} and id = any(${ids}::text[]) and state <> 'queued'
  `.execute(tx);
  return rows.map((row) => row.id);
}
