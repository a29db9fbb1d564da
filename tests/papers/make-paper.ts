import type { Paper } from '#cli/samples/sheet-of-paper.ts';

import { makeStatement } from './bank/statement.ts';
import { createDesk, type Desk } from './desk.ts';
import { makePayslip } from './pay/payslip.ts';
import type { Language } from './places/place.ts';
import { makeLetter } from './prose/letter.ts';
import { makeOther } from './prose/other.ts';
import { makeReceipt } from './till/receipt.ts';
import { makeDeliveryNote } from './trade/delivery.ts';
import { makeCreditNote, makeInvoice } from './trade/invoice.ts';
import { makePurchaseOrder } from './trade/order.ts';
import type { Truths } from './truth.ts';

export const paperKinds = [
  'invoice',
  'credit_note',
  'receipt',
  'bank_statement',
  'payslip',
  'purchase_order',
  'delivery_note',
  'letter',
  'other',
] as const satisfies readonly (keyof Truths)[];
export type PaperKind = (typeof paperKinds)[number];

/** A document as printed, and what is printed on it. */
export type MadePaper<K extends PaperKind = PaperKind> = {
  readonly kind: K;
  readonly language: Language;
  readonly country: string;
  readonly pages: readonly Paper[];
  readonly truth: Truths[K];
};

type Makers = {
  readonly [K in PaperKind]: (desk: Desk) => Pick<MadePaper<K>, 'pages' | 'truth'>;
};

const makers: Makers = {
  invoice: makeInvoice,
  credit_note: makeCreditNote,
  receipt: makeReceipt,
  bank_statement: makeStatement,
  payslip: makePayslip,
  purchase_order: makePurchaseOrder,
  delivery_note: makeDeliveryNote,
  letter: makeLetter,
  other: makeOther,
};

/** A made-up document of a kind; the same for the same seed. */
export function makePaper<K extends PaperKind>(kind: K, seed: number): MadePaper<K> {
  const desk = createDesk(kind, seed);
  const { pages, truth } = makers[kind](desk);
  return { kind, language: desk.language, country: desk.place.country, pages, truth };
}
