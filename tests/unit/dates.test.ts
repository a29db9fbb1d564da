import { expect, test } from 'vitest';

import { datesIn, dayOrderOf } from '#workers/engines/analyse/text/dates.ts';

test.for([
  ['2026-03-14', '2026-03-14'],
  ['14.03.2026', '2026-03-14'],
  ['14/03/26', '2026-03-14'],
  ['14. März 2026', '2026-03-14'],
  ['7. Mai 2014', '2014-05-07'],
  ['14 March 2026', '2026-03-14'],
  ['14-Mar-2026', '2026-03-14'],
  ['March 14, 2026', '2026-03-14'],
  ['2 février 2026', '2026-02-02'],
  ['3 juillet 2026', '2026-07-03'],
  ['1. Dezember 2026', '2026-12-01'],
  ['10.12.99', '1999-12-10'],
] as const)('%s is %s', ([text, date]) => {
  expect(datesIn(text, 'day_first').map((found) => found.date)).toEqual([date]);
});

test.for(['31.02.2026', '99/99/2026', '1.2.3.4', 'INV-2026-0417', '12345678', '18:42'])(
  '%s is no date',
  (text) => {
    expect(datesIn(text, 'day_first')).toEqual([]);
  },
);

test.for(['1.2.2024-5.3.2024', '01/02/2024 - 05/03/2024'])('%s is two dates', (text) => {
  const dates = datesIn(text, 'day_first').map(({ date }) => date);
  expect(dates).toEqual(['2024-02-01', '2024-03-05']);
});

test('digits that could be read both ways say so and follow the order', () => {
  expect(datesIn('03/04/2026', 'day_first')).toEqual([
    {
      date: '2026-04-03',
      raw: '03/04/2026',
      from: 0,
      to: 10,
      isAmbiguous: true,
      isShort: false,
    },
  ]);
  expect(datesIn('03/04/2026', 'month_first')[0]?.date).toBe('2026-03-04');
  expect(datesIn('25/04/2026', 'month_first')[0]).toMatchObject({
    date: '2026-04-25',
    isAmbiguous: false,
  });
});

test('a document proves its order by a day above twelve, or is American, or puts the day first', () => {
  expect(dayOrderOf('03/04/2026 and 04/25/2026')).toBe('month_first');
  expect(dayOrderOf('25/04/2026')).toBe('day_first');
  expect(dayOrderOf('Springfield, IL 62701  $5.00  03/04/2026')).toBe('month_first');
  expect(dayOrderOf('03/04/2026')).toBe('day_first');
});
