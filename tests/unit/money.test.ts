import { expect, test } from 'vitest';

import { amountsIn, currencyIn } from '#workers/engines/analyse/text/amounts.ts';

test.for([
  ['Total 1,234.56', '1234.56'],
  ['Summe 1.234,56', '1234.56'],
  ['Total 1 234,56', '1234.56'],
  ['Gesamt 671,15', '671.15'],
  ['Belastung 66,36-', '-66.36'],
  ['Gutschrift -7,67', '-7.67'],
  ['Total 0.00', '0.00'],
  ['Total 012.50', '12.50'],
  ["Total CHF 1'234.50", '1234.50'],
  ['Total 1,234,567.89', '1234567.89'],
  ['Total ₹1,23,456.00', '123456.00'],
  ['Total ¥12,000', '12000.00'],
  ['Total RM 14-10', '14.10'],
  ['Wir buchen 119,00 am 12.03.2026 ab', '119.00'],
  ['Zahlung CHF 119.50 am 12.03.2026', '119.50'],
  ['Total Fr. 14.-', '14.00'],
  ['Cash EUR 20-', '20.00'],
] as const)('%s is %s', ([text, amount]) => {
  expect(amountsIn(text).map((found) => found.amount)).toEqual([amount]);
});

test.for([
  'Page 3',
  '12.03.2026',
  '1.2.3',
  '10.5',
  '192.168.1.10',
  'Order 4711',
  '1.234',
  '557.07PM',
  '10.15 a.m.',
])('%s is no amount', (text) => {
  expect(amountsIn(text)).toEqual([]);
});

test('several amounts stand in their order', () => {
  const amounts = amountsIn('2 x 3,50 7,00').map((found) => found.amount);
  expect(amounts).toEqual(['3.50', '7.00']);
});

test.for([
  ['€ 5', 'EUR'],
  ['RM 5.00', 'MYR'],
  ['£5', 'GBP'],
  ['US$5', 'USD'],
  ['5.00 USD', 'USD'],
  ['ARMADA', null],
  ['5.00', null],
] as const)('the currency of "%s" is %s', ([text, currency]) => {
  expect(currencyIn(text)).toBe(currency);
});
