import { describe, expect, it, test } from 'vitest';

import { scoreClasses } from '#cli/eval/score/classes.ts';
import { scoreHostile } from '#cli/eval/score/hostile.ts';
import { reliabilityOf } from '#cli/eval/score/reliability.ts';
import { scoreRows } from '#cli/eval/score/rows.ts';
import { scoreDocuments } from '#cli/eval/score/score.ts';

import { answer, day, money, outcomeOf, text } from '../support/outcomes.ts';

type Booking = readonly [date: string, amount: string, description: string];

const statement = (wanted: readonly Booking[], found: readonly Booking[]) =>
  outcomeOf({
    label: 'bank_statement',
    found: 'bank_statement',
    truth: {
      transactions: wanted.map(([date, amount, description]) => ({ date, amount, description })),
    },
    fields: found.flatMap(([date, amount, description], index) => {
      const at = { list: 'transactions', row: index + 1 };
      return [
        answer('date', day(date), at),
        answer('amount', money(amount), at),
        answer('description', text(description), at),
      ];
    }),
  });

describe('a transaction is right', () => {
  it('with its date, its amount, and nearly its description', () => {
    const [score] = scoreRows(
      statement(
        [
          ['2025-02-10', '-54.27', 'HAFTPFLICHT Allianz SE K-46660983'],
          ['2025-02-12', '-39.99', 'VODAFONE INTERNET 20857379'],
          ['2025-02-13', '-84.71', 'DKV Krankenversicherung'],
          ['2025-02-14', '1200.00', 'GEHALT'],
        ],
        [
          ['2025-02-10', '-54.27', 'HAFTPFLICHT ALLIANZ SE K-46660988'],
          ['2025-02-12', '39.99', 'VODAFONE INTERNET 20857379'],
          ['2025-02-13', '-84.71', 'DKV Lebensversicherung'],
        ],
      ),
    );
    expect(score).toMatchObject({ wanted: 4, found: 3, right: 1 });
    expect(score?.wrong.filter(({ verdict }) => verdict === 'missing')).toHaveLength(3);
    expect(score?.wrong.filter(({ verdict }) => verdict === 'wrong')).toHaveLength(2);
  });

  it('once: a row that is there twice is there twice', () => {
    const row: Booking = ['2025-02-10', '-5.00', 'PARKEN'];
    expect(scoreRows(statement([row, row], [row]))).toMatchObject([{ right: 1 }]);
    expect(scoreRows(statement([row], [row, row]))).toMatchObject([{ right: 1, found: 2 }]);
  });

  it('by the likest of several: the order does not matter', () => {
    const rows: readonly Booking[] = [
      ['2025-02-10', '-5.00', 'ABCDEFGHXY'],
      ['2025-02-10', '-5.00', 'ABCDEFGHIJ'],
    ];
    // The first wanted row is like both, the second like the first that was found only.
    const found: readonly Booking[] = [
      ['2025-02-10', '-5.00', 'ABCDEFGHIJ'],
      ['2025-02-10', '-5.00', 'ABCDEFZZXY'],
    ];
    expect(scoreRows(statement(rows, found))).toMatchObject([{ right: 2 }]);
  });
});

test('the F1 of lists is that of all their rows', () => {
  const rows: readonly Booking[] = [
    ['2025-01-01', '1.00', 'A'],
    ['2025-01-02', '2.00', 'B'],
    ['2025-01-03', '3.00', 'C'],
  ];
  const { score } = scoreDocuments([statement(rows, rows), statement(rows.slice(0, 1), [])]);
  expect(score.lists).toMatchObject([
    { documents: 2, wanted: 4, found: 3, right: 3, recall: 0.75, precision: 1, f1: 6 / 7 },
  ]);
});

