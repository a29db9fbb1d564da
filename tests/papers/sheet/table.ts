import type { Random } from '../random.ts';
import type { Pen, Style } from './pen.ts';

export type Column = {
  readonly key: string;
  readonly title: string;
  readonly align: 'left' | 'right' | 'centre';
  /** The column that takes what room is left and breaks its lines. */
  readonly isWide?: boolean;
};

export type Row = {
  readonly cells: Readonly<Record<string, string>>;
  /** Further lines below the text of the wide column. */
  readonly details?: readonly string[];
};

export type Table = { readonly columns: readonly Column[]; readonly rows: readonly Row[] };

export type TableManner = {
  readonly lines: 'none' | 'head' | 'rows' | 'grid' | 'columns';
  readonly size: number;
  readonly gap: number;
  readonly boldHead: boolean;
  readonly capitals: boolean;
  /** Numbers stand beside the last line of a long description. */
  readonly isLow: boolean;
};

/** Where a table stands, and what to do at the end of a page. */
export type Frame = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly bottom: number;
  /** Ends the page below so many rows and starts the next; returns where the table goes on. */
  readonly nextPage: (rowsDone: number, y: number) => number;
};

export function tableManner(random: Random, pen: Pen): TableManner {
  return {
    lines: random.pick(['none', 'head', 'head', 'rows', 'grid', 'columns'] as const),
    size: pen.size + random.pick([0, 0, -0.5, -1, -1.5]),
    gap: random.pick([3, 4, 5, 7, 9, 12]),
    boldHead: random.chance(0.65),
    capitals: random.chance(0.15),
    isLow: random.chance(0.08),
  };
}

type Placed = Column & { readonly left: number; readonly width: number };
type Layout = {
  readonly columns: readonly Placed[];
  readonly manner: TableManner;
  readonly size: number;
};

const PAD = 4;

/** Prints a table over as many pages as it needs; returns the height below it. */
export function printTable(pen: Pen, table: Table, frame: Frame, manner: TableManner): number {
  const layout = layoutOf(pen, table, frame, manner);
  let top = frame.y;
  let y = printHead(pen, layout, top);
  for (const [index, row] of table.rows.entries()) {
    const height = heightOf(pen, row, layout);
    if (y + height > frame.bottom) {
      ruleColumns(pen, layout, { top, bottom: y });
      top = frame.nextPage(index, y);
      y = printHead(pen, layout, top);
    }
    printRow(pen, row, layout, y);
    y += height;
    if (manner.lines === 'rows' || manner.lines === 'grid') ruleAcross(pen, layout, y);
  }
  ruleColumns(pen, layout, { top, bottom: y });
  return y;
}

/** The smallest text in which the wide column keeps some room. */
function layoutOf(pen: Pen, table: Table, frame: Frame, manner: TableManner): Layout {
  for (let { size } = manner; ; size -= 0.5) {
    const widths = table.columns.map((column) =>
      naturalWidth(pen, column, table, { manner, size }),
    );
    const taken = widths.reduce((sum, width) => sum + width, 0);
    const room = frame.width - taken;
    if (room < LEAST_ROOM && size > SMALLEST) continue;
    let left = frame.x;
    const wideCount = table.columns.filter((column) => column.isWide).length || 1;
    const columns = table.columns.map((column, index) => {
      const width = (widths[index] ?? 0) + (column.isWide ? room / wideCount : 0);
      left += width;
      return { ...column, left: left - width, width };
    });
    return { columns, manner, size };
  }
}

const LEAST_ROOM = 120;
const SMALLEST = 5.5;

function naturalWidth(
  pen: Pen,
  column: Column,
  table: Table,
  { manner, size }: { manner: TableManner; size: number },
): number {
  if (column.isWide) return 0;
  const words = titleOf(column, manner).split(' ');
  const texts = table.rows.map((row) => row.cells[column.key] ?? '');
  const head = Math.max(...words.map((word) => pen.widthOf(word, headStyle(manner, size))));
  const body = Math.max(0, ...texts.map((text) => pen.widthOf(text, { size })));
  return Math.max(head, body) + 2 * PAD;
}

const titleOf = ({ title }: Column, { capitals }: TableManner): string =>
  capitals ? title.toUpperCase() : title;

const headStyle = ({ boldHead }: TableManner, size: number): Style => ({ size, isBold: boldHead });

function printHead(pen: Pen, { columns, manner, size }: Layout, top: number): number {
  const style = headStyle(manner, size);
  const titles = columns.map((column) =>
    pen.wrap(titleOf(column, manner), column.width - 2 * PAD + 0.5, style),
  );
  const lines = Math.max(1, ...titles.map((title) => title.length));
  for (const [index, column] of columns.entries()) {
    for (const [line, text] of (titles[index] ?? []).entries()) {
      const y = top + size + 4 + line * (size + 1);
      put(pen, text, column, { y, style: pen.fit(text, column.width - PAD, style) });
    }
  }
  const bottom = top + size + 9 + (lines - 1) * (size + 1);
  const layout = { columns, manner, size };
  if (manner.lines !== 'none') ruleAcross(pen, layout, bottom);
  if (manner.lines === 'grid' || manner.lines === 'columns') ruleAcross(pen, layout, top);
  return bottom;
}

function linesOf(pen: Pen, row: Row, { columns, size }: Layout): readonly string[] {
  const wide = columns.find((column) => column.isWide);
  if (!wide) return [''];
  const texts = [row.cells[wide.key] ?? '', ...(row.details ?? [])];
  return texts.flatMap((text) => pen.wrap(text, wide.width - 2 * PAD, { size }));
}

function heightOf(pen: Pen, row: Row, layout: Layout): number {
  const lines = Math.max(1, linesOf(pen, row, layout).length);
  return lines * (layout.size + 2) + layout.manner.gap;
}

function printRow(pen: Pen, row: Row, layout: Layout, top: number): void {
  const { columns, size, manner } = layout;
  const lines = linesOf(pen, row, layout);
  const first = top + size + manner.gap / 2;
  const last = first + (Math.max(1, lines.length) - 1) * (size + 2);
  let isFirstWide = true;
  for (const column of columns) {
    if (column.isWide && isFirstWide) {
      isFirstWide = false;
      for (const [line, text] of lines.entries()) {
        put(pen, text, column, { y: first + line * (size + 2), style: { size } });
      }
    } else {
      const text = row.cells[column.key] ?? '';
      const style = pen.fit(text, column.width - PAD, { size });
      put(pen, text, column, { y: manner.isLow ? last : first, style });
    }
  }
}

function put(
  pen: Pen,
  text: string,
  { align, left, width }: Placed,
  { y, style }: { y: number; style: Style },
): void {
  if (align === 'left') pen.write(text, left + PAD, y, style);
  else if (align === 'right') pen.right(text, left + width - PAD, y, style);
  else pen.centre(text, left + width / 2, y, style);
}

function ruleAcross(pen: Pen, { columns }: Layout, y: number): void {
  const [first, last] = [columns[0], columns.at(-1)];
  if (first && last) pen.rule([first.left, y], [last.left + last.width, y]);
}

function ruleColumns(
  pen: Pen,
  layout: Layout,
  { top, bottom }: { top: number; bottom: number },
): void {
  const { columns, manner } = layout;
  if (manner.lines !== 'grid' && manner.lines !== 'columns') return;
  for (const { left } of columns) pen.rule([left, top], [left, bottom]);
  const last = columns.at(-1);
  if (last) pen.rule([last.left + last.width, top], [last.left + last.width, bottom]);
  ruleAcross(pen, layout, bottom);
}
