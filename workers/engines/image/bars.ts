import type { Stroke, Strokes } from './ink.ts';

/** Strokes side by side: from `from` to `to` along them, from `first` to `last` across. */
export type Bar = {
  from: number;
  to: number;
  readonly first: number;
  last: number;
  /** Pixels of all its strokes. */
  ink: number;
};

/** The bars of a mask of this size: those that run across it and those that run down. */
export type Bars = {
  readonly across: readonly Bar[];
  readonly down: readonly Bar[];
  readonly width: number;
  readonly height: number;
};

/** Strokes join across gaps of so many pixels. */
const GAP = 4;

/** Joins strokes that touch into bars; a line that lies askew is made of many short ones. */
export function barsOf({ across, down, ...size }: Strokes): Bars {
  return { across: join(across), down: join(down), ...size };
}

function join(strokes: readonly Stroke[]): readonly Bar[] {
  const done: Bar[] = [];
  let open: Bar[] = [];
  for (const { line, from, to } of strokes) {
    done.push(...open.filter((bar) => bar.last < line - 2));
    open = open.filter((bar) => bar.last >= line - 2);
    const neighbour = open.find((bar) => bar.from <= to + GAP && bar.to >= from - GAP);
    if (neighbour) {
      neighbour.from = Math.min(neighbour.from, from);
      neighbour.to = Math.max(neighbour.to, to);
      neighbour.last = line;
      neighbour.ink += to - from;
    } else open.push({ from, to, first: line, last: line, ink: to - from });
  }
  return [...done, ...open];
}

export const lengthOf = ({ from, to }: Bar): number => to - from;
/** Mean thickness, which a slant does not change. */
export const thicknessOf = (bar: Bar): number => bar.ink / lengthOf(bar);

/** Whether two bars have the same length and the same place along it, but for a share of it. */
export function isAlike(one: Bar, other: Bar, share: number): boolean {
  const slack = lengthOf(one) * share;
  return Math.abs(one.from - other.from) < slack && Math.abs(one.to - other.to) < slack;
}
