import { Webhook } from 'standardwebhooks';

import { inTransaction, type ServiceContext, type TxContext } from '#shared/context.ts';
import { AppError } from '#shared/core/errors.ts';
import type { DeliveryId } from '#shared/core/ids.ts';
import { findOrganization } from '#shared/features/organizations/index.ts';
import type { EndpointRow, MessageRow } from '#shared/infra/db/webhook-schema.ts';
import type { GuardSettings } from '#shared/infra/http/address-guard.ts';
import { guardedRequest } from '#shared/infra/http/guarded-request.ts';

import { findDelivery, updateDelivery, type DeliveryWithMessage } from './deliveries.repository.ts';
import type { Announcing } from './disable-endpoint.ts';
import { findEndpoint } from './endpoints.repository.ts';
import { recordOutcome, type AttemptOutcome } from './record-outcome.ts';
import { retryAfterMs } from './retry-schedule.ts';
import { secretsInForce } from './signing-secrets.ts';
import { mayReceiverKnow } from './submitter.ts';

export type DeliverySettings = GuardSettings & Announcing & { readonly rootKey: Buffer };

/** What to write down about an attempt. */
type Sent = (ctx: TxContext) => Promise<void>;

const TIMEOUT_MS = 15_000;
const MAX_RESPONSE_BYTES = 64 * 1024;
/** Of what the receiver said, for the log. */
const RESPONSE_EXCERPT = 1_000;

/**
 * Sends a message to a receiver once. The receiver's failures are part of the normal course and are
 * written down; only our own failures throw.
 */
export async function sendDelivery(
  ctx: ServiceContext,
  id: DeliveryId,
  settings: DeliverySettings & { readonly signal: AbortSignal },
): Promise<Sent> {
  const found = await inTransaction(ctx, async (txCtx) => load(txCtx, id, settings));
  if (!found) return async () => {};
  if ('refusal' in found) return async (txCtx) => abandon(txCtx, id, found.refusal);
  if ('isHeld' in found) return async (txCtx) => hold(txCtx, id);

  const { delivery, url, message, secrets } = found;
  const { signal } = settings;
  const startedAt = ctx.clock.now();
  const outcome = await attempt({ url, message, secrets, startedAt, signal, guard: settings });
  // We stopped, not the receiver: this attempt does not count.
  signal.throwIfAborted();
  return async (txCtx) => recordOutcome(txCtx, delivery, outcome, settings);
}

type Loaded =
  | { readonly refusal: string }
  | { readonly isHeld: true }
  | (DeliveryWithMessage & { readonly url: string; readonly secrets: readonly string[] });

async function load(
  ctx: TxContext,
  id: DeliveryId,
  { rootKey }: DeliverySettings,
): Promise<Loaded | undefined> {
  const { tx, actor, clock } = ctx;
  const { organizationId } = actor;
  const found = await findDelivery(tx, { organizationId, id });
  if (found?.delivery.state !== 'sending') return undefined;
  const { endpointId, callbackUrl } = found.delivery;
  // Since it was promised the document may have become restricted, or its submitter may have left.
  if (!(await mayReceiverKnow(ctx, found.message, endpointId))) return { refusal: 'not_allowed' };
  if (endpointId === null) {
    const organization = await findOrganization(tx, organizationId);
    const secrets = secretsInForce(
      rootKey,
      organizationId,
      ofOrganization(organization),
      clock.now(),
    );
    return { ...found, url: callbackUrl ?? '', secrets };
  }
  const endpoint = await findEndpoint(tx, { organizationId, id: endpointId });
  if (!endpoint) return undefined;
  // It was on its way already when the endpoint was disabled.
  const isTest = found.message.eventType === 'webhook.test';
  if (endpoint.disabledAt !== null && !isTest) return { isHeld: true };
  return { ...found, url: endpoint.url, secrets: secretsOf(endpoint, rootKey, clock.now()) };
}

