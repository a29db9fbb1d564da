import type { Field } from '#shared/core/field.ts';

import type { Facts } from '../facts.ts';
import { tableItems } from '../line-items/table-items.ts';
import { currencyOf } from '../money/currency.ts';
import weights from '../weights/purchase_order.json' with { type: 'json' };
import { dateField, moneyField, textField } from './chosen-fields.ts';
import { currencyField } from './currency-field.ts';
import { itemFields } from './item-fields.ts';
import { orderSpecs as specs } from './specs.ts';

/** What somebody orders. */
export function purchaseOrderFields(facts: Facts): readonly Field[] {
  const currency = currencyOf(facts.sheet, facts.money);
  const manner = { facts, currency: currency?.code ?? null };
  const found = [
    textField(specs.order_number, manner, weights),
    dateField(specs.order_date, manner, weights),
    textField(specs.seller_name, manner, weights),
    textField(specs.buyer_name, manner, weights),
    currencyField(currency),
    moneyField(specs.total, manner, weights),
  ];
  const items = itemFields(tableItems(facts.sheet), manner.currency);
  return [...found.filter((field) => field !== undefined), ...items];
}
