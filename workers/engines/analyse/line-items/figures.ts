import type { Box } from '#shared/core/box.ts';

import { boxOf, type Line } from '../sheet/sheet.ts';
import { decimalOf } from '../text/decimals.ts';
import { amountsInLine } from '../text/line-amounts.ts';

/** A number in a row of a table, and where it stands across the page. */
export type Figure = {
  readonly row: number;
  /** In the text of its line. */
  readonly from: number;
  readonly to: number;
  readonly value: number;
  /** Written with two places, as prices are. */
  readonly isMoney: boolean;
  readonly x0: number;
  readonly x1: number;
};

/** So many lines of a table show what its columns are. */
export const MOST_LINES = 300;

/** Figures that stand in one column. */
export type Stack = {
  readonly byRow: ReadonlyMap<number, Figure>;
  readonly x0: number;
  readonly x1: number;
};

const ALONE = /^[-(*]?\d[\d.,'’]*[%)*]?$/u;

/** The amounts of a line, and its words that are numbers and nothing else. */
export function figuresIn(line: Line, row: number): readonly Figure[] {
  const amounts = amountsInLine(line);
  const money = amounts.map(({ from, to, amount }): Figure => {
    const { x0, x1 } = boxOf({ line, from, to });
    return { row, from, to, value: Number(amount), isMoney: true, x0, x1 };
  });
  let offset = 0;
  const numbers = line.words.flatMap(({ text, box }) => {
    const [from, to] = [offset, offset + text.length];
    offset = to + 1;
    if (amounts.some((amount) => amount.from < to && amount.to > from)) return [];
    return numberIn(text, { row, from, to, box });
  });
  return [...money, ...numbers];
}

type Place = Pick<Figure, 'row' | 'from' | 'to'> & { readonly box: Box };

function numberIn(text: string, { box, ...place }: Place): readonly Figure[] {
  if (!ALONE.test(text)) return [];
  const value = decimalOf(text.replaceAll(/[-()%*]/g, ''));
  if (value === undefined) return [];
  return [{ ...place, value: Number(value), isMoney: false, x0: box.x0, x1: box.x1 }];
}

/** Two of a column share so much of the narrower one's width. */
const SHARED = 0.4;

/**
 * Figures of the rows that stand over each other, column by column from the left. Where two of a row
 * come to lie in one column, that is none.
 */
export function stacksOf(figures: readonly Figure[]): readonly Stack[] {
  const groups: Figure[][] = [];
  for (const figure of figures.toSorted((a, b) => a.x0 + a.x1 - b.x0 - b.x1)) {
    const group = groups.find((one) => one.some((other) => sharesWidth(figure, other)));
    if (group) group.push(figure);
    else groups.push([figure]);
  }
  return groups
    .map((group) => ({
      byRow: new Map(group.map((figure) => [figure.row, figure])),
      size: group.length,
      x0: Math.min(...group.map(({ x0 }) => x0)),
      x1: Math.max(...group.map(({ x1 }) => x1)),
    }))
    .filter(({ byRow, size }) => byRow.size === size);
}

function sharesWidth(a: Figure, b: Figure): boolean {
  const shared = Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0);
  return shared > SHARED * Math.min(a.x1 - a.x0, b.x1 - b.x0);
}

/** `1`, `2`, `3`, ... from line to line. */
export function countsLines({ byRow }: Stack): boolean {
  const values = [...byRow].toSorted(([a], [b]) => a - b).map(([, { value }]) => value);
  return values.every((value, index) => index === 0 || value === (values[index - 1] ?? 0) + 1);
}
