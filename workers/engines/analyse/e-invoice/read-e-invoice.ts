import { cii, zugferd1 } from './cii.ts';
import { decodeXml } from './decode-xml.ts';
import type { EInvoice, SourcedValue } from './e-invoice.ts';
import { fatturaPa } from './fattura-pa.ts';
import type { Mapping } from './mapping.ts';
import { parseXml, type XmlElement } from './parse-xml.ts';
import { createReadGroup } from './read-group.ts';
import { createReadSource } from './read-source.ts';
import { createSelect, type Select } from './select.ts';
import { buyerTerms, invoiceTerms, lineTerms, sellerTerms, taxTerms } from './terms.ts';
import { ublCreditNote, ublInvoice } from './ubl.ts';

const mappings: readonly Mapping[] = [cii, ublInvoice, ublCreditNote, zugferd1, fatturaPa];

/**
 * Reads an electronic invoice; undefined where the file is none, or holds several.
 *
 * @throws Unreadable where the file is malformed, or meant to hurt
 */
export function readEInvoice(bytes: Uint8Array): EInvoice | undefined {
  const text = decodeXml(bytes);
  if (text === undefined) return undefined;
  const root = parseXml(text, (element) => mappingOf(element) !== undefined);
  const mapping = root && mappingOf(root);
  return mapping && toEInvoice(root, mapping);
}

function mappingOf({ namespace, name }: XmlElement): Mapping | undefined {
  return mappings.find(({ root }) => root.namespace === namespace && root.name === name);
}

function toEInvoice(root: XmlElement, mapping: Mapping): EInvoice | undefined {
  const select = createSelect(
    mapping.namespaces,
    new Map([['currency', currencyOf(root, mapping)]]),
  );
  if (mapping.invoice !== undefined && select(root, mapping.invoice).length > 1) return undefined;

  const values: SourcedValue[] = [];
  const read = createReadGroup(createReadSource(select), values);
  const all = (path: string) => select(root, path).map(({ element }) => element);
  const { party, tax, line } = mapping;

  const invoice = read({ element: root, terms: invoiceTerms, sources: mapping.values, prefix: '' });
  const [seller] = all(mapping.seller);
  const [buyer] = all(mapping.buyer);
  return {
    ...invoice,
    syntax: mapping.syntax,
    kind: isCreditNote(mapping, invoice.typeCode) ? 'credit_note' : 'invoice',
    seller: read({ element: seller, terms: sellerTerms, sources: party, prefix: 'seller.' }),
    buyer: read({ element: buyer, terms: buyerTerms, sources: party, prefix: 'buyer.' }),
    taxes: all(mapping.taxes).map((element, index) =>
      read({ element, terms: taxTerms, sources: tax, prefix: `taxes.${index}.` }),
    ),
    lines: all(mapping.lines).map((element, index) =>
      read({ element, terms: lineTerms, sources: line, prefix: `lines.${index}.` }),
    ),
    values,
  };
}

/** Which of several tax totals counts depends on it, so it is read first. */
function currencyOf(root: XmlElement, { namespaces, values }: Mapping): string {
  const select: Select = createSelect(namespaces, new Map());
  return createReadSource(select)(root, values.currency, 'currency')?.value ?? '';
}

function isCreditNote({ creditNotes }: Mapping, typeCode: string | null): boolean {
  return creditNotes === 'all' || (typeCode !== null && creditNotes.has(typeCode));
}
