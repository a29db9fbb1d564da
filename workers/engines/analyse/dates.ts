/** A date found in text. */
export type FoundDate = {
  /** ISO 8601. */
  readonly date: string;
  /** As it stands in the text. */
  readonly raw: string;
  /** Day and month could be swapped, and nothing in this date tells. */
  readonly isAmbiguous: boolean;
};

/** Which number comes first where a date is written with digits only. */
export type DayOrder = 'day_first' | 'month_first';

/** Names as they begin, without accents, in English, German and French. */
const months: ReadonlyMap<string, number> = new Map(
  [
    ['jan'],
    ['feb', 'fev'],
    ['mar', 'marz'],
    ['apr', 'avr'],
    ['may', 'mai'],
    ['jun', 'juin'],
    ['jul', 'juil'],
    ['aug', 'aou'],
    ['sep'],
    ['oct', 'okt'],
    ['nov'],
    ['dec', 'dez'],
  ].flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);

const MONTH = String.raw`(?<month>[\p{L}]{3,9})\.?`;
const YEAR = String.raw`(?<year>(?:19|20)\d{2}|\d{2})`;

const patterns = [
  {
    kind: 'iso',
    pattern: String.raw`(?<year>(?:19|20)\d{2})[-/.](?<second>\d{1,2})[-/.](?<first>\d{1,2})`,
  },
  {
    kind: 'digits',
    pattern: String.raw`(?<first>\d{1,2})(?<mark>[-/.])\s?(?<second>\d{1,2})\k<mark>\s?${YEAR}`,
  },
  {
    kind: 'day_word',
    pattern: String.raw`(?<first>\d{1,2})(?:st|nd|rd|th|er)?[.\s/-]{0,3}${MONTH}[,.\s/-]{1,3}${YEAR}`,
  },
  {
    kind: 'word_day',
    pattern: String.raw`${MONTH}\s{0,2}(?<first>\d{1,2})(?:st|nd|rd|th)?,?\s{1,2}(?<year>(?:19|20)\d{2})`,
  },
] as const;

/** The dates in a line of text. What is not a date of the calendar is left out. */
export function datesIn(text: string, order: DayOrder): readonly FoundDate[] {
  return patterns.flatMap(({ kind, pattern }) =>
    [
      ...text.matchAll(new RegExp(String.raw`(?<![\d.,/-])${pattern}(?!\d|[.,/-]\d)`, 'gu')),
    ].flatMap((match) => {
      const found = interpret(kind, match.groups ?? {}, order);
      return found ? [{ ...found, raw: match[0] }] : [];
    }),
  );
}

type Groups = Readonly<Record<string, string | undefined>>;

function interpret(
  kind: (typeof patterns)[number]['kind'],
  groups: Groups,
  order: DayOrder,
): Omit<FoundDate, 'raw'> | undefined {
  const year = fullYear(groups['year'] ?? '');
  const first = Number(groups['first']);
  if (kind === 'day_word' || kind === 'word_day') {
    const month = monthOf(groups['month'] ?? '');
    return month === undefined ? undefined : dateOf(year, month, first, false);
  }
  const second = Number(groups['second']);
  if (kind === 'iso') return dateOf(year, second, first, false);
  const isAmbiguous = first <= 12 && second <= 12 && first !== second;
  const isDayFirst = first > 12 || (second <= 12 && order === 'day_first');
  return isDayFirst
    ? dateOf(year, second, first, isAmbiguous)
    : dateOf(year, first, second, isAmbiguous);
}

function dateOf(
  year: number,
  month: number,
  day: number,
  isAmbiguous: boolean,
): Omit<FoundDate, 'raw'> | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!isReal || year < 1970 || year > 2100) return undefined;
  return { date: date.toISOString().slice(0, 10), isAmbiguous };
}

function fullYear(digits: string): number {
  const year = Number(digits);
  return digits.length === 2 ? 2000 + year : year;
}

function monthOf(word: string): number | undefined {
  const plain = word.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return months.get(plain) ?? months.get(plain.slice(0, 4)) ?? months.get(plain.slice(0, 3));
}

/**
 * Decides how a document writes its dates: a date with a number above 12 proves it; otherwise
 * Americans put the month first and nearly everybody else the day.
 */
export function dayOrderOf(text: string): DayOrder {
  const digits = /(?<!\d)(\d{1,2})[-/.](\d{1,2})[-/.](?:20\d{2}|\d{2})(?!\d)/g;
  for (const [, first, second] of text.matchAll(digits)) {
    if (Number(first) > 12 && Number(second) <= 12) return 'day_first';
    if (Number(second) > 12 && Number(first) <= 12) return 'month_first';
  }
  const isAmerican = /\b[A-Z]{2}\s\d{5}(?:-\d{4})?\b/.test(text) && /\$|\bUSD\b/.test(text);
  return isAmerican ? 'month_first' : 'day_first';
}
