import { expect, test } from 'vitest';

import { formed, type TextForm } from '#shared/core/text-forms.ts';

test.for([
  ['iban', 'GB82 WEST 1234 5698 7654 32', 'GB82WEST12345698765432'],
  ['iban', 'de89-3704-0044-0532-0130-00', 'DE89370400440532013000'],
  // Of a country of which we know no length.
  ['iban', 'XX00 1234 5678 9012 345', 'XX00123456789012345'],
  ['bic', 'deut de ff 500', 'DEUTDEFF500'],
  ['vat_id', 'CHE-116.281.710', 'CHE116281710'],
  ['vat_id', 'ATU 1358 5627', 'ATU13585627'],
  // Elsewhere dashes may belong to it.
  ['vat_id', '12-3456789', '12-3456789'],
  ['currency', 'gbp', 'GBP'],
  // A former one.
  ['currency', 'DEM', 'DEM'],
  ['last_four', '**** **** **** 4242', '4242'],
  // No more of a card's number is kept.
  ['last_four', '4111 1111 1111 1234', '1234'],
  ['email', 'Ada@Example.com', 'ada@example.com'],
] as const)('%s: %s is kept as %s', ([form, given, text]) => {
  expect(formed(form, given)).toEqual({ text });
});

test.for([
  ['iban', 'NOT AN IBAN'],
  ['iban', 'GB82 WEST 1234 5698 7654 3'],
  ['iban', 'XX00 1234 5678'],
  ['iban', 'GB82 WÉST 1234 5698 7654 32'],
  ['bic', 'DEUTDE'],
  ['currency', 'BANANA'],
  ['currency', 'EURO'],
  ['currency', 'ZZZ'],
  ['last_four', 'Visa'],
] as const satisfies readonly (readonly [TextForm, string])[])(
  '%s: %s can be none',
  ([form, given]) => {
    expect(formed(form, given)).toHaveProperty('fault');
  },
);
