import type { TxContext } from '#shared/context.ts';
import { newTaskId, type JobId, type TaskId } from '#shared/core/ids.ts';
import type { PoolDefinition } from '#shared/queues/define-pool.ts';

import { insertTask, turnOfFirst } from './tasks.repository.ts';

export type NewTask<P extends object> = {
  readonly payload: P;
  /** The job it is a step of; a callback's delivery belongs to none. */
  readonly jobId?: JobId;
  /** Its place among the job's tasks in the pool, from 0: other jobs' tasks go between them. */
  readonly place?: number;
};

/**
 * The only way to ask for background work. It takes a transaction, so a task can never be promised
 * for rows that are then rolled back; the dispatcher sees it after the commit.
 */
export async function enqueueTask<P extends object>(
  ctx: TxContext,
  pool: PoolDefinition<string, P>,
  { payload, jobId, place = 0 }: NewTask<P>,
): Promise<TaskId> {
  const id = newTaskId();
  const { organizationId } = ctx.actor;
  await insertTask(ctx.tx, {
    id,
    organizationId,
    jobId: jobId ?? null,
    pool: pool.name,
    payload: JSON.stringify(pool.payload.parse(payload)),
    turn: (await turnOfFirst(ctx.tx, organizationId, pool.name)) + place,
  });
  return id;
}
