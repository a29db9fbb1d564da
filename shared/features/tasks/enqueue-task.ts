import type { TxContext } from '#shared/context.ts';
import { newTaskId, type JobId } from '#shared/core/ids.ts';
import type { Priority } from '#shared/core/priority.ts';
import { recordEvent } from '#shared/features/events/index.ts';
import type { PoolDefinition } from '#shared/queues/define-pool.ts';

import { insertTasks, placeInLine } from './tasks.repository.ts';

/** Which job tasks are steps of. Those of none, like a mail, are interactive if nothing else is said. */
type Owner = { readonly jobId?: JobId; readonly priority?: Priority };

/**
 * The only way to ask for background work. It takes a transaction, so a task can never be promised
 * for rows that are then rolled back; the dispatcher sees it after the commit.
 */
export async function enqueueTask<P extends object>(
  ctx: TxContext,
  pool: PoolDefinition<string, P>,
  { payload, ...owner }: Owner & { readonly payload: P },
): Promise<void> {
  await enqueueTasks(ctx, pool, { payloads: [payload], ...owner });
}

/**
 * Tasks that may run side by side. Other jobs' tasks go between them. Those of a job are its next
 * stage, and its row must be locked (or new).
 */
export async function enqueueTasks<P extends object>(
  ctx: TxContext,
  pool: PoolDefinition<string, P>,
  { payloads, jobId, priority: own = 'interactive' }: Owner & { readonly payloads: readonly P[] },
): Promise<void> {
  const { tx, actor } = ctx;
  const { organizationId } = actor;
  const owner = { organizationId, pool: pool.name, jobId: jobId ?? null };
  const { priority, turn } = await placeInLine(tx, { ...owner, own });
  const rows = payloads.map((payload, place) => ({
    ...owner,
    id: newTaskId(),
    payload: JSON.stringify(pool.payload.parse(payload)),
    priority,
    turn: turn + place,
  }));
  for (let at = 0; at < rows.length; at += ROWS_PER_INSERT) {
    await insertTasks(tx, rows.slice(at, at + ROWS_PER_INSERT));
  }
  if (jobId === undefined) return;
  const data = { job_id: jobId, stage: pool.name, tasks: rows.length };
  await recordEvent(ctx, { subjectId: jobId, type: 'job.stage', data });
}

/** Postgres takes 65,535 values in a statement. */
const ROWS_PER_INSERT = 1_000;
