import { inTransaction, type ServiceContext, type TxContext } from '#shared/context.ts';
import type { DeliveryId, EndpointId } from '#shared/core/ids.ts';
import { toListing, type Listing } from '#shared/core/listing.ts';
import { requirePermission } from '#shared/features/access/index.ts';
import { recordAudit } from '#shared/features/audit/index.ts';
import { visibleDocuments } from '#shared/features/documents/index.ts';
import type { AttemptRow, DeliveryRow } from '#shared/infra/db/webhook-schema.ts';

import {
  findAttempts,
  findDeliveries,
  findDelivery,
  isFor,
  reviveDeliveries,
  updateDelivery,
  type DeliveryFilter,
  type DeliveryWithMessage,
  type ListedDelivery,
  type Range,
} from './deliveries.repository.ts';
import { requireEndpoint } from './endpoints.service.ts';
import { deliveryNotFound, deliveryUnderWay, endpointIsDisabled } from './webhooks.errors.ts';

/** Newest first. Those that tell of documents that the actor may not see are not told of to him. */
export async function listDeliveries(
  ctx: ServiceContext,
  { limit, cursor, ...filter }: DeliveryFilter & { cursor: DeliveryId | undefined; limit: number },
): Promise<Listing<ListedDelivery>> {
  requirePermission(ctx, 'webhooks:manage');
  return inTransaction(ctx, async ({ tx, actor }) => {
    const window = { cursor, limit: limit + 1 };
    const { rows, nextCursor } = toListing(await findDeliveries(tx, actor, filter, window), limit);
    const ids = rows.flatMap(({ documentId }) => documentId ?? []);
    const visible = await visibleDocuments(tx, actor, ids);
    const told = rows.filter(({ documentId }) => documentId === null || visible.has(documentId));
    return { rows: told, nextCursor };
  });
}

export type DeliveryView = DeliveryWithMessage & { readonly attempts: readonly AttemptRow[] };

/** @throws AppError `webhook_delivery.not_found` */
export async function getDelivery(ctx: ServiceContext, id: DeliveryId): Promise<DeliveryView> {
  requirePermission(ctx, 'webhooks:manage');
  return inTransaction(ctx, async ({ tx, actor }) => {
    const key = { organizationId: actor.organizationId, id };
    const found = await findDelivery(tx, key);
    const documentId = found?.message.documentId ?? null;
    const isVisible =
      documentId === null || (await visibleDocuments(tx, actor, [documentId])).has(documentId);
    if (!found || !isVisible || !isFor(found.message, actor)) throw deliveryNotFound();
    return { ...found, attempts: await findAttempts(tx, key) };
  });
}

/**
 * Sends a message once more, under its own id, from the beginning of the schedule.
 * @throws AppError `webhook_delivery.not_found`, `webhook_delivery.under_way`,
 *   `webhook_endpoint.disabled`
 */
export async function replayDelivery(ctx: ServiceContext, id: DeliveryId): Promise<DeliveryRow> {
  const { delivery } = await getDelivery(ctx, id);
  return inTransaction(ctx, async (txCtx) => {
    const { tx, clock } = txCtx;
    const { endpointId } = delivery;
    if (endpointId !== null) {
      const { disabledAt } = await requireEndpoint(txCtx, endpointId);
      if (disabledAt !== null) throw endpointIsDisabled();
    }
    const current = await findDelivery(tx, delivery);
    if (!current) throw deliveryNotFound();
    if (current.delivery.state === 'sending') throw deliveryUnderWay();
    const due = dueAgain(clock.now());
    await updateDelivery(tx, delivery, due);
    await recordAudit(txCtx, { action: 'webhook_delivery.replayed', subjectId: id });
    return { ...current.delivery, ...due };
  });
}

/**
 * Sends what an endpoint missed in a span of time: what failed and what was held, or all of it.
 * @returns how many deliveries
 * @throws AppError `webhook_endpoint.not_found`, `webhook_endpoint.disabled`
 */
export async function recoverDeliveries(
  ctx: ServiceContext,
  id: EndpointId,
  range: Range,
): Promise<number> {
  requirePermission(ctx, 'webhooks:manage');
  return inTransaction(ctx, async (txCtx) => {
    const endpoint = await requireEndpoint(txCtx, id);
    if (endpoint.disabledAt !== null) throw endpointIsDisabled();
    const count = await reviveDeliveries(txCtx.tx, endpoint, range, txCtx.clock.now());
    const details = { from: range.from, to: range.to ?? null, states: range.states, count };
    await recordAudit(txCtx, { action: 'webhook_endpoint.recovered', subjectId: id, details });
    return count;
  });
}

/** A delivery whose sending broke on our side is due once more. */
export async function reviveDelivery(
  { tx, actor, clock }: TxContext,
  id: DeliveryId,
): Promise<void> {
  const key = { organizationId: actor.organizationId, id };
  const found = await findDelivery(tx, key);
  if (found?.delivery.state !== 'failed') throw deliveryNotFound();
  await updateDelivery(tx, key, dueAgain(clock.now()));
}

const dueAgain = (nextAttemptAt: Date) =>
  ({ state: 'pending', nextAttemptAt, failures: 0, finishedAt: null }) as const;
