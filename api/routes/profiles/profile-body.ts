import { z } from '@hono/zod-openapi';

import { documentIdSchema, trialIdSchema } from '#shared/core/ids.ts';
import { profileDefinitionSchema } from '#shared/core/profile.ts';
import type { Evidence, Patience } from '#shared/features/profiles/index.ts';

import { nameSchema, plainLine } from '../../http/json.ts';

// A copy: what was made before the library was loaded knows nothing of OpenAPI.
export const definitionSchema = profileDefinitionSchema.clone().openapi('ProfileDefinition');

/** What shows that a definition finds what it requires. */
const evidence = {
  document_id: documentIdSchema.optional().openapi({
    description: 'A document that has all that is required: the definition is tried on it.',
  }),
  trial_id: trialIdSchema.optional().openapi({
    description: 'A trial of this definition, which need not be done again.',
  }),
  untested: z.literal(true).optional().openapi({
    description: 'Save it untried: no such document is at hand.',
  }),
};

type GivenEvidence = {
  readonly document_id?: z.output<typeof documentIdSchema> | undefined;
  readonly trial_id?: z.output<typeof trialIdSchema> | undefined;
  readonly untested?: true | undefined;
};

const countOf = ({ document_id, trial_id, untested }: GivenEvidence): number =>
  [document_id, trial_id, untested].filter((one) => one !== undefined).length;

const descriptionSchema = plainLine(1_000);

export const profileBody = z
  .strictObject({
    name: nameSchema,
    description: descriptionSchema.default(''),
    definition: definitionSchema,
    ...evidence,
  })
  .refine((body) => countOf(body) === 1, 'needs one of document_id, trial_id and untested');

export const profileChanges = z
  .strictObject({
    name: nameSchema.optional(),
    description: descriptionSchema.optional(),
    definition: definitionSchema.optional(),
    ...evidence,
  })
  .refine(
    ({ name, description, definition }) => (name ?? description ?? definition) !== undefined,
    'names nothing to change',
  )
  .refine(
    (body) => countOf(body) === (body.definition === undefined ? 0 : 1),
    'a definition needs one of document_id, trial_id and untested',
  );

export const trialBody = z.strictObject({
  definition: definitionSchema,
  document_id: documentIdSchema,
});

export function toEvidence({ document_id, trial_id }: GivenEvidence, patience: Patience): Evidence {
  if (document_id !== undefined) return { documentId: document_id, patience };
  return trial_id === undefined ? 'untested' : { trialId: trial_id };
}
