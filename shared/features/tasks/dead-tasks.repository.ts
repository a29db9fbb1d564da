import { sql } from 'kysely';

import type { JobId, OrganizationId, TaskId } from '#shared/core/ids.ts';
import type { Db, Tx } from '#shared/infra/db/client.ts';
import type { TaskRow } from '#shared/infra/db/schema.ts';
import type { PoolName } from '#shared/queues/pools.ts';

/** A task that was given up, as operators see it: without what it is about. */
export type DeadTask = Pick<
  TaskRow,
  | 'id'
  | 'organizationId'
  | 'pool'
  | 'jobId'
  | 'errorCode'
  | 'errorDetail'
  | 'attempt'
  | 'failures'
  | 'crashes'
  | 'createdAt'
  | 'finishedAt'
>;

/** Of all organizations, newest first. Only functions of the database's owner see them all. */
export async function findDeadTasks(
  db: Db,
  pool: PoolName | undefined,
  { cursor, limit }: { readonly cursor: TaskId | undefined; readonly limit: number },
): Promise<readonly DeadTask[]> {
  const { rows } = await sql<DeadTask>`
    select * from dead_tasks(${pool ?? null}, ${cursor ?? null}, ${limit})
  `.execute(db);
  return rows;
}

export async function organizationOfDeadTask(
  db: Db,
  id: TaskId,
): Promise<OrganizationId | undefined> {
  const { rows } = await sql<{ organizationId: OrganizationId | null }>`
    select organization_of_dead_task(${id}) as organization_id
  `.execute(db);
  return rows[0]?.organizationId ?? undefined;
}

/** The same of all that a job gave up. */
export async function takeDeadTasksOf(
  tx: Tx,
  organizationId: OrganizationId,
  jobId: JobId,
): Promise<void> {
  await tx
    .updateTable('tasks')
    .set({ requeuedAt: sql<Date>`clock_timestamp()` })
    .where('organizationId', '=', organizationId)
    .where('jobId', '=', jobId)
    .where('state', '=', 'failed')
    .where('requeuedAt', 'is', null)
    .execute();
}

/** From now on its work is another's. @returns the task, or undefined where it was taken up before */
export async function takeDeadTask(
  tx: Tx,
  organizationId: OrganizationId,
  id: TaskId,
): Promise<TaskRow | undefined> {
  return tx
    .updateTable('tasks')
    .set({ requeuedAt: sql<Date>`clock_timestamp()` })
    .where('organizationId', '=', organizationId)
    .where('id', '=', id)
    .where('state', '=', 'failed')
    .where('requeuedAt', 'is', null)
    .returningAll()
    .executeTakeFirst();
}
