import type { Box } from '#shared/core/box.ts';

import { lengthOf, type Bar, type Bars } from './bars.ts';

/** Shorter lines underline a word or two; in pixels of the mask. */
const SHORTEST = 60;
/** A rule is this thick at most (pixels), and a skewed one rises by this share of its length. */
const THICKEST = 6;
const STEEPEST = 0.1;
/** More on one page are a pattern. */
const MOST_RULES = 2_000;

/** The bars that are ruling lines of tables and frames, in fractions of the mask. */
export function rulesOf({ across, down, ...size }: Bars): readonly Box[] {
  const horizontal = across.filter(isRule).map((bar) => acrossBox(bar, size));
  const vertical = down.filter(isRule).map((bar) => downBox(bar, size));
  return [...horizontal, ...vertical].slice(0, MOST_RULES);
}

type Size = Pick<Bars, 'width' | 'height'>;
type Extent = Pick<Bar, 'from' | 'to' | 'first' | 'last'>;

/** The box of a bar that runs across the mask, and of one that runs down, in fractions of it. */
export const acrossBox = ({ from, to, first, last }: Extent, { width, height }: Size): Box => ({
  x0: from / width,
  y0: first / height,
  x1: to / width,
  y1: (last + 1) / height,
});
export const downBox = ({ from, to, first, last }: Extent, { width, height }: Size): Box => ({
  x0: first / width,
  y0: from / height,
  x1: (last + 1) / width,
  y1: to / height,
});

function isRule(bar: Bar): boolean {
  const length = lengthOf(bar);
  return length >= SHORTEST && bar.last - bar.first < THICKEST + length * STEEPEST;
}
