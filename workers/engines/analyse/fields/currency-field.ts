import type { Field } from '#shared/core/field.ts';

import type { Currency } from '../money/currency.ts';
import { fieldFrom } from './to-field.ts';

export function currencyField(currency: Currency | undefined): Field | undefined {
  if (!currency) return undefined;
  const { code, span, certainty } = currency;
  return fieldFrom('currency', { value: { type: 'text', text: code }, spans: [span] }, certainty);
}
