import type { LabelKey } from '../labels/vocabulary.ts';
import type { Line, Sheet, Span } from '../sheet/sheet.ts';
import { columnOf, columnsIn, headingLines, type Column, type ColumnKind } from './columns.ts';
import { haveBalances } from './have-balances.ts';
import { leadingDates, type RowDate, type RowDateOrder } from './row-dates.ts';
import { rowAmounts, type RowAmount } from './statement-amounts.ts';

/** A transaction as its row shows it. */
export type TransactionRow = {
  readonly line: Line;
  readonly date: RowDate;
  readonly valueDate: RowDate | undefined;
  readonly amountLine: Line;
  readonly amount: RowAmount & { readonly column: ColumnKind | undefined };
  readonly balance: RowAmount | undefined;
  /** Of the description, top to bottom. */
  readonly text: readonly Span[];
  /** What the heading of its section says: 1 given, -1 taken. */
  readonly section: -1 | 0 | 1;
};

type Draft = {
  readonly line: Line;
  readonly dates: readonly RowDate[];
  readonly section: -1 | 0 | 1;
  amounts: { readonly line: Line; readonly found: readonly RowAmount[] } | undefined;
  /** Lines above and below that belong to it. */
  readonly more: Line[];
  readonly columns: readonly Column[];
};

/** The amount of a row may stand in one of the next lines, where its description is long. */
const NEXT_LINES = 3;

/** All transactions, top to bottom over all pages. */
export function transactionsIn(sheet: Sheet, order: RowDateOrder): readonly TransactionRow[] {
  const drafts = draftsIn(sheet, order);
  attachRest(sheet, drafts);
  const hasBalances = haveBalances(drafts.map(({ amounts }) => amounts?.found ?? []));
  return drafts.flatMap((draft) => finished(draft, { hasBalances, order }));
}

function draftsIn({ lines }: Sheet, order: RowDateOrder): readonly Draft[] {
  const drafts: Draft[] = [];
  let columns: readonly Column[] = [];
  let section: -1 | 0 | 1 = 0;
  for (const line of lines) {
    const headed = columnsIn(line, lines);
    if (headed.length > 0) columns = headed;
    section = sectionOf(line) ?? section;
    const dates = leadingDates(line.text, order);
    const first = dates[0];
    if (!first || isBalanceLine(line) || headed.length > 0) continue;
    const end = dates.at(-1)?.to ?? 0;
    const found = rowAmounts(line, end);
    const amounts = found.length > 0 ? { line, found } : undefined;
    drafts.push({ line, dates, section, amounts, more: [], columns });
  }
  return drafts;
}

const BALANCES: ReadonlySet<LabelKey> = new Set([
  'opening_balance',
  'closing_balance',
  'carried',
] as const);

/** Balances are no transactions, though they have a date and an amount. */
function isBalanceLine({ labels }: Line): boolean {
  return labels.some(({ keys }) => keys.some((key) => BALANCES.has(key)));
}

/** A heading over the deposits, or over the withdrawals. */
function sectionOf({ labels, text, phrases }: Line): -1 | 1 | undefined {
  const isHeading = phrases.length === 1 && !/\d/.test(text) && text.length < 60;
  if (!isHeading || labels[0]?.from !== 0) return undefined;
  const { keys } = labels[0];
  if (keys.includes('credit_column')) return 1;
  return keys.includes('debit_column') ? -1 : undefined;
}

/** Lines without a date belong to the transaction that is nearest: its text, or its amount. */
function attachRest({ lines }: Sheet, drafts: readonly Draft[]): void {
  const starts = new Set(drafts.map(({ line }) => line));
  const headings = new Set(lines.flatMap((line) => headingLines(line, lines)));
  for (const line of lines) {
    if (starts.has(line) || isBalanceLine(line) || headings.has(line)) continue;
    const owner = ownerOf(line, drafts);
    if (!owner) continue;
    const found = rowAmounts(line, 0);
    if (found.length > 0 && owner.amounts) continue;
    if (found.length > 0) owner.amounts = { line, found };
    owner.more.push(line);
  }
}

/** Lines of a transaction follow one another within so many ems. */
const STEP = 2.2;

