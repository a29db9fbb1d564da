import { areTouching, sharedArea, unionOf, type Box } from '#shared/core/box.ts';
import { disjointSets } from '#shared/core/disjoint-sets.ts';
import { toLines } from '#shared/core/lines.ts';
import type { UnplacedWord } from '#shared/core/page.ts';

import { indexByHeight } from './index-by-height.ts';

/** Words that are less sure deserve a closer look. */
const UNSURE = 0.7;
/** A word covers ink that shares so much of the smaller one with it. */
const COVERED = 0.3;
/** Print of which words are drawn lower than this (pixels) is read badly, and often surely so. */
const SMALL = 11.5;
/** Less of it in a row, in heights of a word, says nothing of its size. */
const LEAST_ROW = 3;
/** Ink up to so far apart, in heights of a word, is looked at together. */
const NEAR = 1.5;
/** Of less ink, in heights of a word, nothing comes but dust; a number of two digits has more. */
const LEAST_WIDTH = 1.2;
/** Around a part, in heights of a word: letters at the edge of a picture are read badly. */
const MARGIN = 0.6;
/** So much in doubt is no text, or no better to be read. */
const MANY = 600;
/** More parts are no parts. */
const MOST_PARTS = 6;

export type TextSize = {
  /** Usual height of a word, in fractions of the page's width and height. */
  readonly across: number;
  readonly down: number;
  /** The same in pixels of the first drawing. */
  readonly drawn: number;
  /** By how much lines rise from the left edge to the right one, in fractions of the height. */
  readonly rise: number;
};

export type Part = {
  readonly box: Box;
  /** Too small to be read from the first drawing. */
  readonly isSmall: boolean;
};

/**
 * Where on the page a closer look may find more: where words are unsure, where there is ink like
 * that of words and no word, and where print is much smaller than the rest. Tesseract's layout
 * passes over whole columns of a table at some sizes. Parts do not overlap: together they are no
 * more than the page.
 */
export function doubtfulParts(
  words: readonly UnplacedWord[],
  ink: readonly Box[],
  size: TextSize,
): readonly Part[] {
  const unsure = words.filter(({ confidence }) => confidence < UNSURE).map(({ box }) => box);
  const small = smallRows(ink, size);
  const missed = missedBy(words, ink).filter((box) => !small.some((row) => areTouching(row, box)));
  const doubtful = [...unsure, ...missed];
  const boxes = doubtful.length > MANY ? [] : doubtful;
  const clusters = clustersOf([...small, ...boxes], size)
    .filter((cluster) => widthOf(cluster) >= LEAST_WIDTH * size.across)
    .toSorted((a, b) => widthOf(b) - widthOf(a))
    .map((cluster) => ({
      box: grown(unionOf(cluster), MARGIN, size),
      isSmall: cluster.some((box) => small.includes(box)),
    }));
  return apart(clusters)
    .toSorted((a, b) => Number(b.isSmall) - Number(a.isSmall))
    .slice(0, MOST_PARTS);
}

/** Parts that overlap become one. */
function apart(parts: readonly Part[]): readonly Part[] {
  let result: Part[] = [];
  for (const part of parts) {
    let joined = part;
    for (;;) {
      const { box } = joined;
      const over = result.filter((other) => areTouching(other.box, box));
      if (over.length === 0) break;
      result = result.filter((other) => !over.includes(other));
      joined = joinedOf([joined, ...over]);
    }
    result.push(joined);
  }
  return result;
}

const joinedOf = (parts: readonly Part[]): Part => ({
  box: unionOf(parts.map(({ box }) => box)),
  isSmall: parts.some(({ isSmall }) => isSmall),
});

function missedBy(words: readonly UnplacedWord[], ink: readonly Box[]): readonly Box[] {
  const near = indexByHeight(words);
  const isCovered = (box: Box): boolean =>
    [...near(box)].some((index) => {
      const word = words[index];
      return word !== undefined && sharedArea(word.box, box) > COVERED;
    });
  return ink.filter((box) => !isCovered(box));
}

/** By rows, because words without tall letters look small anywhere. */
function smallRows(ink: readonly Box[], { across, down, drawn, rise }: TextSize): readonly Box[] {
  const isSmall = (row: readonly Box[]): boolean => {
    const heights = row.map(({ y0, y1 }) => y1 - y0).toSorted((a, b) => a - b);
    const tall = heights[Math.floor(heights.length * 0.8)] ?? down;
    return widthOf(row) >= LEAST_ROW * across && (tall / down) * drawn < SMALL;
  };
  const rows = toLines(
    ink.map((box) => ({ box })),
    rise,
  );
  return rows
    .map((row) => row.map(({ box }) => box))
    .filter(isSmall)
    .map(unionOf);
}

const widthOf = (boxes: readonly Box[]): number =>
  boxes.reduce((sum, { x0, x1 }) => sum + x1 - x0, 0);

/** Boxes that are near each other, directly or through others. */
function clustersOf(boxes: readonly Box[], size: TextSize): readonly (readonly Box[])[] {
  const clusters = disjointSets(boxes.length);
  boxes.forEach((box, one) => {
    const around = grown(box, NEAR, size);
    boxes.slice(0, one).forEach((other, two) => {
      if (areTouching(around, other)) clusters.join(one, two);
    });
  });
  return clusters.sets().map((members) => members.flatMap((index) => boxes[index] ?? []));
}

/** Larger by so many heights of a word on each side, or smaller; the page's edges stay what they are. */
export function grown(box: Box, heights: number, { across, down }: TextSize): Box {
  return {
    x0: box.x0 <= 0 ? 0 : Math.max(0, box.x0 - heights * across),
    y0: box.y0 <= 0 ? 0 : Math.max(0, box.y0 - heights * down),
    x1: box.x1 >= 1 ? 1 : Math.min(1, box.x1 + heights * across),
    y1: box.y1 >= 1 ? 1 : Math.min(1, box.y1 + heights * down),
  };
}
