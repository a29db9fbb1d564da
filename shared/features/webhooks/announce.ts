import type { TxContext } from '#shared/context.ts';
import { newDeliveryId, newMessageId, type DocumentId, type ReviewId } from '#shared/core/ids.ts';
import type { WebhookEventType } from '#shared/core/webhook-events.ts';
import type { BatchRow } from '#shared/infra/db/batch-schema.ts';
import type { DocumentRow, JobRow } from '#shared/infra/db/schema.ts';
import type { EndpointRow } from '#shared/infra/db/webhook-schema.ts';

import { insertDeliveries, insertMessage } from './deliveries.repository.ts';
import { findSubscribedEndpoints } from './endpoints.repository.ts';
import { maySubmitterKnow } from './submitter.ts';

export type WebhookEvent = {
  readonly type: WebhookEventType;
  /** Names what happened, so that it is told once, however often it is announced. */
  readonly key: string;
  readonly subjectId: string;
  /** Thin: ids and states, no document text; whoever holds a key fetches the rest. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly documentId?: DocumentId;
  /** What only some may see is for no endpoint, which the whole organization can read. */
  readonly isPrivate: boolean;
  /** Who alone sees it in the log of deliveries; of a document that is decided when it is looked at. */
  readonly privateTo?: { readonly type: 'user' | 'api_key'; readonly id: string };
  readonly callbackUrl: string | null;
};

/** Promises webhooks, in the transaction of what they tell. */
export async function announce(ctx: TxContext, event: WebhookEvent): Promise<void> {
  const { tx, actor, clock } = ctx;
  const { organizationId } = actor;
  const { type, callbackUrl } = event;
  const subscribed = event.isPrivate ? [] : await findSubscribedEndpoints(tx, organizationId, type);
  // No endpoint is told of its own end.
  const endpoints = subscribed.filter((endpoint) => endpoint.id !== event.subjectId);
  if (endpoints.length === 0 && callbackUrl === null) return;

  const id = newMessageId();
  const createdAt = clock.now();
  const isNew = await insertMessage(tx, {
    organizationId,
    id,
    eventKey: event.key,
    eventType: type,
    subjectId: event.subjectId,
    documentId: event.documentId ?? null,
    privateToType: event.privateTo?.type ?? null,
    privateToId: event.privateTo?.id ?? null,
    body: JSON.stringify({ type, timestamp: createdAt.toISOString(), data: event.data }),
    createdAt,
  });
  if (!isNew) return;
  const deliveries = [
    ...endpoints.map((endpoint) => toEndpoint(endpoint, createdAt)),
    ...(callbackUrl === null ? [] : [toCallback(callbackUrl, createdAt)]),
  ];
  const common = { organizationId, messageId: id, createdAt };
  const rows = deliveries.map((delivery) =>
    Object.assign(delivery, common, { id: newDeliveryId() }),
  );
  await insertDeliveries(tx, rows);
}

/** What comes while an endpoint is disabled waits for it. */
function toEndpoint({ id, disabledAt }: Pick<EndpointRow, 'id' | 'disabledAt'>, now: Date) {
  const state = disabledAt === null ? ('pending' as const) : ('held' as const);
  const nextAttemptAt = disabledAt === null ? now : null;
  return { endpointId: id, callbackUrl: null, receiverKey: id, state, nextAttemptAt };
}

/** Callbacks to one server are one receiver, whatever their paths. */
function toCallback(callbackUrl: string, now: Date) {
  const receiverKey = new URL(callbackUrl).origin;
  const due = { state: 'pending' as const, nextAttemptAt: now };
  return { endpointId: null, callbackUrl, receiverKey, ...due };
}

type Done = { readonly document: DocumentRow; readonly job: JobRow };

/** A document is done. */
export async function announceDocument(
  ctx: TxContext,
  type: 'document.processed' | 'document.failed',
  { document, job }: Done,
): Promise<void> {
  const mayTell = await maySubmitterKnow(ctx, document);
  await announce(ctx, {
    ...eventOf(type, { document, job }),
    callbackUrl: mayTell ? document.callbackUrl : null,
  });
}

/** Somebody should look at what was read. Callback URLs get one message for each document, and not this. */
export async function announceReview(
  ctx: TxContext,
  { reasons, reviewId, fields, ...done }: Done & NewReview,
): Promise<void> {
  const { data, ...event } = eventOf('document.needs_review', done);
  const told = { ...data, reasons, review_id: reviewId, fields };
  await announce(ctx, { ...event, data: told, callbackUrl: null });
}

type NewReview = {
  readonly reviewId: ReviewId;
  readonly reasons: readonly string[];
  /** The names of those in question, never what they hold. */
  readonly fields: readonly string[];
};

type Verdict = {
  readonly state: 'confirmed' | 'rejected';
  /** Of the document's fields. */
  readonly revision: number;
  readonly reviewId: ReviewId | null;
};

/** Somebody has said whether what was read is right. */
export async function announceVerdict(
  ctx: TxContext,
  document: DocumentRow,
  { state, revision, reviewId }: Verdict,
): Promise<void> {
  const type = `document.${state}` as const;
  await announce(ctx, {
    type,
    key: `${type}:${document.id}:${revision}`,
    ...subjectOf(document),
    callbackUrl: null,
    data: { document_id: document.id, review_id: reviewId, revision, ...factsOf(document) },
  });
}

function subjectOf({ id, restricted }: DocumentRow) {
  return { subjectId: id, documentId: id, isPrivate: restricted };
}

function factsOf(document: DocumentRow) {
  return {
    state: document.state,
    class: document.class,
    page_count: document.pageCount,
    failure: document.failureCode === null ? null : { code: document.failureCode },
    metadata: document.metadata,
    url: `/api/v1/documents/${document.id}`,
  };
}

function eventOf(type: WebhookEventType, { document, job }: Done) {
  return {
    type,
    key: `${type}:${job.id}`,
    ...subjectOf(document),
    data: {
      document_id: document.id,
      job_id: job.id,
      batch_id: job.batchId,
      ...factsOf(document),
    },
  };
}

/** All items of a batch have ended; after a retry of the failures once more. */
export async function announceBatch(
  ctx: TxContext,
  batch: BatchRow,
  counts: Readonly<Record<string, number>>,
): Promise<void> {
  await announce(ctx, {
    type: 'batch.completed',
    key: `batch.completed:${batch.id}:${batch.round}`,
    subjectId: batch.id,
    isPrivate: batch.restricted,
    ...(batch.restricted && {
      privateTo: { type: batch.createdByType, id: batch.createdById },
    }),
    callbackUrl: batch.callbackUrl,
    data: {
      batch_id: batch.id,
      state: batch.state,
      round: batch.round,
      counts,
      metadata: batch.metadata,
      url: `/api/v1/batches/${batch.id}`,
      results_url: `/api/v1/batches/${batch.id}/results`,
    },
  });
}
