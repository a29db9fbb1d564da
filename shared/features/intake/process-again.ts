import type { TxContext } from '#shared/context.ts';
import type { EngineChoice } from '#shared/core/engine.ts';
import type { DocumentClass } from '#shared/core/field.ts';
import type { BatchId, DocumentId } from '#shared/core/ids.ts';
import type { Priority } from '#shared/core/priority.ts';
import type { ProfileChoice } from '#shared/core/profile.ts';
import {
  adoptPages,
  beginAgain,
  currentVersionOf,
  loadDocument,
  setParts,
} from '#shared/features/documents/index.ts';
import { insertDocumentJob } from '#shared/features/jobs/index.ts';
import { enqueueTask, takeDeadTasksOf } from '#shared/features/tasks/index.ts';
import type { DocumentJobRow, JobRow } from '#shared/infra/db/schema.ts';
import { preparePool } from '#shared/queues/pools.ts';

import { documentAtWork } from './intake.errors.ts';

/** How a document is to be read from now on; what is not given stays. */
export type NewReading = {
  readonly languages?: readonly string[];
  readonly engine?: EngineChoice;
  readonly classHint?: DocumentClass;
  readonly profile?: ProfileChoice;
};

type Again = {
  readonly documentId: DocumentId;
  readonly priority: Priority;
  readonly batchId: BatchId | null;
  /** Goes on where this job failed: pages that it read are not read again. */
  readonly retryOf?: JobRow;
  /** Reads everything anew. */
  readonly reading?: NewReading;
};

/**
 * Processes a document once more, under a new job.
 * @throws AppError `document.at_work` while another job processes it
 */
export async function processAgain(ctx: TxContext, wish: Again): Promise<DocumentJobRow> {
  const { tx, actor, clock } = ctx;
  const { organizationId } = actor;
  const { documentId, priority, batchId, retryOf, reading } = wish;
  const updatedAt = clock.now();
  const key = { organizationId, id: documentId, updatedAt };
  // Guarded by the state, so of two who ask at once only one begins.
  const { profile, ...wishes } = reading ?? {};
  const choice = profile && { chosenProfileId: profile.id, chosenProfileVersion: profile.version };
  const readsAfresh = reading !== undefined;
  const hasBegun = await beginAgain(tx, key, { ...wishes, ...choice, readsAfresh });
  if (!hasBegun) {
    await loadDocument(tx, organizationId, documentId);
    throw documentAtWork();
  }
  const version = await currentVersionOf(tx, organizationId, documentId);
  const { id: versionId } = version;
  if (!isUnfinished(retryOf)) await setParts(tx, version, null);
  const retried = retryOf && { retryOf: retryOf.id };
  const job = await insertDocumentJob(ctx, {
    documentId,
    versionId,
    priority,
    batchId,
    ...retried,
  });
  if (retryOf) {
    await adoptPages(tx, { organizationId, versionId }, { from: retryOf.id, to: job.id });
    await takeDeadTasksOf(tx, organizationId, retryOf.id);
  }
  const payload = { jobId: job.id, documentId, versionId };
  await enqueueTask(ctx, preparePool, { payload, jobId: job.id });
  return job;
}

/** What such a job was to cut is cut by the next one; what a finished one only guessed is not. */
function isUnfinished(job: JobRow | undefined): boolean {
  return job?.state === 'failed' || job?.state === 'cancelled';
}
