import { inTransaction, type ServiceContext, type TxContext } from '#shared/context.ts';
import { newDeliveryId, newEndpointId, newMessageId, type EndpointId } from '#shared/core/ids.ts';
import type { WebhookEventType } from '#shared/core/webhook-events.ts';
import { requirePermission } from '#shared/features/access/index.ts';
import { recordAudit } from '#shared/features/audit/index.ts';
import type { DeliveryRow, EndpointRow } from '#shared/infra/db/webhook-schema.ts';

import { findDelivery, insertDeliveries, insertMessage } from './deliveries.repository.ts';
import { disableEndpoint } from './disable-endpoint.ts';
import { beginAnew } from './enable-endpoint.ts';
import {
  deleteEndpoint,
  findEndpoints,
  insertEndpoint,
  lockEndpoint,
  updateEndpoint,
} from './endpoints.repository.ts';
import { overlapFrom, secretsInForce } from './signing-secrets.ts';
import { endpointNotFound, tooManyEndpoints } from './webhooks.errors.ts';

/** Each event is a delivery to each endpoint. */
const MOST_ENDPOINTS = 50;

type NewEndpoint = {
  /** Checked: see `checkOutboundUrl`. */
  readonly url: string;
  readonly description: string;
  /** Empty: all. */
  readonly eventTypes: readonly WebhookEventType[];
};

/** An endpoint, and the secret that its messages are signed with. */
export type EndpointWithSecret = { readonly endpoint: EndpointRow; readonly secret: string };

/** @throws AppError `webhook_endpoint.too_many` */
export async function addEndpoint(
  ctx: ServiceContext,
  wish: NewEndpoint,
  rootKey: Buffer,
): Promise<EndpointWithSecret> {
  requirePermission(ctx, 'webhooks:manage');
  return inTransaction(ctx, async (txCtx) => {
    const { tx, actor, clock } = txCtx;
    const { organizationId, type, id: createdById } = actor;
    if (type === 'worker') throw new Error('a worker makes no endpoints');
    const existing = await findEndpoints(tx, organizationId);
    if (existing.length >= MOST_ENDPOINTS) throw tooManyEndpoints(MOST_ENDPOINTS);
    const createdAt = clock.now();
    const maker = { createdByType: type, createdById, createdAt };
    const id = newEndpointId();
    const endpoint = await insertEndpoint(tx, { organizationId, id, ...wish, ...maker });
    await recordAudit(txCtx, {
      action: 'webhook_endpoint.created',
      subjectId: id,
      details: { after: wish },
    });
    const [secret] = secretsInForce(rootKey, id, endpoint, createdAt);
    return { endpoint, secret };
  });
}

export async function listEndpoints(ctx: ServiceContext): Promise<readonly EndpointRow[]> {
  requirePermission(ctx, 'webhooks:manage');
  return inTransaction(ctx, async ({ tx, actor }) => findEndpoints(tx, actor.organizationId));
}

/** @throws AppError `webhook_endpoint.not_found` */
export async function getEndpoint(ctx: ServiceContext, id: EndpointId): Promise<EndpointRow> {
  requirePermission(ctx, 'webhooks:manage');
  return inTransaction(ctx, async (txCtx) => requireEndpoint(txCtx, id));
}

/** Locked. @throws AppError `webhook_endpoint.not_found` */
export async function requireEndpoint(ctx: TxContext, id: EndpointId): Promise<EndpointRow> {
  const { organizationId } = ctx.actor;
  const endpoint = await lockEndpoint(ctx.tx, { organizationId, id });
  if (!endpoint) throw endpointNotFound();
  return endpoint;
}

/** What is not given stays as it is. */
export type EndpointChanges = Partial<NewEndpoint> & { readonly enabled?: boolean };

/**
 * An endpoint that is enabled again, or lies elsewhere, begins with a clean record, or the failures
 * of before would disable it at once; what was held meanwhile waits for `recoverDeliveries`.
 * @throws AppError `webhook_endpoint.not_found`
 */
