import { expect, test } from 'vitest';

import { valuesOf } from '../support/values-of.ts';

test('a receipt’s rounded total counts more than its subtotal, and cash is no total', () => {
  const values = valuesOf([
    'SUNRISE TRADING SDN BHD',
    'Date: 25/12/2018 8:13:39 PM Cashier: Aminah',
    'Bread 9.02',
    'Sub Total 9.02',
    'Rounding Adjustment 0.02-',
    'Rounded Total (RM): 9.00',
    'Cash 50.00',
    'Change 41.00',
    'Thank you, please come again',
  ]);
  expect(values).toMatchObject({
    class: 'receipt',
    merchant_name: 'SUNRISE TRADING SDN BHD',
    date: '2018-12-25',
    subtotal: '9.02',
    total: '9.00',
  });
});

test.for([
  [
    'it is rounded from another',
    ['Grand Total: 87.08', 'Rounding Adjustment: 002', 'Net Total: 87.10', 'Cash 100.00'],
    '87.10',
  ],
  ['its currency is one with it', ['GST 6% RM0. 08', 'TOTAL RM1 . 38', 'CASH RM1.40'], '1.38'],
] as const)('the total of a receipt is found where %s', ([, sums, total]) => {
  const values = valuesOf([
    'SUNRISE TRADING SDN BHD',
    'No. 25, Jalan Metro 2,',
    '52100 Kuala Lumpur.',
    'Date: 25/12/2018 807.39PM Cashier: Aminah',
    ...sums,
    'Thank you, please come again',
  ]);
  expect(values).toMatchObject({ class: 'receipt', total });
});

test.for([
  [
    'two lines',
    ['LIAN CHI VEGETARIAN', 'RESTAURANT SDN BHD', '(1095514-X)'],
    'LIAN CHI VEGETARIAN RESTAURANT SDN BHD',
  ],
  ['a sign above it', ['Sunny Pizza', 'Kepong Foods Sdn Bhd (616227-D)'], 'Kepong Foods Sdn Bhd'],
  ['nothing but a number beside it', ['Best Denki Malaysia (308282-A)'], 'Best Denki Malaysia'],
] as const)('a shop’s name is found with %s', ([, head, name]) => {
  const values = valuesOf([
    ...head,
    'No. 25, Jalan Metro 2,',
    '52100 Kuala Lumpur.',
    'Date: 25/12/2018 8:13:39 PM',
    'Noodles 9.00',
    'Total (RM): 9.00',
    'Cash 10.00',
    'Change 1.00',
  ]);
  expect(values).toMatchObject({ class: 'receipt', merchant_name: name, total: '9.00' });
});
