import { expect, test } from 'vitest';

import type { Box } from '#shared/core/box.ts';

import { field, fill, page, valuesOf } from '../support/form-pages.ts';

test('values stand behind their labels, under them or over them', () => {
  const form = page([
    '10 Name of applicant: Ada Lovelace | 60 Policy no. P-4711',
    '10 Date of birth | 40 Occupation',
    '10 10.12.1985 | 40 Engineer and writer',
    '10 Leeds, 3 May 2026',
    '10 Place and date',
  ]);
  const wanted = [
    field('applicant', 'text', { labels: ['Name'] }),
    field('policy_no', 'text'),
    field('date_of_birth', 'date'),
    field('occupation', 'text'),
    field('signed', 'date', { labels: ['Place and date'], stands: 'above' }),
  ];
  expect(valuesOf(wanted, form)).toEqual({
    applicant: 'Ada Lovelace',
    policy_no: 'P-4711',
    date_of_birth: '1985-12-10',
    occupation: 'Engineer and writer',
    signed: '2026-05-03',
  });
});

test('what is said to stand below is not taken from the right', () => {
  const form = page(['10 Insured | 50 Ms Miller', '10 Mr Smith']);
  const insured = (stands: string) => valuesOf([field('insured', 'text', { stands })], form);
  expect(insured('right')).toEqual({ insured: 'Ms Miller' });
  expect(insured('below')).toEqual({ insured: 'Mr Smith' });
});

test('what may be a value or the next heading is unsure, with what stands below beside it', () => {
  const form = page(['10 Insured | 50 Representative', '10 Mr Smith']);
  const [insured] = fill({ fields: [field('insured', 'text')] }, form).fields;
  expect(insured).toMatchObject({
    value: { text: 'Representative' },
    candidates: [{ value: { text: 'Mr Smith' } }],
  });
  expect(insured?.confidence).toBeLessThan(0.5);
  // What is a label to us is none's value.
  const known = page(['10 Insured | 50 Invoice number', '10 Mr Smith']);
  expect(valuesOf([field('insured', 'text')], known)).toEqual({ insured: 'Mr Smith' });
});

test('labels are known by their synonyms, and when OCR got a letter or two wrong', () => {
  const wanted = [
    field('customer', 'text', { labels: ['Customer number', 'Kundennummer'] }),
    field('meter', 'number', { labels: ['Zählerstand'] }),
  ];
  const expected = { customer: '88-17', meter: '1204.5' };
  expect(valuesOf(wanted, page(['10 Kundennummer: 88-17', '10 Zählerstand 1204,5']))).toEqual(
    expected,
  );
  const misread = ['10 Kundennumrner: 88-17', '10 Zahlerstanb 1204,5'];
  expect(
    valuesOf(wanted, page(['10 Kundennummcr: 88-17', misread[1] ?? ''], { source: 'ocr' })),
  ).toEqual(expected);
  // A file says what it says.
  expect(valuesOf(wanted, page(['10 Kundenkummer: 88-17']))).toEqual({});
});

test('values are what their type says, exact and in one form', () => {
  const form = page([
    '10 Sum insured: EUR 1.234.567,80 | 60 Excess 500',
    '10 Loss on 03/04/2026 | 50 Reported 25/04/2026 | 80 At 4:05 pm',
    '10 Kilometres 12.345,6 km | 50 Mail: Ada@Example.COM',
    '10 Account DE02 1203 0000 0000 2020 51 at BYLADEM1001',
  ]);
  const wanted = [
    field('sum_insured', 'money'),
    field('excess', 'money'),
    field('loss_on', 'date'),
    field('at', 'time'),
    field('kilometres', 'number'),
    field('mail', 'email'),
    field('account', 'iban'),
  ];
  const { fields } = fill({ fields: wanted }, form);
  expect(Object.fromEntries(fields.map(({ name, value }) => [name, value]))).toEqual({
    sum_insured: { type: 'money', amount: '1234567.80', currency: 'EUR' },
    excess: { type: 'money', amount: '500.00', currency: 'EUR' },
    // The other date of the document says that days come first.
    loss_on: { type: 'date', date: '2026-04-03' },
    at: { type: 'time', time: '16:05' },
    kilometres: { type: 'number', number: '12345.6' },
    mail: { type: 'text', text: 'ada@example.com' },
    account: { type: 'text', text: 'DE02120300000000202051' },
  });
});

test('text has no controls, no lines to write on and nothing that turns it round', () => {
  const form = page(['10 Name: ____Ada\u0007\u202e Lovelace____', '10 Plate .........AB 123']);
  const wanted = [field('name', 'text'), field('plate', 'text')];
  expect(valuesOf(wanted, form)).toEqual({ name: 'Ada Lovelace', plate: 'AB 123' });
});

