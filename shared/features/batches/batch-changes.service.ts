import { inTransaction, type ServiceContext, type TxContext } from '#shared/context.ts';
import type { BatchId } from '#shared/core/ids.ts';
import { requirePermission } from '#shared/features/access/index.ts';
import { recordAudit } from '#shared/features/audit/index.ts';
import {
  endBatchIfDone,
  lockBatch,
  reopenBatch,
  tellItemsEnded,
  type BatchKey,
  type PositionRange,
} from '#shared/features/batch-items/index.ts';
import { recordEvent } from '#shared/features/events/index.ts';
import type { BatchRow, ItemState } from '#shared/infra/db/batch-schema.ts';

import { batchHasEnded, batchNotEnded, nothingToRetry } from './batches.errors.ts';
import { endAllOf, markCancelling, resetItems } from './batches.repository.ts';
import { enqueueOpening, requireBatch, viewOf, type BatchView } from './batches.service.ts';

/**
 * Cancels what has not ended. First it is written down, so that no more items are opened; then all
 * of it ends together. Cancelling twice is one cancellation.
 * @throws AppError `batch.not_found`, `permission.missing`, `batch.has_ended`
 */
export async function cancelBatch(ctx: ServiceContext, id: BatchId): Promise<BatchView> {
  requirePermission(ctx, 'documents:read');
  requirePermission(ctx, 'documents:edit');
  await inTransaction(ctx, async (txCtx) => {
    await requireBatch(txCtx, id);
    const batch = await lockBatch(txCtx.tx, keyOf(txCtx, id));
    if (batch.state === 'cancelling') return;
    if (batch.state === 'ended') throw batchHasEnded();
    await markCancelling(txCtx.tx, batch);
    const data = { batch_id: id, state: 'cancelling' };
    await recordEvent(txCtx, { subjectId: id, type: 'batch.cancelling', data });
    await recordAudit(txCtx, { action: 'batch.cancelled', subjectId: id });
  });
  await endUnfinished(ctx, id, 'cancelled');
  return inTransaction(ctx, async (txCtx) => viewOf(txCtx, await requireBatch(txCtx, id)));
}

const keyOf = ({ actor }: TxContext, id: BatchId): BatchKey => ({
  organizationId: actor.organizationId,
  id,
});

/**
 * The end of a batch that is being cancelled. What was just being opened when its jobs were counted
 * is found by another look: after the first one nothing more is opened.
 */
export async function endUnfinished(
  ctx: ServiceContext,
  id: BatchId,
  state: 'cancelled' | 'expired',
): Promise<void> {
  let isOver = false;
  while (!isOver) {
    isOver = await inTransaction(ctx, async (txCtx) => {
      const key = keyOf(txCtx, id);
      const { items, jobs } = await endAllOf(txCtx.tx, key, { state, now: txCtx.clock.now() });
      await tellItemsEnded(txCtx, id, items);
      await endBatchIfDone(txCtx, await lockBatch(txCtx.tx, key));
      return jobs === 0;
    });
  }
}

/** Which items are worth another try. */
export const retriableStates = ['failed', 'expired', 'cancelled'] as const satisfies ItemState[];
export type RetriableState = (typeof retriableStates)[number];

/**
 * Tries items of an ended batch once more: those that failed, and others if asked. What succeeded
 * stays, and so does what the actor may not change. The batch ends once more and says so.
 * @throws AppError `batch.not_found`, `permission.missing`, `batch.not_ended`,
 *   `batch.nothing_to_retry`
 */
export async function retryBatch(
  ctx: ServiceContext,
  id: BatchId,
  states: readonly RetriableState[],
): Promise<BatchView> {
  requirePermission(ctx, 'documents:read');
  requirePermission(ctx, 'documents:edit');
  return inTransaction(ctx, async (txCtx) => {
    const { tx } = txCtx;
    await requireBatch(txCtx, id);
    const batch = await lockBatch(tx, keyOf(txCtx, id));
    if (batch.state !== 'ended') throw batchNotEnded();
    const positions = await resetItems(tx, batch, { states, actor: txCtx.actor });
    if (positions.length === 0) throw nothingToRetry();
    const reopened = await goOn(txCtx, batch, positions);
    const details = { states, items: positions.length };
    await recordAudit(txCtx, { action: 'batch.retried', subjectId: id, details });
    return viewOf(txCtx, reopened);
  });
}

/** Items that could not be opened wait once more; a batch that had ended goes on. */
export async function reviveItems(
  ctx: TxContext,
  { batchId, ...range }: { readonly batchId: BatchId } & PositionRange,
): Promise<void> {
  const batch = await lockBatch(ctx.tx, keyOf(ctx, batchId));
  const positions = await resetItems(ctx.tx, batch, { states: ['failed'], range });
  if (positions.length === 0) throw nothingToRetry();
  await goOn(ctx, batch, positions);
}

/** Opens what waits, in one more round where the batch had ended. */
async function goOn(
  ctx: TxContext,
  batch: BatchRow,
  positions: readonly number[],
): Promise<BatchRow> {
  const isOver = batch.state === 'ended';
  const current = isOver ? await reopenBatch(ctx.tx, batch, ctx.clock.now()) : batch;
  await enqueueOpening(ctx, current, positions);
  const data = { batch_id: batch.id, state: current.state, items: positions.length };
  await recordEvent(ctx, { subjectId: batch.id, type: 'batch.retried', data });
  return current;
}
