import type { TxContext } from '#shared/context.ts';
import { newTaskId, type JobId } from '#shared/core/ids.ts';
import type { PoolDefinition } from '#shared/queues/define-pool.ts';

import { insertTasks, turnOfFirst } from './tasks.repository.ts';

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
  task: NewTask<P>,
): Promise<void> {
  await enqueueTasks(ctx, pool, [task]);
}

/** Tasks that may run side by side. Other jobs' tasks go between them. */
export async function enqueueTasks<P extends object>(
  { tx, actor }: TxContext,
  pool: PoolDefinition<string, P>,
  tasks: readonly NewTask<P>[],
): Promise<void> {
  const { organizationId } = actor;
  const turn = await turnOfFirst(tx, organizationId, pool.name);
  const rows = tasks.map(({ payload, jobId }, place) => ({
    id: newTaskId(),
    organizationId,
    jobId: jobId ?? null,
    pool: pool.name,
    payload: JSON.stringify(pool.payload.parse(payload)),
    turn: turn + place,
  }));
  for (let at = 0; at < rows.length; at += ROWS_PER_INSERT) {
    await insertTasks(tx, rows.slice(at, at + ROWS_PER_INSERT));
  }
}

/** Postgres takes 65,535 values in a statement. */
const ROWS_PER_INSERT = 1_000;