const option = (value: string) => ({ value });

test('boxes are ticked or not, before their labels or behind them, with answers or without', () => {
  const form = page([
    '10 ☒ Smoker | 50 ☐ Pilot',
    '10 Insured before: ☐ yes ☒ no',
    '10 Married [x] | 50 Owner of the car: Ja',
    '10 Vehicle: ☐ car ☒ lorry ☐ bus',
    '10 Cover | 50 Paid',
    '10 (x) full ( ) partial | 50 yearly',
  ]);
  const wanted = [
    field('smoker', 'flag'),
    field('pilot', 'flag'),
    field('insured_before', 'flag'),
    field('married', 'flag'),
    field('owner_of_the_car', 'flag'),
    field('vehicle', 'choice', { options: ['car', 'lorry', 'bus'].map(option) }),
    field('cover', 'choice', { options: ['full', 'partial'].map(option) }),
    field('paid', 'choice', { options: [{ value: 'Y', labels: ['yearly'] }, option('M')] }),
  ];
  expect(valuesOf(wanted, form)).toEqual({
    smoker: true,
    pilot: false,
    insured_before: false,
    married: true,
    owner_of_the_car: true,
    vehicle: 'lorry',
    cover: 'full',
    paid: 'Y',
  });
});

test('of two ticked answers none is given', () => {
  const options = [{ value: 'car' }, { value: 'bus' }];
  const { fields, misses } = fill(
    { fields: [field('vehicle', 'choice', { options })] },
    page(['10 Vehicle: ☒ car ☒ bus']),
  );
  expect(fields).toEqual([]);
  expect(misses).toEqual([{ name: 'vehicle', reason: 'no_value' }]);
});

test('a pattern chooses among what stands there, and its group is the value', () => {
  const form = page([
    '10 Reference: our letter of May, file AZ-2026/0815 (urgent)',
    '10 Ref 12 or KD 44871',
  ]);
  const wanted = [
    field('reference', 'text', { pattern: String.raw`[A-Z]{2}-\d{4}/\d+` }),
    { name: 'customer', type: 'number', pattern: String.raw`KD (\d{5})` },
  ];
  expect(valuesOf(wanted, form)).toEqual({ reference: 'AZ-2026/0815', customer: '44871' });
  const { fields } = fill({ fields: wanted }, form);
  expect(fields[1]).toMatchObject({ raw: '44871', page: 1, source: 'text_layer' });
});

test('a position says on which page, and where on it', () => {
  const pages = [1, 2, 3].map((number) =>
    page([`10 Total ${number}00.00`, '10 other', `10 Total ${number}50.00`], { number }),
  );
  const at = (position: object) =>
    valuesOf([field('total', 'money', { position })], ...pages)['total'];
  const bottom: Box = { x0: 0, y0: 0.1, x1: 1, y1: 0.2 };
  expect(at({ page: 'first' })).toBe('100.00');
  expect(at({ page: 'last', box: bottom })).toBe('350.00');
  expect(at({ page: 2 })).toBe('200.00');
  expect(at({ page: 4 })).toBeUndefined();
  const late = [
    page(['10 Letter']),
    page(['10 Letter', '10 other', '10 Total 9.00'], { number: 2 }),
  ];
  const inLate = (position: object) =>
    valuesOf([field('total', 'money', { position })], ...late)['total'];
  const top: Box = { x0: 0, y0: 0, x1: 1, y1: 0.06 };
  expect([inLate({}), inLate({ page: 'first' }), inLate({ box: top })]).toEqual([
    '9.00',
    undefined,
    undefined,
  ]);
});

test('without a label what stands in the box is the value, in so many lines', () => {
  const letter = page([
    '10 Acme Ltd | 60 Invoice',
    '10 1 High Street',
    '10 Leeds LS1 4AB',
    '10 Dear',
  ]);
  const box = { x0: 0.08, y0: 0.04, x1: 0.5, y1: 0.13 };
  const sender = (lines: number) =>
    valuesOf([{ name: 'sender', type: 'text', lines, position: { box } }], letter)['sender'];
  expect(sender(1)).toBe('Acme Ltd');
  expect(sender(3)).toBe('Acme Ltd\n1 High Street\nLeeds LS1 4AB');
});

test('text of several lines ends where it may, and before the next label', () => {
  const form = page(['10 Address: 1 High Street', '19 Leeds LS1 4AB', '10 Phone: 12345']);
  const wanted = [field('address', 'text', { lines: 5 }), field('phone', 'text')];
  expect(valuesOf(wanted, form)).toEqual({
    address: '1 High Street\nLeeds LS1 4AB',
    phone: '12345',
  });
});
