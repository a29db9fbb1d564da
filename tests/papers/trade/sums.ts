import type { Item } from './items.ts';

/** A rate, what it is charged on, and the tax; cents. */
export type TaxSum = {
  readonly rate: number;
  readonly base: number;
  readonly tax: number;
  /** Where it is called otherwise than the paper's other taxes. */
  readonly name?: string;
};

export type Sums = {
  /** Of the lines. */
  readonly lines: number;
  readonly discount: number;
  readonly shipping: number;
  /** Before tax. */
  readonly net: number;
  readonly taxes: readonly TaxSum[];
  readonly tax: number;
  readonly total: number;
};

export type Extras = {
  /** Taken from all lines, cents. */
  readonly discount: number;
  readonly shipping: number;
  /** Whether tax is charged on shipping too. */
  readonly taxedShipping: boolean;
  /** Whether prices include the tax. */
  readonly isGross: boolean;
};

/** What the lines come to, with their taxes. Extras belong to the rate of the first line. */
export function sumsOf(items: readonly Item[], extras: Extras): Sums {
  const { discount, shipping, taxedShipping, isGross } = extras;
  const lines = items.reduce((sum, { amount }) => sum + amount, 0);
  const priced = lines - discount + shipping;
  const byRate = new Map<number, number>();
  for (const { rate, amount } of items) byRate.set(rate, (byRate.get(rate) ?? 0) + amount);
  const main = items[0]?.rate ?? 0;
  byRate.set(main, (byRate.get(main) ?? 0) - discount + (taxedShipping ? shipping : 0));
  const taxes = Array.from(byRate, ([rate, amount]) => taxOf(rate, amount, isGross)).toSorted(
    (a, b) => b.rate - a.rate,
  );
  const tax = taxes.reduce((sum, each) => sum + each.tax, 0);
  const net = isGross ? priced - tax : priced;
  return { lines, discount, shipping, net, taxes, tax, total: net + tax };
}

function taxOf(rate: number, amount: number, isGross: boolean): TaxSum {
  const tax = isGross
    ? Math.round((amount * rate) / (100 + rate))
    : Math.round((amount * rate) / 100);
  return { rate, base: isGross ? amount - tax : amount, tax };
}

/** India's taxes inside a state: half for the union, half for the state. */
export function inHalves(sums: Sums): Sums {
  const taxes = sums.taxes.flatMap(({ rate, base }) =>
    ['CGST', 'SGST'].map((name) => ({
      name,
      rate: rate / 2,
      base,
      tax: Math.round((base * rate) / 200),
    })),
  );
  const tax = taxes.reduce((sum, each) => sum + each.tax, 0);
  return { ...sums, taxes, tax, total: sums.net + tax };
}
