import { inTransaction, type ServiceContext, type TxContext } from '#shared/context.ts';
import type { Classification, Field } from '#shared/core/field.ts';
import type { DocumentId, JobId, VersionId } from '#shared/core/ids.ts';
import type { PageReading } from '#shared/core/page.ts';
import {
  loadDocument,
  loadPages,
  loadVersion,
  replaceFields,
  savePages,
  setDocumentOutcome,
} from '#shared/features/documents/index.ts';
import { addPagesDone, lockJob, setPagesTotal, succeedJob } from '#shared/features/jobs/index.ts';
import { enqueueTask } from '#shared/features/tasks/index.ts';
import type { DocumentRow, VersionRow } from '#shared/infra/db/schema.ts';
import { analysePool, recognisePool } from '#shared/queues/pools.ts';

import { recordUsage, unfinishedTasks } from './pipeline.repository.ts';

/*
 * The pipeline of a document: prepare -> recognise (page ranges, in parallel) -> analyse.
 * Each `complete...` verb is the effect of one finished task and runs in the task's fenced
 * transaction, with the job's row locked.
 */

/** What every step of the pipeline is told. */
export type WorkKey = {
  readonly jobId: JobId;
  readonly documentId: DocumentId;
  readonly versionId: VersionId;
};

export type Work = { readonly document: DocumentRow; readonly version: VersionRow };

export async function loadWork(
  ctx: ServiceContext,
  { documentId, versionId }: WorkKey,
): Promise<Work> {
  const { organizationId } = ctx.actor;
  return inTransaction(ctx, async ({ tx }) => ({
    document: await loadDocument(tx, organizationId, documentId),
    version: await loadVersion(tx, organizationId, versionId),
  }));
}

export type PageToRecognise = { readonly number: number; readonly reason: string };

export type Preparation = {
  readonly pageCount: number;
  /** Pages that are already read: by their text layer, or because nothing is on them. */
  readonly read: readonly PageReading[];
  readonly toRecognise: readonly PageToRecognise[];
};

/** At most so many pages to one recognise task: what a retry repeats and a neighbour waits for. */
const MOST_PAGES_PER_TASK = 8;
/** A document is cut into about so many tasks, so that a short one is read side by side. */
const TASKS_PER_DOCUMENT = 8;

export async function completePreparation(
  ctx: TxContext,
  key: WorkKey,
  { pageCount, read, toRecognise }: Preparation,
): Promise<void> {
  const { tx, actor, clock } = ctx;
  const { organizationId } = actor;
  const { jobId, documentId, versionId } = key;
  const now = clock.now();

  await savePages(tx, { organizationId, versionId, readAt: now }, read);
  await setDocumentOutcome(tx, { organizationId, id: documentId, updatedAt: now }, { pageCount });
  await setPagesTotal(tx, { organizationId, id: jobId }, { total: pageCount, done: read.length });

  if (toRecognise.length === 0) {
    await enqueueTask(ctx, analysePool, { payload: pick(key), jobId });
    return;
  }
  const share = Math.min(MOST_PAGES_PER_TASK, Math.ceil(toRecognise.length / TASKS_PER_DOCUMENT));
  for (let start = 0; start < toRecognise.length; start += share) {
    const pages = toRecognise.slice(start, start + share);
    await enqueueTask(ctx, recognisePool, { payload: { ...pick(key), pages: [...pages] }, jobId });
  }
}

/** The last finished recognise task creates the analyse task; the job's row lock makes it one. */
export async function completeRecognition(
  ctx: TxContext,
  key: WorkKey,
  pages: readonly PageReading[],
): Promise<void> {
  const { tx, actor, clock } = ctx;
  const { organizationId } = actor;
  const { jobId, versionId } = key;

  await savePages(tx, { organizationId, versionId, readAt: clock.now() }, pages);
  await addPagesDone(tx, { organizationId, id: jobId }, pages.length);
  const remaining = await unfinishedTasks(tx, organizationId, jobId);
  if (remaining === 0) await enqueueTask(ctx, analysePool, { payload: pick(key), jobId });
}

export type Analysis = {
  readonly classification: Classification;
  readonly fields: readonly Field[];
};

export async function completeAnalysis(
  ctx: TxContext,
  { jobId, versionId }: WorkKey,
  { classification, fields }: Analysis,
): Promise<void> {
  const { tx, actor, clock } = ctx;
  const { organizationId } = actor;
  const now = clock.now();

  await replaceFields(tx, { organizationId, versionId, createdAt: now }, fields);
  const job = await lockJob(tx, { organizationId, id: jobId });
  await recordUsage(tx, {
    organizationId,
    jobId,
    kind: 'pages_read',
    quantity: job?.pagesTotal ?? 0,
    createdAt: now,
  });
  const { value, confidence } = classification;
  await succeedJob(ctx, jobId, { class: value, classConfidence: confidence });
}

export async function loadReadPages(
  ctx: ServiceContext,
  { versionId }: WorkKey,
): Promise<readonly PageReading[]> {
  return inTransaction(ctx, async ({ tx, actor }) =>
    loadPages(tx, actor.organizationId, versionId),
  );
}

/** Payloads are strict, and a recognise task's key carries its pages too. */
function pick({ jobId, documentId, versionId }: WorkKey): WorkKey {
  return { jobId, documentId, versionId };
}
