import { normaliseDecimal } from './decimals.ts';

export type ValueType = 'text' | 'currency' | 'date' | 'amount' | 'number' | 'iban';

/** The longest value that is believed; the longest seen are terms of payment. */
const MAX_LENGTH = 10_000;

type Parse = (text: string, format: string | undefined) => string | undefined;

const parsers: Readonly<Record<ValueType, Parse>> = {
  text: (text) => text,
  currency: (text) => /^[A-Z]{3}$/.exec(text)?.[0],
  date: toIsoDate,
  amount: (text) => normaliseDecimal(text, 2),
  number: (text) => normaliseDecimal(text, 0),
  iban: (text) => /^[A-Z]{2}\d{2}[A-Z\d]{11,30}$/.exec(text.replaceAll(' ', '').toUpperCase())?.[0],
};

/**
 * A value in its one form, undefined where the text is none of its type.
 *
 * @param format what a date of CII says of itself
 */
export function parseValue(
  type: ValueType,
  text: string,
  format: string | undefined,
): string | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  const plain = text.replaceAll(/\s+/g, ' ').trim();
  return plain === '' ? undefined : parsers[type](plain, format);
}

const ISO_DATE = /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)(?:T.*|Z|[+-]\d\d:\d\d)?$/;
const DAY = /^(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)$/;

/** UNTDID 2379: how digits are a date. A map, because the file names the key. */
const formats: ReadonlyMap<string, RegExp> = new Map([
  ['102', DAY],
  ['203', /^(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)\d{4}$/],
  ['204', /^(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)\d{6}$/],
  ['610', /^(?<year>\d{4})(?<month>\d\d)$/],
]);

/** `2026-05-07`, or `2026-05` where the file names no day. */
function toIsoDate(text: string, format: string | undefined): string | undefined {
  const pattern = format === undefined ? DAY : formats.get(format);
  const { year, month, day } = (ISO_DATE.exec(text) ?? pattern?.exec(text))?.groups ?? {};
  if (year === undefined || month === undefined) return undefined;
  const date = `${year}-${month}-${day ?? '01'}`;
  if (!isDay(date)) return undefined;
  return day === undefined ? `${year}-${month}` : date;
}

function isDay(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}