describe('classes', () => {
  it('count alike in the mean F1, however many documents they have', () => {
    const score = scoreClasses([
      ...Array.from({ length: 8 }, () => outcomeOf({ label: 'receipt', found: 'receipt' })),
      outcomeOf({ label: 'invoice', found: 'receipt' }),
      outcomeOf({ label: 'invoice', found: 'invoice' }),
    ]);
    expect(score.accuracy).toBe(0.9);
    const [invoices, receipts] = [2 / 3, 16 / 17];
    expect(score.macro_f1).toBeCloseTo((invoices + receipts) / 2, 9);
    expect(score.confusion).toEqual({
      receipt: { receipt: 8 },
      invoice: { invoice: 1, receipt: 1 },
    });
  });

  it('that a manifest does not know count as the one that holds them', () => {
    const coarse = scoreClasses([
      outcomeOf({ label: 'invoice', found: 'credit_note' }),
      outcomeOf({ label: 'other', found: 'letter' }),
    ]);
    expect(coarse).toMatchObject({ accuracy: 1 });
    expect(coarse.taken_as).toContainEqual({ found: 'credit_note', as: 'invoice', n: 1 });
    const fine = scoreClasses([
      outcomeOf({ label: 'invoice', found: 'credit_note' }),
      outcomeOf({ label: 'credit_note', found: 'credit_note' }),
    ]);
    expect(fine).toMatchObject({ accuracy: 0.5, taken_as: [] });
  });

  it('of documents that could not be read are wrong', () => {
    const score = scoreClasses([outcomeOf({ label: 'other', failure: 'damaged' })]);
    expect(score).toMatchObject({ accuracy: 0, confusion: { other: { 'not read': 1 } } });
  });
});

test('confidence is held against how often it was right', () => {
  const claims = [
    { confidence: 0.95, isRight: true },
    { confidence: 0.95, isRight: true },
    { confidence: 1, isRight: false },
    { confidence: 0.9, isRight: true },
    { confidence: 0.6, isRight: false },
    { confidence: 0, isRight: false },
  ];
  const { bins, sure, error } = reliabilityOf(claims);
  expect(bins.map(({ n }) => n)).toEqual([1, 1, 0, 0, 1, 3]);
  expect(bins[4]).toMatchObject({ confidence: 0.9, right: 1 });
  expect(bins[5]?.right).toBeCloseTo(2 / 3, 9);
  expect(sure).toEqual({ n: 4, right: 3 });
  expect(error).toBeCloseTo((0 + 0.6 + 0.1 + 3 * (2.9 / 3 - 2 / 3)) / 6, 9);
});

test('what is missing claims nothing, and counts against the field all the same', () => {
  const outcome = outcomeOf({ label: 'receipt', found: 'receipt', truth: { total: '5.00' } });
  const { score, wrong } = scoreDocuments([outcome]);
  expect(score.reliability.claims).toBe(0);
  expect(score.fields).toEqual([
    { class: 'receipt', field: 'total', n: 1, exact: 0, similar: 0, wrong: 0, missing: 1 },
  ]);
  expect(wrong).toMatchObject([{ field: 'total', expected: '5.00', found: null }]);
});

test('words of a document that was not read are lost', () => {
  const read = outcomeOf({ label: 'other', transcript: 'one two', read: 'Two, one, three.' });
  const lost = outcomeOf({ label: 'other', transcript: 'four five', failure: 'damaged' });
  expect(scoreDocuments([read, lost]).score.text).toEqual([
    { class: 'other', documents: 2, words: 4, recall: 0.5, precision: 2 / 3 },
  ]);
});

const hostile = (expectation: string, failure?: string) =>
  outcomeOf({
    label: 'hostile',
    truth: { expect: expectation },
    ...(failure === undefined ? {} : { failure }),
  });

test('hostile files must end, and as the manifest names it', () => {
  const score = scoreHostile([
    { plain: hostile('encrypted', 'encrypted'), opened: hostile('encrypted') },
    { plain: hostile('encrypted', 'damaged'), opened: undefined },
    { plain: hostile('a defined end state'), opened: undefined },
    { plain: hostile('a defined end state', 'internal'), opened: undefined },
  ]);
  expect(score).toEqual({
    documents: 4,
    defined: 3,
    named: { n: 2, right: 1 },
    opened: { n: 1, right: 1 },
    ends: { encrypted: 1, damaged: 1, processed: 1, internal: 1 },
  });
});
