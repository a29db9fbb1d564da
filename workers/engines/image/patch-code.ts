import type { Box } from '#shared/core/box.ts';

import { isAlike, lengthOf, thicknessOf, type Bar, type Bars } from './bars.ts';
import { acrossBox, downBox } from './rules.ts';

/*
 * Patch T, the sign on separator sheets (Kodak, "Patch Code Information", A-61599): four bars, narrow
 * and wide by turns, with narrow spaces. A narrow one is 0.08 inches, a wide one 0.2, all of it 0.8.
 * On a sheet that lies the other way round the order is reversed, which is Patch 3; both separate.
 */

/** Thickness of the bars and of the whole, in narrow bars. */
const NARROW = 1;
const WIDE = 2.5;
const WHOLE = 10;
/** How much of a narrow bar each may be thicker or thinner, after printing and scanning. */
const TOLERANCE = 0.45;
/** Thinner bars (pixels of the mask) cannot be told apart. */
const THINNEST = 3;
/** A page of more is a pattern, which would only take time. */
const MOST_BARS = 1_000;
/** The bars are at least so long, in widths of the whole, and of the same length. */
const SHORTEST = 0.9;
const UNEVEN = 0.12;

/** Where a Patch T is, in fractions of the mask. */
export function patchCodesOf({ across, down, ...size }: Bars): readonly Box[] {
  return [
    ...patchesAmong(across).map((extent) => acrossBox(extent, size)),
    ...patchesAmong(down).map((extent) => downBox(extent, size)),
  ];
}

function patchesAmong(bars: readonly Bar[]) {
  if (bars.length > MOST_BARS) return [];
  const sorted = bars.toSorted((a, b) => middleOf(a) - middleOf(b));
  return sorted.flatMap((bar, index) => {
    const group = [bar, ...sorted.slice(index + 1).filter((other) => isAlike(bar, other, UNEVEN))];
    const four = group.slice(0, 4);
    return isPatchT(four) ? [extentOf(four)] : [];
  });
}

const middleOf = ({ first, last }: Bar): number => (first + last) / 2;

function isPatchT(bars: readonly Bar[]): boolean {
  const [first, , , last] = bars;
  if (!first || !last) return false;
  const whole = middleOf(last) - middleOf(first) + (thicknessOf(first) + thicknessOf(last)) / 2;
  const unit = whole / WHOLE;
  if (unit < THINNEST || lengthOf(first) < whole * SHORTEST) return false;
  const thickness = bars.map((bar) => thicknessOf(bar) / unit);
  const spaces = bars.slice(1).map((bar, index) => {
    const before = bars[index] ?? bar;
    const ink = (thicknessOf(bar) + thicknessOf(before)) / 2;
    return (middleOf(bar) - middleOf(before) - ink) / unit;
  });
  const isNarrowFirst = (thickness[0] ?? 0) < (NARROW + WIDE) / 2;
  return (
    spaces.every((space) => isAbout(space, NARROW)) &&
    thickness.every((value, index) =>
      isAbout(value, (index % 2 === 0) === isNarrowFirst ? NARROW : WIDE),
    )
  );
}

const isAbout = (value: number, expected: number): boolean =>
  Math.abs(value - expected) < TOLERANCE;

function extentOf(bars: readonly Bar[]) {
  return {
    from: Math.min(...bars.map((bar) => bar.from)),
    to: Math.max(...bars.map((bar) => bar.to)),
    first: Math.min(...bars.map((bar) => bar.first)),
    last: Math.max(...bars.map((bar) => bar.last)),
  };
}
