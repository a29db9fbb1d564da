import { unionOf } from '#shared/core/box.ts';

import { labelsIn, type LabelHit } from '../labels/find-labels.ts';
import type { LabelKey } from '../labels/vocabulary.ts';
import { boxOf, type Line } from '../sheet/sheet.ts';

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
  const stacked = rowsUnder(line, lines).flatMap((under) => stackedIn(line, under));
  const headings = [...stacked, ...line.labels.map((label) => headingOf(line, label))];
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
  if (columnsIn(line, lines).length === 0) return [];
  const under = rowsUnder(line, lines);
  return [line, ...under.filter((one) => stackedIn(line, one).length > 0 || isShort(one))];
}

const isShort = ({ words }: Line): boolean => words.length < 4;

type Heading = { readonly keys: readonly LabelKey[]; readonly x0: number; readonly x1: number };

function headingOf(line: Line, { keys, ...label }: LabelHit): Heading {
  const { x0, x1 } = boxOf({ line, ...label });
  return { keys, x0, x1 };
}

/** `Money` over `out`, `Zu` over `Ihren` over `Lasten`. */
const STACKED = 2;
const STEP = 2;

function rowsUnder(line: Line, lines: readonly Line[]): readonly Line[] {
  const rows: Line[] = [];
  let above = line;
  for (const under of lines.slice(line.index + 1, line.index + 1 + STACKED)) {
    const isNear = under.page === line.page && under.box.y0 - above.box.y1 < STEP * line.em.down;
    if (!isNear || /\d/.test(under.text)) break;
    rows.push(under);
    above = under;
  }
  return rows;
}

/** What the words of a heading say together with those that stand under them. */
function stackedIn(line: Line, under: Line): readonly Heading[] {
  return under.phrases.flatMap(({ from, to }) => {
    const below = boxOf({ line: under, from, to });
    const words = line.words.filter(({ box }) => box.x0 < below.x1 && box.x1 > below.x0);
    if (words.length === 0) return [];
    const text = [...words.map((word) => word.text), under.text.slice(from, to)].join(' ');
    const [whole] = labelsIn(text, false).filter((hit) => hit.from === 0 && hit.to === text.length);
    if (!whole) return [];
    const { x0, x1 } = unionOf([below, ...words.map(({ box }) => box)]);
    return [{ keys: whole.keys, x0, x1 }];
  });
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
