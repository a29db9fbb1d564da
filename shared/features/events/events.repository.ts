import { sql } from 'kysely';

import type { TxContext } from '#shared/context.ts';
import type { BatchId, JobId, OrganizationId } from '#shared/core/ids.ts';
import type { EventRow } from '#shared/infra/db/batch-schema.ts';
import { sendAhead, type Db, type Tx } from '#shared/infra/db/client.ts';

/** What can be followed. */
export type SubjectId = JobId | BatchId;

type EventContext = Pick<TxContext, 'tx' | 'actor'>;

type NewEvent = {
  readonly type: string;
  /** As clients get it. */
  readonly data: Readonly<Record<string, unknown>>;
};

/**
 * Notes what happened to a job or a batch. Its row must be locked by the transaction (or be new):
 * then the numbers of its events become visible in their order, and who reads on from a number
 * misses none.
 */
export async function recordEvent(
  ctx: EventContext,
  { subjectId, ...event }: NewEvent & { readonly subjectId: SubjectId },
): Promise<void> {
  await recordEvents(ctx, subjectId, [event]);
}

/** The same for several at once, in their order. */
export async function recordEvents(
  { tx, actor }: EventContext,
  subjectId: SubjectId,
  events: readonly NewEvent[],
): Promise<void> {
  if (events.length === 0) return;
  const { organizationId } = actor;
  const query = sql`
    insert into events (organization_id, subject_id, seq, type, data)
    select ${organizationId}, ${subjectId}, last.seq + event.place, event.type, event.data
    from unnest(
      ${events.map((event) => event.type)}::text[],
      ${events.map((event) => JSON.stringify(event.data))}::jsonb[]
    ) with ordinality event(type, data, place)
    cross join (
      select coalesce(max(seq), 0) as seq from events
      where organization_id = ${organizationId} and subject_id = ${subjectId}
    ) last
  `;
  await sendAhead(tx, query.compile(tx));
}

/** From which event on a follower wants to know. */
export type Position = { readonly subjectId: string; readonly after: number };

/** An event, and the position that it follows. */
export type NextEvent = EventRow & Position;

/** The next events of each position, in their order, at most `limit` of each. */
export async function findEventsAfter(
  tx: Tx,
  organizationId: OrganizationId,
  positions: readonly Position[],
  limit: number,
): Promise<readonly NextEvent[]> {
  const { rows } = await sql<NextEvent>`
    select e.*, wanted.after from unnest(
      ${positions.map((position) => position.subjectId)}::text[],
      ${positions.map((position) => position.after)}::integer[]
    ) wanted(subject_id, after)
    cross join lateral (
      select * from events
      where organization_id = ${organizationId} and subject_id = wanted.subject_id
        and seq > wanted.after
      order by seq limit ${limit}
    ) e
    order by e.subject_id, wanted.after, e.seq
  `.execute(tx);
  return rows;
}

/** Who follows something follows it soon; what became of it stands in its row. */
export async function forgetOldEvents(systemDb: Db, olderThanDays: number): Promise<void> {
  await sql`
    delete from events where at < clock_timestamp() - make_interval(days => ${olderThanDays})
  `.execute(systemDb);
}
