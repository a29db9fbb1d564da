import type { DocumentClass, FieldType } from './field.ts';
import { boxFields } from './tax-forms/box-fields.ts';
import type { TextForm } from './text-forms.ts';

/** A field that documents of a class may have. */
export type FieldDefinition = {
  readonly type: FieldType;
  /** Of a text that is written in one way only. */
  readonly form?: TextForm;
  /** Names a person to the tax office or a bank: shown in part, in full by permission only. */
  readonly isSensitive?: true;
};

type Definitions = Readonly<Record<string, FieldDefinition>>;

export type FieldSet = {
  readonly fields: Definitions;
  /** Rows of values: an invoice's lines, a statement's transactions. */
  readonly lists: Readonly<Record<string, Definitions>>;
};

export type ClassDefinition = FieldSet & {
  /** Without these nobody can do much with the document: where they are missing, a person is asked. */
  readonly expected: readonly string[];
};

const text = { type: 'text' } as const;
const date = { type: 'date' } as const;
const time = { type: 'time' } as const;
const money = { type: 'money' } as const;
const number = { type: 'number' } as const;
const currency = { type: 'text', form: 'currency' } as const;
const iban = { type: 'text', form: 'iban' } as const;
const bic = { type: 'text', form: 'bic' } as const;
const vatId = { type: 'text', form: 'vat_id' } as const;
const lastFour = { type: 'text', form: 'last_four' } as const;

const line_items = {
  description: text,
  article_number: text,
  quantity: number,
  unit: text,
  unit_price: money,
  tax_rate: number,
  amount: money,
} as const;

const taxes = { rate: number, base: money, amount: money } as const;

const transactions = {
  date,
  value_date: date,
  description: text,
  amount: money,
  balance: money,
} as const;

const parties = {
  seller_name: text,
  seller_address: text,
  seller_vat_id: vatId,
  seller_tax_number: text,
  buyer_name: text,
  buyer_address: text,
  buyer_vat_id: vatId,
} as const;

const invoice: ClassDefinition = {
  expected: ['invoice_number', 'issue_date', 'seller_name', 'total'],
  fields: {
    invoice_number: text,
    issue_date: date,
    due_date: date,
    delivery_date: date,
    order_number: text,
    customer_number: text,
    ...parties,
    currency,
    subtotal: money,
    tax_total: money,
    total: money,
    amount_due: money,
    iban,
    bic,
    payment_reference: text,
  },
  lists: { line_items, taxes },
};

/** What is extracted from documents of each class. */
export const fieldRegistry: Readonly<Record<DocumentClass, ClassDefinition>> = {
  invoice,
  credit_note: invoice,
  receipt: {
    expected: ['merchant_name', 'date', 'total'],
    fields: {
      merchant_name: text,
      merchant_address: text,
      merchant_phone: text,
      receipt_number: text,
      date,
      time,
      currency,
      subtotal: money,
      tax_total: money,
      tip: money,
      total: money,
      payment_method: text,
      card_last4: lastFour,
    },
    lists: { line_items, taxes },
  },
  bank_statement: {
    expected: ['closing_balance'],
    fields: {
      bank_name: text,
      account_holder: text,
      account_number: text,
      iban,
      bic,
      currency,
      opening_date: date,
      opening_balance: money,
      closing_date: date,
      closing_balance: money,
    },
    lists: { transactions },
  },
  tax_form: {
    expected: ['form_type'],
    fields: { form_type: text, tax_year: text, ...boxFields },
    lists: {},
  },
  payslip: {
    expected: ['employee_name', 'net_pay'],
    fields: {
      employer_name: text,
      employee_name: text,
      pay_date: date,
      currency,
      gross_pay: money,
      net_pay: money,
    },
    lists: {},
  },
  purchase_order: {
    expected: ['order_number'],
    fields: {
      order_number: text,
      order_date: date,
      seller_name: text,
      buyer_name: text,
      currency,
      total: money,
    },
    lists: { line_items },
  },
  delivery_note: {
    expected: ['delivery_note_number'],
    fields: { delivery_note_number: text, date, seller_name: text, buyer_name: text },
    lists: { line_items },
  },
  letter: {
    expected: [],
    fields: { date, subject: text },
    lists: {},
  },
  other: {
    expected: [],
    fields: {},
    lists: {},
  },
};
