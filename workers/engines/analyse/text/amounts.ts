/** An amount of money found in text. */
export type Amount = {
  /** Exact decimal with two places: `-1234.50`. */
  readonly amount: string;
  /** ISO 4217, where it stands beside the amount. */
  readonly currency: string | null;
  /** As it stands in the text, from its sign to its last digit. */
  readonly raw: string;
  /** Where in the text `raw` begins and ends. */
  readonly from: number;
  readonly to: number;
};

const symbols: Readonly<Record<string, string>> = {
  '€': 'EUR',
  '£': 'GBP',
  US$: 'USD',
  $: 'USD',
  RM: 'MYR',
  '₹': 'INR',
  '¥': 'JPY',
  '￥': 'JPY',
  'RS.': 'INR',
  RS: 'INR',
  KN: 'HRK',
  KČ: 'CZK',
  ZŁ: 'PLN',
  FR: 'CHF',
  'FR.': 'CHF',
  SFR: 'CHF',
  C$: 'CAD',
  A$: 'AUD',
  S$: 'SGD',
  R$: 'BRL',
};

const CODES =
  'EUR|USD|GBP|CHF|MYR|INR|HRK|PLN|SEK|NOK|DKK|CZK|JPY|CAD|AUD|SGD|NZD|HUF|RON|BRL|MXN|ZAR|AED|CNY|HKD|IDR|THB|TRY';

/** Symbols and codes by which currencies are known. */
const CURRENCY = String.raw`US\$|C\$|A\$|S\$|R\$|€|£|₹|¥|￥|\$|\bRs\.?(?=\s?\d|\b)|\bRM(?=\s?\d|\b)|\bkn\b|Kč|zł|\bs?Fr\.(?=\s?\d)|\b(?:${CODES})(?=\s?\d|\b)`;

/** A digit, or a letter that readers of bad print take for one. */
const D = '[0-9]';
/** By thousands, or as in India by hundreds above them: `1,23,456`. */
const GROUPED = String.raw`(?:${D}{1,2}(?:,${D}{2})+,${D}{3}|${D}{1,3}(?:[.,'’ ]${D}{3})+)`;
const CENTS = String.raw`\s?[.,]\s?(?<cents>${D}{2})`;

/**
 * Digits with a decimal part of two places: `1.234,56`, `1,234.56`, `1 234,56`, `671,15`, `66,36-`,
 * `(12.00)`; whole amounts only beside a currency, because most whole numbers are something else.
 */
const DECIMAL = String.raw`(?<![\d.,/])(?<sign>[-−–]\s?|\((?=[\d.,' ]+\)))?(?<before>(?:${CURRENCY})\s?)?(?<inner>[-−–])?(?<digits>${GROUPED}|${D}+)${CENTS}(?!\d|[.,/]\d)(?<after>\s?[-−–](?![\d\p{L}])|\))?`;
const WHOLE = String.raw`(?<sign>[-−–]\s?)?(?:(?<before>(?:${CURRENCY})\s?)(?<inner>[-−–])?(?<digits>${GROUPED}|${D}{1,9})(?:[.,][-–]|[-–](?<cents>${D}{2})(?![-–.,/]?\d))?(?![\d.,/:]\d|\d|%)|(?<![\d.,/])(?<digits2>${GROUPED}|${D}{1,9})(?:,-|\s?(?=(?:${CURRENCY})(?!\s?\d))))`;

const decimal = new RegExp(DECIMAL, 'giu');
const whole = new RegExp(WHOLE, 'giu');
const currency = new RegExp(CURRENCY, 'iu');
const leadingCurrency = new RegExp(String.raw`^\s?(?:${CURRENCY})`, 'iu');

/** The amounts in a line of text, left to right. */
export function amountsIn(text: string): readonly Amount[] {
  const clear = withoutMisreadDigits(text);
  const decimals = [...clear.matchAll(decimal)]
    .filter((match) => !isTime(match))
    .flatMap((match) => toAmount(match, text));
  const wholes = [...clear.matchAll(whole)]
    .flatMap((match) => toAmount(match, text))
    .filter((one) => decimals.every((other) => one.to <= other.from || one.from >= other.to));
  return [...decimals, ...wholes].toSorted((a, b) => a.from - b.from);
}

/** `10.15 a.m.`, but not `119,00 am 3. April`, which is German: times have neither comma nor currency. */
function isTime({ 0: all, groups, index, input }: RegExpExecArray): boolean {
  if (groups?.['before'] || all.includes(',')) return false;
  return /^\s?[ap]\.?m\b/i.test(input.slice(index + all.length));
}

function toAmount(match: RegExpExecArray, text: string): readonly Amount[] {
  const part = (name: string): string => match.groups?.[name] ?? '';
  const plain = part('digits').concat(part('digits2')).replaceAll(/\D/g, '');
  if (plain === '') return [];
  const units = plain.replace(/^0+(?=\d)/, '');
  const cents = part('cents') || '00';
  const before = part('before');
  // The currency and a space before the digits are no part of what is shown as read.
  const skipped = part('sign') === '' ? before.length : 0;
  const from = match.index + skipped;
  const to = from + match[0].slice(skipped).trimEnd().length;
  // Before the currency, behind it, behind the digits; or brackets.
  const isMinus = /[-−–()]/.test(part('sign') + part('inner') + part('after'));
  const isNegative = isMinus && /[1-9]/.test(units + cents);
  return [
    {
      amount: `${isNegative ? '-' : ''}${units}.${cents}`,
      currency: before === '' ? currencyAt(text.slice(to)) : currencyIn(before),
      raw: text.slice(from, to),
      from,
      to,
    },
  ];
}

function currencyAt(following: string): string | null {
  const found = leadingCurrency.exec(following)?.[0];
  return found === undefined ? null : currencyIn(found);
}

/** The first currency named in a text, as its ISO 4217 code. */
export function currencyIn(text: string): string | null {
  const found = currency.exec(text)?.[0]?.toUpperCase();
  if (found === undefined) return null;
  return symbols[found] ?? found;
}

/** Letters that bad print makes of digits. */
const misread: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  D: '0',
  l: '1',
  I: '1',
  '|': '1',
  Z: '2',
  S: '5',
  s: '5',
  B: '8',
};
const LOOKS_LIKE_AMOUNT = /(?<![\p{L}\d])[\dOoDlI|ZSsB]{1,6}[.,][\dOoDlI|ZSsB]{2}(?![\p{L}\d])/gu;

/** `9.O0` is `9.00`, where there is a digit to show that a number is meant. The length stays. */
function withoutMisreadDigits(text: string): string {
  return text.replaceAll(LOOKS_LIKE_AMOUNT, (found) =>
    /\d/.test(found) ? found.replaceAll(/[OoDlI|ZSsB]/g, (sign) => misread[sign] ?? sign) : found,
  );
}
