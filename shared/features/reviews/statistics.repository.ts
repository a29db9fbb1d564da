import { sql } from 'kysely';

import type { Actor } from '#shared/context.ts';
import type { DocumentClass } from '#shared/core/field.ts';
import { documentExistsFor } from '#shared/features/documents/index.ts';
import type { Tx } from '#shared/infra/db/client.ts';

export type ReviewStatistics = {
  readonly oldestWaiting: Date | null;
  readonly takenNow: number;
  readonly confirmed: number;
  readonly rejected: number;
  /** From taken to confirmed; null where nothing was. */
  readonly medianMinutes: number | null;
  readonly openByClass: readonly {
    readonly class: DocumentClass | null;
    readonly count: number;
  }[];
  readonly fields: readonly AskedField[];
};

/** A value that reviewers were asked about. */
export type AskedField = {
  readonly class: DocumentClass | null;
  readonly field: string;
  readonly shown: number;
  readonly corrected: number;
};

type Asked = { readonly now: Date; readonly since: Date };

/** Of the reviews of documents that exist for the actor. */
const visible = (actor: Actor) => sql`
  reviews join documents on documents.organization_id = reviews.organization_id
    and documents.id = reviews.document_id
  where reviews.organization_id = ${actor.organizationId} and ${documentExistsFor(actor)}`;

export async function findTotals(tx: Tx, actor: Actor, { now, since }: Asked) {
  const isTaken = sql`reviews.state = 'taken' and reviews.locked_until > ${now}`;
  const { rows } = await sql<Omit<ReviewStatistics, 'openByClass' | 'fields'>>`
    select min(reviews.opened_at)
        filter (where reviews.ended_at is null and not (${isTaken})) as oldest_waiting,
      (count(*) filter (where ${isTaken}))::integer as taken_now,
      (count(*) filter (where reviews.state = 'confirmed'))::integer as confirmed,
      (count(*) filter (where reviews.state = 'rejected'))::integer as rejected,
      percentile_cont(0.5) within group (
        order by extract(epoch from reviews.ended_at - reviews.taken_at)::double precision / 60
      ) filter (where reviews.state = 'confirmed' and reviews.taken_at is not null)
        as median_minutes
    from ${visible(actor)} and (reviews.ended_at is null or reviews.ended_at >= ${since})
  `.execute(tx);
  const [totals] = rows;
  if (!totals) throw new Error('an aggregate without a row');
  return totals;
}

export async function countOpenByClass(
  tx: Tx,
  actor: Actor,
): Promise<ReviewStatistics['openByClass']> {
  const { rows } = await sql<{ class: DocumentClass | null; count: number }>`
    select documents.class, count(*)::integer as count
    from ${visible(actor)} and reviews.state in ('waiting', 'taken')
    group by 1 order by 2 desc, 1
  `.execute(tx);
  return rows;
}

/** What was asked in reviews that somebody took, and how often it was wrong. */
export async function countQuestions(
  tx: Tx,
  actor: Actor,
  { since }: Asked,
): Promise<readonly AskedField[]> {
  const { rows } = await sql<AskedField>`
    select asked.class, asked.field, count(*)::integer as shown,
      (count(*) filter (where asked.corrected))::integer as corrected
    from (
      select reviews.class, concat_ws('.', question->>'list', question->>'name') as field,
        (question->>'corrected')::boolean as corrected
      from reviews join documents on documents.organization_id = reviews.organization_id
        and documents.id = reviews.document_id
      cross join lateral jsonb_array_elements(reviews.questions) question
      where reviews.organization_id = ${actor.organizationId} and ${documentExistsFor(actor)}
        and reviews.taken_at is not null
        and (reviews.ended_at is null or reviews.ended_at >= ${since})
    ) asked
    group by 1, 2 order by 3 desc, 1, 2
  `.execute(tx);
  return rows;
}
