import { z } from 'zod';

import { engineChoices } from '#shared/core/engine.ts';
import { documentClasses } from '#shared/core/field.ts';
import { profileIdSchema } from '#shared/core/ids.ts';
import { languages } from '#shared/core/languages.ts';

/** How all documents of a batch are to be read. Kept with the batch; items may have a class of their own. */
export const batchWishesSchema = z.object({
  /** The organization's own if not given; for documents that are there, what they were read in. */
  languages: z.array(z.enum(languages)).min(1).optional(),
  classHint: z.enum(documentClasses).optional(),
  engine: z.enum(engineChoices).optional(),
  profile: z.object({ id: profileIdSchema, version: z.int().nullable() }).optional(),
  readsAfresh: z.boolean().default(false),
  splits: z.boolean().default(true),
});
export type BatchWishes = z.output<typeof batchWishesSchema>;
