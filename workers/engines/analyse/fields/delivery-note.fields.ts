import type { Field } from '#shared/core/field.ts';

import type { Facts } from '../facts.ts';
import { tableItems } from '../line-items/table-items.ts';
import weights from '../weights/delivery_note.json' with { type: 'json' };
import { dateField, textField } from './chosen-fields.ts';
import { itemFields } from './item-fields.ts';
import { deliverySpecs as specs } from './specs.ts';

/** What was brought. */
export function deliveryNoteFields(facts: Facts): readonly Field[] {
  const manner = { facts, currency: null };
  const found = [
    textField(specs.delivery_note_number, manner, weights),
    dateField(specs.date, manner, weights),
    textField(specs.seller_name, manner, weights),
    textField(specs.buyer_name, manner, weights),
  ];
  const items = itemFields(tableItems(facts.sheet, 'counted'), null);
  return [...found.filter((field) => field !== undefined), ...items];
}
