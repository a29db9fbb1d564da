import { sharedArea, turnedBox, type Box } from '#shared/core/box.ts';
import type { PageReading, Word } from '#shared/core/page.ts';

import type { PaintedWord } from './page-content.ts';

const SAME_PLACE = 0.6;
/** Of the picture's words only those are compared that were read so surely. */
const SURE = 0.9;
/** A layer that agrees on fewer words is a bad guess, not a witness. */
const LEAST_AGREED = 0.8;
const LEAST_COMPARED = 12;

/**
 * Amounts that a page's text layer and its picture say differently, where the layer is right about
 * nearly everything else and the difference is none that readers of bad print make.
 * @param page as it was read by OCR
 */
export function differingAmounts(
  layer: readonly PaintedWord[],
  page: Pick<PageReading, 'words' | 'rotation'>,
): readonly Box[] {
  const seen = page.words.filter(
    ({ source, confidence }) => source === 'ocr' && confidence >= SURE,
  );
  const pairs = layer.flatMap(({ text, box }) => {
    const place = turnedBox(box, page.rotation);
    const other = seen.find((word) => isSamePlace(word, place));
    return other ? [{ told: text, seen: other }] : [];
  });
  const agreed = pairs.filter((pair) => plain(pair.told) === plain(pair.seen.text));
  if (pairs.length < LEAST_COMPARED || agreed.length < pairs.length * LEAST_AGREED) return [];
  return pairs.filter((pair) => isChanged(pair.told, pair.seen.text)).map((pair) => pair.seen.box);
}

/** Each lies in the other: a layer that joins words elsewhere compares apples and pears. */
function isSamePlace({ box }: Word, place: Box): boolean {
  const [width, other] = [box.x1 - box.x0, place.x1 - place.x0];
  const isAsWide = Math.abs(width - other) < Math.max(width, other) * 0.35;
  return isAsWide && sharedArea(box, place) > SAME_PLACE;
}

const plain = (text: string): string => text.toUpperCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

const AMOUNT = /^\D{0,3}\d{1,3}(?:[.,' ]?\d{3})*[.,]\d{2}\D{0,3}$/u;

/** Digits that are taken for each other where print is bad. */
const alike = new Set([
  '1 7',
  '3 8',
  '5 6',
  '0 8',
  '6 8',
  '0 6',
  '5 8',
  '8 9',
  '0 9',
  '3 5',
  '3 9',
  '5 9',
  '1 4',
  '2 7',
]);

function isChanged(told: string, seen: string): boolean {
  if (!AMOUNT.test(told) || !AMOUNT.test(seen)) return false;
  const [a, b] = [told.replaceAll(/\D/g, ''), seen.replaceAll(/\D/g, '')];
  // Readers pass over digits.
  if (a.length !== b.length) return !isWithin(a, b) && !isWithin(b, a);
  const different = Array.from(a).filter((digit, index) => digit !== b[index]);
  const isMisread =
    different.length === 1 &&
    Array.from(a).every((digit, index) => digit === b[index] || areAlike(digit, b[index] ?? ''));
  return different.length > 0 && !isMisread;
}

const areAlike = (a: string, b: string): boolean =>
  alike.has(`${a} ${b}`) || alike.has(`${b} ${a}`);

/** Whether all digits of one stand in the other, in order. */
function isWithin(digits: string, other: string): boolean {
  let at = 0;
  for (const digit of other) if (digit === digits[at]) at += 1;
  return at === digits.length;
}
