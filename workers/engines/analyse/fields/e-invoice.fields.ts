import type { Field, FieldValue } from '#shared/core/field.ts';

import type { EInvoice } from '../e-invoice/e-invoice.ts';

/** What a file says of itself needs no reading. */
const CERTAIN = 0.99;

const MONEY = /^-?\d+\.\d{2,}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

type Give = (
  name: string,
  text: string | null,
  type: 'text' | 'date' | 'money' | 'number',
) => readonly Field[];

/** The fields of an electronic invoice, placed nowhere. */
export function eInvoiceFields(invoice: EInvoice): readonly Field[] {
  const { currency, seller, buyer } = invoice;
  const give = giver(currency, null);
  return [
    ...give('invoice_number', invoice.invoiceNumber, 'text'),
    ...give('issue_date', invoice.issueDate, 'date'),
    ...give('due_date', invoice.dueDate, 'date'),
    ...give('delivery_date', invoice.deliveryDate, 'date'),
    ...give('order_number', invoice.orderNumber, 'text'),
    ...give('customer_number', invoice.customerNumber, 'text'),
    ...give('seller_name', seller.name, 'text'),
    ...give('seller_address', seller.address, 'text'),
    ...give('seller_vat_id', seller.vatId, 'text'),
    ...give('seller_tax_number', seller.taxNumber, 'text'),
    ...give('buyer_name', buyer.name, 'text'),
    ...give('buyer_address', buyer.address, 'text'),
    ...give('buyer_vat_id', buyer.vatId, 'text'),
    ...give('currency', currency, 'text'),
    ...give('subtotal', invoice.subtotal, 'money'),
    ...give('tax_total', invoice.taxTotal, 'money'),
    ...give('total', invoice.total, 'money'),
    ...give('amount_due', invoice.amountDue, 'money'),
    ...give('iban', invoice.iban, 'text'),
    ...give('bic', invoice.bic, 'text'),
    ...give('payment_reference', invoice.paymentReference, 'text'),
    ...taxRows(invoice),
    ...lineRows(invoice),
  ];
}

function taxRows({ taxes, currency }: EInvoice): readonly Field[] {
  return taxes.flatMap(({ rate, base, amount }, index) => {
    const give = giver(currency, { list: 'taxes', row: index + 1 });
    return [
      ...give('rate', rate, 'number'),
      ...give('base', base, 'money'),
      ...give('amount', amount, 'money'),
    ];
  });
}

function lineRows({ lines, currency }: EInvoice): readonly Field[] {
  return lines.flatMap((line, index) => {
    const give = giver(currency, { list: 'line_items', row: index + 1 });
    return [
      ...give('description', line.description, 'text'),
      ...give('quantity', line.quantity, 'number'),
      ...give('unit', line.unit, 'text'),
      ...give('unit_price', line.unitPrice, 'money'),
      ...give('tax_rate', line.taxRate, 'number'),
      ...give('amount', line.amount, 'money'),
    ];
  });
}

function giver(currency: string | null, at: Field['in']): Give {
  return (name, text, type) => {
    const value = text === null ? undefined : valueOf(text, type, currency);
    if (text === null || !value) return [];
    const place = { page: null, box: null, in: at, source: 'embedded_xml' } as const;
    return [{ name, value, raw: text, ...place, confidence: CERTAIN, candidates: [] }];
  };
}

/** A date without a day is no date of ours. */
function valueOf(
  text: string,
  type: 'text' | 'date' | 'money' | 'number',
  currency: string | null,
): FieldValue | undefined {
  if (type === 'text') return { type, text };
  if (type === 'number') return { type, number: text };
  if (type === 'date') return DAY.test(text) ? { type, date: text } : undefined;
  return MONEY.test(text) ? { type, amount: text, currency } : undefined;
}
