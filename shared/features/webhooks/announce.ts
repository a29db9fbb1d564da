import type { TxContext } from '#shared/context.ts';
import { newMessageId } from '#shared/core/ids.ts';
import { enqueueTask } from '#shared/features/tasks/index.ts';
import type { DocumentRow, JobRow } from '#shared/infra/db/schema.ts';
import { deliverPool } from '#shared/queues/pools.ts';

import { maySubmitterKnow } from './submitter.ts';
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
