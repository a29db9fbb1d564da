import { inTransaction, type ServiceContext, type TxContext } from '#shared/context.ts';
import type { ErrorDetail } from '#shared/core/errors.ts';
import type { DocumentClass } from '#shared/core/field.ts';
import {
  documentIdSchema,
  newBatchId,
  type BatchId,
  type DocumentId,
  type UploadId,
} from '#shared/core/ids.ts';
import { encodeCursor, toListing, type Listing } from '#shared/core/listing.ts';
import type { Priority } from '#shared/core/priority.ts';
import { requirePermission } from '#shared/features/access/index.ts';
import { recordAudit } from '#shared/features/audit/index.ts';
import { insertItems, type ItemCounts } from '#shared/features/batch-items/index.ts';
import { visibleDocuments } from '#shared/features/documents/index.ts';
import { recordEvent } from '#shared/features/events/index.ts';
import {
  answerOnce,
  findEarlierAnswer,
  type Acceptance,
} from '#shared/features/idempotency/index.ts';
import { requireChoice } from '#shared/features/profiles/index.ts';
import { enqueueTasks } from '#shared/features/tasks/index.ts';
import { findUploads, holdUploads } from '#shared/features/uploads/index.ts';
import type {
  BatchItemRow,
  BatchRow,
  BatchState,
  EventRow,
  ItemState,
} from '#shared/infra/db/batch-schema.ts';
import { openPool } from '#shared/queues/pools.ts';

import type { BatchWishes } from './batch-wishes.ts';
import { batchNotFound, unusableItems } from './batches.errors.ts';
import {
  countItemsFor,
  findBatchesFor,
  findBatchFor,
  findItemsFor,
  insertBatch,
} from './batches.repository.ts';

/** What a client wants processed: a file that it uploaded, one that lies somewhere, or a document. */
export type NewItem = {
  readonly customId: string;
  readonly source:
    | { readonly uploadId: UploadId }
    /** Checked: see `checkOutboundUrl`. */
    | { readonly url: string }
    | { readonly documentId: DocumentId };
  readonly title: string | undefined;
  readonly classHint: DocumentClass | undefined;
  readonly metadata: Readonly<Record<string, unknown>>;
};

export type NewBatch = {
  readonly kind: BatchRow['kind'];
  readonly name: string | undefined;
  readonly priority: Priority;
  readonly wishes: BatchWishes;
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly restricted: boolean;
  /** Checked, too. */
  readonly callbackUrl: string | undefined;
  /** How long it may take in all. */
  readonly lifetimeMs: number;
  /** Their custom ids differ. */
  readonly items: readonly NewItem[];
};

export type BatchView = { readonly batch: BatchRow; readonly counts: ItemCounts };

/** What a batch did not come to open in its time can be tried again for so long. */
const UPLOADS_OUTLIVE_MS = 24 * 60 * 60_000;

/**
 * Takes a batch in. Batch, items and the tasks that open them commit together; the documents follow.
 * @throws AppError `batch.unusable_items` with a pointer to each; `idempotency_key.reused`,
 *   `idempotency_key.in_use`
 */
export async function createBatch<Answer extends object>(
  ctx: ServiceContext,
  { idempotencyKey: key, ...wish }: NewBatch & { readonly idempotencyKey: string | undefined },
  toAnswer: (view: BatchView) => Answer,
): Promise<Acceptance<Answer>> {
  requirePermission(ctx, 'documents:submit');
  const request = { operation: 'POST /api/v1/batches', key, matters: wish };
  const earlier = await findEarlierAnswer<Answer>(ctx, request);
  if (earlier) return { answer: earlier, isReplay: true };
  return answerOnce(ctx, request, {
    async make(txCtx) {
      await requireChoice(txCtx, wish.wishes.profile);
      await refuseUnusable(txCtx, wish.items);
      return toAnswer(await insertWithItems(txCtx, wish));
    },
  });
}

/** The uploads must be there, complete, and the actor's own. */
async function refuseUnusable(
  { tx, actor, clock }: TxContext,
  items: readonly NewItem[],
): Promise<void> {
  const ids = items.flatMap(({ source }) => ('uploadId' in source ? source.uploadId : []));
  const found = await findUploads(tx, actor.organizationId, [...new Set(ids)]);
  const uploads = new Map(found.map((upload) => [upload.id, upload]));
  const seen = new Set<UploadId>();
  const errors: ErrorDetail[] = [];
  for (const [index, { source }] of items.entries()) {
    if (!('uploadId' in source)) continue;
    const upload = uploads.get(source.uploadId);
    const isHis = upload?.createdById === actor.id && upload.expiresAt > clock.now();
    const fault = !upload || !isHis ? 'there is no such upload' : faults[upload.state];
    const detail =
      fault ?? (seen.has(source.uploadId) ? 'the upload is another item’s, too' : null);
    seen.add(source.uploadId);
    if (detail !== null) errors.push({ pointer: `/items/${index}/upload_id`, detail });
  }
  if (errors.length > 0) throw unusableItems(errors);
}

const faults = {
  open: 'the upload is not complete',
  complete: null,
  used: 'the upload is a document already',
} as const;

