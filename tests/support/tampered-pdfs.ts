import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import sharp from 'sharp';

import { scan } from '#cli/samples/scan.ts';

import { assemblePdf, onePagePdf, pdfStream } from './assemble-pdf.ts';

/* Invoices as they were made, and as somebody changed them afterwards. */

const rows = [
  ['Date', '04.03.2024'],
  ['Customer', 'Miller Ltd'],
  ['Paper A4 white', '100.00'],
  ['Envelopes C5', '40.00'],
  ['Ink black', '60.00'],
  ['Delivery to your door', '12.50'],
  ['Subtotal', '212.50'],
  ['VAT 20%', '42.50'],
  ['Account', '40044053'],
] as const;

/** Where the total stands, in points. */
export const total = { label: 'Total', amount: '255.00', x: 400, y: 400 } as const;

type Look = {
  readonly amount?: string;
  /** Of the total's amount: `F1` is that of everything else. */
  readonly font?: string;
  /** Painted behind everything. */
  readonly more?: string;
};

/** Operators that show a text at a place. */
export function shown(text: string, x: number, y: number, font = 'F1'): string {
  return `BT /${font} 12 Tf 1 0 0 1 ${x} ${y} Tm (${text}) Tj ET`;
}

type Line = readonly [text: string, x: number, y: number, font?: string];

const linesOf = ({ amount = total.amount, font = 'F1' }: Look): readonly Line[] => [
  ['Invoice number 2024-118 of Good Paper Ltd', 60, 740],
  ...rows.flatMap(([label, value], index): Line[] => [
    [label, 60, 700 - 24 * index],
    [value, 400, 700 - 24 * index],
  ]),
  [total.label, 60, total.y],
  [amount, total.x, total.y, font],
  ['Please pay the amount within fourteen days and quote the number of this invoice', 60, 200],
  ['Goods remain ours until they are paid in full, thank you for your order', 60, 180],
];

function content(look: Look): string {
  return [...linesOf(look).map((line) => shown(...line)), look.more ?? ''].join('\n');
}

const fontOf = (name: string): string => `<< /Type /Font /Subtype /Type1 /BaseFont /${name} >>`;
const FONTS = `/Font << /F1 ${fontOf('Helvetica')} /F2 ${fontOf('Helvetica-Bold')} /F3 ${fontOf('Times-Roman')} /F4 ${fontOf('OCR-B')} /F5 ${fontOf('Helvetica')} /F6 ${fontOf('HelveticaBoldMT')} >>`;
const GRAPHICS = '/ExtGState << /Marker << /BM /Multiply >> >>';
const sheet = { mediaBox: '[0 0 595 842]', resources: `${FONTS} ${GRAPHICS}` } as const;

export function invoicePdf(look: Look = {}): Buffer {
  return onePagePdf({ ...sheet, content: content(look) });
}

/** The invoice with annotations, which may name the objects from 5 on. */
function annotatedPdf(annotations: string, more: readonly (Buffer | string)[]): Buffer {
  return onePagePdf({ ...sheet, content: content({}), page: `/Annots [${annotations}]`, more });
}

/** Something that is drawn over the total. */
export function overTotal(subtype: string, drawing: string): Buffer {
  const { x, y } = total;
  const appearance = '/Type /XObject /Subtype /Form /BBox [0 0 80 20]';
  return annotatedPdf('5 0 R', [
    `<< /Type /Annot /Subtype /${subtype} /F 4 /Rect [${x - 10} ${y - 6} ${x + 70} ${y + 14}]
       /Contents (900.00) /DA (/Helv 12 Tf 0 g) /AP << /N 6 0 R >> >>`,
    pdfStream(drawing, `${appearance} /Resources << ${FONTS} >>`),
  ]);
}

/** An update at the end of a file: objects anew, as programs save what was changed. */
function updated(pdf: Buffer, objects: ReadonlyMap<number, Buffer | string>): Buffer {
  const file = pdf.toString('latin1');
  const previous = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(file)?.[1] ?? '';
  const parts = [pdf];
  const entries: string[] = [];
  let length = pdf.length;
  for (const [number, object] of objects) {
    const ends = [Buffer.from(`${number} 0 obj\n`), Buffer.from('\nendobj\n')] as const;
    const part = Buffer.concat([ends[0], Buffer.from(object), ends[1]]);
    entries.push(`${number} 1\n${offset(length)} 00000 n \n`);
    parts.push(part);
    length += part.length;
  }
  const trailer = `trailer\n<< /Size 20 /Root 1 0 R /Prev ${previous} >>\n`;
  const end = `xref\n${entries.join('')}${trailer}startxref\n${length}\n%%EOF\n`;
  return Buffer.concat([...parts, Buffer.from(end)]);
}

const offset = (bytes: number): string => String(bytes).padStart(10, '0');

/** The invoice, and its page's content saved again in another look. */
export function savedAgainPdf(look: Look, first = invoicePdf()): Buffer {
  return updated(first, new Map([[4, pdfStream(content(look))]]));
}

/** So many pages with words of their own, saved again with all that it had. */
export function longPdf(pages: number): Buffer {
  const numbers = Array.from({ length: pages }, (_, index) => 3 + 2 * index);
  const first = assemblePdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${numbers.map((one) => `${one} 0 R`).join(' ')}] /Count ${pages} >>`,
    ...numbers.flatMap((number) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox ${sheet.mediaBox} /Contents ${number + 1} 0 R /Resources << ${FONTS} >> >>`,
      pdfStream(shown(`Page${number}`, 60, 700)),
    ]),
  ]);
  return updated(first, new Map([[4, pdfStream(shown('Page3', 60, 700))]]));
}

