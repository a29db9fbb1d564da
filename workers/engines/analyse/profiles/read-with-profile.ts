import type { DocumentClass, Field } from '#shared/core/field.ts';
import type { PageReading } from '#shared/core/page.ts';
import type { ProfileDefinition, ProfileVersionKey } from '#shared/core/profile.ts';

import { factsOf, type Facts } from '../facts.ts';
import { toSheet } from '../sheet/sheet.ts';
import { withProfileFields } from './add-profile.ts';
import { fillProfile, type Filling } from './fill-profile.ts';
import { isMatch, matchProfile, type OfferedProfile } from './match-profile.ts';

/** The client's choice; or those that a document may be read with, newest first. */
export type ProfileClue = {
  readonly isChosen: boolean;
  readonly offered: readonly OfferedProfile[];
};

type Read = {
  readonly facts: Facts;
  readonly documentClass: DocumentClass;
  /** Those of its class. */
  readonly fields: readonly Field[];
};

/** The fields of a document's class, with those of the profile that is chosen or fits best. */
export function readWithProfile(
  clue: ProfileClue | undefined,
  { facts, documentClass, fields }: Read,
): { readonly fields: readonly Field[]; readonly profile: ProfileVersionKey | null } {
  const offered = clue?.offered ?? [];
  const profile = clue?.isChosen ? offered[0] : matchProfile(offered, facts.sheet, documentClass);
  if (!profile) return { fields, profile: null };
  const { id, version, definition } = profile;
  const found = fillProfile(definition, facts).fields;
  return { fields: withProfileFields(fields, definition, found), profile: { id, version } };
}

/** What a profile would find in a document, and whether its rules would choose it. */
export type Trial = Filling & { readonly matches: boolean | null };

export function tryProfile(
  pages: readonly PageReading[],
  definition: ProfileDefinition,
  documentClass: DocumentClass,
): Trial {
  const facts = factsOf(toSheet(pages));
  const matches = isMatch(definition, facts.sheet, documentClass) ?? null;
  return { ...fillProfile(definition, facts), matches };
}
