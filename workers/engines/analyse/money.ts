/** An amount of money found in text. */
export type Amount = {
  /** Exact decimal with two places: `-1234.50`. */
  readonly amount: string;
  readonly currency: string | null;
  /** As it stands in the text. */
  readonly raw: string;
};

const symbols: Readonly<Record<string, string>> = {
  '€': 'EUR',
  '£': 'GBP',
  US$: 'USD',
  $: 'USD',
  RM: 'MYR',
  CHF: 'CHF',
  '₹': 'INR',
  'Rs.': 'INR',
  kn: 'HRK',
};

const CODES = 'EUR|USD|GBP|CHF|MYR|INR|HRK|PLN|SEK|NOK|DKK|CZK|JPY|CAD|AUD|SGD|RM';

/**
 * Digits with a decimal part of two places: `1.234,56`, `1,234.56`, `1 234,56`, `671,15`, `66,36-`.
 * Whole numbers are not amounts: most of them are something else.
 */
const AMOUNT =
  /(?<![\d.,])(?<sign>[-−])?(?<digits>\d{1,3}(?:[.,'’ ]\d{3})+|\d+)[.,](?<cents>\d{2})(?<after>[-−])?(?![\d]|[.,]\d)/;

const CURRENCY = new RegExp(
  String.raw`€|£|US\$|\$|₹|Rs\.|\bRM(?=\s?\d|\b)|\bkn\b|\b(?:${CODES})\b`,
  'u',
);

/** The amounts in a line of text, left to right. */
export function amountsIn(text: string): readonly Amount[] {
  return [...text.matchAll(new RegExp(AMOUNT, 'g'))].map((match) => {
    const { sign, digits = '', cents = '', after } = match.groups ?? {};
    const isNegative = sign !== undefined || after !== undefined;
    const whole = digits.replaceAll(/\D/g, '').replace(/^0+(?=\d)/, '');
    return {
      amount: `${isNegative ? '-' : ''}${whole}.${cents}`,
      currency: currencyIn(text),
      raw: match[0],
    };
  });
}

/** The first currency named in a text, as its ISO 4217 code. */
export function currencyIn(text: string): string | null {
  const found = CURRENCY.exec(text)?.[0];
  if (found === undefined) return null;
  return symbols[found] ?? found;
}

/** In hundredths, for arithmetic without rounding. */
export function hundredthsOf(amount: string): number {
  return Number(amount.replace('.', ''));
}
