import type { DocumentClass, Field } from '#shared/core/field.ts';

import type { Sheet } from '../sheet.ts';
import { invoiceFields } from './invoice.fields.ts';
import { receiptFields } from './receipt.fields.ts';

type Extractor = (sheet: Sheet) => readonly Field[];

const nothing: Extractor = () => [];

/** What is extracted from a document of each class. A class without an entry does not compile. */
export const extractors: Readonly<Record<DocumentClass, Extractor>> = {
  invoice: invoiceFields,
  receipt: receiptFields,
  bank_statement: nothing,
  tax_form: nothing,
  other: nothing,
};
