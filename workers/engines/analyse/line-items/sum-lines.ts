import type { LabelKey } from '../labels/vocabulary.ts';
import type { Line } from '../sheet/sheet.ts';
import { amountsInLine } from '../text/line-amounts.ts';

/** What ends a table: sums, and what is carried over to the next page. */
const SUMS: ReadonlySet<LabelKey> = new Set([
  'subtotal',
  'grand_total',
  'total',
  'amount_due',
  'tax',
  'shipping',
  'rounding',
] as const);

/** What may also be sold. */
const SOLD: ReadonlySet<LabelKey> = new Set(['tax', 'shipping', 'rounding'] as const);

/** What looks like a sum, but may be a line of goods: `1 Transport 2.00 37.95 75.90`. */
export const mayBeSold = ({ labels }: Line): boolean =>
  labels.every(({ keys }) => !keys.some((key) => SUMS.has(key) && !SOLD.has(key)));

const CARRIED: ReadonlySet<LabelKey> = new Set([
  'carried',
  'opening_balance',
  'closing_balance',
] as const);

/** What a page hands on to the next, and takes from the one before. */
export function isCarried(line: Line): boolean {
  const { labels } = line;
  const [first] = labels;
  const isNamed = first?.from === 0 && first.keys.some((key) => CARRIED.has(key));
  return isNamed && amountsInLine(line).length === 1;
}

/** A sum has its label at the beginning or right before its amount, and little else in its line. */
export function isSum(line: Line): boolean {
  const { labels, text } = line;
  const [first] = labels;
  const amount = amountsInLine(line).at(-1);
  const before = labels.findLast(({ to }) => amount !== undefined && to <= amount.from);
  return [first, before].some((label) => {
    if (!label || !label.keys.some((key) => SUMS.has(key))) return false;
    if (label === first && label.from > 2) return false;
    const between = text.slice(label.to, amount?.from).replaceAll(FIGURES, '');
    return between.length < (label === first ? OTHER_SIGNS : 3);
  });
}

const FIGURES = /[\d.,:%€$£\s()-]|EUR|USD|GBP/g;
const OTHER_SIGNS = 25;
