import { expect, test } from 'vitest';

import type { FieldValue } from '#shared/core/field.ts';
import { duplicateKeyOf } from '#shared/features/duplicates/duplicate-key.policy.ts';

const field = (name: string, value: FieldValue) => ({ name, value, in: null });
const text = (name: string, of: string) => field(name, { type: 'text', text: of });
const total = (amount: string) => field('total', { type: 'money', amount, currency: 'EUR' });

const bill = [text('seller_name', 'Acme Ltd.'), text('invoice_number', 'R-17/3'), total('12.50')];

test('two readings of the same invoice have the same key', () => {
  const again = [
    text('seller_name', 'ACME LTD'),
    text('invoice_number', 'R 17 / 3'),
    total('12.5'),
  ];
  expect(duplicateKeyOf('invoice', again)).toEqual(duplicateKeyOf('invoice', bill));
});

test.for([
  ['another number', [bill[0], text('invoice_number', 'R-17/4'), bill[2]]],
  ['another total', [bill[0], bill[1], total('12.60')]],
  ['another sender', [text('seller_name', 'Bcme Ltd.'), bill[1], bill[2]]],
] as const)('%s makes another invoice', ([, other]) => {
  const fields = other.filter((one) => one !== undefined);
  expect(duplicateKeyOf('invoice', fields)).not.toEqual(duplicateKeyOf('invoice', bill));
});

test('what says too little, or is no bill, is no duplicate', () => {
  expect(duplicateKeyOf('invoice', bill.slice(1))).toBeNull();
  expect(duplicateKeyOf('letter', bill)).toBeNull();
  expect(duplicateKeyOf(null, bill)).toBeNull();
});
