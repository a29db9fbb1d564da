import type { Field } from '#shared/core/field.ts';

import type { Facts } from '../facts.ts';
import { tableItems } from '../line-items/table-items.ts';
import { currencyOf } from '../money/currency.ts';
import weights from '../weights/invoice.json' with { type: 'json' };
import { findBic, findIban } from './bank-codes.ts';
import { dateField, moneyField, textField } from './chosen-fields.ts';
import { currencyField } from './currency-field.ts';
import { itemFields } from './item-fields.ts';
import { addressField } from './party-fields.ts';
import { invoiceSpecs as specs } from './specs.ts';
import { taxesIn, taxFields, taxTotalFrom } from './taxes.ts';

/** What an invoice or a credit note asks for. */
export function invoiceFields(facts: Facts): readonly Field[] {
  const currency = currencyOf(facts.sheet, facts.money);
  const manner = { facts, currency: currency?.code ?? null };
  const seller = textField(specs.seller_name, manner, weights);
  const buyer = textField(specs.buyer_name, manner, weights);
  const iban = findIban(facts.sheet);
  const found = [
    textField(specs.invoice_number, manner, weights),
    dateField(specs.issue_date, manner, weights),
    dateField(specs.due_date, manner, weights),
    dateField(specs.delivery_date, manner, weights),
    textField(specs.order_number, manner, weights),
    textField(specs.customer_number, manner, weights),
    seller,
    addressField('seller_address', seller, facts.sheet),
    textField(specs.seller_vat_id, manner, weights),
    textField(specs.seller_tax_number, manner, weights),
    buyer,
    addressField('buyer_address', buyer, facts.sheet),
    textField(specs.buyer_vat_id, manner, weights),
    currencyField(currency),
    moneyField(specs.subtotal, manner, weights),
    moneyField(specs.tax_total, manner, weights) ?? taxTotalFrom(facts, manner.currency),
    moneyField(specs.total, manner, weights),
    moneyField(specs.amount_due, manner, weights),
    iban,
    findBic(facts.sheet, iban),
    textField(specs.payment_reference, manner, weights),
  ];
  const items = itemFields(tableItems(facts.sheet), manner.currency);
  return [
    ...found.filter((field) => field !== undefined),
    ...taxFields(taxesIn(facts), manner.currency),
    ...items,
  ];
}
