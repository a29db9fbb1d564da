import type { LabelKey } from '../labels/vocabulary.ts';
import { headingsOf, linesUnderHeading } from '../sheet/headings.ts';
import type { Line } from '../sheet/sheet.ts';

/** What the amounts in a column are. */
export type ColumnKind = 'amount' | 'debit' | 'credit' | 'balance';

/** A column of amounts, by where its heading stands, in fractions of the page's width. */
export type Column = { readonly kind: ColumnKind; readonly x0: number; readonly x1: number };

/** In this order, because a label may mean several. */
const kinds: readonly (readonly [ColumnKind, LabelKey])[] = [
  ['debit', 'debit_column'],
  ['credit', 'credit_column'],
  ['balance', 'balance'],
  ['balance', 'closing_balance'],
  ['amount', 'line_amount'],
];

const COLUMN_LABELS: ReadonlySet<LabelKey> = new Set([
  'booking_date',
  'value_date',
  'date',
  'statement_text',
  'description',
  'debit_column',
  'credit_column',
  'balance',
  'line_amount',
  'reference',
] as const);

/** A line with so many labels of columns is the head of a table of transactions. */
const LEAST_LABELS = 3;
const LEAST_WITH_AMOUNT = 2;

/** The columns of amounts that a line heads; nothing where it is no heading. */
export function columnsIn(line: Line, lines: readonly Line[]): readonly Column[] {
  if (/\d[.,]\d{2}\b/.test(line.text)) return [];
  const headings = headingsOf(line, lines);
  const named = headings.filter(({ keys }) => keys.some((key) => COLUMN_LABELS.has(key)));
  const columns = named.flatMap(({ keys, x0, x1 }) => {
    const kind = kinds.find(([, key]) => keys.includes(key))?.[0];
    return kind === undefined ? [] : [{ kind, x0, x1 }];
  });
  const least = columns.length > 0 ? LEAST_WITH_AMOUNT : LEAST_LABELS;
  return named.length >= least ? columns : [];
}

/** A heading's line and those that it goes on in. */
export function headingLines(line: Line, lines: readonly Line[]): readonly Line[] {
  return columnsIn(line, lines).length === 0 ? [] : [line, ...linesUnderHeading(line, lines)];
}

/** The column in which an amount stands: amounts end where their heading ends, or lie under it. */
export function columnOf(
  { x0, x1 }: { readonly x0: number; readonly x1: number },
  columns: readonly Column[],
): Column | undefined {
  const away = (column: Column): number =>
    Math.min(
      Math.abs(column.x1 - x1),
      Math.abs(column.x0 - x0),
      Math.abs((column.x0 + column.x1) / 2 - (x0 + x1) / 2),
    );
  const nearest = columns.toSorted((a, b) => away(a) - away(b))[0];
  return nearest && away(nearest) < FURTHEST ? nearest : undefined;
}

/** In fractions of the page's width. */
const FURTHEST = 0.09;
