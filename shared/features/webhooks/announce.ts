import type { TxContext } from '#shared/context.ts';
import { newMessageId } from '#shared/core/ids.ts';
import { principalExists } from '#shared/features/documents/index.ts';
import { enqueueTask } from '#shared/features/tasks/index.ts';
import type { DocumentRow, JobRow } from '#shared/infra/db/schema.ts';
import { deliverPool } from '#shared/queues/pools.ts';

import { insertMessage } from './webhooks.repository.ts';

export type DocumentEvent = 'document.processed' | 'document.failed';

/**
 * Promises a callback, in the transaction of what it tells. The body is thin: ids and states, no
 * document text; whoever holds a key fetches the rest.
 */
export async function announce(
  ctx: TxContext,
  type: DocumentEvent,
  { document, job }: { document: DocumentRow; job: JobRow },
): Promise<void> {
  if (document.callbackUrl === null || !(await maySubmitterKnow(ctx, document))) return;
  const id = newMessageId();
  const now = ctx.clock.now();
  const data = {
    document_id: document.id,
    job_id: job.id,
    state: document.state,
    class: document.class,
    page_count: document.pageCount,
    failure: document.failureCode === null ? null : { code: document.failureCode },
    metadata: document.metadata,
    url: `/api/v1/documents/${document.id}`,
  };
  const isNew = await insertMessage(ctx.tx, {
    organizationId: ctx.actor.organizationId,
    id,
    eventKey: `${type}:${job.id}`,
    eventType: type,
    url: document.callbackUrl,
    body: JSON.stringify({ type, timestamp: now.toISOString(), data }),
    jobId: job.id,
    state: 'pending',
    createdAt: now,
  });
  if (isNew) await enqueueTask(ctx, deliverPool, { payload: { messageId: id } });
}

/** What only some may see is not told to who has left, or to the holder of a key that was revoked. */
async function maySubmitterKnow({ tx }: TxContext, document: DocumentRow): Promise<boolean> {
  const { restricted, submittedByType, submittedById, organizationId } = document;
  if (!restricted || submittedByType === null || submittedById === null) return true;
  const submitter = { principalType: submittedByType, principalId: submittedById };
  return principalExists(tx, organizationId, submitter);
}
