import { isInside, sharedArea, type Box } from '#shared/core/box.ts';
import { disjointSets } from '#shared/core/disjoint-sets.ts';
import type { UnplacedWord } from '#shared/core/page.ts';

import { indexByHeight } from './index-by-height.ts';

/** Words of two looks are about the same place when they share so much of the smaller one. */
const SAME_PLACE = 0.4;
/** What only the other look saw must be at least so sure to be believed. */
const SURE_ENOUGH = 0.6;

/**
 * Joins two readings of the same page: where both saw something, the surer one holds; what only the
 * second saw is added if it is sure enough. Both must use the page's fractions.
 */
function mergeLooks(
  first: readonly UnplacedWord[],
  second: readonly UnplacedWord[],
): readonly UnplacedWord[] {
  return placesOf(first, second).flatMap(({ before, after }) => {
    if (before.length === 0) return after.filter((word) => word.confidence >= SURE_ENOUGH);
    return after.length > 0 && confidenceOf(after) > confidenceOf(before) ? after : before;
  });
}

/**
 * Joins a reading of the page and one of a part of it. What the part's edge may have cut counts for
 * nothing, and neither does what is found in the place of a word that the edge cuts.
 * @param part less what is too near to its edge
 */
export function mergePart(
  words: readonly UnplacedWord[],
  found: readonly UnplacedWord[],
  part: Box,
): readonly UnplacedWord[] {
  const others = words.filter(({ box }) => !isInside(box, part));
  const inside = words.filter(({ box }) => isInside(box, part));
  const whole = found.filter(
    ({ box }) =>
      isInside(box, part) && others.every((other) => sharedArea(other.box, box) <= SAME_PLACE),
  );
  return [...others, ...mergeLooks(inside, whole)];
}

/** Keeps what is certain and adds what was seen elsewhere on the page and is sure enough. */
export function keepCertain(
  certain: readonly UnplacedWord[],
  seen: readonly UnplacedWord[],
): readonly UnplacedWord[] {
  return placesOf(certain, seen).flatMap(({ before, after }) =>
    before.length > 0 ? before : after.filter((word) => word.confidence >= SURE_ENOUGH),
  );
}

/** Mean confidence, each word counted by its letters and digits; 0 without words. */
export function confidenceOf(words: readonly UnplacedWord[]): number {
  const total = words.reduce((sum, word) => sum + weightOf(word), 0);
  if (total === 0) return 0;
  return words.reduce((sum, word) => sum + weightOf(word) * word.confidence, 0) / total;
}

/** Stray marks count a little, so that a page of nothing else is not without weight. */
const weightOf = (word: UnplacedWord): number => Math.max(0.5, lettersOf(word));

/** How many letters and digits a word has. */
export const lettersOf = ({ text }: UnplacedWord): number =>
  text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;

type Place = { readonly before: readonly UnplacedWord[]; readonly after: readonly UnplacedWord[] };

/** Groups the words of both looks by place: whatever overlaps, directly or through others. */
function placesOf(
  first: readonly UnplacedWord[],
  second: readonly UnplacedWord[],
): readonly Place[] {
  const places = disjointSets(first.length + second.length);
  const near = indexByHeight(second);
  first.forEach((a, i) => {
    for (const j of near(a.box)) {
      const b = second[j];
      if (b && sharedArea(a.box, b.box) > SAME_PLACE) places.join(i, first.length + j);
    }
  });
  return places.sets().map((members) => ({
    before: members.flatMap((index) => first[index] ?? []),
    after: members.flatMap((index) => second[index - first.length] ?? []),
  }));
}
