import { inTransaction, type ServiceContext, type TxContext } from '#shared/context.ts';
import { AppError } from '#shared/core/errors.ts';
import type { BatchId } from '#shared/core/ids.ts';
import {
  failWaitingItems,
  findWaitingItems,
  lockBatch,
  startItem,
  type PositionRange,
} from '#shared/features/batch-items/index.ts';
import {
  mediaTypeSchema,
  openDocument,
  processAgain,
  uploadIsGone,
  type Opening,
} from '#shared/features/intake/index.ts';
import { findLatestJobOf } from '#shared/features/jobs/index.ts';
import { findOrganization } from '#shared/features/organizations/index.ts';
import { enqueueTask } from '#shared/features/tasks/index.ts';
import { findUpload, markUsed } from '#shared/features/uploads/index.ts';
import type { BatchItemRow, BatchRow } from '#shared/infra/db/batch-schema.ts';
import type { DocumentJobRow } from '#shared/infra/db/schema.ts';
import { fetchPool } from '#shared/queues/pools.ts';

import { batchWishesSchema } from './batch-wishes.ts';

/** What is the same for all items that one worker opens. */
export type OpeningSettings = { readonly mustBeScanned: boolean };

/** A file that lies in the store and is nobody's yet. */
export type FileToOpen = Pick<Opening, 'file' | 'objectKey' | 'mediaType'>;

/**
 * The effect of a task of the pool `open`: items that wait get a document and a job each, or the
 * task that fetches their file. The batch's row is locked, so nothing is opened that a cancellation
 * has passed over. An item that cannot be opened fails alone.
 */
export async function openItems(
  given: TxContext,
  { batchId, ...range }: { readonly batchId: BatchId } & PositionRange,
  settings: OpeningSettings,
): Promise<void> {
  const { batch, ctx } = await enter(given, batchId);
  if (batch.state !== 'in_progress') return;
  for (const item of await findWaitingItems(ctx.tx, batch, range)) {
    await openItem(ctx, batch, item, settings).catch(async (error: unknown) => {
      if (!(error instanceof AppError)) throw error;
      const { code, message: detail } = error;
      const positions = { from: item.position, to: item.position };
      await failWaitingItems(ctx, batch, { positions, failure: { code, detail } });
    });
  }
}

/** The batch, locked; what is done for it is done in the name of the request that made it. */
async function enter(ctx: TxContext, id: BatchId) {
  const { organizationId } = ctx.actor;
  const batch = await lockBatch(ctx.tx, { organizationId, id });
  return { batch, ctx: { ...ctx, requestId: batch.requestId } };
}

async function openItem(
  ctx: TxContext,
  batch: BatchRow,
  item: BatchItemRow,
  settings: OpeningSettings,
): Promise<void> {
  if (item.documentId !== null) {
    await start(ctx, item, await processItemAgain(ctx, batch, item));
  } else if (item.url !== null) {
    const payload = { batchId: batch.id, position: item.position };
    await enqueueTask(ctx, fetchPool, { payload, priority: batch.priority });
  } else {
    const file = await takeUpload(ctx, item);
    await start(ctx, item, await openFile(ctx, { batch, item, file }, settings));
  }
}

async function start(ctx: TxContext, item: BatchItemRow, job: DocumentJobRow): Promise<void> {
  await startItem(ctx.tx, item, { documentId: job.documentId, jobId: job.id });
}

/** A document that is there: read in a new way, or from where its last job failed. */
async function processItemAgain(
  ctx: TxContext,
  { id: batchId, kind, priority, wishes }: BatchRow,
  { documentId, jobId }: BatchItemRow,
): Promise<DocumentJobRow> {
  if (documentId === null) throw new Error('an item without a document cannot be processed again');
  const common = { documentId, priority, batchId };
  const isFirstTime = jobId === null;
  if (kind === 'reprocessing' && isFirstTime) {
    const { languages, engine, classHint, profile } = batchWishesSchema.parse(wishes);
    const reading = {
      ...(languages && { languages }),
      ...(engine && { engine }),
      ...(classHint && { classHint }),
      ...(profile && { profile }),
    };
    return processAgain(ctx, { ...common, reading });
  }
  const last = await findLatestJobOf(ctx.tx, ctx.actor.organizationId, documentId);
  return processAgain(ctx, { ...common, ...(last && { retryOf: last }) });
}

