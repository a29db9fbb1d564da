import { largestOf } from '#shared/core/largest.ts';

import { holding } from '../choice/holding.ts';
import type { Features } from '../choice/linear-model.ts';
import type { LabelKey } from '../labels/vocabulary.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { isCalled, type MoneyCandidate } from './money-candidates.ts';

const TOTALS: readonly LabelKey[] = ['total', 'grand_total', 'amount_due', 'rounded_total'];

/** The features of all amounts of a document; which of them it is depends on the field. */
export function moneyFeatures(
  candidates: readonly MoneyCandidate[],
  { lines }: Sheet,
): readonly Features[] {
  const facts = factsOf(candidates);
  return candidates.map((candidate) => ({
    ...labelFeatures(candidate),
    ...placeFeatures(candidate, lines.length),
    ...sumFeatures(candidate, facts),
  }));
}

/** `beside:total`, `beside+1:total` with one amount between, `above:tax`, ... */
function labelFeatures({ neighbours }: MoneyCandidate): Features {
  const features: Record<string, number> = {};
  for (const { side, between, keys } of neighbours) {
    const apart = side === 'beside' && between > 0 ? `+${Math.min(between, 2)}` : '';
    for (const key of keys) features[`${side}${apart}:${key}`] = 1 / Math.sqrt(keys.length);
  }
  if (neighbours.every(({ side }) => side === 'above')) features['unlabelled'] = 1;
  return features;
}

function placeFeatures({ span, amount, fromRight }: MoneyCandidate, lineCount: number): Features {
  const { line } = span;
  return {
    depth: line.index / Math.max(1, lineCount - 1),
    ...holding({
      large: line.size > LARGE,
      'not last in line': fromRight > 0,
      'has currency': amount.currency !== null,
      negative: amount.amount.startsWith('-'),
      percentage: /%\s*$/.test(line.text.slice(amount.to, amount.to + 3)),
    }),
  };
}

/** In usual heights of words. */
const LARGE = 1.25;

/** What the amounts of a document say together, in hundredths. */
type Facts = {
  readonly counts: ReadonlyMap<number, number>;
  readonly largest: number;
  readonly subtotals: readonly number[];
  readonly taxes: readonly number[];
  readonly totals: readonly number[];
  /** A total, a sum before it, or net and tax, with what it was rounded by. */
  readonly rounded: ReadonlySet<number>;
  /** Paid less change. */
  readonly settled: ReadonlySet<number>;
};

function factsOf(candidates: readonly MoneyCandidate[]): Facts {
  const called = (...keys: LabelKey[]): readonly number[] => [
    ...new Set(candidates.filter((one) => isCalled(one, keys)).map(({ hundredths }) => hundredths)),
  ];
  const counts = new Map<number, number>();
  for (const { hundredths } of candidates)
    counts.set(hundredths, (counts.get(hundredths) ?? 0) + 1);
  const paid = called('paid');
  const change = called('change');
  const totals = called(...TOTALS).slice(0, MOST_TERMS);
  const rounding = called('rounding').filter((sum) => sum !== 0 && Math.abs(sum) < ROUNDED);
  const subtotals = called('subtotal').slice(0, MOST_TERMS);
  const taxes = called('tax').slice(0, MOST_TERMS);
  const made = subtotals.flatMap((net) => taxes.map((tax) => net + tax));
  return {
    counts,
    largest: largestOf(
      candidates.map(({ hundredths }) => hundredths),
      0,
    ),
    subtotals,
    taxes,
    totals,
    rounded: new Set(
      [...totals, ...subtotals, ...made].flatMap((sum) => rounding.map((by) => sum + by)),
    ),
    settled: new Set(paid.flatMap((sum) => change.map((back) => sum - Math.abs(back)))),
  };
}

/** More of a kind do not add up to anything that could be told from chance. */
const MOST_TERMS = 12;
/** Cash is rounded to so many hundredths. */
const ROUNDED = 5;

function sumFeatures({ hundredths: sum }: MoneyCandidate, facts: Facts): Features {
  const { counts, largest, subtotals, taxes, totals, rounded, settled } = facts;
  const isTerm = sum !== 0;
  return {
    times: Math.min(3, (counts.get(sum) ?? 1) - 1),
    ...holding({
      largest: sum === largest,
      zero: !isTerm,
      'is net plus tax': subtotals.some((net) =>
        taxes.some((tax) => tax !== 0 && net + tax === sum),
      ),
      'is nearly net plus tax': subtotals.some((net) =>
        taxes.some((tax) => tax !== 0 && isNear(net + tax, sum)),
      ),
      'is rounded total': rounded.has(sum),
      'is total in coins': isInCoins(sum) && totals.some((total) => isNear(total, sum)),
      'is there in coins':
        !isInCoins(sum) && totals.some((total) => isInCoins(total) && isNear(total, sum)),
      'is total less tax': taxes.some(
        (tax) => tax !== 0 && totals.some((total) => total - tax === sum),
      ),
      'is total less net':
        isTerm && subtotals.some((net) => net > sum && totals.some((total) => total - net === sum)),
      'is rounded net': subtotals.some((net) => isNear(net, sum)),
      'is paid less change': settled.has(sum),
    }),
  };
}

/** Not equal, but by no more than cash is rounded. */
function isNear(one: number, other: number): boolean {
  return one !== other && Math.abs(one - other) < ROUNDED;
}

/** Whether cash can pay it where there are no smaller coins than five hundredths. */
function isInCoins(sum: number): boolean {
  return sum !== 0 && sum % SMALLEST_COIN === 0;
}

const SMALLEST_COIN = 5;
