import { Webhook } from 'standardwebhooks';
import { Agent, request } from 'undici';

import { inTransaction, type ServiceContext, type TxContext } from '#shared/context.ts';
import { AppError } from '#shared/core/errors.ts';
import type { MessageId } from '#shared/core/ids.ts';
import { findOrganization } from '#shared/features/organizations/index.ts';
import { signingSecret } from '#shared/infra/crypto/keys.ts';
import type { WebhookMessageRow } from '#shared/infra/db/schema.ts';

import { checkCallbackUrl, vetAddress, type GuardSettings } from './address-guard.ts';
import { nextWaitMs } from './retry-schedule.ts';
import { maySubmitterKnow } from './submitter.ts';
import {
  abandonMessage,
  findDocumentOf,
  findMessage,
  recordAttempt,
  type AttemptOutcome,
} from './webhooks.repository.ts';

export type DeliverySettings = GuardSettings & { readonly rootKey: Buffer };

/** What became of one attempt, and what to write down about it. */
type Delivery = {
  /** Set where another attempt is due. */
  readonly retryInMs: number | undefined;
  readonly record: (ctx: TxContext) => Promise<void>;
};

const TIMEOUT_MS = 20_000;

/**
 * Sends a message once. The receiver's failures are part of the normal course and come back as a
 * wait; only our own failures throw.
 * @returns undefined where there is nothing left to send
 */
export async function sendMessage(
  ctx: ServiceContext,
  id: MessageId,
  settings: DeliverySettings & { readonly signal: AbortSignal },
): Promise<Delivery | undefined> {
  const { organizationId } = ctx.actor;
  const found = await inTransaction(ctx, async (txCtx) => {
    const { tx } = txCtx;
    const message = await findMessage(tx, organizationId, id);
    if (message?.state !== 'pending') return undefined;
    const document = await findDocumentOf(tx, message);
    // Since it was promised the submitter may have left.
    const mayTell = document !== undefined && (await maySubmitterKnow(txCtx, document));
    const { signingSecretGeneration: generation } = await findOrganization(tx, organizationId);
    return { message, mayTell, generation };
  });
  if (!found) return undefined;
  const { message, mayTell, generation } = found;
  if (!mayTell) {
    return { retryInMs: undefined, record: async (txCtx) => abandonMessage(txCtx, id) };
  }

  const secret = signingSecret(settings.rootKey, organizationId, generation);
  const { signal } = settings;
  const startedAt = ctx.clock.now();
  const outcome = await attempt(message, { secret, guard: settings, startedAt, signal });
  // We stopped, not the receiver: this attempt does not count.
  signal.throwIfAborted();

  const isDelivered = outcome.errorCode === null;
  const isGone = outcome.statusCode === 410;
  const retryInMs = isDelivered || isGone ? undefined : nextWaitMs(message.attempts + 1);
  const state = isDelivered ? 'delivered' : retryInMs === undefined ? 'failed' : 'pending';
  return {
    retryInMs,
    record: async (txCtx) => recordAttempt(txCtx, message, { ...outcome, state }),
  };
}

type Sending = {
  readonly secret: string;
  readonly guard: GuardSettings;
  readonly startedAt: Date;
  readonly signal: AbortSignal;
};

async function attempt(
  message: WebhookMessageRow,
  { secret, guard, startedAt, signal }: Sending,
): Promise<AttemptOutcome> {
  const start = performance.now();
  const settled = (result: Pick<AttemptOutcome, 'statusCode' | 'errorCode'>): AttemptOutcome => ({
    startedAt,
    durationMs: Math.round(performance.now() - start),
    ...result,
  });
  try {
    const statusCode = await post(message, secret, { guard, startedAt, signal });
    const isSuccess = statusCode >= 200 && statusCode < 300;
    return settled({ statusCode, errorCode: isSuccess ? null : 'bad_status' });
  } catch (error) {
    return settled({ statusCode: null, errorCode: codeOf(error) });
  }
}

/** Connects to the vetted address only and follows no redirect. */
async function post(
  message: WebhookMessageRow,
  secret: string,
  { guard, startedAt, signal }: Omit<Sending, 'secret'>,
): Promise<number> {
  const url = checkCallbackUrl(message.url, guard);
  const { address, family } = await vetAddress(url, guard);
  const agent = new Agent({
    connect: {
      timeout: 10_000,
      lookup: (_host, _options, done) => {
        done(null, [{ address, family }]);
      },
    },
    maxResponseSize: 64 * 1024,
  });
  try {
    const { statusCode, body } = await request(url, {
      method: 'POST',
      dispatcher: agent,
      signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
      headers: {
        'content-type': 'application/json',
        'user-agent': 'Docmill-Webhooks/1',
        'webhook-id': message.id,
        'webhook-timestamp': String(Math.floor(startedAt.getTime() / 1000)),
        'webhook-signature': new Webhook(secret).sign(message.id, startedAt, message.body),
      },
      body: message.body,
    });
    await body.dump({ limit: 64 * 1024 });
    return statusCode;
  } finally {
    await agent.destroy();
  }
}

function codeOf(error: unknown): string {
  if (error instanceof AppError) return 'blocked_address';
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (/TIMEOUT|TIMEDOUT|ABORT/i.test(code) || isTimeout(error)) return 'timeout';
  if (/ENOTFOUND|EAI_AGAIN/.test(code)) return 'name_not_resolved';
  return 'connection_failed';
}

function isTimeout(error: unknown): boolean {
  return error instanceof Error && error.name === 'TimeoutError';
}
