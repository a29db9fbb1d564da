import { calendarDate, monthOf } from '../text/dates.ts';

/** A date at the beginning of a row; statements often leave out the year. */
export type RowDate = {
  readonly day: number;
  readonly month: number;
  readonly year: number | undefined;
  readonly from: number;
  readonly to: number;
};

const MONTH = String.raw`(?<name>\p{L}{3,10})\.?`;
const patterns = [
  String.raw`(?<year>(?:19|20)\d{2})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})(?!\d)`,
  String.raw`(?<day>\d{1,2})\s?[./-]\s?(?<month>\d{1,2})\s?[./-](?:\s?(?<year>(?:19|20)\d{2})|(?<short>\d{2}))(?![\d:.])`,
  String.raw`(?<day>\d{1,2})[\s./-]{0,2}${MONTH}(?:[\s./'-]{1,2}(?<year>(?:19|20)\d{2}|\d{2}(?![\d.,])))?(?![\p{L}\d])`,
  String.raw`${MONTH}\s(?<day>\d{1,2})(?:,?\s(?<year>(?:19|20)\d{2}))?(?![\d.,])`,
  String.raw`(?<day>\d{1,2})\s?[./-]\s?(?<month>\d{1,2})(?:\.|(?=\s|$))(?![\d,])`,
].map((pattern) => new RegExp(String.raw`^${pattern}`, 'iu'));

const [yearFirst] = patterns;

export type RowDateOrder = 'day_first' | 'month_first';

/** The dates with which a row begins: of the booking, and often of the value. */
export function leadingDates(text: string, order: RowDateOrder): readonly RowDate[] {
  const dates: RowDate[] = [];
  let at = /^[^\p{L}\p{N}]*/u.exec(text)?.[0].length ?? 0;
  while (dates.length < 2) {
    const found = dateAt(text, at, order);
    if (!found) break;
    dates.push(found);
    at = found.to + (/^[^\p{L}\p{N}]*/u.exec(text.slice(found.to))?.[0].length ?? 0);
  }
  return dates;
}

function dateAt(text: string, at: number, order: RowDateOrder): RowDate | undefined {
  for (const pattern of patterns) {
    const rest = text.slice(at);
    const match = pattern.exec(withoutNextDate(rest));
    // Where the year comes first, nobody doubts what follows.
    const own = pattern === yearFirst ? 'day_first' : order;
    const date = match && interpret(match.groups ?? {}, own);
    if (date) return { ...date, from: at, to: at + match[0].length };
  }
  return undefined;
}

/** `02 sep 03 sep` are two dates without years. */
const NEXT_DATE = /^(\d{1,2}[\s./-]{0,2}\p{L}{3,10}\.?)\s\d{1,2}[\s./-]{0,2}(\p{L}{3,10})/u;

function withoutNextDate(text: string): string {
  const [, first = '', next = ''] = NEXT_DATE.exec(text) ?? [];
  return monthOf(next) === undefined ? text : first;
}

type Groups = Readonly<Record<string, string | undefined>>;

function interpret(
  { day, month, name, short, year = short }: Groups,
  order: RowDateOrder,
): Pick<RowDate, 'day' | 'month' | 'year'> | undefined {
  const full = year === undefined ? undefined : fullYear(year);
  const [first, second] = [Number(day), name === undefined ? Number(month) : monthOf(name)];
  if (second === undefined) return undefined;
  const isSwapped = name === undefined && order === 'month_first' && first <= 12;
  const [d, m] = isSwapped ? [second, first] : [first, second];
  const isReal = calendarDate(full ?? LEAP_YEAR, m, d) !== undefined;
  return isReal ? { day: d, month: m, year: full } : undefined;
}

/** In which the 29th of February is a day. */
const LEAP_YEAR = 2024;

const fullYear = (digits: string): number =>
  digits.length === 2 ? 2000 + Number(digits) : Number(digits);

/**
 * ISO 8601. What has no year is put as near to the statement's own dates as it can be: before its end,
 * where that is known.
 */
export function completed(
  { day, month, year }: RowDate,
  end: string | undefined,
): string | undefined {
  if (year !== undefined) return calendarDate(year, month, day);
  if (end === undefined) return undefined;
  const endYear = Number(end.slice(0, 4));
  const sameYear = calendarDate(endYear, month, day);
  // A few days may be booked after the end of the statement.
  if (sameYear !== undefined && daysBetween(end, sameYear) <= DAYS_AFTER_END) return sameYear;
  return calendarDate(endYear - 1, month, day);
}

const DAYS_AFTER_END = 45;
const DAY_MS = 86_400_000;

const daysBetween = (from: string, to: string): number =>
  (Date.parse(to) - Date.parse(from)) / DAY_MS;
