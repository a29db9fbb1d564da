import type { TxContext } from '#shared/context.ts';
import type { EndpointId } from '#shared/core/ids.ts';
import { recordAudit } from '#shared/features/audit/index.ts';
import { endpointDisabledLetter, postMail } from '#shared/features/mail/index.ts';
import { findMembers } from '#shared/features/members/index.ts';
import type { SecretBox } from '#shared/infra/crypto/secret-box.ts';
import type { DeliveryRow, DisabledReason, EndpointRow } from '#shared/infra/db/webhook-schema.ts';

import { announce } from './announce.ts';
import { holdPendingDeliveries, insertAttempt, updateDelivery } from './deliveries.repository.ts';
import {
  lockEndpoint,
  lockReceiver,
  updateEndpoint,
  updateReceiver,
} from './endpoints.repository.ts';
import { endpointAfter, receiverAfter, type Verdict } from './receiver-health.policy.ts';
import { nextWaitMs } from './retry-schedule.ts';

export type AttemptOutcome = {
  readonly startedAt: Date;
  readonly durationMs: number;
  readonly statusCode: number | null;
  /** Null for a success. */
  readonly errorCode: string | null;
  readonly address: string | null;
  readonly response: string | null;
  readonly retryAfterMs: number | undefined;
};

/** What is needed to tell people that an endpoint was disabled. */
export type Announcing = { readonly mailBox: SecretBox };

/** Writes down an attempt and what follows from it for the delivery, the receiver and the endpoint. */
export async function recordOutcome(
  ctx: TxContext,
  delivery: DeliveryRow,
  outcome: AttemptOutcome,
  announcing: Announcing,
): Promise<void> {
  const { tx, clock } = ctx;
  const { organizationId, receiverKey, endpointId } = delivery;
  const { retryAfterMs, ...attempt } = outcome;
  const number = delivery.attempts + 1;
  await insertAttempt(tx, { organizationId, deliveryId: delivery.id, number, ...attempt });

  const { statusCode } = outcome;
  const verdict = { isSuccess: outcome.errorCode === null, statusCode, retryAfterMs };
  const now = clock.now();
  const isKnownGone = await noteHealth(ctx, endpointId, verdict, announcing);
  const receiver = await lockReceiver(tx, { organizationId, key: receiverKey });
  await updateReceiver(tx, receiverAfter(receiver, verdict, now));
  await updateDelivery(tx, delivery, {
    attempts: number,
    lastError: outcome.errorCode,
    ...(isKnownGone ? disabledState(verdict) : nextState(delivery, verdict, now)),
  });
}

/** By the schedule, and no sooner than the receiver asks. */
function nextState(
  delivery: DeliveryRow,
  { isSuccess, statusCode, retryAfterMs }: Verdict,
  now: Date,
) {
  const done = { nextAttemptAt: null, finishedAt: now };
  if (isSuccess) return { ...done, state: 'delivered', failures: 0 } as const;
  const failures = delivery.failures + 1;
  const waitMs = statusCode === 410 ? undefined : nextWaitMs(failures);
  if (waitMs === undefined) return { ...done, state: 'failed', failures } as const;
  const nextAttemptAt = new Date(now.getTime() + Math.max(waitMs, retryAfterMs ?? 0));
  return { state: 'pending', failures, nextAttemptAt, finishedAt: null } as const;
}

/** The endpoint takes nothing more: what it did not take waits until it is recovered. */
function disabledState({ isSuccess }: Verdict) {
  if (isSuccess) throw new Error('a success disables no endpoint');
  return { state: 'held', nextAttemptAt: null, finishedAt: null } as const;
}

/** @returns whether the endpoint is disabled. */
async function noteHealth(
  ctx: TxContext,
  id: EndpointId | null,
  verdict: Verdict,
  announcing: Announcing,
): Promise<boolean> {
  if (id === null) return false;
  const key = { organizationId: ctx.actor.organizationId, id };
  const endpoint = await lockEndpoint(ctx.tx, key);
  if (!endpoint) return false;
  // A test may be sent to a disabled endpoint; its health was judged before.
  if (endpoint.disabledAt !== null) return !verdict.isSuccess;
  const { disabledReason, ...health } = endpointAfter(endpoint, verdict, ctx.clock.now());
  await updateEndpoint(ctx.tx, key, health);
  if (disabledReason === null) return false;
  await disableEndpoint(ctx, endpoint, disabledReason, announcing);
  return true;
}

/** Nothing more is sent to it; the other endpoints and who made it are told. */
async function disableEndpoint(
  ctx: TxContext,
  endpoint: EndpointRow,
  reason: DisabledReason,
  { mailBox }: Announcing,
): Promise<void> {
  const { organizationId, id, url } = endpoint;
  const disabledAt = ctx.clock.now();
  await updateEndpoint(ctx.tx, endpoint, { disabledReason: reason, disabledAt });
  await holdPendingDeliveries(ctx.tx, organizationId, id);
  const details = { url, reason };
  await recordAudit(ctx, { action: 'webhook_endpoint.disabled', subjectId: id, details });
  await announce(ctx, {
    type: 'endpoint.disabled',
    key: `endpoint.disabled:${id}:${disabledAt.toISOString()}`,
    subjectId: id,
    data: { endpoint_id: id, url, reason },
    isPrivate: false,
    callbackUrl: null,
  });
  const letter = endpointDisabledLetter({ url, reason: reasons[reason] });
  for (const to of await whoIsTold(ctx, endpoint)) await postMail(ctx, mailBox, { to, letter });
}

const reasons = {
  by_hand: 'it was disabled by hand',
  gone: 'it answered that it is gone (410)',
  failing: 'for five days every attempt failed',
} as const satisfies Record<DisabledReason, string>;

/** Who made it, while he is a member; the owners otherwise. */
async function whoIsTold(
  { tx }: TxContext,
  { organizationId, createdById }: EndpointRow,
): Promise<readonly string[]> {
  const members = await findMembers(tx, organizationId);
  const maker = members.filter(({ userId }) => userId === createdById);
  const owners = members.filter(({ roleId }) => roleId === 'owner');
  return (maker.length > 0 ? maker : owners).map(({ email }) => email);
}
