import { later, printDate, type Day } from './figures/dates.ts';
import { printAmount, printMoney, printNumber, type MoneyStyle } from './figures/money.ts';
import type { Language, Place } from './places/place.ts';
import { places } from './places/places.ts';
import { createRandom, type Random } from './random.ts';

/** Where a paper is made: in which country, and how this house writes dates and amounts. */
export type Desk = {
  readonly random: Random;
  readonly place: Place;
  readonly language: Language;
  readonly moneyStyle: MoneyStyle;
  /** Without the currency. */
  readonly amount: (cents: number) => string;
  /** With the currency. */
  readonly money: (cents: number) => string;
  readonly number: (value: number, decimals?: number) => string;
  readonly percent: (rate: number) => string;
  readonly date: (day: Day) => string;
  readonly dateFormat: string;
  /** The day on which it is made. */
  readonly today: Day;
};

const languageShares: Readonly<Record<Language, number>> = {
  en: 30,
  de: 19,
  fr: 12,
  es: 11,
  it: 10,
  nl: 10,
  pt: 8,
};

/** How many papers of a language come from there; one where nothing else is said. */
const countryShares: Readonly<Record<string, number>> = {
  US: 9,
  GB: 6,
  MY: 3,
  IN: 3,
  DE: 8,
  AT: 2,
  FR: 6,
  ES: 4,
  IT: 6,
  NL: 3,
};
const tillShares: Readonly<Record<string, number>> = { ...countryShares, MY: 9, US: 7 };

/** A desk somewhere; the name keeps papers of different kinds apart. */
export function createDesk(name: string, seed: number): Desk {
  const random = createRandom(name, seed);
  const shares = name === 'receipt' ? tillShares : countryShares;
  const language = weighted(random, languageShares);
  const own = places.filter((place) => place.language === language);
  const place = random.pick(
    own.flatMap((each) => Array.from({ length: shares[each.country] ?? 1 }, () => each)),
  );
  const moneyStyle = styleOf(random, place);
  const dateFormat = random.one(place.dates);
  const start = later('2016-01-04', random.whole(0, 3_900));
  return {
    random,
    place,
    language,
    moneyStyle,
    amount: (cents) => printAmount(cents, moneyStyle),
    money: (cents) => printMoney(cents, moneyStyle),
    number: (value, decimals) => printNumber(value, moneyStyle, decimals),
    percent: percentStyle(random, moneyStyle),
    date: (day) => printDate(day, dateFormat, language),
    dateFormat,
    today: start,
  };
}

function weighted<K extends string>(random: Random, shares: Readonly<Record<K, number>>): K {
  const entries = Object.keys(shares) as K[];
  return random.pick(entries.flatMap((key) => Array.from({ length: shares[key] }, () => key)));
}

function styleOf(random: Random, { figures, symbols }: Place): MoneyStyle {
  const sample = random.one(figures);
  const isIndian = sample === '1,23,456.78';
  const [, group = '', point = '.'] = /^1(\D?)\d+(?:,456)?(\D)\d\d$/.exec(sample) ?? [];
  return {
    group,
    point: point === ',' ? ',' : '.',
    isIndian,
    negative: random.one('before|before|before|before|after|parentheses') as MoneyStyle['negative'],
    symbol: random.one(symbols),
  };
}

function percentStyle(random: Random, style: MoneyStyle): (rate: number) => string {
  const form = random.one('#%|#%|# %|#,0%|#,00 %|#,0 %|#,00%');
  const decimals = (form.split(',')[1] ?? '').replaceAll(/\D/g, '').length;
  const sign = form.includes(' %') ? ' %' : '%';
  return (rate) => `${printNumber(rate, { ...style, group: '' }, decimals)}${sign}`;
}

/** Fills the places between braces; what is not known is left out. */
export function fillIn(template: string, values: Readonly<Record<string, string>>): string {
  return template
    .replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
    .replaceAll(/ {2,}/g, ' ')
    .trim();
}
