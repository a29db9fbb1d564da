import { inTransaction, type ServiceContext, type TxContext } from '#shared/context.ts';
import { AppError } from '#shared/core/errors.ts';
import {
  newJobId,
  type BatchId,
  type DocumentId,
  type JobId,
  type VersionId,
} from '#shared/core/ids.ts';
import { toListing, type Listing } from '#shared/core/listing.ts';
import type { Priority } from '#shared/core/priority.ts';
import { requireDocument, requireScope } from '#shared/features/documents/index.ts';
import type { AccessLevel, DocumentJobRow, JobRow } from '#shared/infra/db/schema.ts';

import { endAsCancelled } from './job-ending.ts';
import { queuePlaceOf, timingsOf, type QueuePlace, type Timings } from './job-progress.policy.ts';
import { findStages, findStanding, type StageFacts } from './job-progress.repository.ts';
import { jobNotFound } from './jobs.errors.ts';
import { isTerminal } from './jobs.policy.ts';
import { findJob, findJobsFor, insertJob, lockJob, type JobFilter } from './jobs.repository.ts';

/** A job and how far it is. */
export type JobView = {
  readonly job: JobRow;
  /** The pools that still have work to do for it. */
  readonly stages: readonly string[];
  /** How often the step was started that was started most often. */
  readonly attempts: number;
  /** What the last attempt that failed died of, while the job goes on. */
  readonly lastError: { readonly code: string; readonly detail: string } | null;
  readonly timings: Timings;
  /** Null while nothing of it waits in line, and in lists. */
  readonly queue: QueuePlace | null;
};

type NewDocumentJob = {
  readonly documentId: DocumentId;
  readonly versionId: VersionId;
  readonly priority: Priority;
  readonly batchId: BatchId | null;
  readonly retryOf?: JobId;
};

export async function insertDocumentJob(
  { tx, actor, requestId, clock }: TxContext,
  wish: NewDocumentJob,
): Promise<DocumentJobRow> {
  const { documentId, versionId } = wish;
  const job = await insertJob(tx, {
    ...wish,
    organizationId: actor.organizationId,
    id: newJobId(),
    kind: 'process_document',
    state: 'queued',
    requestId,
    createdAt: clock.now(),
    ...(actor.type === 'worker' ? {} : { createdByType: actor.type, createdById: actor.id }),
  });
  return { ...job, documentId, versionId };
}

/** For those who know that it exists: a task's own job. */
export async function loadJob({ tx, actor }: TxContext, id: JobId): Promise<JobRow> {
  const job = await findJob(tx, { organizationId: actor.organizationId, id });
  if (!job) throw new Error(`the job ${id} is gone`);
  return job;
}

/** @throws AppError `job.not_found` */
export async function getJob(ctx: ServiceContext, id: JobId): Promise<JobView> {
  return inTransaction(ctx, async (txCtx) => {
    const { tx, actor, clock } = txCtx;
    const job = await requireJob(txCtx, id, 'read');
    const stages = await findStages(tx, actor.organizationId, [id]);
    const view = viewOf(job, stages, clock.now());
    const standing = isTerminal(job.state)
      ? undefined
      : await findStanding(tx, actor.organizationId, id);
    const remaining = stages.find(({ unfinished }) => unfinished > 0)?.unfinished ?? 1;
    return { ...view, queue: standing ? queuePlaceOf(standing, remaining) : null };
  });
}

/** Newest first: those of documents that the actor may see, and his own. */
export async function listJobs(
  ctx: ServiceContext,
  { limit, cursor, ...filter }: JobFilter & { cursor: JobId | undefined; limit: number },
): Promise<Listing<JobView & { readonly id: JobId }>> {
  requireScope(ctx);
  return inTransaction(ctx, async ({ tx, actor, clock }) => {
    const jobs = await findJobsFor(tx, actor, filter, { cursor, limit: limit + 1 });
    const ids = jobs.map((job) => job.id);
    const stages = await findStages(tx, actor.organizationId, ids);
    const byJob = Map.groupBy(stages, (stage) => stage.jobId);
    const now = clock.now();
    const views = jobs.map((job) =>
      Object.assign(viewOf(job, byJob.get(job.id) ?? [], now), { id: job.id }),
    );
    return toListing(views, limit);
  });
}

/** Of a job that was made just now: its first task waits. */
export function newJobView(job: JobRow): JobView {
  return { ...viewOf(job, [], job.createdAt), stages: ['prepare'] };
}

function viewOf(job: JobRow, stages: readonly StageFacts[], now: Date): JobView {
  const troubled = stages.findLast(({ errorCode }) => errorCode !== null);
  return {
    job,
    stages: stages.filter(({ unfinished }) => unfinished > 0).map(({ pool }) => pool),
    attempts: Math.max(0, ...stages.map(({ attempts }) => attempts)),
    lastError:
      troubled?.errorCode == null || isTerminal(job.state)
        ? null
        : { code: troubled.errorCode, detail: troubled.errorDetail ?? '' },
    timings: timingsOf(job, stages, now),
    queue: null,
  };
}

/**
 * Cancelling twice is one cancellation; cancelling what has ended is refused.
 * @throws AppError `job.not_found`, `permission.missing`, `job.has_ended`
 */
export async function cancelJob(ctx: ServiceContext, id: JobId): Promise<JobView> {
  await inTransaction(ctx, async (txCtx) => {
    const { organizationId } = txCtx.actor;
    const found = await lockJob(txCtx.tx, { organizationId, id });
    if (!found) throw jobNotFound();
    await requireOfJob(txCtx, found, 'edit');
    await endAsCancelled(txCtx, found);
  });
  return getJob(ctx, id);
}

/** The job, if the actor may do with its document, or with his own job, what he wants to. */
export async function requireJob(ctx: TxContext, id: JobId, level: AccessLevel): Promise<JobRow> {
  const job = await findJob(ctx.tx, { organizationId: ctx.actor.organizationId, id });
  if (!job) throw jobNotFound();
  await requireOfJob(ctx, job, level);
  return job;
}

/**
 * A job is as visible as its document, and has no other name for who may not see that. One without
 * a document is for who asked for it.
 */
async function requireOfJob(
  ctx: TxContext,
  { documentId, createdById }: JobRow,
  level: AccessLevel,
): Promise<void> {
  if (documentId === null) {
    requireScope(ctx);
    if (createdById !== ctx.actor.id) throw jobNotFound();
    return;
  }
  try {
    await requireDocument(ctx, documentId, level);
  } catch (error) {
    throw error instanceof AppError && error.kind === 'not_found' ? jobNotFound() : error;
  }
}
