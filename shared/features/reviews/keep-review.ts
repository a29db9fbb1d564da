import type { TxContext } from '#shared/context.ts';
import { setDocumentReview } from '#shared/features/documents/index.ts';
import type { ReviewRow } from '#shared/infra/db/review-schema.ts';

import { updateReview } from './reviews.repository.ts';

type Changes = Parameters<typeof updateReview>[2];

/** Changes a review, and what its document shows of it. Both are locked. */
export async function keepReview<Row extends ReviewRow>(
  { tx }: TxContext,
  review: Row,
  changes: Changes,
): Promise<Row> {
  const after = await updateReview(tx, review, changes);
  await showReview({ tx }, after);
  return { ...review, ...after };
}

export async function showReview(
  { tx }: Pick<TxContext, 'tx'>,
  { organizationId, documentId, id, state, reasons, lockedUntil }: ReviewRow,
): Promise<void> {
  const shown =
    state === 'dismissed'
      ? { reviewId: null, reviewState: null, reviewReasons: null, reviewLockedUntil: null }
      : {
          reviewId: id,
          reviewState: state,
          reviewReasons: reasons,
          reviewLockedUntil: lockedUntil,
        };
  await setDocumentReview(tx, { organizationId, id: documentId }, shown);
}
