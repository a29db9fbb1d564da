import type { TxContext } from '#shared/context.ts';
import type { EndpointId } from '#shared/core/ids.ts';
import type { DeliveryRow } from '#shared/infra/db/webhook-schema.ts';

import { insertAttempt, updateDelivery } from './deliveries.repository.ts';
import { disableAsBroken, type Announcing } from './disable-endpoint.ts';
import { enableIfRepaired } from './enable-endpoint.ts';
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
  // A test may be sent to a disabled endpoint.
  if (endpoint.disabledAt !== null) {
    if (verdict.isSuccess) await enableIfRepaired(ctx, endpoint);
    return !verdict.isSuccess;
  }
  const { disabledReason, ...health } = endpointAfter(endpoint, verdict, ctx.clock.now());
  await updateEndpoint(ctx.tx, key, health);
  if (disabledReason === null) return false;
  await disableAsBroken(ctx, endpoint, disabledReason, announcing);
  return true;
}
