/** A date found in text. */
export type FoundDate = {
  /** ISO 8601. */
  readonly date: string;
  /** As it stands in the text. */
  readonly raw: string;
  /** Where in the text `raw` begins and ends. */
  readonly from: number;
  readonly to: number;
  /** Day and month could be swapped, and nothing in this date tells. */
  readonly isAmbiguous: boolean;
  /** The year has two digits only, which is where a wrong reading hides. */
  readonly isShort: boolean;
};

/** Which number comes first where a date is written with digits only. */
export type DayOrder = 'day_first' | 'month_first';

/** Months without accents: English, German, French, Spanish, Italian, Dutch, Portuguese. */
const months: readonly (readonly string[])[] = [
  'january januar janner janvier enero gennaio januari janeiro',
  'february februar fevrier febrero febbraio februari fevereiro',
  'march marz maerz mrz mars marzo maart mrt marco',
  'april avril abril aprile',
  'may mai mayo maggio mei maio',
  'june juni juin junio giugno junho',
  'july juli juillet julio luglio julho',
  'august aout agosto augustus',
  'september septembre septiembre settembre setembro sept',
  'october oktober octobre octubre ottobre outubro',
  'november novembre noviembre novembro',
  'december dezember decembre diciembre dicembre dezembro',
].map((names) => names.split(' '));

const MONTH = String.raw`(?<month>[\p{L}]{3,10})\.?`;
const YEAR = String.raw`(?<year>(?:19|20)\d{2}|\d{2})`;
const LONG_YEAR = String.raw`(?<year>(?:19|20)\d{2})`;
const DAY = String.raw`(?<first>\d{1,2})`;

const patterns = [
  {
    kind: 'iso',
    pattern: String.raw`${LONG_YEAR}\s?[-/.]\s?(?<second>\d{1,2})\s?[-/.]\s?${DAY}(?!\d)`,
  },
  {
    kind: 'iso',
    pattern: String.raw`${LONG_YEAR}年\s?(?<second>\d{1,2})月\s?${DAY}日`,
  },
  {
    kind: 'digits',
    pattern: String.raw`${DAY}\s?(?<mark>[-/.])\s?(?<second>\d{1,2})\s?\k<mark>\s?${YEAR}(?!\d|[-/:]\d)`,
  },
  {
    kind: 'day_word',
    pattern: String.raw`${DAY}(?:st|nd|rd|th|er|º|°|ª)?[.\s/'-]{0,3}(?:de\s|d[’'])?${MONTH}[,.\s/'-]{0,3}(?:de[l]?\s)?${YEAR}(?!\d|[.,:]\d)`,
  },
  {
    kind: 'word_day',
    pattern: String.raw`${MONTH}[\s.-]{0,2}${DAY}(?:st|nd|rd|th)?\s?[,.]?\s{0,2}${LONG_YEAR}(?!\d)`,
  },
  { kind: 'iso_word', pattern: String.raw`${LONG_YEAR}[\s-]${MONTH}[\s-]${DAY}(?!\d)` },
] as const;

/** Two letters begin the names of several months. */
const LEAST_LETTERS = 3;

type Kind = (typeof patterns)[number]['kind'];

const compiled = patterns.map(({ kind, pattern }) => ({
  kind,
  pattern: new RegExp(String.raw`(?<![\d,/]|\d[.-])${pattern}`, 'giu'),
}));

/** The dates in a line of text, left to right. What is not a date of the calendar is left out. */
export function datesIn(text: string, order: DayOrder): readonly FoundDate[] {
  const clear = text.replaceAll(RANGE, '–');
  const found = compiled.flatMap(({ kind, pattern }) =>
    [...clear.matchAll(pattern)].flatMap((match) => {
      const date = interpret(kind, match.groups ?? {}, order);
      const span = { raw: match[0], from: match.index, to: match.index + match[0].length };
      return date ? [{ ...date, ...span }] : [];
    }),
  );
  // The same digits may be a date in two ways; the first way is the better one.
  const kept: FoundDate[] = [];
  for (const date of found) {
    if (kept.every((other) => date.to <= other.from || date.from >= other.to)) kept.push(date);
  }
  return kept.toSorted((a, b) => a.from - b.from);
}

