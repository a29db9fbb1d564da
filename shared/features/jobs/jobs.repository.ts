import { sql, type Insertable } from 'kysely';

import type { Actor } from '#shared/context.ts';
import type { BatchId, DocumentId, JobId, OrganizationId } from '#shared/core/ids.ts';
import { documentExistsFor } from '#shared/features/documents/index.ts';
import type { Tx } from '#shared/infra/db/client.ts';
import type { JobKind, JobRow, JobState, Schema } from '#shared/infra/db/schema.ts';

type JobKey = { readonly organizationId: OrganizationId; readonly id: JobId };

export async function insertJob(tx: Tx, job: Insertable<Schema['jobs']>): Promise<JobRow> {
  return tx.insertInto('jobs').values(job).returningAll().executeTakeFirstOrThrow();
}

export async function findJob(tx: Tx, { organizationId, id }: JobKey): Promise<JobRow | undefined> {
  return tx
    .selectFrom('jobs')
    .selectAll()
    .where('organizationId', '=', organizationId)
    .where('id', '=', id)
    .executeTakeFirst();
}

export async function lockJob(tx: Tx, { organizationId, id }: JobKey): Promise<JobRow | undefined> {
  return tx
    .selectFrom('jobs')
    .selectAll()
    .where('organizationId', '=', organizationId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export type JobFilter = {
  readonly state?: JobState | undefined;
  readonly kind?: JobKind | undefined;
  readonly batchId?: BatchId | undefined;
  readonly documentId?: DocumentId | undefined;
};

/** Newest first, the jobs after `cursor`: those of documents that exist for the actor, and his own. */
export async function findJobsFor(
  tx: Tx,
  actor: Actor,
  { state, kind, batchId, documentId }: JobFilter,
  { cursor, limit }: { cursor: JobId | undefined; limit: number },
): Promise<readonly JobRow[]> {
  let query = tx
    .selectFrom('jobs')
    .leftJoin('documents', (join) =>
      join
        .onRef('documents.organizationId', '=', 'jobs.organizationId')
        .onRef('documents.id', '=', 'jobs.documentId'),
    )
    .selectAll('jobs')
    .where('jobs.organizationId', '=', actor.organizationId)
    .where(
      sql<boolean>`case when jobs.document_id is null then jobs.created_by_id = ${actor.id}
        else ${documentExistsFor(actor)} end`,
    )
    .orderBy('jobs.id', 'desc')
    .limit(limit);
  if (cursor) query = query.where('jobs.id', '<', cursor);
  // Literals, so that an index of the few can be seen to hold them.
  if (state) query = query.where('jobs.state', '=', sql.lit(state));
  if (kind) query = query.where('jobs.kind', '=', sql.lit(kind));
  if (batchId) query = query.where('jobs.batchId', '=', batchId);
  if (documentId) query = query.where('jobs.documentId', '=', documentId);
  return query.execute();
}

type Ending = Pick<JobRow, 'state' | 'failureCode' | 'failureDetail' | 'finishedAt'>;

/** Guarded by the state, so a job ends once. @returns the job, or undefined where it had ended. */
export async function endJob(
  tx: Tx,
  { organizationId, id }: JobKey,
  ending: Ending,
): Promise<JobRow | undefined> {
  return tx
    .updateTable('jobs')
    .set(ending)
    .where('organizationId', '=', organizationId)
    .where('id', '=', id)
    .where('state', 'in', ['queued', 'running'])
    .returningAll()
    .executeTakeFirst();
}

export async function updatePagesTotal(
  tx: Tx,
  { organizationId, id }: JobKey,
  pages: { readonly total: number; readonly done: number },
): Promise<void> {
  await tx
    .updateTable('jobs')
    .set({ pagesTotal: pages.total, pagesDone: pages.done })
    .where('organizationId', '=', organizationId)
    .where('id', '=', id)
    .execute();
}

export async function incrementPagesDone(
  tx: Tx,
  { organizationId, id }: JobKey,
  pages: number,
): Promise<JobRow> {
  return tx
    .updateTable('jobs')
    .set((eb) => ({ pagesDone: eb('pagesDone', '+', pages) }))
    .where('organizationId', '=', organizationId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Of a document: its last one. */
export async function findLatestJobOf(
  tx: Tx,
  organizationId: OrganizationId,
  documentId: DocumentId,
): Promise<JobRow | undefined> {
  return tx
    .selectFrom('jobs')
    .selectAll()
    .where('organizationId', '=', organizationId)
    .where('documentId', '=', documentId)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** Which of these jobs have ended. */
export async function endedAmong(
  tx: Tx,
  organizationId: OrganizationId,
  ids: readonly JobId[],
): Promise<readonly JobId[]> {
  const { rows } = await sql<{ id: JobId }>`
    select id from jobs
    where organization_id = ${organizationId} and id = any(${ids}::text[])
      and state in ('succeeded', 'failed', 'cancelled')
  `.execute(tx);
  return rows.map((row) => row.id);
}

/** Whether some job has read the document. */
export async function hasSucceeded(
  tx: Tx,
  { organizationId, documentId }: { organizationId: OrganizationId; documentId: DocumentId },
): Promise<boolean> {
  const job = await tx
    .selectFrom('jobs')
    .select('id')
    .where('organizationId', '=', organizationId)
    .where('documentId', '=', documentId)
    .where('state', '=', 'succeeded')
    .executeTakeFirst();
  return job !== undefined;
}
