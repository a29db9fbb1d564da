import { sql, type Insertable } from 'kysely';

import type { Actor } from '#shared/context.ts';
import {
  newAttemptId,
  newTaskId,
  type DeliveryId,
  type DocumentId,
  type EndpointId,
  type OrganizationId,
} from '#shared/core/ids.ts';
import type { WebhookEventType } from '#shared/core/webhook-events.ts';
import type { Db, Tx } from '#shared/infra/db/client.ts';
import type {
  AttemptRow,
  DeliveryRow,
  DeliveryState,
  MessageRow,
  WebhookSchema,
} from '#shared/infra/db/webhook-schema.ts';
import { deliverPool } from '#shared/queues/pools.ts';

type DeliveryKey = { readonly organizationId: OrganizationId; readonly id: DeliveryId };

/** @returns whether the event had not been announced before. */
export async function insertMessage(
  tx: Tx,
  message: Insertable<WebhookSchema['webhookMessages']>,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('webhookMessages')
    .values(message)
    .onConflict((conflict) => conflict.columns(['organizationId', 'eventKey']).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export async function insertDeliveries(
  tx: Tx,
  deliveries: readonly Insertable<WebhookSchema['webhookDeliveries']>[],
): Promise<void> {
  await tx.insertInto('webhookDeliveries').values(deliveries).execute();
}

export type DeliveryWithMessage = {
  readonly delivery: DeliveryRow;
  readonly message: MessageRow;
};

export async function findDelivery(
  tx: Tx,
  { organizationId, id }: DeliveryKey,
): Promise<DeliveryWithMessage | undefined> {
  const delivery = await tx
    .selectFrom('webhookDeliveries')
    .selectAll()
    .where('organizationId', '=', organizationId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!delivery) return undefined;
  const message = await tx
    .selectFrom('webhookMessages')
    .selectAll()
    .where('organizationId', '=', organizationId)
    .where('id', '=', delivery.messageId)
    .executeTakeFirstOrThrow();
  return { delivery, message };
}

export type DeliveryFilter = {
  readonly endpointId?: EndpointId | undefined;
  readonly state?: DeliveryState | undefined;
  readonly eventType?: WebhookEventType | undefined;
  readonly documentId?: DocumentId | undefined;
};

/** A delivery in a list: with what its message tells of. */
export type ListedDelivery = DeliveryRow &
  Pick<MessageRow, 'eventType' | 'subjectId' | 'documentId'>;

/** Whether the actor may know of a message, as far as that is no document's matter. */
export const isFor = ({ privateToId }: Pick<MessageRow, 'privateToId'>, actor: Actor): boolean =>
  privateToId === null || privateToId === actor.id;

/** Newest first; the deliveries after `cursor`. */
export async function findDeliveries(
  tx: Tx,
  actor: Actor,
  { endpointId, state, eventType, documentId }: DeliveryFilter,
  { cursor, limit }: { cursor: DeliveryId | undefined; limit: number },
): Promise<readonly ListedDelivery[]> {
  let query = tx
    .selectFrom('webhookDeliveries as d')
    .innerJoin('webhookMessages as m', (join) =>
      join.onRef('m.organizationId', '=', 'd.organizationId').onRef('m.id', '=', 'd.messageId'),
    )
    .selectAll('d')
    .select(['m.eventType', 'm.subjectId', 'm.documentId'])
    .where('d.organizationId', '=', actor.organizationId)
    .where((eb) => eb.or([eb('m.privateToId', 'is', null), eb('m.privateToId', '=', actor.id)]))
    .orderBy('d.id', 'desc')
    .limit(limit);
  if (cursor) query = query.where('d.id', '<', cursor);
  if (endpointId) query = query.where('d.endpointId', '=', endpointId);
  // A literal, so that the index of what is not delivered can be seen to hold it.
  if (state) query = query.where('d.state', '=', sql.lit(state));
  if (eventType) query = query.where('m.eventType', '=', eventType);
  if (documentId) query = query.where('m.documentId', '=', documentId);
  return query.execute();
}

/** In their order. */
export async function findAttempts(
  tx: Tx,
  { organizationId, id }: DeliveryKey,
): Promise<readonly AttemptRow[]> {
  return tx
    .selectFrom('webhookAttempts')
    .selectAll()
    .where('organizationId', '=', organizationId)
    .where('deliveryId', '=', id)
    .orderBy('number')
    .execute();
}

export async function insertAttempt(
  tx: Tx,
  attempt: Omit<Insertable<WebhookSchema['webhookAttempts']>, 'id'>,
): Promise<void> {
  await tx
    .insertInto('webhookAttempts')
    .values({ ...attempt, id: newAttemptId() })
    .execute();
}

export async function updateDelivery(
  tx: Tx,
  { organizationId, id }: DeliveryKey,
  changes: Partial<
    Pick<
      DeliveryRow,
      'state' | 'attempts' | 'failures' | 'nextAttemptAt' | 'lastError' | 'finishedAt'
    >
  >,
): Promise<void> {
  await tx
    .updateTable('webhookDeliveries')
    .set(changes)
    .where('organizationId', '=', organizationId)
    .where('id', '=', id)
    .execute();
}

/** What waited for an endpoint waits on until it is recovered. */
export async function holdPendingDeliveries(
  tx: Tx,
  organizationId: OrganizationId,
  endpointId: EndpointId,
): Promise<void> {
  await tx
    .updateTable('webhookDeliveries')
    .set({ state: 'held', nextAttemptAt: null })
    .where('organizationId', '=', organizationId)
    .where('endpointId', '=', endpointId)
    .where('state', '=', 'pending')
    .execute();
}

export type Range = {
  readonly from: Date;
  readonly to: Date | undefined;
  readonly states: readonly DeliveryState[];
};

/**
 * Makes deliveries to an endpoint due once more, from the beginning of the schedule.
 * @returns how many
 */
export async function reviveDeliveries(
  tx: Tx,
  { organizationId, id }: { organizationId: OrganizationId; id: EndpointId },
  { from, to, states }: Range,
  now: Date,
): Promise<number> {
  let query = tx
    .updateTable('webhookDeliveries')
    .set({ state: 'pending', failures: 0, nextAttemptAt: now, finishedAt: null })
    .where('organizationId', '=', organizationId)
    .where('endpointId', '=', id)
    .where('state', 'in', states)
    .where('createdAt', '>=', from);
  if (to) query = query.where('createdAt', '<', to);
  const { numUpdatedRows } = await query.executeTakeFirst();
  return Number(numUpdatedRows);
}

export type DeliveryLimits = {
  /** Requests at once to one receiver, and of one organization. */
  readonly perReceiver: number;
  readonly perOrganization: number;
};

type DueDelivery = { readonly organizationId: OrganizationId; readonly id: DeliveryId };

const DUE_AT_ONCE = 256;

/**
 * Turns deliveries whose time has come into tasks, so many to each receiver that one that hangs
 * holds up no other. A receiver that keeps failing is left alone for a while and then gets one
 * delivery, whose outcome decides. Runs as the system role; the rows' locks make several
 * dispatchers share the work.
 * @returns how many there were
 */
export async function queueDueDeliveries(
  systemDb: Db,
  { perReceiver, perOrganization }: DeliveryLimits,
): Promise<number> {
  return systemDb.transaction().execute(async (tx) => {
    const { rows } = await sql<DueDelivery>`
      with recursive ${receiversWaitedFor},
      free as (
        select r.organization_id, r.key,
          case when w.paused_until > clock_timestamp() then 0
            when w.consecutive_failures >= ${BREAKER_FAILURES} then 1 - sending.count
            else ${perReceiver} - sending.count end as slots,
          ${perOrganization} - (select count(*) from webhook_deliveries s
            where s.organization_id = r.organization_id and s.state = 'sending') as shared
        from receiver r
        left join webhook_receivers w on w.organization_id = r.organization_id and w.key = r.key
        cross join lateral (
          select count(*)::integer as count from webhook_deliveries s
          where s.organization_id = r.organization_id and s.receiver_key = r.key
            and s.state = 'sending'
        ) sending
      ),
      due as (
        select d.organization_id, d.id, d.next_attempt_at,
          row_number() over (partition by d.organization_id order by d.next_attempt_at) as place,
          free.shared
        from free
        cross join lateral (
          select * from webhook_deliveries d
          where d.state = 'pending' and d.organization_id = free.organization_id
            and d.receiver_key = free.key and d.next_attempt_at <= clock_timestamp()
          order by d.next_attempt_at limit greatest(0, free.slots)
        ) d
      ),
      locked as (
        select w.organization_id, w.id from webhook_deliveries w
        join due on due.organization_id = w.organization_id and due.id = w.id
        where due.place <= due.shared and w.state = 'pending'
        order by due.next_attempt_at limit ${DUE_AT_ONCE}
        for update of w skip locked
      )
      update webhook_deliveries d set state = 'sending', next_attempt_at = null
      from locked where d.organization_id = locked.organization_id and d.id = locked.id
      returning d.organization_id, d.id
    `.execute(tx);
    if (rows.length > 0) await insertTasksFor(tx, rows);
    return rows.length;
  });
}

/** How many deliveries are due in all organizations, and for how long the first of them. */
export async function dueDeliveries(
  systemDb: Db,
): Promise<{ readonly due: number; readonly oldestSeconds: number }> {
  const { rows } = await sql<{ due: number; oldestSeconds: number }>`
    select count(*)::integer as due, coalesce(extract(epoch from
      clock_timestamp() - min(next_attempt_at)), 0)::float8 as oldest_seconds
    from webhook_deliveries where state = 'pending' and next_attempt_at <= clock_timestamp()
  `.execute(systemDb);
  return rows[0] ?? { due: 0, oldestSeconds: 0 };
}

/** A loose index scan: one probe for each receiver for whom something waits. */
const receiversWaitedFor = sql`receiver(organization_id, key) as (
    (select organization_id, receiver_key from webhook_deliveries where state = 'pending'
          order by organization_id, receiver_key limit 1)
        union all
        select next.organization_id, next.receiver_key from receiver
        cross join lateral (
          select d.organization_id, d.receiver_key from webhook_deliveries d
          where d.state = 'pending'
            and (d.organization_id, d.receiver_key) > (receiver.organization_id, receiver.key)
          order by d.organization_id, d.receiver_key limit 1
        ) next
      )`;

/** After so many failures in a row a receiver is left alone for a while. */
export const BREAKER_FAILURES = 5;

async function insertTasksFor(tx: Tx, due: readonly DueDelivery[]): Promise<void> {
  const tasks = due.map(({ organizationId, id }) => ({
    id: newTaskId(),
    organizationId,
    pool: deliverPool.name,
    payload: JSON.stringify(deliverPool.payload.parse({ deliveryId: id })),
  }));
  await tx.insertInto('tasks').values(tasks).execute();
}

/** The log is kept for so long, and what waits for a disabled endpoint. */
export async function forgetOldDeliveries(systemDb: Db, olderThanDays: number): Promise<void> {
  await sql`
    delete from webhook_deliveries where (organization_id, id) in (
      select organization_id, id from webhook_deliveries
      where (finished_at is not null or state = 'held')
        and created_at < clock_timestamp() - make_interval(days => ${olderThanDays})
      order by created_at limit 1000)
  `.execute(systemDb);
  await sql`
    delete from webhook_messages m where m.created_at < clock_timestamp()
        - make_interval(days => ${olderThanDays})
      and not exists (select from webhook_deliveries d
        where d.organization_id = m.organization_id and d.message_id = m.id)
  `.execute(systemDb);
}
