import type { DocumentClass } from '#shared/core/field.ts';
import type { ProfileDefinition, ProfileVersionKey } from '#shared/core/profile.ts';

import { createWordFinder } from '../labels/find-labels.ts';
import { meaningsOf, plainWords } from '../labels/vocabulary.ts';
import { isSeen, type Sheet } from '../sheet/sheet.ts';

/** A profile that a document may be read with. */
export type OfferedProfile = ProfileVersionKey & { readonly definition: ProfileDefinition };

type Rules = ProfileDefinition['match'];

/**
 * The profile whose rules fit best: most keywords, then one that names the class, then the newest.
 * @param offered newest first
 */
export function matchProfile(
  offered: readonly OfferedProfile[],
  sheet: Sheet,
  documentClass: DocumentClass,
): OfferedProfile | undefined {
  const there = keywordsIn(
    sheet,
    offered.flatMap(({ definition: { match } }) => [...(match?.all ?? []), ...(match?.any ?? [])]),
  );
  const fitting = offered.flatMap((profile) => {
    const rank = rankOf(profile.definition.match, there, documentClass);
    return rank === undefined ? [] : [{ profile, rank }];
  });
  return fitting.toSorted((a, b) => b.rank - a.rank)[0]?.profile;
}

/** Whether a profile's rules fit; undefined where it has none. */
export function isMatch(
  { match }: ProfileDefinition,
  sheet: Sheet,
  documentClass: DocumentClass,
): boolean | undefined {
  if (!match) return undefined;
  const there = keywordsIn(sheet, [...match.all, ...match.any]);
  return rankOf(match, there, documentClass) !== undefined;
}

/** Twice its keywords, and one more for the class. */
function rankOf(
  rules: Rules,
  there: ReadonlySet<string>,
  documentClass: DocumentClass,
): number | undefined {
  if (!rules || (rules.class ?? documentClass) !== documentClass) return undefined;
  const [all, any] = [rules.all, rules.any].map((words) => words.filter((one) => there.has(one)));
  if (!all || !any || all.length < rules.all.length) return undefined;
  if (rules.any.length > 0 && any.length === 0) return undefined;
  return 2 * (all.length + any.length) + (rules.class === undefined ? 0 : 1);
}

/** Which of the keywords stand in the document; OCR is forgiven what labels are. */
function keywordsIn({ lines }: Sheet, keywords: readonly string[]): ReadonlySet<string> {
  const all = [...new Set(keywords)];
  const most = Math.max(1, ...all.map((keyword) => plainWords(keyword).length));
  const find = createWordFinder(meaningsOf(all.map((keyword) => [keyword, [keyword]])), most);
  return new Set(all.length === 0 ? [] : lines.flatMap((line) => find(line.text, isSeen(line))));
}
