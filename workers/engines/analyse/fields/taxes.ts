import type { Field } from '#shared/core/field.ts';

import type { Facts } from '../facts.ts';
import type { LabelKey } from '../labels/vocabulary.ts';
import type { MoneyCandidate } from '../money/money-candidates.ts';
import type { Line, Span } from '../sheet/sheet.ts';
import { fieldFrom, type Said } from './to-field.ts';

/** A tax at one rate, as a line states it. */
export type Tax = {
  readonly rate: string;
  readonly rateSpan: Span;
  /** What is taxed, without the tax. */
  readonly base: MoneyCandidate | undefined;
  readonly amount: MoneyCandidate;
  /** Whether it is its rate of an amount beside it. */
  readonly isProven: boolean;
};

const RATE = /(?<![\d.,])(\d{1,2}(?:[.,]\d{1,3})?)\s?%/gu;
/** No country taxes sales higher. */
const HIGHEST = 30;
/** Rounding line by line adds up, in hundredths. */
const ROUNDING = 3;

/** A line that states a tax has no more amounts; each pair of them is looked at. */
const MOST_AMOUNTS = 12;

const ADDS_UP = 0.97;
const ALONE = 0.8;

/** The taxes by rate: lines with a rate, its tax and perhaps what is taxed. */
export const taxesIn = (facts: Facts): readonly Tax[] => distinct(statedIn(facts));

function statedIn({ sheet, money }: Facts): readonly Tax[] {
  const byLine = Map.groupBy(money, ({ span }) => span.line);
  return sheet.lines.flatMap(
    (line) => taxOf(line, (byLine.get(line) ?? []).slice(0, MOST_AMOUNTS)) ?? [],
  );
}

/** The rows of the list `taxes`. */
export function taxFields(taxes: readonly Tax[], currency: string | null): readonly Field[] {
  return taxes.flatMap((tax, index) => {
    const at = { list: 'taxes', row: index + 1 };
    const rate = { value: { type: 'number', number: tax.rate }, spans: [tax.rateSpan] } as const;
    const said: readonly (readonly [string, Said | undefined])[] = [
      ['rate', rate],
      ['base', tax.base && moneySaid(tax.base, currency)],
      ['amount', moneySaid(tax.amount, currency)],
    ];
    return said.flatMap(([name, value]) =>
      value ? [Object.assign(fieldFrom(name, value, certaintyOf(tax)), { in: at })] : [],
    );
  });
}

const certaintyOf = ({ isProven }: Tax): number => (isProven ? ADDS_UP : ALONE);

/**
 * What the taxes make together, where it is printed; a tax alone is all of it. Discounts and deposits are
 * percentages, too: the lines must say that they are taxes, or make a total that is printed.
 */
export function taxTotalFrom(facts: Facts, currency: string | null): Field | undefined {
  const stated = statedIn(facts);
  const taxes = distinct(stated);
  // Twice the same rate with other taxes: nobody knows which belong together.
  const isUnclear = stated.some(({ rate, amount }) =>
    taxes.some((tax) => tax.rate === rate && tax.amount.hundredths !== amount.hundredths),
  );
  const sum = sumOf(taxes.map(({ amount }) => amount));
  if (isUnclear || sum === 0 || !(areNamed(taxes) || makeTotal(taxes, facts))) return undefined;
  const [only, ...others] = taxes;
  const printed =
    others.length === 0 ? only?.amount : facts.money.find(({ hundredths }) => hundredths === sum);
  const certainty = Math.min(...taxes.map(certaintyOf));
  return printed && fieldFrom('tax_total', moneySaid(printed, currency), certainty);
}

const areNamed = (taxes: readonly Tax[]): boolean =>
  taxes.every(({ rateSpan }) => saysTax(rateSpan.line));

function makeTotal(taxes: readonly Tax[], { money }: Facts): boolean {
  const parts = taxes.flatMap(({ base, amount }) => (base ? [base, amount] : []));
  const total = sumOf(parts);
  return parts.length === 2 * taxes.length && money.some(({ hundredths }) => hundredths === total);
}

const sumOf = (money: readonly MoneyCandidate[]): number =>
  money.reduce((sum, { hundredths }) => sum + hundredths, 0);

function taxOf(line: Line, money: readonly MoneyCandidate[]): Tax | undefined {
  for (const match of line.text.matchAll(RATE)) {
    const rate = Number((match[1] ?? '').replace(',', '.'));
    if (rate > HIGHEST) continue;
    const rateSpan = { line, from: match.index, to: match.index + match[0].length };
    const pair = pairFor(rate, money);
    if (pair) return { rate: String(rate), rateSpan, ...pair, isProven: true };
    const [only, ...others] = money;
    if (only && others.length === 0 && saysTax(line)) {
      return { rate: String(rate), rateSpan, base: undefined, amount: only, isProven: false };
    }
  }
  return undefined;
}

/**
 * A tax and what is taxed. Receipts print the tax beside an amount that it is in, alone or with the one
 * that it comes on: only the latter is a base.
 */
function pairFor(rate: number, money: readonly MoneyCandidate[]): Pair | undefined {
  const [best] = money
    .flatMap((taxed) => money.flatMap((amount) => pairsOf(rate, taxed, amount)))
    .toSorted((a, b) => a.off - b.off);
  if (!best) return undefined;
  const { taxed, amount, isOnTop } = best;
  const net = taxed.hundredths - amount.hundredths;
  const base = isOnTop ? taxed : money.find(({ hundredths }) => hundredths === net);
  return { base, amount };
}

type Pair = Pick<Tax, 'base' | 'amount'>;

function pairsOf(rate: number, taxed: MoneyCandidate, amount: MoneyCandidate) {
  // What is taxed at nothing stands beside a tax of nothing.
  if (taxed === amount || taxed.hundredths === 0) return [];
  if (rate === 0 && amount.hundredths !== 0) return [];
  const onTop = Math.round((taxed.hundredths * rate) / 100);
  const within = Math.round((taxed.hundredths * rate) / (100 + rate));
  return [
    { taxed, amount, isOnTop: true, off: Math.abs(amount.hundredths - onTop) },
    { taxed, amount, isOnTop: false, off: Math.abs(amount.hundredths - within) },
  ].filter(({ off }) => off <= ROUNDING);
}

const TAX_LABELS: ReadonlySet<LabelKey> = new Set(['tax', 'tax_rate'] as const);

const saysTax = ({ labels }: Line): boolean =>
  labels.some(({ keys }) => keys.some((key) => TAX_LABELS.has(key)));

/** The same tax may be stated twice; lines of goods state rates as well, but no tax. */
function distinct(taxes: readonly Tax[]): readonly Tax[] {
  const byRate = new Map<string, Tax>();
  for (const tax of taxes) {
    const known = byRate.get(tax.rate);
    if (!known || (!known.isProven && tax.isProven)) byRate.set(tax.rate, tax);
  }
  return [...byRate.values()];
}

function moneySaid({ amount, span }: MoneyCandidate, currency: string | null): Said {
  const value = {
    type: 'money',
    amount: amount.amount,
    currency: amount.currency ?? currency,
  } as const;
  return { value, spans: [span] };
}
