import { describe, expect, it } from 'vitest';

import { printDate } from '../papers/figures/dates.ts';
import { ibanOf } from '../papers/figures/ids.ts';
import { printAmount } from '../papers/figures/money.ts';
import { makePaper, paperKinds, type MadePaper } from '../papers/make-paper.ts';
import { languages } from '../papers/places/place.ts';
import { places } from '../papers/places/places.ts';
import { createRandom } from '../papers/random.ts';
import { printedWords } from '../papers/reading/printed-words.ts';
import { toReading } from '../papers/to-reading.ts';
import type { InvoiceTruth, ReceiptTruth } from '../papers/truth.ts';

const SEEDS = 60;
const seeds = Array.from({ length: SEEDS }, (_, index) => index * 7 + 1);

const cents = (amount: string | undefined): number => Math.round(Number(amount ?? '0') * 100);
const sumOf = (amounts: readonly (string | undefined)[]): number =>
  amounts.reduce((sum, amount) => sum + cents(amount), 0);

/** Every text of the pages, one after the other. */
const textOf = ({ pages }: Pick<MadePaper, 'pages'>): string =>
  pages.flatMap(({ texts }) => texts.map(({ text }) => text)).join(' ');

describe.each(paperKinds)('a made %s', (kind) => {
  const papers = seeds.map((seed) => makePaper(kind, seed));

  it('is the same for the same seed', () => {
    expect(seeds.slice(0, 5).map((seed) => makePaper(kind, seed))).toEqual(papers.slice(0, 5));
  });

  it('is another for every seed', () => {
    expect(new Set(papers.map(textOf)).size).toBe(SEEDS);
  });

  it('has no text beyond the edge of its page', () => {
    for (const page of papers.flatMap(({ pages }) => pages)) {
      for (const { text, x0, x1, baseline, above, below } of printedWords(page)) {
        expect(x0, text).toBeGreaterThanOrEqual(0);
        expect(x1, text).toBeLessThanOrEqual(page.width);
        expect(baseline - above, text).toBeGreaterThanOrEqual(0);
        expect(baseline + below, text).toBeLessThanOrEqual(page.height);
      }
    }
  });

  it('is read without loss where the reader makes no mistakes', () => {
    for (const source of ['text_layer', 'ocr'] as const) {
      for (const paper of papers.slice(0, 10)) {
        const read = toReading(paper, { seed: 1, mistakes: 0, source });
        expect(read.map(({ words }) => words.map(({ text }) => text).toSorted())).toEqual(
          paper.pages.map((page) =>
            printedWords(page)
              .map(({ text }) => text)
              .toSorted(),
          ),
        );
      }
    }
  });

  it('says nothing that is not printed on it', () => {
    for (const [index, paper] of papers.entries()) {
      const text = squeezed(textOf(paper));
      for (const { name, value } of factsOf(paper.truth)) {
        expect(isPrinted(text, name, value), `${seeds[index]} ${name}: ${value}\n${text}`).toBe(
          true,
        );
      }
    }
  });
});

describe('reading with mistakes', () => {
  const paper = makePaper('invoice', 3);
  const wordsOf = (mistakes: number) =>
    toReading(paper, { seed: 5, mistakes, source: 'ocr' }).flatMap(({ words }) => words);

  it('misreads some words and doubts some that are right', () => {
    const printed = new Set(
      paper.pages.flatMap((page) => printedWords(page).map(({ text }) => text)),
    );
    const words = wordsOf(0.05);
    const wrong = words.filter(({ text }) => !printed.has(text));
    const right = words.filter(({ text }) => printed.has(text));
    expect(wrong.length).toBeGreaterThan(5);
    expect(wrong.some(({ confidence }) => confidence > 0.85)).toBe(true);
    expect(right.some(({ confidence }) => confidence < 0.86)).toBe(true);
  });

  it('is the same for the same seed', () => {
    expect(wordsOf(0.05)).toEqual(wordsOf(0.05));
  });
});

describe.each(['invoice', 'credit_note'] as const)('the sums of a made %s', (kind) => {
  const truths = seeds.map((seed) => makePaper(kind, seed).truth);

  it('lead from the lines to the total', () => {
    for (const truth of truths) {
      const before = sumOf(truth.line_items.map(({ amount }) => amount)) + extraOf(truth);
      expect(cents(truth.total), JSON.stringify(truth)).toBeOneOf([before, before + taxOf(truth)]);
    }
  });

  it('lead from the subtotal to the total', () => {
    for (const truth of truths.filter(({ subtotal }) => subtotal)) {
      const net = cents(truth.subtotal) + taxOf(truth);
      expect(cents(truth.total)).toBeOneOf([net, net + extraOf(truth)]);
    }
  });

  it('have taxes that make the tax', () => {
    const named = truths.filter(({ taxes, tax_total: tax }) => tax && taxes.length > 0);
    for (const { taxes, tax_total: tax } of named) {
      expect(sumOf(taxes.map(({ amount }) => amount))).toBe(cents(tax));
    }
  });
});

const extraOf = ({ shipping, discount }: InvoiceTruth): number => cents(shipping) - cents(discount);

const taxOf = ({ tax_total: tax, taxes }: InvoiceTruth): number =>
  tax === undefined ? sumOf(taxes.map(({ amount }) => amount)) : cents(tax);

