import type { EInvoiceSyntax } from './e-invoice.ts';
import type { invoiceTerms, lineTerms, sellerTerms, taxTerms } from './terms.ts';

/** Where a value stands: see `createSelect` for paths. */
export type Source =
  | string
  /** The first that gives a value. */
  | readonly Source[]
  /** All there are, with something between; `isDistinct`: what says the same counts once. */
  | {
      readonly parts: readonly Source[];
      readonly between: string;
      readonly isDistinct?: boolean;
    }
  /** The amounts added up, undefined where one is malformed. */
  | { readonly sum: string }
  /** The syntax has no place for it. */
  | null;

type Sources<Name extends string> = Readonly<Record<Name, Source>>;

/** Where a syntax keeps what an invoice says. Paths in groups begin at the group's element. */
export type Mapping = {
  readonly syntax: EInvoiceSyntax;
  readonly root: { readonly namespace: string; readonly name: string };
  /** By the prefixes that the paths use. */
  readonly namespaces: Readonly<Record<string, string>>;
  /** Type codes of credit notes; `all` where the root says it. */
  readonly creditNotes: ReadonlySet<string> | 'all';
  /** There may be several in a file, and then it is not one invoice. */
  readonly invoice?: string;
  readonly values: Sources<keyof typeof invoiceTerms>;
  readonly party: Sources<keyof typeof sellerTerms>;
  readonly seller: string;
  readonly buyer: string;
  readonly tax: Sources<keyof typeof taxTerms>;
  readonly taxes: string;
  readonly line: Sources<keyof typeof lineTerms>;
  readonly lines: string;
};

/** UNTDID 1001: what credits. */
export const creditNoteCodes: ReadonlySet<string> = new Set([
  '81',
  '83',
  '261',
  '262',
  '296',
  '308',
  '381',
  '396',
  '420',
  '458',
  '502',
  '503',
  '532',
]);
