import type { Desk } from '../desk.ts';
import type { FormWords } from '../words/form/en.ts';
import { formWords } from '../words/form/form-words.ts';
import { currencyPlan, type CurrencyPlan } from './currency.ts';
import { dueDayOf } from './facts.ts';
import { businesses, itemsOf, type Business, type Item } from './items.ts';
import { documentNumber } from './numbers.ts';
import { inHalves, sumsOf, type Sums } from './sums.ts';

/** What an invoice is about, before it is known how it will look. */
export type Draft = {
  readonly desk: Desk;
  readonly words: FormWords;
  readonly isCredit: boolean;
  readonly business: Business;
  readonly items: readonly Item[];
  readonly sums: Sums;
  /** Cents paid before. */
  readonly paid: number;
  readonly isGross: boolean;
  readonly hasTax: boolean;
  /** `VAT` as this house calls it. */
  readonly tax: string;
  readonly sign: 1 | -1;
  readonly number: string;
  /** Empty where none is named. */
  readonly due: string;
  readonly plan: CurrencyPlan;
};

/** How many lines a paper has: mostly few. */
const lineCount = ({ random }: Desk, most = 40): number =>
  random.pick([1, 1, 2, 3, 4, random.whole(2, 8), random.whole(3, 12), random.whole(5, most)]);

/** Draws the goods, the sums and the customs of an invoice or a credit note. */
export function draftOf(desk: Desk, isCredit: boolean): Draft {
  const { random, place, language, today } = desk;
  const words = formWords[language];
  const business = random.pick([...businesses, 'wares', 'wares', 'services'] as const);
  const isSales = place.country === 'US' || place.country === 'CA';
  const hasTax = place.taxRates.length > 0 && random.chance(isSales ? 0.65 : 0.9);
  const count = isCredit ? Math.min(6, lineCount(desk)) : lineCount(desk);
  const items = itemsOf(desk, words, {
    business,
    count,
    rates: hasTax ? ratesOf(desk, isSales) : [0],
  });
  const isGross = hasTax && !isSales && random.chance(business === 'hotel' ? 0.8 : 0.15);
  const whole = sumsOf(items, {
    ...extrasOf(desk, business, items),
    isGross,
    taxedShipping: !isSales,
  });
  const isHalved = hasTax && !isGross && place.country === 'IN' && random.chance(0.6);
  const sums = isHalved ? inHalves(whole) : whole;
  return {
    desk,
    words,
    isCredit,
    business,
    items,
    sums,
    paid: !isCredit && random.chance(0.1) ? Math.round(sums.total / random.pick([2, 3, 4, 5])) : 0,
    isGross,
    hasTax,
    tax: random.one(place.taxName),
    sign: isCredit && random.chance(0.45) ? -1 : 1,
    number: documentNumber(desk),
    due: !isCredit && random.chance(0.65) ? dueDayOf(desk, today) : '',
    plan: currencyPlan(desk),
  };
}

/** American taxes come on top and are one for the whole invoice. */
function ratesOf({ random, place }: Desk, isSales: boolean): readonly number[] {
  const [main = 0, ...others] = place.taxRates;
  if (isSales) return [random.pick(place.taxRates)];
  if (random.chance(0.3)) return [main, main, ...others];
  return [random.chance(0.85) ? main : (others[0] ?? main)];
}

function extrasOf({ random }: Desk, business: Business, items: readonly Item[]) {
  const lines = items.reduce((sum, { amount }) => sum + amount, 0);
  const shares = random.chance(0.08) ? random.pick([3, 5, 10]) : 0;
  const isSent = business === 'wares' && random.chance(0.25);
  return {
    discount: Math.round((lines * shares) / 100),
    shipping: isSent ? random.pick([390, 495, 590, 990, 1_250]) : 0,
  };
}
