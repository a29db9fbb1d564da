import { inTransaction, type ServiceContext, type TxContext } from '#shared/context.ts';
import { AppError } from '#shared/core/errors.ts';
import { newJobId, type DocumentId, type JobId, type VersionId } from '#shared/core/ids.ts';
import { recordAudit } from '#shared/features/audit/index.ts';
import {
  loadDocument,
  requireDocument,
  setDocumentOutcome,
} from '#shared/features/documents/index.ts';
import { cancelTasks } from '#shared/features/tasks/index.ts';
import { announce } from '#shared/features/webhooks/index.ts';
import type { AccessLevel, DocumentRow, JobRow } from '#shared/infra/db/schema.ts';

import { jobHasEnded, jobNotFound } from './jobs.errors.ts';
import { activePoolsOf, endJob, findJob, insertJob, lockJob } from './jobs.repository.ts';

export type JobView = {
  readonly job: JobRow;
  /** The pools that still have work to do for it. */
  readonly stages: readonly string[];
};

export async function insertDocumentJob(
  ctx: TxContext,
  { documentId, versionId }: { documentId: DocumentId; versionId: VersionId },
): Promise<JobRow> {
  return insertJob(ctx.tx, {
    organizationId: ctx.actor.organizationId,
    id: newJobId(),
    kind: 'process_document',
    documentId,
    versionId,
    state: 'queued',
    requestId: ctx.requestId,
    createdAt: ctx.clock.now(),
  });
}

export async function getJob(ctx: ServiceContext, id: JobId): Promise<JobView> {
  const { organizationId } = ctx.actor;
  return inTransaction(ctx, async (txCtx) => {
    const { tx } = txCtx;
    const job = await findJob(tx, { organizationId, id });
    if (!job) throw jobNotFound();
    await requireOfJob(txCtx, job, 'read');
    return { job, stages: await activePoolsOf(tx, job) };
  });
}

/** Cancelling twice is one cancellation; cancelling what has ended is refused. */
export async function cancelJob(ctx: ServiceContext, id: JobId): Promise<JobView> {
  const { organizationId } = ctx.actor;
  return inTransaction(ctx, async (txCtx) => {
    const found = await lockJob(txCtx.tx, { organizationId, id });
    if (!found) throw jobNotFound();
    await requireOfJob(txCtx, found, 'edit');
    if (found.state === 'cancelled') return { job: found, stages: [] };

    const finishedAt = ctx.clock.now();
    const ending = {
      state: 'cancelled',
      failureCode: null,
      failureDetail: null,
      finishedAt,
    } as const;
    const job = await endJob(txCtx.tx, found, ending);
    if (!job) throw jobHasEnded(found.state);

    await cancelTasks(txCtx.tx, organizationId, id);
    await setDocumentState(txCtx, job, { state: 'cancelled' });
    await recordAudit(txCtx, { action: 'job.cancelled', subjectId: id });
    return { job, stages: [] };
  });
}

/** A job is as visible as its document, and has no other name for who may not see that. */
async function requireOfJob(ctx: TxContext, job: JobRow, level: AccessLevel): Promise<void> {
  try {
    await requireDocument(ctx, job.documentId, level);
  } catch (error) {
    throw error instanceof AppError && error.kind === 'not_found' ? jobNotFound() : error;
  }
}

type Results = Pick<
  DocumentRow,
  'class' | 'classConfidence' | 'languageSuggestion' | 'scriptSuggestion'
>;

export async function succeedJob(ctx: TxContext, id: JobId, results: Results): Promise<void> {
  await end(ctx, id, { ...results, state: 'processed', failureCode: null, failureDetail: null });
}

export type Failure = { readonly code: string; readonly detail: string };

export async function failJob(ctx: TxContext, id: JobId, { code, detail }: Failure): Promise<void> {
  await end(ctx, id, { state: 'failed', failureCode: code, failureDetail: detail });
}

type DocumentEnding = Partial<Results> &
  Pick<DocumentRow, 'failureCode' | 'failureDetail'> & { readonly state: 'processed' | 'failed' };

/** Job, document, remaining tasks, audit and callback end together. */
async function end(ctx: TxContext, id: JobId, outcome: DocumentEnding): Promise<void> {
  const { organizationId } = ctx.actor;
  const isSuccess = outcome.state === 'processed';
  const job = await endJob(
    ctx.tx,
    { organizationId, id },
    {
      state: isSuccess ? 'succeeded' : 'failed',
      failureCode: outcome.failureCode,
      failureDetail: outcome.failureDetail,
      finishedAt: ctx.clock.now(),
    },
  );
  if (!job) return;

  await cancelTasks(ctx.tx, organizationId, id);
  const document = await setDocumentState(ctx, job, outcome);
  const event = isSuccess ? 'document.processed' : 'document.failed';
  const details = isSuccess ? {} : { code: outcome.failureCode };
  await recordAudit(ctx, { action: event, subjectId: job.documentId, details });
  await announce(ctx, event, { document, job });
}

async function setDocumentState(
  ctx: TxContext,
  { organizationId, documentId }: JobRow,
  outcome: Parameters<typeof setDocumentOutcome>[2],
): Promise<DocumentRow> {
  const key = { organizationId, id: documentId, updatedAt: ctx.clock.now() };
  await setDocumentOutcome(ctx.tx, key, outcome);
  return loadDocument(ctx.tx, organizationId, documentId);
}
