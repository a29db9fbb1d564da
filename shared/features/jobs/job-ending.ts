import type { TxContext } from '#shared/context.ts';
import type { DocumentId, JobId } from '#shared/core/ids.ts';
import { recordAudit } from '#shared/features/audit/index.ts';
import { settleItem } from '#shared/features/batch-items/index.ts';
import { loadDocument, setDocumentOutcome } from '#shared/features/documents/index.ts';
import { recordEvent } from '#shared/features/events/index.ts';
import { dismissReview, openReview } from '#shared/features/reviews/index.ts';
import { cancelTasks } from '#shared/features/tasks/index.ts';
import { announceDocument } from '#shared/features/webhooks/index.ts';
import type { DocumentRow, JobRow } from '#shared/infra/db/schema.ts';

import { jobHasEnded } from './jobs.errors.ts';
import { endJob, hasSucceeded } from './jobs.repository.ts';

export type Failure = { readonly code: string; readonly detail: string };

type Results = Pick<
  DocumentRow,
  'class' | 'classConfidence' | 'languageSuggestion' | 'scriptSuggestion'
>;

/** The document is read. Job, document, remaining tasks, batch item, events and callbacks end together. */
export async function succeedJob(ctx: TxContext, id: JobId, results: Results): Promise<void> {
  const job = await endWork(ctx, id, { state: 'succeeded' });
  if (!job?.documentId) return;
  const outcome = {
    ...results,
    state: 'processed',
    failureCode: null,
    failureDetail: null,
  } as const;
  const document = await setDocumentState(ctx, job.documentId, outcome);
  await recordAudit(ctx, { action: 'document.processed', subjectId: document.id });
  await announceDocument(ctx, 'document.processed', { document, job });
  await openReview(ctx, { document, job });
}

/** The same for a document that cannot be read, with the reason. */
export async function failJob(ctx: TxContext, id: JobId, failure: Failure): Promise<void> {
  const job = await endWork(ctx, id, { state: 'failed', failure });
  if (!job?.documentId) return;
  const { code: failureCode, detail: failureDetail } = failure;
  const outcome = { state: 'failed', failureCode, failureDetail } as const;
  const document = await setDocumentState(ctx, job.documentId, outcome);
  const details = { code: failureCode };
  await recordAudit(ctx, { action: 'document.failed', subjectId: document.id, details });
  await dismissReview(ctx, document);
  await announceDocument(ctx, 'document.failed', { document, job });
}

/** @param job locked. @throws AppError `job.has_ended` unless it was cancelled before */
export async function endAsCancelled(ctx: TxContext, { id, state }: JobRow): Promise<void> {
  if (state === 'cancelled') return;
  const job = await endWork(ctx, id, { state: 'cancelled' });
  if (!job) throw jobHasEnded(state);
  if (job.documentId) await setDocumentState(ctx, job.documentId, await stateWithout(ctx, job));
  await recordAudit(ctx, { action: 'job.cancelled', subjectId: id });
}

/** A document that was read before is still what it was. */
async function stateWithout({ tx }: TxContext, { organizationId, documentId }: JobRow) {
  const wasRead = documentId !== null && (await hasSucceeded(tx, { organizationId, documentId }));
  return { state: wasRead ? 'processed' : 'cancelled' } as const;
}

type Ending =
  | { readonly state: 'succeeded' | 'cancelled' }
  | { readonly state: 'failed'; readonly failure: Failure };

/**
 * What every end of a job comes to, whatever it was about: its tasks end, its followers and its
 * batch are told.
 * @returns the job, or undefined where it had ended before
 */
export async function endWork(
  ctx: TxContext,
  id: JobId,
  ending: Ending,
): Promise<JobRow | undefined> {
  const { tx, actor, clock } = ctx;
  const { organizationId } = actor;
  const failure = ending.state === 'failed' ? ending.failure : null;
  const job = await endJob(
    tx,
    { organizationId, id },
    {
      state: ending.state,
      failureCode: failure?.code ?? null,
      failureDetail: failure?.detail ?? null,
      finishedAt: clock.now(),
    },
  );
  if (!job) return undefined;
  await cancelTasks(tx, organizationId, id);
  const data = { job_id: id, state: job.state, failure };
  await recordEvent(ctx, { subjectId: id, type: `job.${job.state}`, data });
  await settleItem(ctx, job, { state: ending.state, failure });
  return job;
}

async function setDocumentState(
  { tx, actor, clock }: TxContext,
  id: DocumentId,
  outcome: Parameters<typeof setDocumentOutcome>[2],
): Promise<DocumentRow> {
  const { organizationId } = actor;
  await setDocumentOutcome(tx, { organizationId, id, updatedAt: clock.now() }, outcome);
  return loadDocument(tx, organizationId, id);
}