describe('the sums of a made receipt', () => {
  const truths = seeds.map((seed) => makePaper('receipt', seed).truth);

  it('lead from the items to the total', () => {
    for (const truth of truths.filter(({ items }) => items.length > 0)) {
      const items = sumOf(truth.items.map(({ amount }) => amount));
      expect(cents(truth.subtotal ?? `${items / 100}`)).toBe(items);
      expect(cents(truth.total), JSON.stringify(truth)).toBeOneOf([
        items + extrasOf(truth),
        items + extrasOf(truth) + cents(truth.tax_total),
      ]);
    }
  });
});

const extrasOf = ({ discount, service_charge: service, tip, rounding }: ReceiptTruth): number =>
  sumOf([service, tip, rounding]) - cents(discount);

it('a made bank statement leads from its opening to its closing balance', () => {
  for (const seed of seeds) {
    const { truth } = makePaper('bank_statement', seed);
    const sum = sumOf(truth.transactions.map(({ amount }) => amount));
    expect(cents(truth.opening_balance) + sum).toBe(cents(truth.closing_balance));
    const days = truth.transactions.map(({ date }) => date);
    const isOldestFirst = days.join(' ') === days.toSorted().join(' ');
    let balance = cents(truth.opening_balance);
    for (const transaction of truth.transactions) {
      balance += cents(transaction.amount);
      const printed = isOldestFirst ? transaction.balance : undefined;
      expect(cents(printed ?? `${balance / 100}`)).toBe(balance);
    }
  }
});

it('made papers are in all languages', () => {
  const found = new Set(
    Array.from({ length: 60 }, (_, seed) => makePaper('letter', seed).language),
  );
  expect(Array.from(found).toSorted()).toEqual(languages.toSorted());
});

it('made IBANs have right check digits and the length of their country', () => {
  const lengths = {
    GB: 22,
    IE: 22,
    DE: 22,
    AT: 20,
    CH: 21,
    FR: 27,
    BE: 16,
    ES: 24,
    IT: 27,
    NL: 18,
    PT: 25,
  };
  const random = createRandom('ibans', 1);
  for (const { country, iban } of places.filter((place) => place.iban !== '')) {
    const made = ibanOf(random, iban);
    const moved = made.slice(4) + made.slice(0, 4);
    const digits = Array.from(moved, (sign) => parseInt(sign, 36)).join('');
    expect(BigInt(digits) % 97n, made).toBe(1n);
    expect(made).toHaveLength(lengths[country as keyof typeof lengths]);
  }
});

type Fact = { readonly name: string; readonly value: string };

/** Every value of a truth, those in lists too. */
function factsOf(truth: object): readonly Fact[] {
  return Object.entries(truth).flatMap(([name, value]: [string, unknown]) => {
    if (typeof value === 'string') return [{ name, value }];
    return Array.isArray(value) ? value.flatMap((each: object) => factsOf(each)) : [];
  });
}

const squeezed = (text: string): string => text.replaceAll(/\s+/g, ' ').toLowerCase();

const formats = Array.from(
  new Set([
    ...places.flatMap(({ dates }) => dates.split('|')),
    ...'dd.mm.|dd.mm|mm/dd|m/d|mmm dd|dd/mm|dd mmm|dd MMM|dd-mm|dd/mmm/yyyy|dd MMM yyyy|d MMM yyyy'.split(
      '|',
    ),
    ...'MMM d, yyyy|MMM d, yy|mmm d, yy|d mmm yyyy|d. mmm yyyy|d MMM yy|d mmm yy|d [de] mmm [de] yyyy'.split(
      '|',
    ),
    ...'d. MMM yyyy|d. MMM yy|d. mmm yy|dd mmm yy|dd MMM yy|dd-mmm-yy|dd.mm.yy|dd/mm/yy|dd-mm-yy'.split(
      '|',
    ),
    ...'yy-mm-dd|yy/mm/dd|mm/dd/yy|mm-dd-yy|d [de] MMM [de] yyyy|d [de] mmm [de] yy|d [de] MMM [de] yy|d mmm yyyy|d.m.yy|d-m-yy|m/d/yy'.split(
      '|',
    ),
  ]),
);

function isPrinted(text: string, name: string, value: string): boolean {
  if (name === 'currency' || name === 'payment_method') return true;
  if (/date/.test(name)) {
    return languages.some((language) =>
      formats.some((format) => text.includes(squeezed(printDate(value, format, language)))),
    );
  }
  if (name === 'time') return isTimePrinted(text, value);
  if (name === 'iban') return text.replaceAll(' ', '').includes(value.toLowerCase());
  if (/^-?\d+([.]\d+)?$/.test(value) && !/number|reference|customer|last4|vat|unit$/.test(name)) {
    return isNumberPrinted(text, value);
  }
  // Lines of addresses may be apart from one another.
  const parts = /address/.test(name) ? value.split(', ') : [value];
  return parts.every((part) => text.includes(squeezed(part)));
}

function isTimePrinted(text: string, value: string): boolean {
  const [hour = '', ...rest] = value.split(':');
  const twelve = `${Number(hour) % 12 || 12}:${rest.join(':')}`;
  return text.includes(value) || text.includes(twelve);
}

function isNumberPrinted(text: string, value: string): boolean {
  const decimals = (value.split('.')[1] ?? '').length;
  const amount = Math.abs(Math.round(Number(value) * 100));
  return ['', ',', '.', ' ', "'", '’'].some((group) =>
    ([',', '.'] as const).some((point) =>
      [true, false].some((isIndian) => {
        const style = { group, point, isIndian, negative: 'before', symbol: '' } as const;
        const printed = printAmount(amount, style);
        const short = value.replace('-', '').replace('.', point);
        return (
          text.includes(decimals === 2 ? printed : short) ||
          text.includes(printed) ||
          text.includes(short)
        );
      }),
    ),
  );
}
