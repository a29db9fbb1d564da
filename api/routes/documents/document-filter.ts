import { z } from '@hono/zod-openapi';

import { documentClasses } from '#shared/core/field.ts';
import { batchIdSchema, documentIdSchema, profileIdSchema } from '#shared/core/ids.ts';
import { shownReviewStates } from '#shared/core/review.ts';
import type { DocumentFilter } from '#shared/features/documents/index.ts';
import { documentStates } from '#shared/infra/db/schema.ts';

import { sha256Schema, timeSchema } from '../../http/json.ts';

/** Which documents are meant, in a query. */
export const filterQuery = {
  state: z.enum(documentStates).optional(),
  class: z.enum(documentClasses).optional(),
  review_state: z.enum(shownReviewStates).optional(),
  batch_id: batchIdSchema.optional(),
  profile_id: profileIdSchema.optional().openapi({ description: 'Read with it, in any version.' }),
  failure_code: z
    .string()
    .regex(/^[a-z0-9_.]{1,100}$/)
    .optional(),
  sha256: sha256Schema.optional().openapi({ description: 'Of the bytes of one of its versions.' }),
  from: timeSchema.optional().openapi({ description: 'Submitted then or later.' }),
  to: timeSchema.optional().openapi({ description: 'Submitted before.' }),
};

const MOST_IDS = 1_000;

/** The same in a body, where documents can be named one by one. */
export const filterBody = z
  .strictObject({ ...filterQuery, ids: z.array(documentIdSchema).min(1).max(MOST_IDS).optional() })
  .openapi('DocumentFilter', { description: 'What is not given chooses nothing out.' });

type Given = Partial<z.output<typeof filterBody>>;

export function toFilter({
  batch_id,
  profile_id,
  failure_code,
  review_state,
  class: documentClass,
  ...given
}: Given): DocumentFilter {
  const { ids, state, sha256, from, to } = given;
  const chosen = {
    class: documentClass,
    batchId: batch_id,
    profileId: profile_id,
    failureCode: failure_code,
  };
  return { ids, state, reviewState: review_state, sha256, from, to, ...chosen };
}
