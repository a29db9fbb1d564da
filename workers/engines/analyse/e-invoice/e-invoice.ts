import type { invoiceTerms, lineTerms, sellerTerms, taxTerms } from './terms.ts';

export type EInvoiceSyntax = 'cii' | 'ubl' | 'zugferd_1' | 'fatturapa';

/** Null where the file does not say, or says what cannot be. */
export type Values<Name extends string> = { readonly [N in Name]: string | null };

export type EInvoiceParty = Values<keyof typeof sellerTerms>;
export type EInvoiceTax = Values<keyof typeof taxTerms>;
export type EInvoiceLine = Values<keyof typeof lineTerms>;

/** A value and where it came from. */
export type SourcedValue = {
  /** Of EN 16931: `BT-112`. */
  readonly term: string | null;
  /** Its place in the invoice: `total`, `seller.name`, `lines.0.amount`. */
  readonly name: string;
  readonly value: string;
  /** As it stands in the file. */
  readonly raw: string;
};

/**
 * An electronic invoice, whatever its syntax. Amounts, prices and quantities are exact decimals as text, amounts
 * and prices with at least two places. Dates are ISO 8601; where the file names only a month, that.
 */
export type EInvoice = Values<keyof typeof invoiceTerms> & {
  readonly syntax: EInvoiceSyntax;
  readonly kind: 'invoice' | 'credit_note';
  readonly seller: EInvoiceParty;
  readonly buyer: EInvoiceParty;
  readonly taxes: readonly EInvoiceTax[];
  readonly lines: readonly EInvoiceLine[];
  /** Every value above, flat. */
  readonly values: readonly SourcedValue[];
};
