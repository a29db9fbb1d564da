import type { LabelKey } from '../labels/vocabulary.ts';
import { headingsOf } from '../sheet/headings.ts';
import type { Line } from '../sheet/sheet.ts';

/** What a column of an invoice's table holds. */
export type ColumnKind =
  | 'position'
  | 'article_number'
  | 'description'
  | 'quantity'
  | 'unit'
  | 'unit_price'
  | 'discount'
  | 'tax_rate'
  | 'tax'
  | 'amount';

/** A column by where its heading stands, in fractions of the page's width. */
export type TableColumn = { readonly kind: ColumnKind; readonly x0: number; readonly x1: number };

/** In this order, because a label may mean several. */
const kinds: readonly (readonly [LabelKey, ColumnKind])[] = [
  ['tax_rate', 'tax_rate'],
  ['unit_price', 'unit_price'],
  ['quantity', 'quantity'],
  ['article_number', 'article_number'],
  ['description', 'description'],
  ['statement_text', 'description'],
  ['position', 'position'],
  ['discount', 'discount'],
  ['unit', 'unit'],
  ['line_amount', 'amount'],
  ['grand_total', 'amount'],
  ['total', 'amount'],
  ['subtotal', 'amount'],
  ['tax', 'tax'],
];

/** On a delivery note alone: `Delivered` over figures says how many. */
const countedKinds: typeof kinds = [
  ...kinds,
  ['delivery_date', 'quantity'],
  ['delivery_party', 'quantity'],
];

/** A line with so many headings of columns heads a table; with two only where it says no more. */
const LEAST_COLUMNS = 3;

/** What a table of goods must have: a delivery note says how many, and not for how much. */
export type TableKind = 'priced' | 'counted';

/** The columns that a line heads; nothing where it heads no table of goods. */
export function tableColumns(
  line: Line,
  lines: readonly Line[],
  kind: TableKind,
): readonly TableColumn[] {
  if (/\d[.,]\d{2}(?!\d)/.test(line.text)) return [];
  const headings = headingsOf(line, lines);
  const isCounted = headings.some(({ keys }) => isQuantity(keys) && !isName(keys));
  const columns = headings.flatMap(({ keys, x0, x1 }): TableColumn[] => {
    // `Item` is a number beside `Description`, and a name beside `Qty`.
    const meant = isCounted && isName(keys) ? keys.filter((key) => key !== 'quantity') : keys;
    const own = (kind === 'counted' ? countedKinds : kinds).find(([key]) =>
      meant.includes(key),
    )?.[1];
    return own === undefined ? [] : [{ kind: own, x0, x1 }];
  });
  const has = (...some: readonly ColumnKind[]): boolean =>
    columns.some((column) => some.includes(column.kind));
  if (kind === 'counted') {
    return has('description', 'article_number') && columns.length > 1 ? columns : [];
  }
  const isTable =
    has('description', 'article_number') &&
    has(...FIGURES) &&
    (columns.length >= LEAST_COLUMNS || (columns.length === 2 && saysNoMore(line)));
  return isTable ? withAmount(withOneAmount(withOnePrice(columns))) : [];
}

const isQuantity = (keys: readonly LabelKey[]): boolean => keys.includes('quantity');
const isName = (keys: readonly LabelKey[]): boolean => keys.includes('description');

/** Two phrases, each a heading from its beginning to its end. */
const saysNoMore = ({ phrases, labels }: Line): boolean =>
  phrases.length === 2 &&
  phrases.every(({ from, to }) => labels.some((label) => label.from === from && label.to === to));

/**
 * Of several prices without an amount behind them the last is the line's amount, and so is the only
 * one of a table that does not say how many.
 */
function withOnePrice(columns: readonly TableColumn[]): readonly TableColumn[] {
  const prices = columns.filter(({ kind }) => kind === 'unit_price');
  const last = prices.at(-1);
  const hasAmount = columns.some(({ kind, x0 }) => kind === 'amount' && x0 > (last?.x0 ?? 0));
  const hasQuantity = columns.some(({ kind }) => kind === 'quantity');
  if (hasAmount || (prices.length === 1 && hasQuantity)) return columns;
  return columns.map((column) => (column === last ? { ...column, kind: 'amount' } : column));
}

const FIGURES = ['quantity', 'unit_price', 'amount'] as const;

/** The heading of the last column often stands in a line of its own, or nowhere. */
function withAmount(columns: readonly TableColumn[]): readonly TableColumn[] {
  if (columns.some(({ kind }) => kind === 'amount')) return columns;
  const right = Math.max(...columns.map(({ x1 }) => x1));
  return [...columns, { kind: 'amount', x0: right, x1: 1 }];
}

/** Of several columns of money the last is the line's amount, and one before it the price. */
function withOneAmount(columns: readonly TableColumn[]): readonly TableColumn[] {
  const last = columns.findLastIndex(({ kind }) => kind === 'amount');
  const hasPrice = columns.some(({ kind }) => kind === 'unit_price');
  return columns.flatMap((column, index) => {
    if (column.kind !== 'amount' || index === last) return [column];
    return hasPrice ? [] : [{ ...column, kind: 'unit_price' as const }];
  });
}

/** With columns that are known from their figures, in place of what the headings said of them. */
export function withColumns(
  columns: readonly TableColumn[],
  known: readonly TableColumn[],
): readonly TableColumn[] {
  const others = columns.filter((column) =>
    known.every((one) => one.kind !== column.kind && !coversHalf(one, column)),
  );
  return [...others, ...known].toSorted((a, b) => a.x0 - b.x0);
}

function coversHalf(one: Across, other: Across): boolean {
  const shared = Math.min(one.x1, other.x1) - Math.max(one.x0, other.x0);
  return shared > Math.min(one.x1 - one.x0, other.x1 - other.x0) / 2;
}

type Across = { readonly x0: number; readonly x1: number };

/** The column in which something stands: it begins, ends or lies where its heading does. */
export function columnAt<Column extends Across>(
  { x0, x1 }: Across,
  columns: readonly Column[],
): Column | undefined {
  const away = (column: Column): number => {
    if (x0 < column.x1 && x1 > column.x0) return 0;
    return Math.min(
      Math.abs(column.x1 - x1),
      Math.abs(column.x0 - x0),
      Math.abs(column.x0 + column.x1 - x0 - x1) / 2,
    );
  };
  const middle = (column: Column): number => Math.abs(column.x1 - x1);
  const nearest = columns.toSorted((a, b) => away(a) - away(b) || middle(a) - middle(b))[0];
  return nearest && away(nearest) < FURTHEST ? nearest : undefined;
}

/** In fractions of the page's width. */
const FURTHEST = 0.08;
