import { sql, type Insertable } from 'kysely';

import type { ExportId, JobId, OrganizationId } from '#shared/core/ids.ts';
import type { Db, Tx } from '#shared/infra/db/client.ts';
import type { ExportRow, ExportSchema, ExportState } from '#shared/infra/db/export-schema.ts';

type ExportKey = { readonly organizationId: OrganizationId; readonly id: ExportId };

export async function insertExport(
  tx: Tx,
  row: Insertable<ExportSchema['exports']>,
): Promise<void> {
  await tx.insertInto('exports').values(row).execute();
}

/** A job that was cancelled has no other effect on its export than that it is never made. */
function exportsWithState(tx: Tx, organizationId: OrganizationId) {
  return tx
    .selectFrom('exports')
    .innerJoin('jobs', (join) =>
      join
        .onRef('jobs.organizationId', '=', 'exports.organizationId')
        .onRef('jobs.id', '=', 'exports.jobId'),
    )
    .selectAll('exports')
    .select(
      sql<ExportState>`case when exports.state = 'queued' and jobs.state = 'cancelled'
        then 'cancelled' else exports.state end`.as('state'),
    )
    .where('exports.organizationId', '=', organizationId);
}

export async function findExport(
  tx: Tx,
  { organizationId, id }: ExportKey,
): Promise<ExportRow | undefined> {
  return exportsWithState(tx, organizationId).where('exports.id', '=', id).executeTakeFirst();
}

/** Newest first, those of one maker; the exports after `cursor`. */
export async function findExportsOf(
  tx: Tx,
  { organizationId, id }: { organizationId: OrganizationId; id: string },
  { cursor, limit }: { cursor: ExportId | undefined; limit: number },
): Promise<readonly ExportRow[]> {
  let query = exportsWithState(tx, organizationId)
    .where('exports.createdById', '=', id)
    .orderBy('exports.id', 'desc')
    .limit(limit);
  if (cursor) query = query.where('exports.id', '<', cursor);
  return query.execute();
}

type Ending = Partial<
  Pick<ExportRow, 'objectKey' | 'failureCode' | 'failureDetail' | 'expiresAt' | 'finishedAt'>
> & {
  readonly state: 'ready' | 'failed';
  readonly rowCount?: number;
  readonly byteSize?: number;
};

/** @returns the export, or undefined where it had ended */
export async function endExport(
  tx: Tx,
  { organizationId, id }: ExportKey,
  ending: Ending,
): Promise<ExportRow | undefined> {
  return tx
    .updateTable('exports')
    .set(ending)
    .where('organizationId', '=', organizationId)
    .where('id', '=', id)
    .where('state', '=', 'queued')
    .returningAll()
    .executeTakeFirst();
}

/** @returns whether it had failed */
export async function reviveFailedExport(
  tx: Tx,
  { organizationId, id }: ExportKey,
  jobId: JobId,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('exports')
    .set({ state: 'queued', jobId, failureCode: null, failureDetail: null, finishedAt: null })
    .where('organizationId', '=', organizationId)
    .where('id', '=', id)
    .where('state', '=', 'failed')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** The sweep: files whose time is over become pending objects, which are swept by themselves. */
export async function expireExports(systemDb: Db): Promise<void> {
  await sql`
    with expired as (
      select organization_id, id, object_key from exports
      where state = 'ready' and expires_at < clock_timestamp()
      order by expires_at limit 100 for update skip locked
    ),
    forgotten as (
      update exports e set state = 'expired', object_key = null
      from expired where e.organization_id = expired.organization_id and e.id = expired.id
    )
    update objects o set state = 'pending', pending_until = clock_timestamp()
    from expired where o.organization_id = expired.organization_id and o.key = expired.object_key
  `.execute(systemDb);
}
