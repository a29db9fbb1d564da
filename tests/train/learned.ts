import type { DocumentClass } from '#shared/core/field.ts';
import {
  deliverySpecs,
  invoiceSpecs,
  letterSpecs,
  orderSpecs,
  payslipSpecs,
  receiptSpecs,
  statementSpecs,
} from '#workers/engines/analyse/fields/specs.ts';

export type Specs = Readonly<Record<string, object>>;
export type Learned = { readonly specs: Specs; readonly kinds: readonly DocumentClass[] };

/** What each class learns, and from which kinds: a credit note says what an invoice says. */
export const learned: Readonly<Record<string, Learned>> = {
  receipt: { specs: receiptSpecs, kinds: ['receipt'] },
  invoice: { specs: invoiceSpecs, kinds: ['invoice', 'credit_note'] },
  bank_statement: { specs: statementSpecs, kinds: ['bank_statement'] },
  payslip: { specs: payslipSpecs, kinds: ['payslip'] },
  purchase_order: { specs: orderSpecs, kinds: ['purchase_order'] },
  delivery_note: { specs: deliverySpecs, kinds: ['delivery_note'] },
  letter: { specs: letterSpecs, kinds: ['letter'] },
};

export const FIT = { ridge: 1, rounds: 300 } as const;
