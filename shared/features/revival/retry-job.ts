import { inTransaction, type ServiceContext, type TxContext } from '#shared/context.ts';
import { AppError } from '#shared/core/errors.ts';
import type { JobId } from '#shared/core/ids.ts';
import { recordAudit } from '#shared/features/audit/index.ts';
import { reviveItem } from '#shared/features/batch-items/index.ts';
import { processAgain } from '#shared/features/intake/index.ts';
import {
  findLatestJobOf,
  getJob,
  lockJob,
  requireJob,
  type JobView,
} from '#shared/features/jobs/index.ts';
import type { JobRow } from '#shared/infra/db/schema.ts';

/**
 * Does the work of a job that failed or was cancelled once more, under a new job: pages that were
 * read are not read again. In a batch the new job takes the place of the old one.
 * @throws AppError `job.not_found`, `permission.missing`, `job.not_retriable`, `document.at_work`
 */
export async function retryJob(ctx: ServiceContext, id: JobId): Promise<JobView> {
  const next = await inTransaction(ctx, async (txCtx) => {
    const job = await requireJob(txCtx, id, 'edit');
    return beginAgain(txCtx, job);
  });
  return getJob(ctx, next.id);
}

/** The same for who has been asked about his rights already. */
export async function beginAgain(ctx: TxContext, { id, organizationId }: JobRow): Promise<JobRow> {
  const job = await lockJob(ctx.tx, { organizationId, id });
  if (!job || (job.state !== 'failed' && job.state !== 'cancelled')) {
    const what = job?.state ?? 'gone';
    throw notRetriable(`Only what failed or was cancelled can be tried again; this is ${what}.`);
  }
  const { documentId, priority, batchId } = job;
  if (documentId === null) throw notRetriable('An export is not tried again: ask for a new one.');
  const latest = await findLatestJobOf(ctx.tx, organizationId, documentId);
  if (latest?.id !== id) {
    const last = latest?.id ?? id;
    throw notRetriable(`The document has been processed again since; its last job is ${last}.`);
  }
  const next = await processAgain(ctx, { documentId, priority, batchId, retryOf: job });
  if (batchId !== null) await reviveItem(ctx, { batchId, from: id, to: next.id });
  await recordAudit(ctx, { action: 'job.retried', subjectId: id, details: { as: next.id } });
  return next;
}

function notRetriable(message: string): AppError {
  return new AppError({ kind: 'conflict', code: 'job.not_retriable', message });
}
