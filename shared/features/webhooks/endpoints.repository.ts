import { sql, type Insertable, type Updateable } from 'kysely';

import type { EndpointId, OrganizationId } from '#shared/core/ids.ts';
import type { WebhookEventType } from '#shared/core/webhook-events.ts';
import type { Tx } from '#shared/infra/db/client.ts';
import type { EndpointRow, ReceiverRow, WebhookSchema } from '#shared/infra/db/webhook-schema.ts';

type EndpointKey = { readonly organizationId: OrganizationId; readonly id: EndpointId };

export async function insertEndpoint(
  tx: Tx,
  endpoint: Insertable<WebhookSchema['webhookEndpoints']>,
): Promise<EndpointRow> {
  return tx
    .insertInto('webhookEndpoints')
    .values(endpoint)
    .returningAll()
    .executeTakeFirstOrThrow();
}

export async function findEndpoint(
  tx: Tx,
  { organizationId, id }: EndpointKey,
): Promise<EndpointRow | undefined> {
  return tx
    .selectFrom('webhookEndpoints')
    .selectAll()
    .where('organizationId', '=', organizationId)
    .where('id', '=', id)
    .executeTakeFirst();
}

export async function lockEndpoint(
  tx: Tx,
  { organizationId, id }: EndpointKey,
): Promise<EndpointRow | undefined> {
  return tx
    .selectFrom('webhookEndpoints')
    .selectAll()
    .where('organizationId', '=', organizationId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export async function findEndpoints(
  tx: Tx,
  organizationId: OrganizationId,
): Promise<readonly EndpointRow[]> {
  return tx
    .selectFrom('webhookEndpoints')
    .selectAll()
    .where('organizationId', '=', organizationId)
    .orderBy('id')
    .execute();
}

/** Disabled ones too: for them it is held. */
export async function findSubscribedEndpoints(
  tx: Tx,
  organizationId: OrganizationId,
  eventType: WebhookEventType,
): Promise<readonly Pick<EndpointRow, 'id' | 'disabledAt'>[]> {
  return tx
    .selectFrom('webhookEndpoints')
    .select(['id', 'disabledAt'])
    .where('organizationId', '=', organizationId)
    .where(sql<boolean>`(event_types = '{}' or ${eventType} = any(event_types))`)
    .execute();
}

export async function updateEndpoint(
  tx: Tx,
  { organizationId, id }: EndpointKey,
  changes: Updateable<WebhookSchema['webhookEndpoints']>,
): Promise<EndpointRow> {
  return tx
    .updateTable('webhookEndpoints')
    .set(changes)
    .where('organizationId', '=', organizationId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Its deliveries go with it. @returns whether it was there */
export async function deleteEndpoint(
  tx: Tx,
  { organizationId, id }: EndpointKey,
): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('webhookEndpoints')
    .where('organizationId', '=', organizationId)
    .where('id', '=', id)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}

/** How a receiver fares, locked: attempts that end at once count one after the other. */
export async function lockReceiver(
  tx: Tx,
  { organizationId, key }: Pick<ReceiverRow, 'organizationId' | 'key'>,
): Promise<ReceiverRow> {
  await tx
    .insertInto('webhookReceivers')
    .values({ organizationId, key })
    .onConflict((conflict) => conflict.columns(['organizationId', 'key']).doNothing())
    .execute();
  return tx
    .selectFrom('webhookReceivers')
    .selectAll()
    .where('organizationId', '=', organizationId)
    .where('key', '=', key)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

/** Its failures of before count no more. */
export async function resetReceiver(
  tx: Tx,
  { organizationId, key }: Pick<ReceiverRow, 'organizationId' | 'key'>,
): Promise<void> {
  await tx
    .updateTable('webhookReceivers')
    .set({ consecutiveFailures: 0, pausedUntil: null })
    .where('organizationId', '=', organizationId)
    .where('key', '=', key)
    .execute();
}

export async function updateReceiver(tx: Tx, receiver: ReceiverRow): Promise<void> {
  const { organizationId, key, consecutiveFailures, pausedUntil } = receiver;
  await tx
    .updateTable('webhookReceivers')
    .set({ consecutiveFailures, pausedUntil })
    .where('organizationId', '=', organizationId)
    .where('key', '=', key)
    .execute();
}
