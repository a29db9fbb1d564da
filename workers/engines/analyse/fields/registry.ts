import type { DocumentClass, Field } from '#shared/core/field.ts';

import type { Facts } from '../facts.ts';
import { bankStatementFields } from './bank-statement.fields.ts';
import { deliveryNoteFields } from './delivery-note.fields.ts';
import { invoiceFields } from './invoice.fields.ts';
import { letterFields } from './letter.fields.ts';
import { payslipFields } from './payslip.fields.ts';
import { purchaseOrderFields } from './purchase-order.fields.ts';
import { receiptFields } from './receipt.fields.ts';
import { taxFormFields } from './tax-form.fields.ts';

type Extractor = (facts: Facts) => readonly Field[];

/** What is extracted from a document of each class. A class without an entry does not compile. */
export const extractors: Readonly<Record<DocumentClass, Extractor>> = {
  invoice: invoiceFields,
  credit_note: invoiceFields,
  receipt: receiptFields,
  bank_statement: bankStatementFields,
  tax_form: taxFormFields,
  payslip: payslipFields,
  purchase_order: purchaseOrderFields,
  delivery_note: deliveryNoteFields,
  letter: letterFields,
  other: () => [],
};
