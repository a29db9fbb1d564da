import type { Box } from './box.ts';

export const documentClasses = [
  'invoice',
  'receipt',
  'bank_statement',
  'tax_form',
  'other',
] as const;
export type DocumentClass = (typeof documentClasses)[number];

export type Classification = { readonly value: DocumentClass; readonly confidence: number };

export const fieldSources = [
  'text_layer',
  'ocr',
  'form_field',
  'embedded_xml',
  'barcode',
  'human',
] as const;
export type FieldSource = (typeof fieldSources)[number];

/**
 * A typed value. Amounts are exact decimals as text with an ISO 4217 currency, null where none is known,
 * dates are ISO 8601.
 */
export type FieldValue =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'date'; readonly date: string }
  | { readonly type: 'money'; readonly amount: string; readonly currency: string | null };

/** One extracted value with the evidence for it. */
export type Field = {
  readonly name: string;
  readonly value: FieldValue;
  /** The characters on the page the value was read from. */
  readonly raw: string;
  /** From 1. */
  readonly page: number;
  readonly box: Box;
  /** 0 to 1. */
  readonly confidence: number;
  readonly source: FieldSource;
};
