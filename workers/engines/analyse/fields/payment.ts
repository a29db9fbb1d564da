import type { Field } from '#shared/core/field.ts';

import type { Facts } from '../facts.ts';
import type { LabelKey } from '../labels/vocabulary.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { fieldFrom } from './to-field.ts';

const ways: readonly (readonly [method: string, key: LabelKey])[] = [
  ['card', 'card_amount'],
  ['cash', 'paid'],
];

/** How was paid: a card's name or "cash" beside an amount. */
export function paymentMethod({ sheet, money }: Facts): Field | undefined {
  for (const [method, key] of ways) {
    for (const line of sheet.lines) {
      const label = line.labels.find(({ keys }) => keys.includes(key));
      const hasAmount = money.some(({ span, hundredths }) => span.line === line && hundredths > 0);
      if (!label || !hasAmount) continue;
      const value = { type: 'text', text: method } as const;
      return fieldFrom('payment_method', { value, spans: [{ line, ...label }] }, 0.85);
    }
  }
  return undefined;
}

/** The number of a card is printed with all but its last digits struck out. */
const MASKED = /[*xX#•.·]{4}[\s-]?(?<last>\d{4})(?!\d)/u;

export function cardLast4({ lines }: Sheet): Field | undefined {
  for (const line of lines) {
    const match = MASKED.exec(line.text);
    const last = match?.groups?.['last'];
    if (!match || last === undefined) continue;
    const to = match.index + match[0].length;
    const value = { type: 'text', text: last } as const;
    return fieldFrom('card_last4', { value, spans: [{ line, from: to - last.length, to }] }, 0.95);
  }
  return undefined;
}
