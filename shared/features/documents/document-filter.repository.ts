import { sql, type RawBuilder } from 'kysely';
import { z } from 'zod';

import { documentClasses, type DocumentClass } from '#shared/core/field.ts';
import {
  batchIdSchema,
  documentIdSchema,
  profileIdSchema,
  type BatchId,
  type DocumentId,
  type ProfileId,
} from '#shared/core/ids.ts';
import { shownReviewStates, type ShownReviewState } from '#shared/core/review.ts';
import { documentStates, type DocumentState } from '#shared/infra/db/schema.ts';

/** Which documents are meant: in lists, in exports, and where many are changed at once. */
export type DocumentFilter = {
  readonly ids?: readonly DocumentId[] | undefined;
  readonly state?: DocumentState | undefined;
  readonly class?: DocumentClass | undefined;
  readonly reviewState?: ShownReviewState | undefined;
  readonly batchId?: BatchId | undefined;
  /** That it was read with. */
  readonly profileId?: ProfileId | undefined;
  readonly failureCode?: string | undefined;
  /** Of its bytes, in hexadecimal. */
  readonly sha256?: string | undefined;
  /** Of the submission. */
  readonly from?: Date | undefined;
  readonly to?: Date | undefined;
  /** Not the files that others came out of, unless people have said something of them as well. */
  readonly leavesOutContainers?: boolean | undefined;
};

/** Times become text where a filter is kept. */
export const storedFilterSchema = z.object({
  ids: z.array(documentIdSchema).readonly().optional(),
  state: z.enum(documentStates).optional(),
  class: z.enum(documentClasses).optional(),
  reviewState: z.enum(shownReviewStates).optional(),
  batchId: batchIdSchema.optional(),
  profileId: profileIdSchema.optional(),
  failureCode: z.string().optional(),
  sha256: z.string().optional(),
  from: z.coerce.date().optional(),
  to: z.coerce.date().optional(),
});

/** A filter that was kept. */
export function storedFilter(stored: unknown): DocumentFilter {
  return storedFilterSchema.parse(stored);
}

/** The condition on a row of `documents`. */
export function isChosenBy(filter: DocumentFilter): RawBuilder<boolean> {
  const { ids, state, reviewState, batchId, failureCode, sha256, from, to } = filter;
  const { class: documentClass, profileId } = filter;
  const conditions: RawBuilder<unknown>[] = [sql`true`];
  if (ids) conditions.push(sql`documents.id = any(${ids}::text[])`);
  // A literal, so that the index of what is not processed can be seen to hold it.
  if (state) conditions.push(sql`documents.state = ${sql.lit(state)}`);
  if (reviewState) conditions.push(isInReview(reviewState));
  if (documentClass) conditions.push(sql`documents.class = ${documentClass}`);
  if (profileId) conditions.push(sql`documents.profile_id = ${profileId}`);
  if (failureCode) conditions.push(sql`documents.failure_code = ${failureCode}`);
  if (from) conditions.push(sql`documents.created_at >= ${from}`);
  if (filter.leavesOutContainers) {
    conditions.push(
      sql`(coalesce(documents.held_documents, 0) = 0 or documents.class is not null)`,
    );
  }
  if (to) conditions.push(sql`documents.created_at < ${to}`);
  if (sha256) {
    conditions.push(sql`exists (
      select from versions v
      where v.organization_id = documents.organization_id and v.document_id = documents.id
        and v.sha256 = ${Buffer.from(sha256, 'hex')})`);
  }
  if (batchId) {
    // Asked once, and not for each document; row-level security names the organization.
    conditions.push(sql`documents.id = any(array(
      select i.document_id from batch_items i
      where i.batch_id = ${batchId} and i.document_id is not null))`);
  }
  return sql<boolean>`(${sql.join(conditions, sql` and `)})`;
}

/** A literal, as above. `stateAt` in SQL. */
function isInReview(state: ShownReviewState): RawBuilder<unknown> {
  const isSaid = sql`documents.review_state = ${sql.lit(state)}`;
  const hasLapsed = sql`documents.review_locked_until <= clock_timestamp()`;
  if (state === 'taken') return sql`(${isSaid} and not ${hasLapsed})`;
  if (state !== 'waiting') return isSaid;
  return sql`(${isSaid} or (documents.review_state = 'taken' and ${hasLapsed}))`;
}
