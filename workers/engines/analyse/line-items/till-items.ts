import { hundredthsOf } from '#shared/core/hundredths.ts';

import type { LabelKey } from '../labels/vocabulary.ts';
import { textOf, type Line, type Sheet, type Span } from '../sheet/sheet.ts';
import type { Amount } from '../text/amounts.ts';
import { datesIn } from '../text/dates.ts';
import { decimalOf } from '../text/decimals.ts';
import { amountsInLine } from '../text/line-amounts.ts';
import type { Item, ItemNumber } from './item.ts';

/** What ends the goods on a till roll. */
const SUMS: ReadonlySet<LabelKey> = new Set([
  'subtotal',
  'grand_total',
  'total',
  'amount_due',
  'rounded_total',
  'paid',
] as const);
/** What is no article, though an amount stands behind it. */
const OTHERS: ReadonlySet<LabelKey> = new Set([
  'tax',
  'change',
  'card_amount',
  'rounding',
  'tip',
  'tax_rate',
  'vat_id',
  'phone',
  'date',
  'line_amount',
  'quantity',
] as const);

/** `2 x 3.50`, `1 @ 7.90`, `0,608 kg x 0,99`. */
const TIMES =
  /(?<![\p{L}\d])(?<quantity>\d{1,4}(?:[.,]\d{1,3})?)\s?(?<unit>kg|g|l|pcs?|stk|st|un|ud)?\.?\s?[x×X*@]\s?(?=\D{0,6}\d)/u;
/** A number before the name of what was bought. */
const COUNT = /^\s*(?<quantity>\d{1,3})\s?[xX×]?\s+(?=\p{L}{2})/u;

/** The articles on a till roll: names with amounts behind them, above the sum. */
export function tillItems({ lines }: Sheet): readonly Item[] {
  const end = lines.findIndex((line) => isNamed(line, SUMS) && amountsInLine(line).length > 0);
  const items: Item[] = [];
  let names: Span[] = [];
  let count: Count | undefined;
  for (const line of lines.slice(0, end === -1 ? lines.length : end)) {
    const amounts = datesIn(line.text, 'day_first').length > 0 ? [] : amountsInLine(line);
    const last = amounts.at(-1);
    if (!last) {
      names = isName(line) ? [...names, wholeOf(line)].slice(-2) : [];
      continue;
    }
    const own = countIn(line, amounts);
    if (own) {
      count = isTaken(own, items) ? undefined : own;
      continue;
    }
    if (isNoArticle(line, last) || !endsWithAmount(line, last)) continue;
    const item = itemOf(line, amounts, names);
    items.push(count && counts(count, item) ? { ...item, ...count } : item);
    names = [];
    count = undefined;
  }
  return items;
}

type Count = Required<Pick<Item, 'quantity' | 'unitPrice'>>;

/** `2 x 3.50` and no more: it speaks of the article before it, or of the one after it. */
function countIn(line: Line, amounts: readonly Amount[]): Count | undefined {
  const [price] = amounts;
  const times = TIMES.exec(line.text);
  if (!price || amounts.length > 1 || !times) return undefined;
  const behind = times.index + times[0].length;
  const rest = [
    line.text.slice(0, times.index),
    line.text.slice(behind, price.from),
    line.text.slice(price.to),
  ].join('');
  if (/[\p{L}\d]/u.test(rest)) return undefined;
  return { quantity: numberOf(line, times), unitPrice: { line, amount: price } };
}

/** By the article before it, if its price comes to what stands there. */
function isTaken(count: Count, items: Item[]): boolean {
  const before = items.at(-1);
  if (!before || !counts(count, before)) return false;
  items[items.length - 1] = { ...before, ...count };
  return true;
}

const counts = ({ quantity, unitPrice }: Count, { amount, ...item }: Item): boolean =>
  item.unitPrice === undefined &&
  unitPrice !== undefined &&
  amount !== undefined &&
  isPrice(unitPrice.amount, amount.amount, quantity);

function isNamed({ labels }: Line, keys: ReadonlySet<LabelKey>): boolean {
  const [first] = labels;
  return first !== undefined && first.from < 3 && first.keys.some((key) => keys.has(key));
}

/** Its name begins or ends with what names a sum, or says how much of a tax there is. */
function isNoArticle(line: Line, amount: Amount): boolean {
  const ends = line.labels.some(
    ({ keys, to }) =>
      keys.some((key) => SUMS.has(key)) && /^\W*$/u.test(line.text.slice(to, amount.from)),
  );
  return ends || isNamed(line, OTHERS) || TAX_ROW.test(line.text);
}

/** `19,00% 8,94 1,43`, `1 = 6% 150.57 9.03`. */
const TAX_ROW = /^\W*(?:\w\s?=?\s?)?\d{1,2}(?:[.,]\d{1,2})?\s?%/u;

const wholeOf = (line: Line): Span => ({ line, from: 0, to: line.text.length });

const isName = (line: Line): boolean => /\p{L}{3}/u.test(line.text) && line.labels.length === 0;

/** Behind the amount there may be the letter of its tax rate. */
const endsWithAmount = ({ text }: Line, { to }: Amount): boolean =>
  /^\s*[*A-Z0-9%]{0,3}\s*[*A-Z]{0,2}\s*$/u.test(text.slice(to));

function itemOf(line: Line, amounts: readonly Amount[], names: readonly Span[]): Item {
  const [first, amount, price] = [amounts[0], amounts.at(-1), amounts.at(-2)];
  if (!first || !amount) throw new Error('an article has an amount');
  const times = TIMES.exec(line.text);
  const count = times ?? COUNT.exec(line.text.slice(0, first.from));
  const quantity = count ? numberOf(line, count) : undefined;
  const own = nameIn(line, { count, times, to: first.from });
  return {
    description: /\p{L}{2}/u.test(textOf(own)) ? [own] : names,
    articleNumber: undefined,
    quantity,
    unit: undefined,
    unitPrice: price && isPrice(price, amount, quantity) ? { line, amount: price } : undefined,
    taxRate: undefined,
    amount: { line, amount },
  };
}

type Counted = {
  readonly count: RegExpExecArray | null;
  readonly times: RegExpExecArray | null;
  readonly to: number;
};

/** What stands before the amounts, without the quantity. */
function nameIn(line: Line, { count, times, to }: Counted): Span {
  const from = count && !times ? count[0].length : 0;
  return trimmed({ line, from, to: times ? Math.min(times.index, to) : to });
}

function numberOf(line: Line, match: RegExpExecArray): ItemNumber | undefined {
  const text = match.groups?.['quantity'] ?? '';
  const number = decimalOf(text);
  if (number === undefined) return undefined;
  const from = match.index + match[0].indexOf(text);
  return { number, span: { line, from, to: from + text.length } };
}

/** One of the two is the price if it times the quantity is the amount, or nothing else is known. */
function isPrice(price: Amount, amount: Amount, quantity: ItemNumber | undefined): boolean {
  if (!quantity) return true;
  const product = hundredthsOf(price.amount) * Number(quantity.number);
  return Math.abs(product - hundredthsOf(amount.amount)) <= Math.max(1, Math.abs(product) * 0.02);
}

function trimmed({ line, from, to }: Span): Span {
  const raw = line.text.slice(from, to);
  const start = from + raw.length - raw.trimStart().length;
  return { line, from: start, to: start + raw.trim().length };
}