/** The rows of a batch, and the tasks that open its items. */
export async function insertWithItems(ctx: TxContext, wish: NewBatch): Promise<BatchView> {
  const { tx, actor, clock } = ctx;
  const { organizationId, type, id: createdById } = actor;
  if (type === 'worker') throw new Error('a worker submits nothing by itself');
  const { items, lifetimeMs, callbackUrl, name, ...given } = wish;
  const createdAt = clock.now();
  const batch = await insertBatch(tx, {
    ...given,
    organizationId,
    id: newBatchId(),
    name: name ?? null,
    state: 'in_progress',
    wishes: JSON.stringify(wish.wishes),
    metadata: JSON.stringify(wish.metadata),
    callbackUrl: callbackUrl ?? null,
    createdByType: type,
    createdById,
    requestId: ctx.requestId,
    createdAt,
    lifetimeMs: String(lifetimeMs),
    expiresAt: new Date(createdAt.getTime() + lifetimeMs),
  });
  const rows = items.map((item, index) => toRow(batch, item, index + 1));
  await insertItems(tx, rows);
  const uploads = items.flatMap(({ source }) => ('uploadId' in source ? source.uploadId : []));
  const until = new Date(batch.expiresAt.getTime() + UPLOADS_OUTLIVE_MS);
  await holdUploads(tx, organizationId, { ids: uploads, until });
  const data = { batch_id: batch.id, state: batch.state, items: items.length };
  await recordEvent(ctx, { subjectId: batch.id, type: 'batch.created', data });
  await enqueueOpening(
    ctx,
    batch,
    rows.map((row) => row.position),
  );
  const details = { kind: batch.kind, items: items.length, restricted: batch.restricted };
  await recordAudit(ctx, { action: 'batch.created', subjectId: batch.id, details });
  const none = { processing: 0, succeeded: 0, failed: 0, cancelled: 0, expired: 0 };
  return { batch, counts: { waiting: items.length, ...none } };
}

function toRow({ organizationId, id: batchId }: BatchRow, item: NewItem, position: number) {
  const { customId, source, title, classHint, metadata } = item;
  return {
    organizationId,
    batchId,
    position,
    customId,
    state: 'waiting' as const,
    uploadId: 'uploadId' in source ? source.uploadId : null,
    url: 'url' in source ? source.url : null,
    documentId: 'documentId' in source ? source.documentId : null,
    title: title ?? null,
    classHint: classHint ?? null,
    metadata: JSON.stringify(metadata),
  };
}

/** Few, because the batch's row is locked while they are opened. */
const ITEMS_PER_TASK = 20;

/** @param positions of the items that wait, ascending */
export async function enqueueOpening(
  ctx: TxContext,
  { id: batchId, priority }: BatchRow,
  positions: readonly number[],
): Promise<void> {
  const payloads = [];
  for (let at = 0; at < positions.length; at += ITEMS_PER_TASK) {
    const share = positions.slice(at, at + ITEMS_PER_TASK);
    payloads.push({ batchId, from: share[0] ?? 1, to: share.at(-1) ?? 1 });
  }
  await enqueueTasks(ctx, openPool, { payloads, priority });
}

/** @throws AppError `batch.not_found` */
export async function getBatch(ctx: ServiceContext, id: BatchId): Promise<BatchView> {
  requirePermission(ctx, 'documents:read');
  return inTransaction(ctx, async (txCtx) => viewOf(txCtx, await requireBatch(txCtx, id)));
}

/** @throws AppError `batch.not_found` */
export async function requireBatch({ tx, actor }: TxContext, id: BatchId): Promise<BatchRow> {
  const batch = await findBatchFor(tx, actor, id);
  if (!batch) throw batchNotFound();
  return batch;
}

export async function viewOf({ tx, actor }: TxContext, batch: BatchRow): Promise<BatchView> {
  const counts = await countItemsFor(tx, actor, [batch.id]);
  const own = counts.get(batch.id);
  if (!own) throw new Error('the counts of a batch are missing');
  return { batch, counts: own };
}

/** Newest first. */
export async function listBatches(
  ctx: ServiceContext,
  {
    state,
    cursor,
    limit,
  }: {
    readonly state: BatchState | undefined;
    readonly cursor: BatchId | undefined;
    readonly limit: number;
  },
): Promise<Listing<BatchView & { readonly id: BatchId }>> {
  requirePermission(ctx, 'documents:read');
  return inTransaction(ctx, async ({ tx, actor }) => {
    const rows = await findBatchesFor(tx, actor, state, { cursor, limit: limit + 1 });
    const counts = await countItemsFor(
      tx,
      actor,
      rows.map((row) => row.id),
    );
    const views = rows.flatMap((batch) => {
      const own = counts.get(batch.id);
      return own ? [{ id: batch.id, batch, counts: own }] : [];
    });
    return toListing(views, limit);
  });
}

/** In their order. @throws AppError `batch.not_found` */
export async function listItems(
  ctx: ServiceContext,
  id: BatchId,
  {
    states,
    after,
    limit,
  }: {
    readonly states: readonly ItemState[] | undefined;
    readonly after: number | undefined;
    readonly limit: number;
  },
): Promise<Listing<BatchItemRow>> {
  requirePermission(ctx, 'documents:read');
  return inTransaction(ctx, async (txCtx) => {
    const { tx, actor } = txCtx;
    await requireBatch(txCtx, id);
    const window = { cursor: after, limit: limit + 1 };
    const rows = await findItemsFor(tx, actor, { batchId: id, states }, window);
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    const hasMore = rows.length > limit && last !== undefined;
    return { rows: page, nextCursor: hasMore ? encodeCursor(String(last.position)) : null };
  });
}

/** Whether an event of a batch may be told to the actor: not those about documents that he may not see. */
export async function isVisibleEvent(ctx: ServiceContext, { data }: EventRow): Promise<boolean> {
  const documentId = documentIdSchema.safeParse(data['document_id']);
  if (!documentId.success) return true;
  const visible = await inTransaction(ctx, async ({ tx, actor }) =>
    visibleDocuments(tx, actor, [documentId.data]),
  );
  return visible.has(documentId.data);
}
