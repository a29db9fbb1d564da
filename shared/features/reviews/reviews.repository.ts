import { sql, type Updateable } from 'kysely';

import type { Actor } from '#shared/context.ts';
import type { DocumentClass } from '#shared/core/field.ts';
import type { DocumentId, OrganizationId, ReviewId } from '#shared/core/ids.ts';
import type { ReviewState } from '#shared/core/review.ts';
import { documentExistsFor, documentIsEditableFor } from '#shared/features/documents/index.ts';
import type { Tx } from '#shared/infra/db/client.ts';
import type { ReviewRow, ReviewSchema } from '#shared/infra/db/review-schema.ts';

/** With what its document is now. */
export type ListedReview = ReviewRow & {
  readonly documentTitle: string;
  readonly documentClass: DocumentClass | null;
};

export type ReviewFilter = {
  /** `open`: waiting and taken. */
  readonly state: ReviewState | 'open';
  readonly class: DocumentClass | undefined;
  /** Taken by the actor. */
  readonly isMine: boolean;
};

/** The reviews of documents that exist for the actor. */
function reviewsFor(tx: Tx, actor: Actor) {
  return tx
    .selectFrom('documents')
    .innerJoin('reviews', (join) =>
      join
        .onRef('reviews.documentId', '=', 'documents.id')
        .onRef('reviews.organizationId', '=', 'documents.organizationId'),
    )
    .selectAll('reviews')
    .select(['documents.title as documentTitle', 'documents.class as documentClass'])
    .where('reviews.organizationId', '=', actor.organizationId)
    .where(documentExistsFor(actor));
}

/** Its lock, if there was one, has run out. `stateAt` in SQL. */
const hasLapsed = (now: Date) =>
  sql<boolean>`(reviews.state = 'taken' and reviews.locked_until <= ${now})`;
const isWaiting = (now: Date) => sql<boolean>`(reviews.state = 'waiting' or ${hasLapsed(now)})`;
const isOpen = sql<boolean>`reviews.state in ('waiting', 'taken')`;

export async function findReviewFor(
  tx: Tx,
  actor: Actor,
  id: ReviewId,
): Promise<ListedReview | undefined> {
  return reviewsFor(tx, actor).where('reviews.id', '=', id).executeTakeFirst();
}

export type LockedReview = ListedReview & {
  /** Whether the actor, who may review, may change its document. */
  readonly isEditable: boolean;
};

/** Locked, and its document before it, as whatever changes a review does. */
export async function lockReviewFor(
  tx: Tx,
  actor: Actor,
  id: ReviewId,
): Promise<LockedReview | undefined> {
  return reviewsFor(tx, actor)
    .select(documentIsEditableFor(actor).as('isEditable'))
    .where('reviews.id', '=', id)
    .forNoKeyUpdate(['documents', 'reviews'])
    .executeTakeFirst();
}

/** The oldest one that waits, that the actor may work on, and that nobody else is about to take; locked the same way. */
export async function lockNextReview(
  tx: Tx,
  actor: Actor,
  now: Date,
): Promise<ListedReview | undefined> {
  return reviewsFor(tx, actor)
    .where(isOpen)
    .where(isWaiting(now))
    .where(documentIsEditableFor(actor))
    .orderBy('reviews.id')
    .limit(1)
    .forNoKeyUpdate(['documents', 'reviews'])
    .skipLocked()
    .executeTakeFirst();
}

/** Oldest first, behind `cursor`. */
export async function findReviewsFor(
  tx: Tx,
  actor: Actor,
  { state, class: documentClass, isMine, ...window }: ReviewFilter & Window,
): Promise<readonly ListedReview[]> {
  const { cursor, limit, now } = window;
  let query = reviewsFor(tx, actor).orderBy('reviews.id').limit(limit);
  query = query.where(isIn(state, now));
  if (documentClass) query = query.where('documents.class', '=', documentClass);
  if (isMine) {
    query = query
      .where('reviews.takenById', '=', actor.id)
      .where(sql<boolean>`not ${isWaiting(now)}`);
  }
  if (cursor) query = query.where('reviews.id', '>', cursor);
  return query.execute();
}

type Window = {
  readonly cursor: ReviewId | undefined;
  readonly limit: number;
  readonly now: Date;
};

function isIn(state: ReviewFilter['state'], now: Date) {
  if (state === 'open') return isOpen;
  if (state === 'waiting') return sql<boolean>`(${isOpen} and ${isWaiting(now)})`;
  if (state === 'taken') return sql<boolean>`(${isOpen} and not ${isWaiting(now)})`;
  return sql<boolean>`reviews.state = ${state}`;
}

type NewReview = Pick<
  ReviewRow,
  'organizationId' | 'id' | 'documentId' | 'reasons' | 'class' | 'questions' | 'openedAt'
>;

export async function insertReview(
  tx: Tx,
  { questions, reasons, ...review }: NewReview,
): Promise<ReviewRow> {
  return tx
    .insertInto('reviews')
    .values({
      ...review,
      state: 'waiting',
      reasons: [...reasons],
      questions: JSON.stringify(questions),
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** The one that is open, if one is; the document's row is locked. */
export async function findOpenReview(
  tx: Tx,
  organizationId: OrganizationId,
  documentId: DocumentId,
): Promise<ReviewRow | undefined> {
  return tx
    .selectFrom('reviews')
    .selectAll()
    .where('organizationId', '=', organizationId)
    .where('documentId', '=', documentId)
    .where(isOpen)
    .executeTakeFirst();
}

export async function updateReview(
  tx: Tx,
  { organizationId, id }: Pick<ReviewRow, 'organizationId' | 'id'>,
  changes: Updateable<ReviewSchema['reviews']>,
): Promise<ReviewRow> {
  return tx
    .updateTable('reviews')
    .set(changes)
    .where('organizationId', '=', organizationId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
}
