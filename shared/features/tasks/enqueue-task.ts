import type { TxContext } from '#shared/context.ts';
import { newTaskId, type JobId, type TaskId } from '#shared/core/ids.ts';
import type { PoolDefinition } from '#shared/queues/define-pool.ts';

import { insertTask } from './tasks.repository.ts';

export type NewTask<P extends object> = {
  readonly payload: P;
  /** The job it is a step of; a callback's delivery belongs to none. */
  readonly jobId?: JobId;
};

/**
 * The only way to ask for background work. It takes a transaction, so a task can never be promised
 * for rows that are then rolled back; the dispatcher sees it after the commit.
 */
export async function enqueueTask<P extends object>(
  ctx: TxContext,
  pool: PoolDefinition<string, P>,
  { payload, jobId }: NewTask<P>,
): Promise<TaskId> {
  const id = newTaskId();
  await insertTask(ctx.tx, {
    id,
    organizationId: ctx.actor.organizationId,
    jobId: jobId ?? null,
    pool: pool.name,
    payload: JSON.stringify(pool.payload.parse(payload)),
  });
  return id;
}