export async function changeEndpoint(
  ctx: ServiceContext,
  id: EndpointId,
  { enabled, ...changes }: EndpointChanges,
): Promise<EndpointRow> {
  requirePermission(ctx, 'webhooks:manage');
  return inTransaction(ctx, async (txCtx) => {
    const before = await requireEndpoint(txCtx, id);
    const isEnabled = before.disabledAt === null;
    const url = changes.url ?? before.url;
    let after = await updateEndpoint(txCtx.tx, before, { ...changes, url });
    if (enabled === false && isEnabled) after = await disableEndpoint(txCtx, after, 'by_hand');
    if (url !== before.url || (enabled === true && !isEnabled)) {
      after = await beginAnew(txCtx, after, enabled ?? isEnabled);
    }
    await recordAudit(txCtx, {
      action: 'webhook_endpoint.changed',
      subjectId: id,
      details: { before: told(before), after: told(after) },
    });
    return after;
  });
}

const told = ({ url, description, eventTypes, disabledReason }: EndpointRow) => ({
  url,
  description,
  eventTypes,
  disabledReason,
});

/** Its log goes with it. @throws AppError `webhook_endpoint.not_found` */
export async function removeEndpoint(ctx: ServiceContext, id: EndpointId): Promise<void> {
  requirePermission(ctx, 'webhooks:manage');
  await inTransaction(ctx, async (txCtx) => {
    const endpoint = await requireEndpoint(txCtx, id);
    await deleteEndpoint(txCtx.tx, endpoint);
    await recordAudit(txCtx, {
      action: 'webhook_endpoint.deleted',
      subjectId: id,
      details: { before: told(endpoint) },
    });
  });
}

/** @throws AppError `webhook_endpoint.not_found` */
export async function readEndpointSecret(
  ctx: ServiceContext,
  id: EndpointId,
  rootKey: Buffer,
): Promise<EndpointWithSecret> {
  requirePermission(ctx, 'webhooks:manage');
  return inTransaction(ctx, async (txCtx) => {
    const endpoint = await requireEndpoint(txCtx, id);
    await recordAudit(txCtx, { action: 'signing_secret.read', subjectId: id });
    const [secret] = secretsInForce(rootKey, id, endpoint, txCtx.clock.now());
    return { endpoint, secret };
  });
}

/** A new secret; for a day messages are signed with the one before, too. */
export async function rotateEndpointSecret(
  ctx: ServiceContext,
  id: EndpointId,
  rootKey: Buffer,
): Promise<EndpointWithSecret> {
  requirePermission(ctx, 'webhooks:manage');
  return inTransaction(ctx, async (txCtx) => {
    const before = await requireEndpoint(txCtx, id);
    const now = txCtx.clock.now();
    const endpoint = await updateEndpoint(txCtx.tx, before, {
      secretGeneration: before.secretGeneration + 1,
      overlapUntil: overlapFrom(now),
    });
    await recordAudit(txCtx, { action: 'signing_secret.rotated', subjectId: id });
    const [secret] = secretsInForce(rootKey, id, endpoint, now);
    return { endpoint, secret };
  });
}

/** Sends a `webhook.test` the way of all events, also to an endpoint that is disabled or asks for others. */
export async function testEndpoint(ctx: ServiceContext, id: EndpointId): Promise<DeliveryRow> {
  requirePermission(ctx, 'webhooks:manage');
  return inTransaction(ctx, async (txCtx) => {
    const { tx, actor, clock } = txCtx;
    const { organizationId } = actor;
    const { id: endpointId } = await requireEndpoint(txCtx, id);
    const messageId = newMessageId();
    const createdAt = clock.now();
    const eventType = 'webhook.test';
    const data = { endpoint_id: id };
    await insertMessage(tx, {
      organizationId,
      id: messageId,
      eventKey: `${eventType}:${messageId}`,
      eventType,
      subjectId: id,
      documentId: null,
      privateToType: null,
      privateToId: null,
      body: JSON.stringify({ type: eventType, timestamp: createdAt.toISOString(), data }),
      createdAt,
    });
    const deliveryId = newDeliveryId();
    const due = { state: 'pending', nextAttemptAt: createdAt } as const;
    const way = { endpointId, receiverKey: endpointId, messageId };
    await insertDeliveries(tx, [{ organizationId, id: deliveryId, ...way, createdAt, ...due }]);
    await recordAudit(txCtx, { action: 'webhook_endpoint.tested', subjectId: id });
    const made = await findDelivery(tx, { organizationId, id: deliveryId });
    if (!made) throw new Error('the delivery that was just made is gone');
    return made.delivery;
  });
}
