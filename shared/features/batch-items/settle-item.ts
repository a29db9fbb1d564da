import type { TxContext } from '#shared/context.ts';
import type { BatchId, JobId } from '#shared/core/ids.ts';
import { recordAudit } from '#shared/features/audit/index.ts';
import { recordEvent, recordEvents } from '#shared/features/events/index.ts';
import { announceBatch } from '#shared/features/webhooks/index.ts';
import type { BatchItemRow, BatchRow } from '#shared/infra/db/batch-schema.ts';
import type { JobRow } from '#shared/infra/db/schema.ts';

import {
  countItems,
  endBatch,
  endItemOfJob,
  failItems,
  hasUnfinishedItems,
  lockBatch,
  reopenBatch,
  replaceJobOfItem,
  type PositionRange,
} from './batch-items.repository.ts';

type Failure = { readonly code: string; readonly detail: string };

type Ending = {
  readonly state: 'succeeded' | 'failed' | 'cancelled';
  readonly failure: Failure | null;
};

/**
 * A job of a batch has ended, and with it its item; the last one ends the batch. The batch's row is
 * locked, or two that are last at the same moment would each leave the end to the other.
 */
export async function settleItem(
  ctx: TxContext,
  { organizationId, id: jobId, batchId }: Pick<JobRow, 'organizationId' | 'id' | 'batchId'>,
  { state, failure }: Ending,
): Promise<void> {
  if (batchId === null) return;
  const key = { organizationId, id: batchId };
  const batch = await lockBatch(ctx.tx, key);
  const item = await endItemOfJob(ctx.tx, key, jobId, {
    state,
    failureCode: failure?.code ?? null,
    failureDetail: failure?.detail ?? null,
    endedAt: ctx.clock.now(),
  });
  if (!item) return;
  await tellItemsEnded(ctx, batchId, [item]);
  await endBatchIfDone(ctx, batch);
}

/** The batch's row is locked. */
export async function tellItemsEnded(
  ctx: TxContext,
  batchId: BatchId,
  items: readonly BatchItemRow[],
): Promise<void> {
  const events = items.map((item) => ({ type: 'batch.item_ended', data: toldOf(item) }));
  await recordEvents(ctx, batchId, events);
}

function toldOf({ batchId, customId, state, documentId, jobId, failureCode }: BatchItemRow) {
  return {
    batch_id: batchId,
    custom_id: customId,
    state,
    document_id: documentId,
    job_id: jobId,
    failure: failureCode === null ? null : { code: failureCode },
  };
}

/** An item that never came to have a job: it could not be opened. The batch's row is locked. */
export async function failWaitingItems(
  ctx: TxContext,
  batch: BatchRow,
  { positions, failure }: { readonly positions: PositionRange; readonly failure: Failure },
): Promise<void> {
  const items = await failItems(ctx.tx, batch, positions, {
    failureCode: failure.code,
    failureDetail: failure.detail,
    endedAt: ctx.clock.now(),
  });
  await tellItemsEnded(ctx, batch.id, items);
  await endBatchIfDone(ctx, batch);
}

/** @param batch locked */
export async function endBatchIfDone(ctx: TxContext, batch: BatchRow): Promise<void> {
  if (batch.state === 'ended' || (await hasUnfinishedItems(ctx.tx, batch))) return;
  const endedAt = ctx.clock.now();
  await endBatch(ctx.tx, batch, endedAt);
  const counts = await countItems(ctx.tx, batch);
  const data = { batch_id: batch.id, state: 'ended', counts };
  await recordEvent(ctx, { subjectId: batch.id, type: 'batch.ended', data });
  await recordAudit(ctx, { action: 'batch.ended', subjectId: batch.id, details: { counts } });
  await announceBatch(ctx, { ...batch, state: 'ended', endedAt }, counts);
}

/** A single item is tried again: a new job takes the place of the old one. A batch that had ended goes on. */
export async function reviveItem(
  ctx: TxContext,
  { batchId, from, to }: { readonly batchId: BatchId; readonly from: JobId; readonly to: JobId },
): Promise<void> {
  const key = { organizationId: ctx.actor.organizationId, id: batchId };
  const batch = await lockBatch(ctx.tx, key);
  const isItem = await replaceJobOfItem(ctx.tx, key, { from, to });
  if (!isItem || batch.state !== 'ended') return;
  await reopenBatch(ctx.tx, batch, ctx.clock.now());
  const data = { batch_id: batchId, state: 'in_progress', items: 1 };
  await recordEvent(ctx, { subjectId: batchId, type: 'batch.retried', data });
}
