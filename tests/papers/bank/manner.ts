import type { Desk } from '../desk.ts';
import { fillIn } from '../desk.ts';
import { printDate, type Day } from '../figures/dates.ts';
import { printAmount, printMoney } from '../figures/money.ts';
import type { BankWords } from '../words/bank/en.ts';
import type { AccountHistory } from './account.ts';

/** How a bank tells money in from money out. */
export type Signs = 'signed' | 'columns' | 'marks' | 'attached';

/** How a bank prints its statements. */
export type BankManner = {
  readonly signs: Signs;
  readonly hasValueDates: boolean;
  readonly balances: 'none' | 'all' | 'daily';
  readonly isNewestFirst: boolean;
  readonly hasDetails: boolean;
  /** Where the first and last balance stand. */
  readonly places: 'rows' | 'summary' | 'both';
  readonly date: (day: Day) => string;
  readonly rowDate: (day: Day) => string;
  readonly amount: (cents: number) => string;
  readonly balance: (cents: number) => string;
  /** What says of an amount whether it was paid in or out: `S` and `H`. */
  readonly marks: readonly [out: string, into: string];
};

const markPairs: Readonly<Record<string, readonly string[]>> = {
  en: ['DR|CR', 'D|C', 'OD|CR', '-|+', ' -| '],
  de: ['S|H', 'S|H', 'S|H', '-|+', 'Soll|Haben'],
  fr: ['D|C', '-|+', 'DB|CR'],
  es: ['D|H', '-|+', '-| '],
  it: ['D|A', '-|+', '-| '],
  nl: ['D|C', '-|+', 'Af|Bij'],
  pt: ['D|C', '-|+', '-| '],
};

/** Draws the house style of a bank. */
export function bankManner({ desk, isCard }: AccountHistory): BankManner {
  const { random, language, date, moneyStyle } = desk;
  const signs = isCard
    ? 'signed'
    : random.pick([
        'signed',
        'signed',
        'columns',
        'columns',
        'columns',
        'marks',
        'attached',
      ] as const);
  const pairs = (markPairs[language] ?? ['-|+']).filter(
    (pair) => signs === 'marks' || pair.trim().length > 2,
  );
  const [out = '-', into = '+'] = random.pick(pairs).split('|');
  const hasSign = random.chance(0.2);
  const bare = {
    ...moneyStyle,
    symbol: '',
    negative: random.pick(['before', 'before', 'before', 'after', 'parentheses'] as const),
  };
  const figures = (cents: number): string =>
    hasSign ? printMoney(cents, { ...bare, symbol: moneyStyle.symbol }) : printAmount(cents, bare);
  const attached = (cents: number): string =>
    `${figures(Math.abs(cents))} ${cents < 0 ? out.trim() : into.trim()}`.trim();
  const plus = signs === 'signed' && random.chance(0.12);
  const isAttached = signs === 'attached';
  return {
    signs,
    marks: [out, into],
    hasValueDates: random.chance(0.4),
    balances: isCard ? 'none' : random.pick(['none', 'none', 'all', 'all', 'daily'] as const),
    isNewestFirst: random.chance(0.15),
    hasDetails: random.chance(0.55),
    places: random.pick(['rows', 'rows', 'summary', 'both'] as const),
    date,
    rowDate: rowDates(desk),
    amount: isAttached
      ? attached
      : plus
        ? (cents) => (cents > 0 ? `+${figures(cents)}` : figures(cents))
        : figures,
    balance: isAttached || (signs === 'marks' && random.chance(0.7)) ? attached : figures,
  };
}

/** Many rows do without the year, which stands in the heading. */
function rowDates({ random, dateFormat, language }: Desk): BankManner['rowDate'] {
  if (random.chance(0.55)) {
    const isLong = dateFormat.includes('mmmm') || dateFormat.includes('[');
    const format = isLong
      ? dateFormat
          .replaceAll('mmmm', 'mmm')
          .replaceAll(/ \[\w+\]/g, '')
          .replace('dddd', 'dd')
      : dateFormat;
    return (day) => printDate(day, format, language);
  }
  const isMonthFirst = dateFormat.startsWith('m');
  const format = isMonthFirst
    ? random.pick(['mm/dd', 'mmm dd', 'm/d'])
    : dateFormat.includes('.')
      ? random.pick(['dd.mm.', 'dd.mm.', 'dd.mm'])
      : random.pick(['dd/mm', 'dd mmm', 'dd MMM', 'dd-mm', 'dd.mm']);
  return (day) => printDate(day, format, language);
}

/** `Opening balance on 01.03.2024`, or without the day. */
export function balanceLabel(
  { desk, words }: { desk: Desk; words: BankWords },
  choices: string,
  day: string,
): string {
  const label = desk.random.one(choices);
  return day === '' ? label : fillIn(desk.random.one(words.onDate), { label, date: day });
}