/** The hyphen between two dates without spaces: `1.2.2024-5.3.2024`. */
const RANGE = /(?<=[./]\d{4})-(?=\d{1,2}[./]\d{1,2}[./]\d)/g;

type Groups = Readonly<Record<string, string | undefined>>;
type Interpreted = Pick<FoundDate, 'date' | 'isAmbiguous' | 'isShort'>;

function interpret(kind: Kind, groups: Groups, order: DayOrder): Interpreted | undefined {
  const { year: digits = '', first, second, month } = groups;
  const isShort = digits.length === 2;
  const year = isShort ? inCentury(Number(digits)) : Number(digits);
  const [one, two] = [Number(first), Number(second)];
  if (month !== undefined) return certain(calendarDate(year, monthOf(month), one), isShort);
  if (kind === 'iso') return certain(calendarDate(year, two, one), isShort);
  const isAmbiguous = one <= 12 && two <= 12 && one !== two;
  const isDayFirst = one > 12 || (two <= 12 && order === 'day_first');
  const date = isDayFirst ? calendarDate(year, two, one) : calendarDate(year, one, two);
  return date === undefined ? undefined : { date, isAmbiguous, isShort };
}

/** `99` is 1999. */
const inCentury = (year: number): number => (year < 70 ? 2000 : 1900) + year;

function certain(date: string | undefined, isShort: boolean): Interpreted | undefined {
  return date === undefined ? undefined : { date, isAmbiguous: false, isShort };
}

/** ISO 8601, if there is such a day. */
export function calendarDate(
  year: number,
  month: number | undefined,
  day: number,
): string | undefined {
  if (month === undefined) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal && year >= 1970 && year <= 2100 ? date.toISOString().slice(0, 10) : undefined;
}

/** 1 to 12 for a month's name or its beginning, in any of the languages. */
export function monthOf(word: string): number | undefined {
  const plain = word.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  if (plain.length < LEAST_LETTERS) return undefined;
  const index = months.findIndex((names) => names.some((name) => name.startsWith(plain)));
  return index === -1 ? undefined : index + 1;
}

/** What a document says of where it comes from; both are counts of signs. */
type Evidence = { readonly dayFirst: number; readonly monthFirst: number };

/** Tells nothing by itself, but outweighs whatever a document's language and money let one guess. */
const PROOF = 100;

/**
 * Decides how a document writes its dates: dates with a number above 12 prove it; otherwise
 * Americans put the month first and nearly everybody else the day.
 */
export function dayOrderOf(text: string): DayOrder {
  const { dayFirst, monthFirst } = orderEvidence(text);
  return monthFirst > dayFirst ? 'month_first' : 'day_first';
}

function orderEvidence(text: string): Evidence {
  let [dayFirst, monthFirst] = [0, 0];
  const digits = /(?<![\d.,])(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\2\s?(?:20\d{2}|\d{2})(?!\d)/g;
  for (const [, first, mark, second] of text.matchAll(digits)) {
    if (Number(first) > 12 && Number(second) <= 12) dayFirst += PROOF;
    if (Number(second) > 12 && Number(first) <= 12) monthFirst += PROOF;
    // Nobody puts the month first and parts it by points.
    if (mark === '.') dayFirst += 2;
  }
  const isAmerican = /\b[A-Z]{2}[\s,]{1,2}\d{5}(?:-\d{4})?\b/.test(text);
  const paysInDollars = /\$|\bUSD\b/.test(text);
  if (isAmerican) monthFirst += 2;
  if (paysInDollars && !/\b(?:AUD|SGD|NZD|CAD)\b|[ASC]\$/.test(text)) monthFirst += 1;
  if (/\bRM\s?\d|£|€|\b(?:GST|VAT|MwSt|TVA|IVA|BTW)\b/.test(text)) dayFirst += 2;
  return { dayFirst, monthFirst };
}
