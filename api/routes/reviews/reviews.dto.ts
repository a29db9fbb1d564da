import { z } from '@hono/zod-openapi';

import type { Actor } from '#shared/context.ts';
import { documentClasses } from '#shared/core/field.ts';
import { reviewReasons, reviewStates, stateAt } from '#shared/core/review.ts';
import { may } from '#shared/features/access/index.ts';
import type { ListedReview, ReviewStatistics, ReviewView } from '#shared/features/reviews/index.ts';
import type { Question } from '#shared/infra/db/review-schema.ts';

import { listOf } from '../../http/listing.ts';
import { documentSummarySchema, toDocumentSummary } from '../documents/documents.dto.ts';
import { checkSchema, fieldSchema, toCheck, toField } from '../documents/fields.dto.ts';

const questionSchema = z
  .object({
    name: z.string().openapi({ description: 'Of a field, or `class`: the document’s class.' }),
    list: z.string().nullable(),
    row: z.int().nullable(),
    confidence: z.number(),
    threshold: z.number(),
    corrected: z.boolean().openapi({ description: 'Whether it turned out to be wrong.' }),
  })
  .openapi('ReviewQuestion');

const reviewFields = {
  id: z.string().openapi({ example: 'rev_0198c0ffee0070008000000000000000' }),
  state: z.enum(reviewStates),
  reasons: z.array(z.enum(reviewReasons)),
  document: z.object({
    id: z.string(),
    title: z.string(),
    class: z.enum(documentClasses).nullable(),
  }),
  questions: z.array(questionSchema).openapi({
    description:
      'The values that the machine was unsure of, or that are missing. Where checks failed, `checks` of the single review says which.',
  }),
  opened_at: z.iso.datetime(),
  taken: z
    .object({
      at: z.iso.datetime(),
      until: z.iso.datetime(),
      by: z
        .object({ type: z.enum(['user', 'api_key']), id: z.string() })
        .nullable()
        .openapi({ description: 'Told to whoever has it, and to who may see members.' }),
    })
    .nullable(),
  ended_at: z.iso.datetime().nullable(),
  rejection_reason: z.string().nullable(),
};

export const reviewSchema = z.object(reviewFields).openapi('Review');
export const reviewListSchema = listOf('ReviewList', reviewSchema);

export const reviewDetailSchema = z
  .object({
    ...reviewFields,
    document: documentSummarySchema,
    fields: z.array(fieldSchema),
    checks: z.array(checkSchema).openapi({
      description:
        'Of the document as it is now, corrections included. Those that did not pass are what `failed_checks` means.',
    }),
    page_images: z.array(z.string()).openapi({
      example: ['/api/v1/documents/doc_0198c0ffee0070008000000000000000/pages/1/image'],
      description: 'In the order of the pages.',
    }),
  })
  .openapi('ReviewDetail');

const classCount = z.object({ class: z.enum(documentClasses).nullable(), count: z.int() });

export const statisticsSchema = z
  .object({
    open_by_class: z.array(classCount),
    oldest_waiting: z.iso.datetime().nullable(),
    taken_now: z.int(),
    last_30_days: z.object({
      confirmed: z.int(),
      rejected: z.int(),
      median_minutes_to_confirm: z.number().nullable().openapi({
        description: 'From taken to confirmed.',
      }),
      fields: z
        .array(
          z.object({
            class: z.enum(documentClasses).nullable(),
            field: z.string().openapi({ example: 'line_items.amount' }),
            shown: z.int(),
            corrected: z.int(),
          }),
        )
        .openapi({ description: 'How often a value was in question, and how often it was wrong.' }),
    }),
  })
  .openapi('ReviewStatistics');

export function toReview(
  review: ListedReview,
  actor: Actor | undefined,
): z.output<typeof reviewSchema> {
  return {
    id: review.id,
    state: stateAt(review.state, review.lockedUntil, new Date()),
    reasons: [...review.reasons],
    document: { id: review.documentId, title: review.documentTitle, class: review.documentClass },
    questions: review.questions.map(toQuestion),
    opened_at: review.openedAt.toISOString(),
    taken: toTaken(review, actor),
    ended_at: review.endedAt?.toISOString() ?? null,
    rejection_reason: review.rejectionReason,
  };
}

const toQuestion = ({ name, list, row, confidence, threshold, corrected }: Question) => ({
  name,
  list,
  row,
  confidence,
  threshold,
  corrected,
});

function toTaken(
  { takenByType: type, takenById: id, takenAt, lockedUntil }: ListedReview,
  actor: Actor | undefined,
): z.output<typeof reviewSchema>['taken'] {
  if (lockedUntil === null || takenAt === null || lockedUntil <= new Date()) return null;
  const isTold = actor !== undefined && (actor.id === id || may(actor, 'members:read'));
  const by = isTold && type !== null && id !== null ? { type, id } : null;
  return { at: takenAt.toISOString(), until: lockedUntil.toISOString(), by };
}

export function toReviewDetail(
  { review, document, fields, checks }: ReviewView,
  actor: Actor | undefined,
): z.output<typeof reviewDetailSchema> {
  const pages = Array.from({ length: document.pageCount ?? 0 }, (_, index) => index + 1);
  return {
    ...toReview(review, actor),
    document: toDocumentSummary(document),
    fields: fields.map(toField),
    checks: checks.map(toCheck),
    page_images: pages.map((page) => `/api/v1/documents/${document.id}/pages/${page}/image`),
  };
}

export function toStatistics(found: ReviewStatistics): z.output<typeof statisticsSchema> {
  return {
    open_by_class: found.openByClass.map(({ class: of, count }) => ({ class: of, count })),
    oldest_waiting: found.oldestWaiting?.toISOString() ?? null,
    taken_now: found.takenNow,
    last_30_days: {
      confirmed: found.confirmed,
      rejected: found.rejected,
      median_minutes_to_confirm:
        found.medianMinutes === null ? null : Math.round(found.medianMinutes * 10) / 10,
      fields: found.fields.map(({ class: of, field, shown, corrected }) => ({
        class: of,
        field,
        shown,
        corrected,
      })),
    },
  };
}
