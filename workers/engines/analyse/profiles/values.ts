import type { FieldValue } from '#shared/core/field.ts';
import type { LinearPattern } from '#shared/core/linear-pattern.ts';
import type { ProfileColumn, ProfileField } from '#shared/core/profile.ts';

import { IBAN, longestValid } from '../fields/bank-codes.ts';
import { timeIn } from '../fields/time.ts';
import { createLabelFinder } from '../labels/find-labels.ts';
import { meaningsOf } from '../labels/vocabulary.ts';
import { amountsIn } from '../text/amounts.ts';
import { datesIn, type DayOrder } from '../text/dates.ts';
import { decimalOf, NUMBER } from '../text/decimals.ts';
import { cleanText } from './clean-text.ts';
import { flagIn, givenAnswer, withoutTicks } from './ticks.ts';

/** A value in a text, and where it stands in it. */
export type FoundValue = { readonly value: FieldValue; readonly from: number; readonly to: number };

/** How values of a document are to be understood. */
export type Manner = { readonly order: DayOrder; readonly currency: string | null };

/** What is asked for, made ready. */
export type Asked = {
  readonly valuesIn: (text: string, manner: Manner) => readonly FoundValue[];
};

type Wish = Pick<ProfileField | ProfileColumn, 'type' | 'options'>;
type Reader = (text: string, manner: Manner) => readonly FoundValue[];

/** @param pattern what the value must look like, if its profile says so */
export function askFor(wish: Wish, pattern: LinearPattern | undefined): Asked {
  const read = readerOf(wish);
  if (!pattern) return { valuesIn: read };
  return {
    valuesIn: (text, manner) =>
      pattern.hitsIn(text).flatMap((hit) => {
        const [first] = read(hit.text, manner);
        return first
          ? [{ value: first.value, from: hit.from + first.from, to: hit.from + first.to }]
          : [];
      }),
  };
}

function readerOf({ type, options }: Wish): Reader {
  switch (type) {
    case 'choice':
      return choiceReader(options);
    case 'code':
      return textIn;
    default:
      return readers[type];
  }
}

/** What an amount must look like where it has no cents: alone, or with a currency beside it. */
const moneyIn: Reader = (text, { currency }) => {
  const amounts = amountsIn(text);
  if (amounts.length === 0) return wholeMoneyIn(text, currency);
  return amounts.map(({ amount, currency: own, from, to }) => ({
    value: { type: 'money', amount, currency: own ?? currency },
    from,
    to,
  }));
};

function wholeMoneyIn(text: string, currency: string | null): readonly FoundValue[] {
  return numbersIn(text).map(({ number, from, to }) => {
    const [units = '0', part = ''] = number.split('.');
    return {
      value: { type: 'money', amount: `${units}.${part.padEnd(2, '0')}`, currency },
      from,
      to,
    };
  });
}

const EVERY_NUMBER = new RegExp(NUMBER, 'gu');

function numbersIn(text: string) {
  return [...text.matchAll(EVERY_NUMBER)].flatMap(({ 0: raw, index: from }) => {
    const number = decimalOf(raw);
    return number === undefined ? [] : [{ number, from, to: from + raw.length }];
  });
}

const EMAIL = /[\w.%+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,4}/giu;

const textIn: Reader = (text) => {
  const clean = cleanText(text);
  if (!/[\p{L}\p{N}\p{S}]/u.test(clean)) return [];
  const from = text.search(/[^\s:|>=_·•.-]/u);
  const to = text.trimEnd().length;
  return [{ value: { type: 'text', text: clean }, from: Math.max(0, from), to }];
};

const readers = {
  text: textIn,
  money: moneyIn,
  date: (text, { order }) =>
    datesIn(text, order).map(({ date, from, to }) => ({ value: { type: 'date', date }, from, to })),
  time(text) {
    const found = timeIn({ text });
    return found
      ? [{ value: { type: 'time', time: found.time }, from: found.from, to: found.to }]
      : [];
  },
  number: (text) =>
    numbersIn(text).map(({ number, from, to }) => ({
      value: { type: 'number', number },
      from,
      to,
    })),
  flag(text) {
    const found = flagIn(text);
    return found
      ? [{ value: { type: 'flag', isSet: found.value }, from: found.from, to: found.to }]
      : [];
  },
  iban: (text) =>
    [...text.matchAll(IBAN)].flatMap(({ 0: raw, index: from }) => {
      const valid = longestValid(raw);
      return valid
        ? [{ value: { type: 'text', text: valid.iban }, from, to: from + valid.length }]
        : [];
    }),
  email: (text) =>
    [...text.matchAll(EMAIL)].map(({ 0: raw, index: from }) => ({
      value: { type: 'text', text: raw.toLowerCase() },
      from,
      to: from + raw.length,
    })),
} as const satisfies Readonly<Record<string, Reader>>;

const MOST_WORDS = 12;

function choiceReader(options: Wish['options']): Reader {
  const phrases = options.map(({ value, labels }) => [value, labels.length > 0 ? labels : [value]]);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- pairs, which `map` takes for lists
  const words = meaningsOf(phrases as [string, string[]][]);
  const find = createLabelFinder(words, MOST_WORDS);
  return (text) => {
    const answers = find(withoutTicks(text), true).flatMap(({ keys: [value], from, to }) =>
      value === undefined ? [] : [{ value, from, to }],
    );
    const given = givenAnswer(text, answers);
    return given
      ? [{ value: { type: 'text', text: given.value }, from: given.from, to: given.to }]
      : [];
  };
}
