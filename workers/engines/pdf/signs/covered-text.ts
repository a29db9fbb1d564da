import { sharedArea, type Box } from '#shared/core/box.ts';

import type { PageContent, PaintedWord } from './page-content.ts';

/** Of a word's box: below it the paper would still show what was there. */
const COVERED = 0.6;
const SAME_PLACE = 0.5;
/** Of a page's words: where more are covered, a scan lies on its text layer, in strips or whole. */
const MOST_COVERED = 0.5;
/** More on a page are a table, and comparing each with each would take long. */
const MOST_WORDS = 4_000;

/** Words that were painted and then covered with white or with an image, and not painted again. */
export function paintedOver({ words, covers }: PageContent): readonly Box[] {
  if (words.length > MOST_WORDS) return [];
  const written = words.filter(({ isSeen, text }) => isSeen && /[\p{L}\p{N}]{2}/u.test(text));
  const covered = written.filter(({ box, at }) =>
    covers.some((cover) => cover.at > at && coveredShare(box, cover.box) >= COVERED),
  );
  if (covered.length > written.length * MOST_COVERED) return [];
  return covered
    .filter((word) => !words.some((other) => isAgain(word, other)))
    .map(({ box }) => box);
}

const isAgain = (word: PaintedWord, other: PaintedWord): boolean =>
  other.isSeen &&
  other.at > word.at &&
  other.text === word.text &&
  sharedArea(word.box, other.box) > SAME_PLACE;

/** Two different numbers on the same spot, of which neither is covered. */
export function drawnTwice({ words }: PageContent, covered: readonly Box[]): readonly Box[] {
  const numbers = words.filter(
    ({ isSeen, text, box }) => isSeen && digitsOf(text).length >= 2 && !covered.includes(box),
  );
  if (numbers.length > MOST_WORDS) return [];
  return numbers
    .filter((word, index) =>
      numbers.some((other, itsIndex) => itsIndex > index && isOnTop(word, other)),
    )
    .map(({ box }) => box);
}

/** Marks across a page are much larger than its text. */
const ALIKE = 2;

function isOnTop(word: PaintedWord, other: PaintedWord): boolean {
  if (sharedArea(word.box, other.box) <= SAME_PLACE) return false;
  const [a, b] = [digitsOf(word.text), digitsOf(other.text)];
  if (a.includes(b) || b.includes(a)) return false;
  const [height, otherHeight] = [heightOf(word.box), heightOf(other.box)];
  return Math.max(height, otherHeight) < ALIKE * Math.min(height, otherHeight);
}

const digitsOf = (text: string): string => text.replaceAll(/\D/g, '');
const heightOf = ({ y0, y1 }: Box): number => y1 - y0;

/** How much of a box lies under another. */
export function coveredShare(box: Box, cover: Box): number {
  const width = Math.min(box.x1, cover.x1) - Math.max(box.x0, cover.x0);
  const height = Math.min(box.y1, cover.y1) - Math.max(box.y0, cover.y0);
  const area = (box.x1 - box.x0) * heightOf(box);
  return width <= 0 || height <= 0 || area <= 0 ? 0 : (width * height) / area;
}
