import { z } from 'zod';

export const mediaTypes = [
  'application/pdf',
  'image/png',
  'image/jpeg',
  'image/tiff',
  'image/webp',
  'image/gif',
  'image/bmp',
  'image/avif',
  'image/heic',
  'application/xml',
  'application/zip',
] as const;
export type MediaType = (typeof mediaTypes)[number];
export const mediaTypeSchema = z.enum(mediaTypes);

/** So many first bytes are looked at. */
export const HEAD_BYTES = 4_096;

type Signature = { readonly offset: number; readonly bytes: Buffer };

const at = (offset: number, bytes: string): Signature => ({
  offset,
  bytes: Buffer.from(bytes, 'latin1'),
});

const brand = (name: string): readonly Signature[] => [at(4, 'ftyp'), at(8, name)];

/** How a binary file of each type begins: any of the alternatives, each with all its signatures. */
const beginnings: Readonly<
  Record<Exclude<MediaType, 'application/xml'>, readonly (readonly Signature[])[]>
> = {
  // The standard lets a header stand anywhere in the first kilobyte; then the file could begin as
  // something else and be two things at once.
  'application/pdf': [[at(0, '%PDF-')]],
  'image/png': [[at(0, '\x89PNG\r\n\x1a\n')]],
  'image/jpeg': [[at(0, '\xff\xd8\xff')]],
  'image/tiff': [[at(0, 'II*\0')], [at(0, 'MM\0*')], [at(0, 'II+\0')], [at(0, 'MM\0+')]],
  'image/webp': [[at(0, 'RIFF'), at(8, 'WEBP')]],
  'image/gif': [[at(0, 'GIF87a')], [at(0, 'GIF89a')]],
  // "BM", a size that says nothing, four reserved zeros.
  'image/bmp': [[at(0, 'BM'), at(6, '\0\0\0\0')]],
  'image/avif': [brand('avif'), brand('avis')],
  'application/zip': [[at(0, 'PK\x03\x04')], [at(0, 'PK\x05\x06')]],
  'image/heic': ['heic', 'heix', 'heim', 'heis', 'mif1', 'msf1'].map(brand),
};

/** Root elements of the e-invoices we know: UBL, and UN/CEFACT CII in both of its versions. */
const INVOICE_ROOT =
  /^<(?:[\w.-]+:)?(?:Invoice|CreditNote|CrossIndustryInvoice|CrossIndustryDocument)[\s>]/;

/** The type of a file by its first bytes; its name and its declared type count for nothing. */
export function detectMediaType(head: Buffer): MediaType | undefined {
  const binary = Object.entries(beginnings).find(([, alternatives]) =>
    alternatives.some((signatures) =>
      signatures.every(({ offset, bytes }) =>
        head.subarray(offset, offset + bytes.length).equals(bytes),
      ),
    ),
  );
  if (binary?.[0] === 'application/zip' && isPackage(head)) return undefined;
  if (binary) return mediaTypes.find((type) => type === binary[0]);
  return isInvoiceXml(head) ? 'application/xml' : undefined;
}

/** First entries of what programs call a document and store as a ZIP: Word, OpenDocument, EPUB, Java. */
const PACKAGE_ENTRY = /^(\[Content_Types\]\.xml$|_rels\/|mimetype$|META-INF\/)/;

function isPackage(head: Buffer): boolean {
  if (head.length < ENTRY_NAME) return false;
  const name = head.subarray(ENTRY_NAME, ENTRY_NAME + head.readUInt16LE(ENTRY_NAME_LENGTH));
  return PACKAGE_ENTRY.test(name.toString('latin1'));
}

/** Where a ZIP's first entry has its name, and the length of that (APPNOTE 4.3.7). */
const ENTRY_NAME_LENGTH = 26;
const ENTRY_NAME = 30;

/** A document type declaration is refused with the rest: its entities are how XML attacks. */
function isInvoiceXml(head: Buffer): boolean {
  const text = new TextDecoder(encodingOf(head)).decode(head);
  return INVOICE_ROOT.test(withoutProlog(text));
}

/** What may stand before the root element: how each begins and ends. */
const PROLOG = [
  ['<?xml', '?>'],
  ['<!--', '-->'],
] as const;

/** The text from its root element on, if it has one. */
function withoutProlog(text: string): string {
  let start = 0;
  for (;;) {
    while (/\s/.test(text.charAt(start))) start += 1;
    const part = PROLOG.find(([begin]) => text.startsWith(begin, start));
    if (!part) return text.slice(start);
    const [begin, end] = part;
    const last = text.indexOf(end, start + begin.length);
    if (last < 0) return '';
    start = last + end.length;
  }
}

function encodingOf([first, second]: Buffer): 'utf-16le' | 'utf-16be' | 'utf-8' {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
