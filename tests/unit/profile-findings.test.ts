import { expect, test } from 'vitest';

import { field, fill, page, plainOf } from '../support/form-pages.ts';

const code = (name: string, more: object) => ({ name, type: 'code', ...more });

test('codes are fields: by format, by pattern, by place', () => {
  const box = { x0: 0.1, y0: 0.1, x1: 0.2, y1: 0.2 };
  const low = { x0: 0.1, y0: 0.8, x1: 0.2, y1: 0.9 };
  const label = page(['10 Parcel'], {
    codes: [
      { format: 'patch_t', text: 'PATCHT', box },
      { format: 'ean_13', text: '4006381333931', box },
      { format: 'qr_code', text: 'https://example.com/p/0042', box: low },
    ],
  });
  const wanted = [
    code('article', { formats: ['ean_13'] }),
    code('parcel', { pattern: String.raw`/p/(\d+)` }),
    code('low', { position: { box: { x0: 0, y0: 0.7, x1: 1, y1: 1 } } }),
    code('any', {}),
    code('absent', { formats: ['code_128'] }),
  ];
  const { fields, misses } = fill({ fields: wanted }, label);
  expect(fields).toMatchObject([
    { name: 'article', value: { text: '4006381333931' }, source: 'barcode', page: 1, box },
    { name: 'parcel', value: { text: '0042' }, raw: 'https://example.com/p/0042', box: low },
    { name: 'low', value: { text: 'https://example.com/p/0042' }, confidence: 0.99 },
    {
      name: 'any',
      value: { text: '4006381333931' },
      candidates: [{ raw: expect.stringMatching(/^https/) }],
    },
  ]);
  expect(misses).toEqual([{ name: 'absent', reason: 'no_code' }]);
});

const hours = {
  name: 'hours',
  columns: [
    { name: 'day', type: 'date', labels: ['Date', 'Day'], required: true },
    { name: 'work', type: 'text', labels: ['Work done', 'Task'] },
    { name: 'hours', type: 'number', labels: ['Hours', 'h'] },
    { name: 'fee', type: 'money', labels: ['Fee'] },
  ],
};

test('lists are tables under the headings of their columns, over pages', () => {
  const sheet = [
    page([
      '10 Time sheet',
      '10 Day | 25 Work done | 60 Hours | 75 Fee',
      '10 03.05.2026 | 25 Painting the | 60 7,5 | 74 375,00',
      '25 northern wall',
      '10 04.05.2026 | 25 Windows and everything else | 61 8 | 74 400,00',
      '10 Page 1',
    ]),
    page(
      [
        '10 Time sheet',
        '10 Day | 25 Work done | 60 Hours | 75 Fee',
        '10 05.05.2026 | 61 2',
        '10 Total 9',
      ],
      { number: 2 },
    ),
  ];
  const { fields } = fill({ lists: [hours] }, ...sheet);
  const rows = Map.groupBy(fields, ({ in: at }) => at?.row);
  const told = [...rows].map(([row, own]) => [
    row,
    Object.fromEntries(own.map(({ name, value }) => [name, plainOf(value)])),
  ]);
  expect(told).toEqual([
    [1, { day: '2026-05-03', work: 'Painting the northern wall', hours: '7.5', fee: '375.00' }],
    [2, { day: '2026-05-04', work: 'Windows and everything else', hours: '8', fee: '400.00' }],
    [3, { day: '2026-05-05', hours: '2' }],
  ]);
  expect(fields.every(({ in: at }) => at?.list === 'hours')).toBe(true);
  expect(fields.at(-1)).toMatchObject({ page: 2 });
});

test('rows go on behind feet and heads of pages, end at a sum, and stand close', () => {
  const columns = [
    { name: 'what', type: 'text', labels: ['Item'] },
    { name: 'count', type: 'number', labels: ['Number'] },
  ];
  const filler = ['', '10 Foot', '10 of', '10 the page', ''];
  const long = 'Screws of all lengths, in a box of steel...';
  const pages = [
    page(['10 Item | 46 Number', `10 ${long} 12`, ...filler]),
    page([...filler, '10 Nails | 46 7', '10 Total | 46 19', '10 Bolts | 46 1'], { number: 2 }),
  ];
  const { fields } = fill({ lists: [{ name: 'goods', columns }] }, ...pages);
  expect(fields.map(({ name, in: at, value }) => [at?.row, name, plainOf(value)])).toEqual([
    [1, 'what', expect.stringContaining('Screws of all lengths, in a box of steel')],
    [1, 'count', '12'],
    [2, 'what', 'Nails'],
    [2, 'count', '7'],
  ]);
});

test('what was not found says why', () => {
  const form = page(['10 Name: | 50 Day | 70 Hours', '10 Nothing follows']);
  const wanted = {
    fields: [
      field('name', 'date'),
      field('colour', 'text'),
      field('name_code', 'text', { labels: ['Name'], pattern: '[0-9]{9}' }),
    ],
    lists: [
      hours,
      { ...hours, name: 'goods', columns: [{ ...hours.columns[3], labels: ['EAN'] }] },
    ],
  };
  expect(fill(wanted, form).misses).toEqual([
    { name: 'name', reason: 'no_value' },
    { name: 'colour', reason: 'no_label' },
    { name: 'name_code', reason: 'no_value' },
    { name: 'hours', reason: 'no_rows' },
    { name: 'goods', reason: 'no_heading' },
  ]);
});

test('what is found twice with different values is less sure, and the other is told', () => {
  const sure = fill({ fields: [field('total', 'money')] }, page(['10 Total 12.00'])).fields[0];
  const unsure = fill(
    { fields: [field('total', 'money')] },
    page(['10 Total 12.00', '10 Total 13.00']),
  ).fields[0];
  expect(unsure?.value).toEqual(sure?.value);
  expect(unsure?.confidence).toBeLessThan(sure?.confidence ?? 0);
  expect(unsure?.candidates).toMatchObject([{ value: { amount: '13.00' }, page: 1 }]);
  expect(sure?.candidates).toEqual([]);
});
