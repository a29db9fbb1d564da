import { expect, test } from 'vitest';

import { profileIdSchema } from '#shared/core/ids.ts';
import { profileDefinitionSchema } from '#shared/core/profile.ts';
import { analyse } from '#workers/engines/analyse/analyse.ts';

import { field, fill, page, plainOf } from '../support/form-pages.ts';

const letter = page(['10 Parcel receipt', '10 Parcel no. 00471', '10 Weight 2.5 kg']);
const profile = (id: number, more: object = {}) => ({
  id: profileIdSchema.parse(`prf_${String(id).padStart(32, '0')}`),
  version: 1,
  definition: profileDefinitionSchema.parse({
    fields: [field('parcel', 'text', { labels: ['Parcel no.'] })],
    ...more,
  }),
});
const chosenAmong = (...offered: ReturnType<typeof profile>[]) =>
  analyse([letter], { profiles: { isChosen: false, offered } }).profile?.id.replace(/^prf_0+/, '');

test('the profile whose rules fit best is taken: most keywords, then the class, then the newest', () => {
  const by = (id: number, match: object) => profile(id, { match });
  expect(chosenAmong(by(1, { all: ['Parcel', 'Invoice'] }), profile(2))).toBeUndefined();
  expect(chosenAmong(by(1, { any: ['Parcel', 'Invoice'] }))).toBe('1');
  expect(
    chosenAmong(by(2, { any: ['parcel'] }), by(1, { all: ['PARCEL RECEIPT', 'weight'] })),
  ).toBe('1');
  // One keyword within another, and of two that fit as well the newest, which comes first.
  expect(
    chosenAmong(by(3, { any: ['parcel receipt', 'receipt'] }), by(2, { any: ['weight'] })),
  ).toBe('3');
  expect(chosenAmong(by(3, { any: ['weight'] }), by(2, { any: ['parcel'] }))).toBe('3');
  const { value } = analyse([letter], {}).classification;
  const other = value === 'invoice' ? 'letter' : 'invoice';
  expect(chosenAmong(by(1, { class: other, any: ['parcel'] }))).toBeUndefined();
  expect(chosenAmong(by(2, { any: ['parcel'] }), by(1, { class: value, any: ['parcel'] }))).toBe(
    '1',
  );
  expect(chosenAmong(by(1, { class: value }))).toBe('1');
});

test('a profile adds its fields to those of the class, and its own count', () => {
  const invoice = page([
    '10 Invoice number: 2026-17 | 60 Invoice date: 2026-05-03',
    '10 Our sign: AB-1',
    '10 Net amount 100.00',
    '10 VAT 19% 19.00',
    '10 Total EUR 119.00',
  ]);
  const read = (offered: readonly ReturnType<typeof profile>[]) => {
    const clues = { hint: 'invoice', profiles: { isChosen: true, offered } } as const;
    const { fields } = analyse([invoice], clues);
    return Object.fromEntries(fields.map(({ name, value }) => [name, plainOf(value)]));
  };
  expect(read([])).toMatchObject({ invoice_number: '2026-17', total: '119.00' });
  const fields = [
    field('our_sign', 'text'),
    field('invoice_number', 'text', { labels: ['Our sign'] }),
    field('total', 'number', { labels: ['Grand sum'] }),
  ];
  const after = read([profile(1, { fields })]);
  expect(after).toMatchObject({ our_sign: 'AB-1', invoice_number: 'AB-1', subtotal: '100.00' });
  expect(after).not.toHaveProperty('total');
});

test('a pattern reads so much of a document and no more', () => {
  const rows = Array.from({ length: 28 }, () => `5 ${'a'.repeat(1_500)}`);
  const pages = Array.from({ length: 5 }, (_, index) => page(rows, { number: index + 1 }));
  const reads = (last: number) => {
    const end = page(['10 AB-12'], { number: last + 1 });
    const fields = [{ name: 'sign', type: 'text', pattern: 'AB-[0-9]+' }];
    return fill({ fields }, ...pages.slice(0, last), end).fields.length;
  };
  expect([reads(4), reads(5)]).toEqual([1, 0]);
});

test('patterns that are made to hang do not, whatever the document', () => {
  const rows = Array.from({ length: 30 }, () => `5 ${'a'.repeat(1_500)}!`);
  const pages = Array.from({ length: 12 }, (_, index) => page(rows, { number: index + 1 }));
  const fields = Array.from({ length: 20 }, (_, index) => ({
    name: `n${index}`,
    type: 'text',
    pattern: '(a|aa)+(a+)+$',
  }));
  const { misses } = fill({ fields }, ...pages);
  expect(misses).toHaveLength(20);
});