async function takeUpload(
  { tx, actor }: TxContext,
  { uploadId }: BatchItemRow,
): Promise<FileToOpen> {
  const key = { organizationId: actor.organizationId, id: uploadId };
  const upload = key.id && (await findUpload(tx, { ...key, id: key.id }));
  if (!upload || upload.objectKey === null || !(await markUsed(tx, upload))) throw uploadIsGone();
  const { fileName: name, byteSize, sha256, objectKey } = upload;
  const mediaType = mediaTypeSchema.parse(upload.mediaType);
  return { file: { name, byteSize: Number(byteSize), sha256 }, objectKey, mediaType };
}

type ItemFile = {
  readonly batch: BatchRow;
  readonly item: BatchItemRow;
  readonly file: FileToOpen;
};

async function openFile(
  ctx: TxContext,
  { batch, item, file }: ItemFile,
  { mustBeScanned }: OpeningSettings,
): Promise<DocumentJobRow> {
  const wishes = batchWishesSchema.parse(batch.wishes);
  const { defaultLanguages } = await findOrganization(ctx.tx, batch.organizationId);
  const { restricted, createdByType, createdById } = batch;
  const { job } = await openDocument(ctx, {
    ...file,
    title: item.title ?? file.file.name,
    classHint: item.classHint ?? wishes.classHint,
    profile: wishes.profile,
    languages: wishes.languages ?? defaultLanguages,
    metadata: item.metadata,
    callbackUrl: null,
    readsAfresh: wishes.readsAfresh,
    splits: wishes.splits,
    engine: wishes.engine ?? 'auto',
    priority: batch.priority,
    batchId: batch.id,
    parentId: null,
    scanState: mustBeScanned ? 'pending' : 'not_configured',
    sealedPassword: null,
    access: { restricted, submittedByType: createdByType, submittedById: createdById },
  });
  return job;
}

/** The item whose file is to be fetched; undefined where nobody wants it any more. */
export async function loadItemToFetch(
  ctx: ServiceContext,
  { batchId, position }: { readonly batchId: BatchId; readonly position: number },
): Promise<(BatchItemRow & { readonly url: string }) | undefined> {
  return inTransaction(ctx, async (txCtx) => {
    const { batch } = await enter(txCtx, batchId);
    if (batch.state !== 'in_progress') return undefined;
    const range = { from: position, to: position };
    const [item] = await findWaitingItems(txCtx.tx, batch, range);
    return item?.url == null ? undefined : { ...item, url: item.url };
  });
}

/**
 * The effect of a task of the pool `fetch`.
 * @returns whether the file was wanted; if not it stays pending and is swept
 */
export async function openFetchedItem(
  given: TxContext,
  { batchId, position }: { readonly batchId: BatchId; readonly position: number },
  { file, settings }: { readonly file: FileToOpen; readonly settings: OpeningSettings },
): Promise<void> {
  const { batch, ctx } = await enter(given, batchId);
  const [item] = await findWaitingItems(ctx.tx, batch, { from: position, to: position });
  if (batch.state !== 'in_progress' || !item) return;
  await start(ctx, item, await openFile(ctx, { batch, item, file }, settings));
}

/** The end of a task that cannot succeed: its items fail, with the reason. */
export async function giveUpItems(
  ctx: TxContext,
  { batchId, ...positions }: { readonly batchId: BatchId } & PositionRange,
  failure: { readonly code: string; readonly detail: string },
): Promise<void> {
  const { batch } = await enter(ctx, batchId);
  if (batch.state === 'in_progress') await failWaitingItems(ctx, batch, { positions, failure });
}
