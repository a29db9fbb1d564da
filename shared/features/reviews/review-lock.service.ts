import { inTransaction, type Actor, type ServiceContext, type TxContext } from '#shared/context.ts';
import type { ReviewId } from '#shared/core/ids.ts';
import { may, permissionMissing } from '#shared/features/access/index.ts';
import { recordAudit } from '#shared/features/audit/index.ts';
import type { ReviewRow } from '#shared/infra/db/review-schema.ts';

import { keepReview } from './keep-review.ts';
import { reviewHasEnded, reviewNotFound, reviewNotTaken, reviewTaken } from './reviews.errors.ts';
import {
  lockNextReview,
  lockReviewFor,
  type ListedReview,
  type LockedReview,
} from './reviews.repository.ts';
import { requireReviewing } from './reviews.service.ts';

/** How long who took a review has it, from what he did last. */
type Lock = { readonly lockMs: number };

/**
 * It is the actor's from now on, or for longer.
 * @throws AppError `review.not_found`, `permission.missing`, `review.has_ended`, `review.taken`
 */
export async function takeReview(
  ctx: ServiceContext,
  id: ReviewId,
  lock: Lock,
): Promise<ListedReview> {
  requireReviewing(ctx);
  return inTransaction(ctx, async (txCtx) => {
    const review = await requireOpenReview(txCtx, id);
    refuseReader(review);
    refuseTaken(txCtx, review);
    return take(txCtx, review, lock);
  });
}

/** The oldest that waits and that the actor may work on; two who ask at once get two. */
export async function takeNextReview(
  ctx: ServiceContext,
  lock: Lock,
): Promise<ListedReview | undefined> {
  requireReviewing(ctx);
  return inTransaction(ctx, async (txCtx) => {
    const review = await lockNextReview(txCtx.tx, txCtx.actor, txCtx.clock.now());
    return review && take(txCtx, review, lock);
  });
}

/** @throws AppError `review.not_found`, `review.has_ended`, `review.not_taken` */
export async function releaseReview(ctx: ServiceContext, id: ReviewId): Promise<ListedReview> {
  requireReviewing(ctx);
  return inTransaction(ctx, async (txCtx) => {
    // Giving back changes no document, so who may not edit it any more still can.
    const review = await requireHeldReview(txCtx, id);
    await recordAudit(txCtx, { action: 'review.released', subjectId: id });
    return keepReview(txCtx, review, { state: 'waiting', lockedUntil: null });
  });
}

async function take(ctx: TxContext, review: ListedReview, { lockMs }: Lock): Promise<ListedReview> {
  const { actor, clock } = ctx;
  if (actor.type === 'worker') throw new Error('a worker reviews nothing');
  const now = clock.now();
  const isLonger = isHeldBy(actor, review, now);
  await recordAudit(ctx, {
    action: 'review.taken',
    subjectId: review.id,
    details: { document: review.documentId, isLonger },
  });
  return keepReview(ctx, review, {
    state: 'taken',
    takenByType: actor.type,
    takenById: actor.id,
    takenAt: isLonger ? review.takenAt : now,
    lockedUntil: new Date(now.getTime() + lockMs),
  });
}

/** Locked. @throws AppError `review.not_found`, `review.has_ended` */
async function requireOpenReview({ tx, actor }: TxContext, id: ReviewId): Promise<LockedReview> {
  const review = await lockReviewFor(tx, actor, id);
  if (!review) throw reviewNotFound();
  if (review.endedAt !== null) throw reviewHasEnded(review.state);
  return review;
}

/** The same, of who has it. @throws AppError `review.not_taken` */
async function requireHeldReview(ctx: TxContext, id: ReviewId): Promise<LockedReview> {
  const review = await requireOpenReview(ctx, id);
  if (!isHeldBy(ctx.actor, review, ctx.clock.now())) throw reviewNotTaken();
  return review;
}

/** The same, of who may change its document. @throws AppError `permission.missing` */
export async function requireOwnReview(ctx: TxContext, id: ReviewId): Promise<ListedReview> {
  const review = await requireHeldReview(ctx, id);
  refuseReader(review);
  return review;
}

/** Who was granted no more than to read a restricted document changes nothing in it by its review. */
function refuseReader({ isEditable }: LockedReview): void {
  if (!isEditable) throw permissionMissing('documents:edit');
}

/** @throws AppError `review.taken` where somebody else has it */
export function refuseTaken(
  { actor, clock }: Pick<TxContext, 'actor' | 'clock'>,
  review: ReviewRow,
): void {
  const { lockedUntil, takenById } = review;
  const now = clock.now();
  if (lockedUntil === null || lockedUntil <= now || isHeldBy(actor, review, now)) return;
  throw reviewTaken(lockedUntil, may(actor, 'members:read') ? takenById : null);
}

function isHeldBy(
  { type, id }: Actor,
  { takenByType, takenById, lockedUntil }: ReviewRow,
  now: Date,
): boolean {
  const isHeld = lockedUntil !== null && lockedUntil > now;
  return isHeld && takenByType === type && takenById === id;
}
