import {
  inOpenTransaction,
  inTransaction,
  type ServiceContext,
  type TxContext,
} from '#shared/context.ts';
import { recordAudit } from '#shared/features/audit/index.ts';
import type { TaskRow } from '#shared/infra/db/schema.ts';
import type { PoolDefinition } from '#shared/queues/define-pool.ts';

import { consequenceOf, type TaskFailure } from './tasks.policy.ts';
import { finishTask, lockJobOf, markFailed, markForRetry, ownsTask } from './tasks.repository.ts';

export type { TaskFailure } from './tasks.policy.ts';

/** What a finished task changes: results, next tasks, usage, events, audit. */
export type Effects = (ctx: TxContext) => Promise<void>;

/**
 * Ends an attempt well: the task and all its effects commit together or not at all.
 * @returns false where the attempt no longer owns the task; then nothing has changed.
 */
export async function completeTask(
  ctx: ServiceContext,
  task: TaskRow,
  effects: Effects,
): Promise<boolean> {
  return inOpenTransaction(ctx, async (openTx) => {
    const by = { workerId: ctx.actor.id, requestId: ctx.requestId };
    const isOwner = await finishTask(openTx.tx, task, by);
    if (isOwner) await effects({ ...openTx, actor: ctx.actor });
    return isOwner;
  });
}

/**
 * Commits a part of a running task's effects; the task goes on.
 * @returns false where the attempt no longer owns the task; then nothing has changed.
 */
export async function keepPart(
  ctx: ServiceContext,
  task: TaskRow,
  effects: Effects,
): Promise<boolean> {
  return inTransaction(ctx, async (txCtx) => {
    await lockJobOf(txCtx.tx, task);
    const isOwner = await ownsTask(txCtx.tx, task);
    if (isOwner) await effects(txCtx);
    return isOwner;
  });
}

export type Conclusion = 'retried' | 'given_up' | 'lost';

/** Ends an attempt badly: another try later, or the end of the task with its consequences. */
export async function concludeFailure(
  ctx: ServiceContext,
  { task, pool, failure }: { task: TaskRow; pool: PoolDefinition; failure: TaskFailure },
  giveUp: (ctx: TxContext, reason: { code: string; detail: string }) => Promise<void>,
): Promise<Conclusion> {
  const standing = {
    failures: task.failures + (failure.verdict === 'outage' ? 0 : 1),
    crashes: task.crashes + (failure.verdict === 'crash' ? 1 : 0),
  };
  const ageMs = ctx.clock.now().getTime() - task.createdAt.getTime();
  const consequence = consequenceOf(failure, { ...standing, trips: task.epoch, ageMs }, pool);

  return inTransaction(ctx, async (txCtx) => {
    await lockJobOf(txCtx.tx, task);
    if (consequence.kind === 'retry') {
      const { code: errorCode, detail: errorDetail } = failure;
      const mishap = { ...standing, errorCode, errorDetail, waitMs: consequence.waitMs };
      return (await markForRetry(txCtx.tx, task, mishap)) ? 'retried' : 'lost';
    }
    const { code, detail } = consequence;
    const mishap = { ...standing, errorCode: code, errorDetail: detail };
    if (!(await markFailed(txCtx.tx, task, mishap))) return 'lost';
    await giveUp(txCtx, { code, detail });
    const { subjectId, details } = subjectOf(task);
    const event = { action: 'task.given_up', subjectId, details: { ...details, code } } as const;
    await recordAudit(txCtx, event);
    return 'given_up';
  });
}

/** What a task is about, for those who ask who read or changed a document. */
function subjectOf({ id, pool, jobId, payload }: TaskRow) {
  const isOfDocument = 'documentId' in payload && typeof payload.documentId === 'string';
  const subjectId = isOfDocument ? String(payload.documentId) : id;
  return { subjectId, details: { pool, taskId: id, jobId } };
}
