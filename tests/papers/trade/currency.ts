import type { Desk } from '../desk.ts';
import { printAmount, printMoney, type MoneyStyle } from '../figures/money.ts';

/** Where a paper says in which currency its amounts are; one of them it always does. */
export type CurrencyPlan = {
  readonly row: (cents: number) => string;
  readonly sum: (cents: number) => string;
  readonly titleNote: string;
  /** Whether it must be said in words or in an entry. */
  readonly isToldApart: boolean;
};

export function currencyPlan({ random, place, moneyStyle }: Desk): CurrencyPlan {
  const bare: MoneyStyle = { ...moneyStyle, symbol: '' };
  const plain = (cents: number): string => printAmount(cents, bare);
  const full = (cents: number): string => printMoney(cents, moneyStyle);
  const sign = moneyStyle.symbol.replace('#', '').trim();
  const code = random.pick([sign, place.currency]);
  switch (random.one('all|all|sums|sums|sums|titles|apart')) {
    case 'all':
      return { row: full, sum: full, titleNote: '', isToldApart: false };
    case 'titles':
      return {
        row: plain,
        sum: random.chance(0.6) ? full : plain,
        titleNote: random.pick([` (${code})`, ` ${code}`, ` in ${code}`]),
        isToldApart: false,
      };
    case 'apart':
      return { row: plain, sum: plain, titleNote: '', isToldApart: true };
    default:
      return { row: plain, sum: full, titleNote: '', isToldApart: false };
  }
}
