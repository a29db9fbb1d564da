import { boxOf, textOf, type Line, type Sheet, type Span } from '../sheet/sheet.ts';
import { decimalOf, NUMBER, PERCENT } from '../text/decimals.ts';
import { amountsInLine } from '../text/line-amounts.ts';
import { figuresIn, type Figure } from './figures.ts';
import { goodsTables } from './goods-tables.ts';
import type { Item, ItemAmount, ItemNumber } from './item.ts';
import { columnAt, type ColumnKind, type TableColumn, type TableKind } from './table-columns.ts';

type Draft = {
  readonly cells: Map<ColumnKind, Span>;
  readonly description: Span[];
  amount?: ItemAmount;
};

/** The lines of a table with headings, over all its pages. */
export function tableItems({ lines }: Sheet, kind: TableKind = 'priced'): readonly Item[] {
  const drafts: Draft[] = [];
  for (const { columns, rows } of goodsTables(lines, kind)) {
    let pending: Span[] = [];
    for (const line of rows) {
      const draft = draftOf(line, columns);
      if (isRow(draft, kind)) {
        draft.description.unshift(...pending);
        drafts.push(draft);
        pending = [];
      } else pending = goesOn(drafts, draft, pending, line);
    }
  }
  return drafts.map(finished);
}

function isRow({ cells, amount }: Draft, kind: TableKind): boolean {
  return kind === 'priced'
    ? amount !== undefined
    : numberIn(cells.get('quantity'), NUMBER) !== undefined;
}

/** A line without an amount goes on describing the one above, or describes the one below. */
function goesOn(
  drafts: readonly Draft[],
  { description }: Draft,
  pending: readonly Span[],
  line: Line,
): Span[] {
  const last = drafts.at(-1);
  const lastLine = last?.description.at(-1)?.line ?? last?.amount?.line;
  const isNear =
    lastLine?.page === line.page &&
    (line.box.y0 - lastLine.box.y0) / line.em.down < NEXT &&
    pending.length === 0;
  if (last && isNear) {
    last.description.push(...description);
    return [];
  }
  return [...pending, ...description].slice(-MOST_PENDING);
}

/** In ems, from line to line; and more lines before the first amount are no description. */
const NEXT = 2.4;
const MOST_PENDING = 3;

function draftOf(line: Line, columns: readonly TableColumn[]): Draft {
  const draft: Draft = { cells: new Map(), description: [] };
  const amounts = amountsInLine(line);
  for (const amount of amounts) {
    const span = { line, from: amount.from, to: amount.to };
    const kind = columnAt(boxOf(span), columns)?.kind;
    if (kind === 'amount') draft.amount = { line, amount };
    else if (kind !== undefined) setCell(draft, kind, span);
  }
  const counts = figuresIn(line, 0).filter((figure) => !figure.isMoney && isCount(figure, columns));
  for (const { from, to, ...place } of counts) {
    setCell(draft, columnAt(place, columns)?.kind ?? 'quantity', { line, from, to });
  }
  for (const span of restOf(line, [...amounts, ...counts])) {
    const kind = columnAt(boxOf(span), columns)?.kind ?? 'description';
    if (isDescription(span, kind)) draft.description.push(span);
    else setCell(draft, kind, span);
  }
  return draft;
}

/** A number in a column of such, though other words stand close to it. */
function isCount({ x0, x1 }: Figure, columns: readonly TableColumn[]): boolean {
  return columns.some(
    (column) => COUNTS.has(column.kind) && column.x0 <= x0 + SLACK && column.x1 >= x1 - SLACK,
  );
}

const COUNTS: ReadonlySet<ColumnKind> = new Set(['quantity', 'position'] as const);
/** In fractions of the page's width. */
const SLACK = 0.002;

/** The first thing that stands in a column of a line counts. */
function setCell({ cells }: Draft, kind: ColumnKind, span: Span): void {
  if (!cells.has(kind)) cells.set(kind, span);
}

/** Long words under the heading of a figure run over from the description. */
function isDescription(span: Span, kind: ColumnKind): boolean {
  if (kind === 'description') return true;
  return kind !== 'unit' && kind !== 'article_number' && /\p{L}{3}/u.test(textOf(span));
}

/** What of the line is none of these figures, phrase by phrase. */
function restOf(
  line: Line,
  figures: readonly { readonly from: number; readonly to: number }[],
): readonly Span[] {
  return line.phrases.flatMap(({ from, to }) => {
    const inside = figures
      .filter((figure) => figure.from < to && figure.to > from)
      .toSorted((a, b) => a.from - b.from);
    const starts = [from, ...inside.map((figure) => figure.to)];
    const ends = [...inside.map((figure) => figure.from), to];
    return starts.flatMap((start, index) => trimmed({ line, from: start, to: ends[index] ?? to }));
  });
}

function trimmed({ line, from, to }: Span): readonly Span[] {
  const raw = line.text.slice(from, to);
  if (!/[\p{L}\p{N}%]/u.test(raw)) return [];
  const start = from + raw.length - raw.trimStart().length;
  return [{ line, from: start, to: start + raw.trim().length }];
}

function finished({ cells, description, amount }: Draft): Item {
  const quantity = numberIn(cells.get('quantity'), NUMBER);
  return {
    description,
    articleNumber: cells.get('article_number'),
    quantity,
    unit: cells.get('unit') ?? unitBehind(quantity, cells.get('quantity')),
    unitPrice: moneyIn(cells.get('unit_price')),
    taxRate: numberIn(cells.get('tax_rate'), PERCENT),
    amount,
  };
}

function numberIn(span: Span | undefined, pattern: RegExp): ItemNumber | undefined {
  const match = span && pattern.exec(textOf(span));
  const number = match && decimalOf(match[0]);
  if (!span || !match || number === undefined || number === null) return undefined;
  const from = span.from + match.index;
  return { number, span: { line: span.line, from, to: from + match[0].length } };
}

/** `10 Stk`: the unit stands in the quantity's column. */
function unitBehind(quantity: ItemNumber | undefined, cell: Span | undefined): Span | undefined {
  if (!quantity || !cell) return undefined;
  const rest = cell.line.text.slice(quantity.span.to, cell.to);
  const match = /\p{L}[\p{L}.]*/u.exec(rest);
  if (!match) return undefined;
  const from = quantity.span.to + match.index;
  return { line: cell.line, from, to: from + match[0].length };
}

function moneyIn(span: Span | undefined): ItemAmount | undefined {
  const amount =
    span && amountsInLine(span.line).find(({ from, to }) => from < span.to && to > span.from);
  return span && amount ? { line: span.line, amount } : undefined;
}
