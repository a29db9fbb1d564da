import type { Box } from './box.ts';

/** What a document can be; `other` is everything else, and an honest answer. */
export const documentClasses = [
  'invoice',
  'credit_note',
  'receipt',
  'bank_statement',
  'tax_form',
  'payslip',
  'purchase_order',
  'delivery_note',
  'letter',
  'other',
] as const;
export type DocumentClass = (typeof documentClasses)[number];

export type Classification = { readonly value: DocumentClass; readonly confidence: number };

/** What a page looks like by itself. */
export type PageGuess = {
  /** From 1. */
  readonly number: number;
  readonly classification: Classification;
  /** How likely a document begins with it, 0 to 1; 1 for the first page. */
  readonly begins: number;
};

export const fieldSources = [
  'text_layer',
  'ocr',
  'form_field',
  'embedded_xml',
  'barcode',
  'model',
  'human',
] as const;
export type FieldSource = (typeof fieldSources)[number];

/**
 * A typed value. Amounts are exact decimals as text with an ISO 4217 currency, null where none is known;
 * numbers are exact decimals as text; dates and times are ISO 8601, times without a zone.
 */
export type FieldValue =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'date'; readonly date: string }
  | { readonly type: 'time'; readonly time: string }
  | { readonly type: 'money'; readonly amount: string; readonly currency: string | null }
  | { readonly type: 'number'; readonly number: string }
  /** A box that can be ticked. */
  | { readonly type: 'flag'; readonly isSet: boolean };

export type FieldType = FieldValue['type'];

/** A value and where it was read. */
export type Reading = {
  readonly value: FieldValue;
  /** The characters on the page the value was read from. */
  readonly raw: string;
  /** From 1; null where it stands on no page, as in a file's own data. */
  readonly page: number | null;
  readonly box: Box | null;
  /** 0 to 1. */
  readonly confidence: number;
};

/** A row of a list: of an invoice's lines, of a statement's transactions. */
export type ListRow = {
  readonly list: string;
  /** From 1. */
  readonly row: number;
};

/** One extracted value with the evidence for it. */
export type Field = Reading & {
  readonly name: string;
  /** Where the value stands in a row of a list; null where it stands in none. */
  readonly in: ListRow | null;
  readonly source: FieldSource;
  /** Names a person to the tax office or a bank: shown in part. */
  readonly isSensitive?: boolean | undefined;
  /** What else it could have been, the likeliest first. */
  readonly candidates: readonly Reading[];
};
