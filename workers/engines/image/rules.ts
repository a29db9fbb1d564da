import type { Box } from '#shared/core/page.ts';

import type { Stroke, Strokes } from './ink.ts';

/** Shorter lines underline a word or two; in pixels of the mask. */
const SHORTEST = 60;
/** A rule is this thick at most (pixels), and a skewed one rises by this share of its length. */
const THICKEST = 6;
const STEEPEST = 0.1;
/** Strokes join across gaps of so many pixels. */
const GAP = 4;
/** More on one page are a pattern. */
const MOST_RULES = 2_000;

/** A straight line that grows stroke by stroke: `from` to `to` along it, `first` to `last` across. */
type Rule = { from: number; to: number; readonly first: number; last: number };

/** The ruling lines of tables and frames, in fractions of a picture of this size. */
export function rulesOf({ across, down, width, height }: Strokes): readonly Box[] {
  const horizontal = join(across).map(({ from, to, first, last }) => ({
    x0: from / width,
    y0: first / height,
    x1: to / width,
    y1: (last + 1) / height,
  }));
  const vertical = join(down).map(({ from, to, first, last }) => ({
    x0: first / width,
    y0: from / height,
    x1: (last + 1) / width,
    y1: to / height,
  }));
  return [...horizontal, ...vertical].slice(0, MOST_RULES);
}

/** A rule is as thick as there are strokes side by side, and a skewed one climbs in steps. */
function join(strokes: readonly Stroke[]): readonly Rule[] {
  const done: Rule[] = [];
  let open: Rule[] = [];
  for (const { line, from, to } of strokes) {
    const [still, ended] = partition(open, (rule) => rule.last >= line - 2);
    done.push(...ended);
    open = still;
    const neighbour = open.find((rule) => rule.from <= to + GAP && rule.to >= from - GAP);
    if (neighbour) {
      neighbour.from = Math.min(neighbour.from, from);
      neighbour.to = Math.max(neighbour.to, to);
      neighbour.last = line;
    } else open.push({ from, to, first: line, last: line });
  }
  return [...done, ...open].filter(isRule);
}

function isRule({ from, to, first, last }: Rule): boolean {
  const length = to - from;
  return length >= SHORTEST && last - first < THICKEST + length * STEEPEST;
}

function partition<T>(items: readonly T[], test: (item: T) => boolean): [T[], T[]] {
  const [yes, no]: [T[], T[]] = [[], []];
  for (const item of items) (test(item) ? yes : no).push(item);
  return [yes, no];
}