function ownerOf(line: Line, drafts: readonly Draft[]): Draft | undefined {
  const before = drafts.findLast((draft) => draft.line.index < line.index);
  const after = drafts.find((draft) => draft.line.index > line.index);
  const near = [before, after]
    .filter((draft) => draft !== undefined)
    .filter((draft) => draft.line.page === line.page)
    .map((draft) => ({ draft, away: distance(draft, line) }))
    .filter(({ draft, away }) => away <= STEP * reachOf(draft, line))
    .toSorted((a, b) => a.away - b.away || a.draft.line.index - b.draft.line.index);
  const [nearest, second] = near;
  // Lines as far from the one before as from the one after belong to the one before.
  if (nearest && second && second.away - nearest.away < 0.35) return before;
  return nearest?.draft;
}

/** In ems, from middle to middle. */
function distance({ line, more }: Draft, other: Line): number {
  return (
    Math.min(...[line, ...more].map((one) => Math.abs(middleOf(one) - middleOf(other)))) /
    other.em.down
  );
}

const reachOf = ({ amounts, line }: Draft, other: Line): number =>
  !amounts && other.index > line.index && other.index - line.index <= NEXT_LINES ? 1.6 : 1;

const middleOf = ({ box }: Line): number => (box.y0 + box.y1) / 2;

type Manner = { readonly hasBalances: boolean; readonly order: RowDateOrder };

type Placed = RowAmount & { readonly column: ColumnKind | undefined };

function finished(draft: Draft, { hasBalances, order }: Manner): readonly TransactionRow[] {
  const { line, dates, section, amounts, columns } = draft;
  const [date, second] = dates;
  if (!date || !amounts) return [];
  const placed = amounts.found.map((amount) => ({
    ...amount,
    column: columnOf(amount, columns)?.kind,
  }));
  const balance = hasBalances ? lastOfSeveral(placed) : headedBalance(placed, columns);
  const amount = placed.findLast((one) => one !== balance);
  if (!amount) return [];
  const amountLine = amounts.line;
  const until = Math.min(amount.from, balance?.from ?? amount.from);
  const trailing = second ? undefined : trailingDate(amountLine, until, order);
  const valueDate = second ?? trailing;
  const text = textOf(draft, amountLine, trailing?.from ?? until);
  return [{ line, date, valueDate, amountLine, amount, balance, text, section }];
}

/** The value's date may stand in a column of its own before the amount. */
function trailingDate(line: Line, until: number, order: RowDateOrder): RowDate | undefined {
  const phrase = line.phrases.findLast(({ to }) => to <= until);
  if (!phrase || phrase.from === 0) return undefined;
  const [date] = leadingDates(line.text.slice(phrase.from, phrase.to), order);
  if (!date || date.to < phrase.to - phrase.from) return undefined;
  return { ...date, from: phrase.from + date.from, to: phrase.from + date.to };
}

/** A row of one amount has no balance, whatever stands over it. */
const lastOfSeveral = (placed: readonly Placed[]): Placed | undefined =>
  placed.length > 1 ? placed.at(-1) : undefined;

function headedBalance(placed: readonly Placed[], columns: readonly Column[]): Placed | undefined {
  if (placed.length < 2) return undefined;
  return placed.findLast((one) => one.column === 'balance') ?? lastOfTwo(placed, columns);
}

/** What stands between the dates and the amounts, and the lines above and below. */
function textOf(
  { line, dates, more }: Draft,
  amountLine: Line,
  amountFrom: number,
): readonly Span[] {
  return [line, ...more]
    .toSorted((a, b) => a.index - b.index)
    .map((one) => {
      const from = one === line ? (dates.at(-1)?.to ?? 0) : 0;
      const to = one === amountLine ? amountFrom : one.text.length;
      const raw = one.text.slice(from, to);
      const start = from + raw.length - raw.replace(/^[\s.:|-]+/u, '').length;
      return { line: one, from: start, to: start + raw.slice(start - from).trimEnd().length };
    })
    .filter((span) => /[\p{L}\p{N}]/u.test(span.line.text.slice(span.from, span.to)));
}

/** Without headings, of two amounts the second is the balance. */
function lastOfTwo<A>(placed: readonly A[], columns: readonly Column[]): A | undefined {
  const isUnknown = columns.every(({ kind }) => kind !== 'debit' && kind !== 'balance');
  return isUnknown && placed.length > 1 && !columns.some(({ kind }) => kind === 'amount')
    ? placed.at(-1)
    : undefined;
}
