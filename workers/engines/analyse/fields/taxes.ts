import type { Field } from '#shared/core/field.ts';

import type { Facts } from '../facts.ts';
import type { LabelKey } from '../labels/vocabulary.ts';
import type { MoneyCandidate } from '../money/money-candidates.ts';
import type { Line, Span } from '../sheet/sheet.ts';
import { fieldFrom, type Said } from './to-field.ts';

/** A tax at one rate, as a line states it. */
type Tax = {
  readonly rate: string;
  readonly rateSpan: Span;
  readonly base: MoneyCandidate | undefined;
  readonly amount: MoneyCandidate;
};

const RATE = /(?<![\d.,])(\d{1,2}(?:[.,]\d{1,3})?)\s?%/gu;
/** No country taxes sales higher. */
const HIGHEST = 30;
/** Rounding line by line adds up, in hundredths. */
const ROUNDING = 3;

const ADDS_UP = 0.97;
const ALONE = 0.8;

/** The taxes by rate in the list `taxes`: lines with a rate, its tax and perhaps what is taxed. */
export function taxFields({ sheet, money }: Facts, currency: string | null): readonly Field[] {
  const byLine = Map.groupBy(money, ({ span }) => span.line);
  const taxes = sheet.lines.flatMap((line) => taxOf(line, byLine.get(line) ?? []) ?? []);
  return distinct(taxes).flatMap((tax, index) => {
    const at = { list: 'taxes', row: index + 1 };
    const certainty = tax.base ? ADDS_UP : ALONE;
    const rate = { value: { type: 'number', number: tax.rate }, spans: [tax.rateSpan] } as const;
    const said: readonly (readonly [string, Said | undefined])[] = [
      ['rate', rate],
      ['base', tax.base && moneySaid(tax.base, currency)],
      ['amount', moneySaid(tax.amount, currency)],
    ];
    return said.flatMap(([name, value]) =>
      value ? [Object.assign(fieldFrom(name, value, certainty), { in: at })] : [],
    );
  });
}

function taxOf(line: Line, money: readonly MoneyCandidate[]): Tax | undefined {
  for (const match of line.text.matchAll(RATE)) {
    const rate = Number((match[1] ?? '').replace(',', '.'));
    if (rate > HIGHEST) continue;
    const rateSpan = { line, from: match.index, to: match.index + match[0].length };
    const pair = pairFor(rate, money);
    if (pair) return { rate: String(rate), rateSpan, ...pair };
    const [only, ...others] = money;
    if (only && others.length === 0 && saysTax(line)) {
      return { rate: String(rate), rateSpan, base: undefined, amount: only };
    }
  }
  return undefined;
}

/** A base and its tax; the tax may be in the base, as it is on many receipts. */
function pairFor(rate: number, money: readonly MoneyCandidate[]) {
  for (const base of money) {
    const onTop = Math.round((base.hundredths * rate) / 100);
    const within = Math.round((base.hundredths * rate) / (100 + rate));
    const amount = money.find(
      (one) =>
        one !== base &&
        (isNear(one.hundredths, onTop) || isNear(one.hundredths, within)) &&
        // What is taxed at nothing stands beside a tax of nothing.
        (rate > 0 || one.hundredths === 0),
    );
    if (amount && base.hundredths !== 0) return { base, amount };
  }
  return undefined;
}

const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= ROUNDING;

const TAX_LABELS: ReadonlySet<LabelKey> = new Set(['tax', 'tax_rate'] as const);

const saysTax = ({ labels }: Line): boolean =>
  labels.some(({ keys }) => keys.some((key) => TAX_LABELS.has(key)));

/** The same tax may be stated twice; lines of goods state rates as well, but no tax. */
function distinct(taxes: readonly Tax[]): readonly Tax[] {
  const byRate = new Map<string, Tax>();
  for (const tax of taxes) {
    const known = byRate.get(tax.rate);
    if (!known || (!known.base && tax.base)) byRate.set(tax.rate, tax);
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
