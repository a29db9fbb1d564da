import type { Field } from '#shared/core/field.ts';

import type { Facts } from '../facts.ts';
import { tillItems } from '../line-items/till-items.ts';
import { currencyOf } from '../money/currency.ts';
import weights from '../weights/receipt.json' with { type: 'json' };
import { dateField, moneyField, textField } from './chosen-fields.ts';
import { currencyField } from './currency-field.ts';
import { itemFields } from './item-fields.ts';
import { cardLast4, paymentMethod } from './payment.ts';
import { firstPhone } from './phone.ts';
import { receiptSpecs as specs } from './specs.ts';
import { taxesIn, taxFields, taxTotalFrom } from './taxes.ts';
import { timeOf } from './time.ts';

/** What a receipt says of a purchase. */
export function receiptFields(facts: Facts): readonly Field[] {
  const currency = currencyOf(facts.sheet, facts.money);
  const manner = { facts, currency: currency?.code ?? null };
  const date = dateField(specs.date, manner, weights);
  const found = [
    textField(specs.merchant_name, manner, weights),
    textField(specs.merchant_address, manner, weights),
    firstPhone('merchant_phone', facts.sheet),
    textField(specs.receipt_number, manner, weights),
    date,
    timeOf(facts.sheet, date),
    currencyField(currency),
    moneyField(specs.subtotal, manner, weights),
    moneyField(specs.tax_total, manner, weights) ?? taxTotalFrom(facts, manner.currency),
    moneyField(specs.tip, manner, weights),
    moneyField(specs.total, manner, weights),
    paymentMethod(facts),
    cardLast4(facts.sheet),
  ];
  const items = itemFields(tillItems(facts.sheet), manner.currency);
  return [
    ...found.filter((field) => field !== undefined),
    ...taxFields(taxesIn(facts), manner.currency),
    ...items,
  ];
}
