import { sharedArea, type Box } from '#shared/core/box.ts';

import type { LayerWord } from './text-layer-words.ts';

type Size = { readonly width: number; readonly height: number };

/** Points; nobody reads smaller letters. */
const SMALLEST = 1.5;

/** The words that lie on the page and are of a size that can be read. */
export function wordsOnPage(words: readonly LayerWord[], page: Size): readonly LayerWord[] {
  return words.filter(({ text, box }) => isOnPage(box) && !(text.length > 2 && isTiny(box, page)));
}

/** Whether its middle is; a box that is no number is nowhere. */
export function isOnPage({ x0, y0, x1, y1 }: Box): boolean {
  const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
  return x >= 0 && x <= 1 && y >= 0 && y <= 1;
}

function isTiny({ x0, y0, x1, y1 }: Box, { width, height }: Size): boolean {
  const size = Math.min((x1 - x0) * width, (y1 - y0) * height);
  return size > 0 && size < SMALLEST;
}

/** Parts of the page's width and height that are one spot, about 2 points. */
const SPOTS = 300;

/** Each word once: some programs paint a word several times, to make it bold or to cast a shadow. */
export function withoutDoubles(words: readonly LayerWord[]): readonly LayerWord[] {
  const kept = new Map<string, Box>();
  return words.filter(({ text, box }) => {
    const isDouble = spotsAround(box)
      .map((spot) => kept.get(`${spot} ${text}`))
      .some((other) => other && sharedArea(other, box) > 0.5);
    if (!isDouble) kept.set(`${spotOf(box)} ${text}`, box);
    return !isDouble;
  });
}

const FEW = 10;
/** Whether most words have no extent or lie on the same spot as others: their places mean nothing. */
export function isMisplaced(words: readonly LayerWord[]): boolean {
  if (words.length < FEW) return false;
  const spots = Map.groupBy(words, ({ box }) => spotOf(box));
  const stacked = words.filter(
    ({ box }) => box.x1 <= box.x0 || box.y1 <= box.y0 || (spots.get(spotOf(box))?.length ?? 0) > 1,
  );
  return stacked.length > words.length / 2;
}

/** Where the middle of a box lies. */
function spotOf(box: Box): string {
  const { column, row } = placeOf(box);
  return `${column} ${row}`;
}

/** The same, and the eight spots around it. */
function spotsAround(box: Box): readonly string[] {
  const { column, row } = placeOf(box);
  return [-1, 0, 1].flatMap((x) => [-1, 0, 1].map((y) => `${column + x} ${row + y}`));
}

function placeOf({ x0, y0, x1, y1 }: Box): { readonly column: number; readonly row: number } {
  return {
    column: Math.round(((x0 + x1) / 2) * SPOTS),
    row: Math.round(((y0 + y1) / 2) * SPOTS),
  };
}