const secretsOf = (endpoint: EndpointRow, rootKey: Buffer, now: Date): readonly string[] =>
  secretsInForce(rootKey, endpoint.id, endpoint, now);

const ofOrganization = (row: {
  signingSecretGeneration: number;
  signingSecretOverlapUntil: Date | null;
}) => ({
  secretGeneration: row.signingSecretGeneration,
  overlapUntil: row.signingSecretOverlapUntil,
});

/** Ends a delivery that nothing more is sent of. */
export async function abandon(ctx: TxContext, id: DeliveryId, lastError: string): Promise<void> {
  const { tx, actor, clock } = ctx;
  const ending = { state: 'failed', lastError, nextAttemptAt: null } as const;
  const key = { organizationId: actor.organizationId, id };
  await updateDelivery(tx, key, { ...ending, finishedAt: clock.now() });
}

/** It waits until its endpoint is recovered. */
async function hold({ tx, actor }: TxContext, id: DeliveryId): Promise<void> {
  await updateDelivery(tx, { organizationId: actor.organizationId, id }, { state: 'held' });
}

type Sending = {
  readonly url: string;
  readonly message: MessageRow;
  readonly secrets: readonly string[];
  readonly startedAt: Date;
  readonly guard: GuardSettings;
  readonly signal: AbortSignal;
};

async function attempt(sending: Sending): Promise<AttemptOutcome> {
  const { startedAt } = sending;
  const start = performance.now();
  const nothing = { statusCode: null, address: null, response: null, retryAfterMs: undefined };
  const answer = await post(sending)
    .then((told) => ({ ...told, errorCode: isSuccess(told.statusCode) ? null : 'bad_status' }))
    .catch((error: unknown) => ({ ...nothing, errorCode: codeOf(error) }));
  return { ...answer, startedAt, durationMs: Math.round(performance.now() - start) };
}

const isSuccess = (statusCode: number): boolean => statusCode >= 200 && statusCode < 300;

async function post({ url, message, secrets, startedAt, guard, signal }: Sending) {
  const { id, body } = message;
  const signatures = secrets.map((secret) => new Webhook(secret).sign(id, startedAt, body));
  const asked = {
    url,
    method: 'POST',
    body,
    signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
    headers: {
      'content-type': 'application/json',
      'user-agent': 'Docmill-Webhooks/1',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(startedAt.getTime() / 1000)),
      'webhook-signature': signatures.join(' '),
    },
  } as const;
  return guardedRequest(asked, guard, async (answer) => {
    const retryAfter = String(answer.headers['retry-after'] ?? '') || undefined;
    return {
      statusCode: answer.statusCode,
      address: answer.address,
      response: await excerptOf(answer.body),
      retryAfterMs: retryAfterMs(retryAfter, startedAt),
    };
  });
}

/** Reads the answer to its end or to the limit, whichever comes first, and keeps its beginning. */
async function excerptOf(body: AsyncIterable<Buffer>): Promise<string> {
  let text = '';
  let bytes = 0;
  const decoder = new TextDecoder();
  for await (const chunk of body) {
    bytes += chunk.length;
    if (text.length < RESPONSE_EXCERPT) text += decoder.decode(chunk, { stream: true });
    if (bytes > MAX_RESPONSE_BYTES) break;
  }
  // Postgres stores no NUL.
  return text.slice(0, RESPONSE_EXCERPT).replaceAll('\0', '');
}

function codeOf(error: unknown): string {
  if (error instanceof AppError) return 'blocked_address';
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (/TIMEOUT|TIMEDOUT|ABORT/i.test(code) || isTimeout(error)) return 'timeout';
  if (/ENOTFOUND|EAI_AGAIN|ENODATA|ESERVFAIL/.test(code)) return 'name_not_resolved';
  return 'connection_failed';
}

function isTimeout(error: unknown): boolean {
  return error instanceof Error && error.name === 'TimeoutError';
}
