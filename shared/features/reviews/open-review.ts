import type { TxContext } from '#shared/context.ts';
import { newReviewId } from '#shared/core/ids.ts';
import { recordAudit } from '#shared/features/audit/index.ts';
import { currentVersionOf, findFields } from '#shared/features/documents/index.ts';
import { findDefinitionOf } from '#shared/features/profiles/index.ts';
import { findCorrectedPlaces } from '#shared/features/revisions/index.ts';
import { announceReview } from '#shared/features/webhooks/index.ts';
import type { DocumentRow, JobRow } from '#shared/infra/db/schema.ts';

import { keepReview, showReview } from './keep-review.ts';
import { doubtsAbout } from './review.policy.ts';
import { findOpenReview, insertReview } from './reviews.repository.ts';
import { fieldNameOf } from './thresholds.policy.ts';
import { findThresholds } from './thresholds.repository.ts';

type Done = { readonly document: DocumentRow; readonly job: JobRow };

/** A document was read, and its row is locked. Where something is doubtful, somebody is to look. */
export async function openReview(ctx: TxContext, { document, job }: Done): Promise<void> {
  const { tx, actor, clock } = ctx;
  const { organizationId } = actor;
  await dismissReview(ctx, document);
  const version = await currentVersionOf(tx, organizationId, document.id);
  const fields = await findFields(tx, organizationId, version.id);
  const profile = await findDefinitionOf(tx, document);
  const thresholds = await findThresholds(tx, organizationId);
  const corrected = await findCorrectedPlaces(tx, organizationId, document.id);
  const reading = { document, version, fields, corrected, profile };
  const { reasons, questions } = doubtsAbout(reading, thresholds);
  if (reasons.length === 0) return;

  const review = await insertReview(tx, {
    organizationId,
    id: newReviewId(),
    documentId: document.id,
    reasons,
    class: document.class,
    questions,
    openedAt: clock.now(),
  });
  await showReview(ctx, review);
  const details = { document: document.id, reasons, questions: questions.length };
  await recordAudit(ctx, { action: 'review.opened', subjectId: review.id, details });
  const names = [...new Set(questions.map(fieldNameOf))];
  await announceReview(ctx, { document, job, reasons, reviewId: review.id, fields: names });
}

/** What was asked about is not there any more. The document's row is locked. */
export async function dismissReview(ctx: TxContext, document: DocumentRow): Promise<void> {
  if (document.reviewId === null) return;
  const { organizationId, id } = document;
  const open = await findOpenReview(ctx.tx, organizationId, id);
  if (!open) return;
  const endedAt = ctx.clock.now();
  await keepReview(ctx, open, { state: 'dismissed', lockedUntil: null, endedAt });
  const details = { document: id };
  await recordAudit(ctx, { action: 'review.dismissed', subjectId: open.id, details });
}
