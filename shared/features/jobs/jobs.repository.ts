import { sql, type Insertable } from 'kysely';

import type { JobId, OrganizationId } from '#shared/core/ids.ts';
import type { Tx } from '#shared/infra/db/client.ts';
import type { JobRow, Schema } from '#shared/infra/db/schema.ts';

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

export async function setPagesTotal(
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

export async function addPagesDone(
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

/** Which pools still work on it: the job's stage. */
export async function activePoolsOf(tx: Tx, { organizationId, id }: JobKey) {
  const rows = await tx
    .selectFrom('tasks')
    .select('pool')
    .distinct()
    .where('organizationId', '=', organizationId)
    .where('jobId', '=', id)
    .where('state', 'in', ['queued', 'dispatched', 'running'])
    .execute();
  return rows.map((row) => row.pool);
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