/** The invoice with a signature that can be seen, added by an update as all signatures are. */
export function signedPdf(): Buffer {
  const page = `<< /Type /Page /Parent 2 0 R /MediaBox ${sheet.mediaBox} /Contents 4 0 R
    /Resources << ${sheet.resources} >> /Annots [5 0 R] >>`;
  const widget = `<< /Type /Annot /Subtype /Widget /FT /Sig /T (Signature) /F 132 /P 3 0 R
    /Rect [60 60 260 100] /V 7 0 R /AP << /N 6 0 R >> >>`;
  const signature = `<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached
    /ByteRange [0 0 0 0] /Contents <00> >>`;
  const drawing = `1 g 0 0 200 40 re f 0 g ${shown('Signed by Good Paper Ltd', 10, 14)}`;
  const form = `/Type /XObject /Subtype /Form /BBox [0 0 200 40] /Resources << ${FONTS} >>`;
  const root = '<< /Type /Catalog /Pages 2 0 R /AcroForm << /SigFlags 3 /Fields [5 0 R] >> >>';
  return updated(
    invoicePdf(),
    new Map<number, Buffer | string>([
      [1, root],
      [3, page],
      [5, widget],
      [6, pdfStream(drawing, form)],
      [7, signature],
    ]),
  );
}

/**
 * The invoice as it is made to be shown while it loads: it begins with a table of its own, whose end
 * looks like a file's.
 */
export function linearPdf(look: Look = {}): Buffer {
  const [header = '', ...objects] = invoicePdf(look)
    .toString('latin1')
    .split(/(?<=\n)(?=\d+ 0 obj\n|xref\n)/);
  const first = '9 0 obj\n<< /Linearized 1 /N 1 >>\nendobj\n';
  const start = header.length + first.length;
  const head = (previous: number): string =>
    `xref\n9 1\n${offset(header.length)} 00000 n \ntrailer\n<< /Size 20 /Root 1 0 R /Prev ${offset(previous)} >>\nstartxref\n0\n%%EOF\n`;
  let at = start + head(0).length;
  const entries = objects.slice(0, -1).map((object) => {
    at += object.length;
    return `${offset(at - object.length)} 00000 n \n`;
  });
  const table = `xref\n0 ${entries.length + 1}\n0000000000 65535 f \n${entries.join('')}trailer\n<< /Size 20 >>\n`;
  const end = `${table}startxref\n${start}\n%%EOF\n`;
  const body = objects.slice(0, -1).join('');
  return Buffer.from(header + first + head(at) + body + end, 'latin1');
}

/** A scan of the invoice, and under it what its scanner is said to have read. */
export async function scannedPdf(layer: Look): Promise<Buffer> {
  const texts = linesOf({}).map(([text, x, y]) => ({ text, x, y: 842 - y, size: 12 }));
  const { jpeg } = await scan({ width: 595, height: 842, texts }, { dpi: 200 });
  const { width, height } = await sharp(jpeg).metadata();
  const picture = `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB
    /BitsPerComponent 8 /Filter /DCTDecode`;
  return onePagePdf({
    ...sheet,
    resources: `${FONTS} /XObject << /Scan 5 0 R >>`,
    content: `3 Tr ${content(layer)}\nq 595 0 0 842 0 0 cm /Scan Do Q`,
    more: [pdfStream(jpeg, picture)],
  });
}

/** The invoice with what programs say of themselves. */
export async function madeWith(programs: {
  readonly creator?: string;
  readonly producer?: string;
  /** What XMP says of it. */
  readonly tool?: string;
}): Promise<Buffer> {
  const document = await PDFDocument.load(invoicePdf(), { updateMetadata: false });
  if (programs.creator !== undefined) document.setCreator(programs.creator);
  if (programs.producer !== undefined) document.setProducer(programs.producer);
  if (programs.tool !== undefined) {
    const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <rdf:Description xmlns:xmp="http://ns.adobe.com/xap/1.0/"><xmp:CreatorTool>${programs.tool}</xmp:CreatorTool>
      </rdf:Description></rdf:RDF></x:xmpmeta>`;
    const stream = document.context.stream(xmp, { Type: 'Metadata', Subtype: 'XML' });
    document.catalog.set(PDFName.of('Metadata'), document.context.register(stream));
  }
  document.setCreationDate(new Date('2024-03-04T10:00:00Z'));
  document.setModificationDate(new Date('2024-03-09T10:00:00Z'));
  return Buffer.from(await document.save({ updateFieldAppearances: false }));
}

/** A form on the invoice's page, filled in with an update. */
export async function filledFormPdf(): Promise<Buffer> {
  const document = await PDFDocument.load(invoicePdf());
  const field = document.getForm().createTextField('note');
  field.addToPage(document.getPage(0), { x: 60, y: 100, width: 200, height: 20 });
  const empty = await document.save({ useObjectStreams: false });
  const form = await PDFDocument.load(empty, { forIncrementalUpdate: true });
  form.getForm().getTextField('note').setText('Paid 255.00 on 07.03.2024');
  return Buffer.from(await form.save({ useObjectStreams: false }));
}
