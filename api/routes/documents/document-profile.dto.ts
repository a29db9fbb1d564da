import { z } from '@hono/zod-openapi';

import { profileChoosers } from '#shared/core/profile.ts';
import type { DocumentRow } from '#shared/infra/db/schema.ts';

/** What a document says of the profile that it was read with. */
export const profileOfDocument = {
  profile: z
    .object({ id: z.string(), version: z.int(), chosen_by: z.enum(profileChoosers) })
    .nullable()
    .openapi({
      description: 'The profile that it was read with, and whether its client chose it.',
    }),
  chosen_profile: z.object({ id: z.string(), version: z.int().nullable() }).nullable().openapi({
    description: 'What its client chose; without a version it is read with the newest.',
  }),
};

export function toProfileOf(row: DocumentRow) {
  const { profileId, profileVersion, profileChosenBy, chosenProfileId, chosenProfileVersion } = row;
  return {
    profile:
      profileId === null || profileVersion === null || profileChosenBy === null
        ? null
        : { id: profileId, version: profileVersion, chosen_by: profileChosenBy },
    chosen_profile:
      chosenProfileId === null ? null : { id: chosenProfileId, version: chosenProfileVersion },
  };
}
