import { inTransaction, type ServiceContext, type TxContext } from '#shared/context.ts';
import type { Check } from '#shared/core/checks/check.ts';
import type { ReviewId } from '#shared/core/ids.ts';
import { toListing, type Listing } from '#shared/core/listing.ts';
import { masked, maskedCheck } from '#shared/core/sensitive.ts';
import { requirePermission } from '#shared/features/access/index.ts';
import { recordAudit } from '#shared/features/audit/index.ts';
import {
  currentVersionOf,
  findFields,
  loadDocument,
  requireScope,
} from '#shared/features/documents/index.ts';
import type { DocumentRow, FieldRow } from '#shared/infra/db/schema.ts';

import { reviewNotFound } from './reviews.errors.ts';
import {
  findReviewFor,
  findReviewsFor,
  type ListedReview,
  type ReviewFilter,
} from './reviews.repository.ts';

/** With all that was read, for who looks at it. */
export type ReviewView = {
  readonly review: ListedReview;
  readonly document: DocumentRow;
  readonly fields: readonly FieldRow[];
  readonly checks: readonly Check[];
};

/** The first line of every verb about reviews. */
export function requireReviewing(ctx: Pick<ServiceContext, 'actor'>): void {
  requireScope(ctx);
  requirePermission(ctx, 'documents:review');
}

/** Oldest first. */
export async function listReviews(
  ctx: ServiceContext,
  { limit, ...query }: ReviewFilter & { cursor: ReviewId | undefined; limit: number },
): Promise<Listing<ListedReview>> {
  requireReviewing(ctx);
  const now = ctx.clock.now();
  const rows = await inTransaction(ctx, async ({ tx, actor }) =>
    findReviewsFor(tx, actor, { ...query, now, limit: limit + 1 }),
  );
  return toListing(rows, limit);
}

/**
 * @param reveals whether sensitive values are shown in full, which is audited
 * @throws AppError `review.not_found`, `permission.missing`
 */
export async function getReview(
  ctx: ServiceContext,
  id: ReviewId,
  { reveals }: { readonly reveals: boolean },
): Promise<ReviewView> {
  requireReviewing(ctx);
  if (reveals) requirePermission(ctx, 'documents:reveal');
  return inTransaction(ctx, async (txCtx) => {
    const review = await findReviewFor(txCtx.tx, txCtx.actor, id);
    if (!review) throw reviewNotFound();
    const details = { part: reveals ? 'sensitive_fields' : 'review' };
    await recordAudit(txCtx, { action: 'document.read', subjectId: review.documentId, details });
    return viewOf(txCtx, review, { reveals });
  });
}

export async function viewOf(
  { tx, actor }: TxContext,
  review: ListedReview,
  { reveals } = { reveals: false },
): Promise<ReviewView> {
  const { organizationId } = actor;
  const document = await loadDocument(tx, organizationId, review.documentId);
  const version = await currentVersionOf(tx, organizationId, document.id);
  const fields = await findFields(tx, organizationId, version.id);
  const { checks } = version;
  if (reveals) return { review, document, fields, checks };
  return { review, document, fields: fields.map(masked), checks: checks.map(maskedCheck) };
}
