import { sql, type Insertable, type RawBuilder } from 'kysely';

import { newAuditEntryId, type JobId, type OrganizationId, type TaskId } from '#shared/core/ids.ts';
import type { Priority } from '#shared/core/priority.ts';
import { sendAhead, type Tx } from '#shared/infra/db/client.ts';
import type { Schema, TaskRow } from '#shared/infra/db/schema.ts';

/** Names one start of a task: the fence. Whoever holds an older one changes nothing any more. */
export type Fence = {
  readonly organizationId: OrganizationId;
  readonly id: TaskId;
  readonly attempt: number;
};

export async function insertTasks(
  tx: Tx,
  tasks: readonly Insertable<Schema['tasks']>[],
): Promise<void> {
  await tx.insertInto('tasks').values(tasks).execute();
}

/** Where new tasks of a job stand among the organization's tasks of a pool. */
export type PlaceInLine = { readonly priority: number; readonly turn: number };

/**
 * The lane of the job (or of the work itself), and the turn of the task that is first
 * there; 0 where none waits. One that comes back, because it failed for example, has an old turn,
 * which would let new ones in before all others: it counts only where there is no other.
 */
export async function placeInLine(
  tx: Tx,
  {
    organizationId,
    pool,
    jobId,
    own,
  }: {
    organizationId: OrganizationId;
    pool: string;
    jobId: JobId | null;
    /** Of work without a job. */
    own: Priority;
  },
): Promise<PlaceInLine> {
  const first = (epochs: RawBuilder<unknown>) => sql`(
    select t.turn from tasks t
    where t.pool = ${pool} and t.organization_id = ${organizationId} and t.priority = lane.priority
      and t.state = 'queued' and t.not_before is null ${epochs}
    order by t.turn, t.created_at limit 1)`;
  const { rows } = await sql<PlaceInLine>`
    select lane.priority, coalesce(${first(sql`and t.epoch = 1`)}, ${first(sql``)}, 0) as turn
    from (select (case coalesce((select priority from jobs
        where organization_id = ${organizationId} and id = ${jobId}), ${own})
      when 'batch' then 1 else 0 end)::smallint as priority) lane
  `.execute(tx);
  return rows[0] ?? { priority: 0, turn: 0 };
}

/** The job's row is locked before its tasks' rows everywhere, so nobody waits in a circle. */
export async function lockJobOf(tx: Tx, { organizationId, id }: Fence): Promise<void> {
  const query = sql`
    select from jobs where organization_id = ${organizationId}
      and id = (select job_id from tasks where id = ${id}) for update
  `;
  await sendAhead(tx, query.compile(tx));
}

/** Whether this attempt still owns the task; it cannot lose it before the transaction ends. */
export async function ownsTask(tx: Tx, { organizationId, id, attempt }: Fence): Promise<boolean> {
  const row = await tx
    .selectFrom('tasks')
    .select('id')
    .where('organizationId', '=', organizationId)
    .where('id', '=', id)
    .where('attempt', '=', attempt)
    .where('state', '=', 'running')
    .forUpdate()
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * Ends an attempt well and says so in the audit; see `finish_task` in migration 0011. The
 * transaction sees the task's organization from here on.
 * @returns whether this attempt still owned the task.
 */
export async function finishTask(
  tx: Tx,
  { organizationId, id, attempt, jobId }: Fence & Pick<TaskRow, 'jobId'>,
  { workerId, requestId }: { workerId: string; requestId: string },
): Promise<boolean> {
  const { rows } = await sql<{ isOwner: boolean }>`
    select finish_task(${organizationId}, ${jobId}, ${id}, ${attempt}, ${newAuditEntryId()}, ${workerId},
      ${requestId}) as is_owner
  `.execute(tx);
  return rows[0]?.isOwner ?? false;
}

type Mishap = {
  readonly failures: number;
  readonly crashes: number;
  readonly errorCode: string;
  readonly errorDetail: string;
};

export async function markFailed(tx: Tx, fence: Fence, mishap: Mishap): Promise<boolean> {
  const { numUpdatedRows } = await fenced(tx, fence)
    .set({ ...mishap, state: 'failed', finishedAt: sql<Date>`clock_timestamp()` })
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Back to the queue after a failed attempt, ready in `waitMs`. */
export async function markForRetry(
  tx: Tx,
  fence: Fence,
  { waitMs, ...mishap }: Mishap & { waitMs: number },
): Promise<boolean> {
  const { numUpdatedRows } = await fenced(tx, fence)
    .set((eb) => ({
      ...mishap,
      state: 'queued',
      epoch: eb('epoch', '+', 1),
      notBefore: fromNow(waitMs),
    }))
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Back to the queue at once and without blame: the worker is stopping. */
export async function handBackTask(tx: Tx, fence: Fence): Promise<boolean> {
  const { numUpdatedRows } = await fenced(tx, fence)
    .set((eb) => ({ state: 'queued', epoch: eb('epoch', '+', 1) }))
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Ends all of a job's tasks that have not ended. Running ones notice at their next lease renewal. */
export async function cancelTasks(
  tx: Tx,
  organizationId: OrganizationId,
  jobId: JobId,
): Promise<void> {
  await sql`
    with live as (
      select id from tasks
      where organization_id = ${organizationId} and job_id = ${jobId}
        and state in ('queued', 'dispatched', 'running')
      -- The order in which leases are renewed: nobody waits in a circle.
      order by id for update
    )
    update tasks set state = 'cancelled', finished_at = clock_timestamp()
    from live where tasks.id = live.id and tasks.state in ('queued', 'dispatched', 'running')
  `.execute(tx);
}

function fenced(tx: Tx, { organizationId, id, attempt }: Fence) {
  return tx
    .updateTable('tasks')
    .where('organizationId', '=', organizationId)
    .where('id', '=', id)
    .where('attempt', '=', attempt)
    .where('state', '=', 'running');
}

/** By the database's clock, the only one all workers share. */
function fromNow(ms: number) {
  return sql<Date>`clock_timestamp() + make_interval(secs => ${ms / 1000})`;
}
