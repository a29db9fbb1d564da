import { expect, test } from 'vitest';

import type { FieldValue } from '#shared/core/field.ts';
import { answersOf } from '#shared/features/lessons/answers.policy.ts';

const text = (value: string): FieldValue => ({ type: 'text', text: value });
const field = (name: string, value: FieldValue, more: Partial<Said> = {}): Said => ({
  name,
  list: null,
  value,
  source: 'ocr',
  confirmedAt: null,
  ...more,
});
type Said = Parameters<typeof answersOf>[0]['fields'][number];

const said = { documentClass: 'letter', corrected: [], ofProfile: [], isWhole: false } as const;
const human = { source: 'human' } as const;
const confirmed = { confirmedAt: new Date(0) };

test('only what somebody said teaches', () => {
  const fields = [
    field('date', { type: 'date', date: '2026-03-14' }, human),
    field('subject', text('Tea')),
    field('description', text('Tea'), { ...human, list: 'line_items' }),
  ];
  expect(answersOf({ ...said, fields })).toEqual([
    { field: 'date', value: '2026-03-14', weight: 1 },
  ]);
});

test('amounts are compared as they are printed', () => {
  const amounts = ['99.9', '7', '1234.50', '-3.1', '5.00000'].map((amount) =>
    field('total', { type: 'money', amount, currency: null }, confirmed),
  );
  const values = answersOf({ ...said, documentClass: 'receipt', fields: amounts });
  expect(values.map(({ value }) => value)).toEqual(['99.90', '7.00', '1234.50', '-3.10', '5.00']);
});

test('what was taken away is not there', () => {
  const corrected = [
    { name: 'subject', list: null },
    { name: 'description', list: 'line_items' },
  ];
  expect(answersOf({ ...said, fields: [], corrected })).toEqual([
    { field: 'subject', value: null, weight: 1 },
  ]);
});

test('where all is right, what is not said is not there, though it may have been overlooked', () => {
  const fields = [field('subject', text('Tea'), confirmed)];
  expect(answersOf({ ...said, fields, isWhole: true })).toEqual([
    { field: 'subject', value: 'Tea', weight: 1 },
    { field: 'date', value: null, weight: 0.3 },
  ]);
});

test('what was read as another class was not asked for the fields of this one', () => {
  const corrected = [{ name: 'class', list: null }];
  const fields = [field('subject', text('Tea'), confirmed)];
  expect(answersOf({ ...said, fields, corrected, isWhole: true })).toEqual([
    { field: 'subject', value: 'Tea', weight: 1 },
  ]);
});

test('what a profile asks for is another thing than what the class calls the same', () => {
  const fields = [field('subject', text('Tea'), human), field('date', text('noon'), human)];
  const corrected = [{ name: 'subject', list: null }];
  expect(answersOf({ ...said, fields, corrected, ofProfile: ['subject'] })).toEqual([
    { field: 'date', value: 'noon', weight: 1 },
  ]);
});
