import type { Line } from '../sheet/sheet.ts';
import { countsLines, figuresIn, MOST_LINES, stacksOf, type Stack } from './figures.ts';
import { columnAt, withColumns, type TableColumn } from './table-columns.ts';

/** Of the lines with figures so many have one in the column that says how many. */
const LEAST_SHARE = 0.5;
/** Nobody delivers so many of one thing: that is an article's number. */
const MOST = 100_000;

/**
 * Which column of a delivery note says how many: the one under that heading, else the last one of
 * figures that neither count the lines nor name articles.
 * @param lines under the heading
 * @returns nothing where there is none
 */
export function countedColumns(
  columns: readonly TableColumn[],
  lines: readonly Line[],
): readonly TableColumn[] | undefined {
  const figures = lines.slice(0, MOST_LINES).flatMap(figuresIn);
  const counted = new Set(figures.map(({ row }) => row)).size;
  const stacks = stacksOf(figures).filter(
    ({ byRow }) =>
      byRow.size >= LEAST_SHARE * counted && [...byRow.values()].every(({ value }) => value < MOST),
  );
  const positions = stacks.filter((stack) => stack.byRow.size > 1 && countsLines(stack));
  const others = stacks.filter((stack) => !countsLines(stack));
  const isCalled = (stack: Stack): boolean => columnAt(stack, columns)?.kind === 'quantity';
  const last =
    others.findLast(isCalled) ??
    others.findLast((stack) => !isOfMoney(stack)) ??
    others.at(-1) ??
    stacks.findLast(isCalled);
  if (!last) return undefined;
  return withColumns(columns, [
    { kind: 'quantity', x0: last.x0, x1: last.x1 },
    ...positions
      .filter((stack) => stack !== last)
      .map(({ x0, x1 }) => ({ kind: 'position' as const, x0, x1 })),
  ]);
}

const isOfMoney = ({ byRow }: Stack): boolean => [...byRow.values()].some(({ isMoney }) => isMoney);
