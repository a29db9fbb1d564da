import { inTransaction, type ServiceContext, type TxContext } from '#shared/context.ts';
import type { DocumentId, ReviewId } from '#shared/core/ids.ts';
import {
  loadDocument,
  lockDocument,
  refuseUnread,
  requireDocument,
  viewOfDocument,
  type DocumentView,
} from '#shared/features/documents/index.ts';
import { learnFrom, unlearn } from '#shared/features/lessons/index.ts';
import {
  confirmFields,
  correctFields,
  rejectFields,
  type CorrectionWish,
} from '#shared/features/revisions/index.ts';
import { announceVerdict } from '#shared/features/webhooks/index.ts';
import type { FieldChange } from '#shared/infra/db/field-schema.ts';
import type { Question, ReviewRow } from '#shared/infra/db/review-schema.ts';
import type { DocumentRow } from '#shared/infra/db/schema.ts';

import { keepReview } from './keep-review.ts';
import { refuseTaken, requireOwnReview } from './review-lock.service.ts';
import { findOpenReview } from './reviews.repository.ts';
import { requireReviewing, viewOf, type ReviewView } from './reviews.service.ts';

type Lock = { readonly lockMs: number };

/**
 * @throws AppError `review.not_found`, `review.has_ended`, `review.not_taken`, `permission.missing`,
 *   `document.not_yet_read`, `correction.refused`
 */
export async function correctReview(
  ctx: ServiceContext,
  id: ReviewId,
  { wish, lockMs }: Lock & { readonly wish: CorrectionWish },
): Promise<ReviewView> {
  requireReviewing(ctx);
  return inTransaction(ctx, async (txCtx) => {
    const { review, document } = await openOwnReview(txCtx, id);
    const changes = await correctFields(txCtx, document, wish);
    await learnFrom(txCtx, document, 'some of it');
    const after = await keepReview(txCtx, review, {
      questions: answered(review.questions, changes),
      lockedUntil: new Date(txCtx.clock.now().getTime() + lockMs),
    });
    return viewOf(txCtx, { ...after, documentClass: wish.class ?? after.documentClass });
  });
}

/**
 * @throws AppError `review.not_found`, `review.has_ended`, `review.not_taken`, `permission.missing`,
 *   `document.not_yet_read`
 */
export async function confirmReview(ctx: ServiceContext, id: ReviewId): Promise<ReviewView> {
  requireReviewing(ctx);
  return inTransaction(ctx, async (txCtx) => {
    const { review, document } = await openOwnReview(txCtx, id);
    const revision = await confirmFields(txCtx, document);
    await learnFrom(txCtx, document, 'all of it');
    const verdict = { state: 'confirmed', revision } as const;
    return viewOf(txCtx, await end(txCtx, { review, document }, verdict));
  });
}

/**
 * @throws AppError `review.not_found`, `review.has_ended`, `review.not_taken`, `permission.missing`,
 *   `document.not_yet_read`
 */
export async function rejectReview(
  ctx: ServiceContext,
  id: ReviewId,
  reason: string,
): Promise<ReviewView> {
  requireReviewing(ctx);
  return inTransaction(ctx, async (txCtx) => {
    const { review, document } = await openOwnReview(txCtx, id);
    const revision = await rejectFields(txCtx, document);
    await unlearn(txCtx, document);
    const verdict = { state: 'rejected', revision, reason } as const;
    return viewOf(txCtx, await end(txCtx, { review, document }, verdict));
  });
}

/** Both locked. What is being read anew is as it will be only when that is done. */
async function openOwnReview(ctx: TxContext, id: ReviewId) {
  const review = await requireOwnReview(ctx, id);
  const document = await loadDocument(ctx.tx, ctx.actor.organizationId, review.documentId);
  refuseUnread(document);
  return { review, document };
}

/**
 * Corrects a document without a review of one's own.
 * @throws AppError `document.not_found`, `document.was_not_read`, `review.taken`, `correction.refused`
 */
export async function correctDocument(
  ctx: ServiceContext,
  id: DocumentId,
  wish: CorrectionWish,
): Promise<DocumentView> {
  return inTransaction(ctx, async (txCtx) => {
    const { document, review } = await openForEditing(txCtx, id);
    const changes = await correctFields(txCtx, document, wish);
    await learnFrom(txCtx, document, 'some of it');
    if (review) {
      await keepReview(txCtx, review, { questions: answered(review.questions, changes) });
    }
    return viewOfDocument(txCtx, await requireDocument(txCtx, id));
  });
}

/**
 * Says of all of it that it is right; an open review ends with that.
 * @throws AppError `document.not_found`, `document.was_not_read`, `review.taken`
 */
export async function confirmDocument(ctx: ServiceContext, id: DocumentId): Promise<DocumentView> {
  return inTransaction(ctx, async (txCtx) => {
    const { document, review } = await openForEditing(txCtx, id);
    const revision = await confirmFields(txCtx, document);
    await learnFrom(txCtx, document, 'all of it');
    const verdict = { state: 'confirmed', revision } as const;
    if (review) await end(txCtx, { review, document }, verdict);
    else await announceVerdict(txCtx, document, { ...verdict, reviewId: null });
    return viewOfDocument(txCtx, await requireDocument(txCtx, id));
  });
}

/**
 * Locked, with its review if one is open.
 * @throws AppError `document.not_found`, `document.was_not_read`, `review.taken`
 */
export async function openForEditing(ctx: TxContext, id: DocumentId) {
  const { tx, actor } = ctx;
  const { organizationId } = actor;
  refuseUnread(await requireDocument(ctx, id, 'edit'));
  const document = await lockDocument(tx, organizationId, id);
  refuseUnread(document);
  const review = await findOpenReview(tx, organizationId, id);
  if (review) refuseTaken(ctx, review);
  return { document, review };
}

type Work<Row> = { readonly review: Row; readonly document: DocumentRow };
type Verdict = {
  readonly state: 'confirmed' | 'rejected';
  readonly revision: number;
  readonly reason?: string;
};

async function end<Row extends ReviewRow>(
  ctx: TxContext,
  { review, document }: Work<Row>,
  { state, revision, reason }: Verdict,
): Promise<Row> {
  const endedAt = ctx.clock.now();
  const rejectionReason = reason ?? null;
  const ended = { state, lockedUntil: null, endedAt, rejectionReason };
  const after = await keepReview(ctx, review, ended);
  await announceVerdict(ctx, document, { state, revision, reviewId: review.id });
  return after;
}

/** What was asked about, with what turned out to be wrong. */
function answered(questions: readonly Question[], changes: readonly FieldChange[]): string {
  const isChanged = ({ name, list, row }: Question): boolean =>
    changes.some((change) => change.name === name && change.list === list && change.row === row);
  return JSON.stringify(
    questions.map((question) =>
      Object.assign(question, { corrected: question.corrected || isChanged(question) }),
    ),
  );
}
