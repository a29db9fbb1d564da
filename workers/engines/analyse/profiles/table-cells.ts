import type { ProfileColumn } from '#shared/core/profile.ts';

import { columnAt } from '../line-items/table-columns.ts';
import { boxOf, type Line, type Span } from '../sheet/sheet.ts';

/** A column by where its heading stands, in fractions of the page's width. */
export type PlacedColumn = {
  readonly column: ProfileColumn;
  readonly x0: number;
  readonly x1: number;
};

/** What of a line stands in which column. */
export type Cells = Map<ProfileColumn, Span>;

/** Phrases stand in one column each; those that reach under several headings are cut between words. */
export function cellsOf(line: Line, columns: readonly PlacedColumn[]): Cells {
  const cells: Cells = new Map();
  for (const phrase of line.phrases) {
    const span = { line, ...phrase };
    const parts = headingsOver(span, columns).length > 1 ? wordsOf(span) : [span];
    for (const part of parts) put(cells, columnOf(part, columns)?.column, part);
  }
  return cells;
}

function headingsOver(span: Span, columns: readonly PlacedColumn[]): readonly PlacedColumn[] {
  const { x0, x1 } = boxOf(span);
  return columns.filter((column) => column.x0 < x1 && column.x1 > x0);
}

/** What begins far from every heading goes on behind the heading to its left. */
function columnOf(span: Span, columns: readonly PlacedColumn[]): PlacedColumn | undefined {
  const box = boxOf(span);
  return columnAt(box, columns) ?? columns.findLast(({ x0 }) => x0 <= box.x0);
}

function wordsOf({ line, from, to }: Span): readonly Span[] {
  return [...line.text.slice(from, to).matchAll(/\S+/g)].map(({ 0: word, index }) => ({
    line,
    from: from + index,
    to: from + index + word.length,
  }));
}

/** Words of a cell follow each other; what stands behind another column's is none of it. */
function put(cells: Cells, column: ProfileColumn | undefined, span: Span): void {
  if (!column) return;
  const known = cells.get(column);
  if (!known) cells.set(column, span);
  else if ([...cells.keys()].at(-1) === column) cells.set(column, { ...known, to: span.to });
}
