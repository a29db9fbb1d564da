import type { GreyPicture } from './grey-picture.ts';

/** A stretch of columns or rows, in pixels. */
export type Stretch = { readonly from: number; readonly to: number };

/** A gap as wide as this share of the line's height parts words. */
const WORD_GAP = 0.2;
/** Or as this many usual gaps between letters, whichever is more. */
const USUAL_GAPS = 2.2;
/** A column holds ink if one of its pixels is darker than so far from paper to ink. */
const INK = 0.45;

/** The gaps between the words of a line: columns without ink. */
export function wordGaps({ width, height, samples }: GreyPicture): readonly Stretch[] {
  const darkest = new Uint8Array(width).fill(255);
  // What reaches into the line from above and below does not count.
  for (let y = Math.floor(height * 0.12); y < height * 0.88; y += 1) {
    for (let x = 0; x < width; x += 1) {
      darkest[x] = Math.min(darkest[x] ?? 255, samples[y * width + x] ?? 255);
    }
  }
  const gaps = gapsIn(darkest, thresholdOf(samples));
  const usual = medianOf(gaps.map(({ from, to }) => to - from));
  const least = Math.max(WORD_GAP * height, USUAL_GAPS * usual);
  return gaps.filter(({ from, to }) => to - from >= least);
}

/** Rows in which so large a share of the line's width is ink, compared with its fullest row, hold letters. */
const LETTERS = 0.12;

/** Between which rows the letters of a line stand, in pixels. */
export function letterRows({ width, height, samples }: GreyPicture): Stretch {
  const threshold = thresholdOf(samples);
  const counts = Array.from({ length: height }, (_, y) => {
    let count = 0;
    for (let x = 0; x < width; x += 1) {
      if ((samples[y * width + x] ?? 255) <= threshold) count += 1;
    }
    return count;
  });
  const middle = counts.slice(height / 4, (height * 3) / 4);
  const least = Math.max(...middle) * LETTERS;
  const center = height / 4 + middle.indexOf(Math.max(...middle));
  let [from, to] = [center, center];
  while (from > 0 && (counts[from - 1] ?? 0) > least) from -= 1;
  while (to < height && (counts[to] ?? 0) > least) to += 1;
  return { from, to: Math.max(to, from + 1) };
}

function thresholdOf(samples: Uint8Array): number {
  const sorted = samples.toSorted();
  const ink = sorted[Math.floor(sorted.length * 0.03)] ?? 0;
  const paper = sorted[Math.floor(sorted.length * 0.8)] ?? 255;
  return paper - (paper - ink) * INK;
}

function gapsIn(darkest: Uint8Array, threshold: number): readonly Stretch[] {
  const gaps: Stretch[] = [];
  let from: number | undefined;
  for (const [x, sample] of darkest.entries()) {
    if (sample > threshold) from ??= x;
    else if (from !== undefined) {
      gaps.push({ from, to: x });
      from = undefined;
    }
  }
  return gaps;
}

function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
