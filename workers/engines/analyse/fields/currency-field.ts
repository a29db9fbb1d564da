import type { Field } from '#shared/core/field.ts';

import type { Facts } from '../facts.ts';
import { fieldFrom } from './to-field.ts';

const PRINTED = 0.97;

/** The currency of most amounts, where it is printed beside one of them. */
export function currencyField({ money }: Facts, currency: string | null): Field | undefined {
  const beside = money.find(
    ({ amount }) => amount.currency !== null && amount.currency === currency,
  );
  if (!beside || currency === null) return undefined;
  return fieldFrom(
    'currency',
    { value: { type: 'text', text: currency }, spans: [beside.span] },
    PRINTED,
  );
}
