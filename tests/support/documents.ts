import { readFileSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { deflateSync } from 'node:zlib';

import { PDFDocument as PdfFile, PDFName, PDFRawStream, PDFString } from '@cantoo/pdf-lib';
import { encode } from 'bmp-ts';
// oxlint-disable-next-line import/no-named-as-default -- its types know only the default export
import PDFDocument from 'pdfkit';
import sharp, { type Sharp } from 'sharp';
import { prepareZXingModule, writeBarcode, type WriteInputBarcodeFormat } from 'zxing-wasm/writer';

import { invoicePaper, sampleInvoice } from '#cli/samples/invoice.ts';
import { letterPaper } from '#cli/samples/letter.ts';
import { bindScans, printPdf } from '#cli/samples/print.ts';
import { receiptPaper, sampleReceipt } from '#cli/samples/receipt.ts';
import { scan } from '#cli/samples/scan.ts';
import { A4, type Paper } from '#cli/samples/sheet-of-paper.ts';

import { assemblePdf, onePagePdf, pdfStream } from './assemble-pdf.ts';
import { packedFilling } from './deflate.ts';

/* Documents that the tests make: real PDF and image bytes. */

export const invoicePdf = async (): Promise<Buffer> => printPdf([invoicePaper(sampleInvoice)]);

export const encryptedPdf = async (): Promise<Buffer> =>
  printPdf([letterPaper(1)], { password: 'open sesame' });

export const receiptJpeg = async (): Promise<Buffer> =>
  (await scan(receiptPaper(sampleReceipt), { skew: 1 })).jpeg;

/** Quick to read: one small page with a few words, as a picture. */
export const noteJpeg = async (text = 'Meeting on Monday at noon'): Promise<Buffer> =>
  (await scan(notePaper(text), { dpi: 150 })).jpeg;

export const notePaper = (text: string): Paper => ({
  width: 300,
  height: 80,
  texts: [{ text, x: 20, y: 45, size: 16 }],
});

/** Slow to read: a picture full of text. */
export const letterJpeg = async (): Promise<Buffer> => (await scan(letterPaper(1))).jpeg;

/** Less of it: text enough to see how a page lies, and quick to read. */
const shortLetter = (page: number): Paper => {
  const letter = letterPaper(page);
  return { ...letter, texts: letter.texts.slice(0, 9) };
};

export const sidewaysScanPdf = async (): Promise<Buffer> =>
  bindScans([
    await scan(invoicePaper(sampleInvoice), { turn: 90, skew: 1.5 }),
    await scan(shortLetter(2), { turn: 90, skew: -1 }),
  ]);

/** Reads without doubt from the wrong side only; its lines have two ends. */
export const upsideDownScanPdf = async (): Promise<Buffer> =>
  bindScans([await scan(shortLetter(1), { turn: 180, skew: 0.5 })]);

/**
 * Two pages with the same picture, which lies on its side and which `/Rotate` sets upright. What can
 * be inherited is; the visible part does not begin at zero; the content ends in a state of its own.
 */
export async function turnedPagesPdf(): Promise<Buffer> {
  const { jpeg, width, height } = await scan(shortLetter(1), { turn: 270, dpi: 150 });
  const { width: columns, height: rows } = await sharp(jpeg).metadata();
  const right = 40 + width;
  const top = 25 + height;
  const page = '<< /Type /Page /Parent 2 0 R /Contents [5 0 R 6 0 R] >>';
  return assemblePdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 /Rotate 90 /MediaBox [0 0 ${right + 90} ${top + 70}]
       /CropBox [40 25 ${right} ${top}] /Resources << /XObject << /Scan 7 0 R >> >> >>`,
    page,
    page,
    pdfStream(`q ${width} 0 0 ${height} 40 25 cm`),
    pdfStream('/Scan Do 3 0 0 3 20 20 cm 1 0 0 rg'),
    pdfStream(
      jpeg,
      `/Type /XObject /Subtype /Image /Width ${columns} /Height ${rows} /BitsPerComponent 8
       /ColorSpace /DeviceRGB /Filter /DCTDecode`,
    ),
  ]);
}

export async function encryptedScanPdf(): Promise<Buffer> {
  const document = new PDFDocument({ size: [300, 80], margin: 0, userPassword: 'open sesame' });
  document.image(await noteJpeg(), 0, 0, { width: 300 });
  document.end();
  return buffer(document);
}

/** A letter whose picture stands on its side, with the tag that tells viewers so. */
export const taggedLetterJpeg = async (): Promise<Buffer> =>
  sharp((await scan(shortLetter(1))).jpeg)
    .rotate(90)
    .withMetadata({ orientation: 8, density: 200 })
    .jpeg()
    .toBuffer();

export const damagedPdf = async (): Promise<Buffer> =>
  Buffer.concat([(await invoicePdf()).subarray(0, 400), Buffer.alloc(300, 7)]);

/** The note in every encoding that is taken in. */
export const encodings = {
  png: async () => (await note()).png().toBuffer(),
  'png with transparency': async () =>
    (await note()).unflatten().png({ palette: false }).toBuffer(),
  webp: async () => (await note()).webp().toBuffer(),
  gif: async () => (await note()).gif().toBuffer(),
  avif: async () => (await note()).avif().toBuffer(),
  bmp: noteBmp,
  tiff: async () => (await note()).tiff().toBuffer(),
  'black and white tiff': async () =>
    (await note())
      .threshold(140)
      .toColourspace('b-w')
      .tiff({ bitdepth: 1, compression: 'ccittfax4' })
      .toBuffer(),
  'cmyk tiff': async () => (await note()).toColourspace('cmyk').tiff().toBuffer(),
  'cmyk jpeg': async () => (await note()).toColourspace('cmyk').jpeg().toBuffer(),
  'jpeg turned by its orientation tag': async () =>
    (await note()).rotate(90).withMetadata({ orientation: 8 }).jpeg().toBuffer(),
} as const satisfies Record<string, () => Promise<Buffer>>;

const note = async (): Promise<Sharp> => sharp(await noteJpeg());

async function noteBmp(): Promise<Buffer> {
  const { data, info } = await (
    await note()
  )
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const pixels = Buffer.alloc(data.length);
  // The encoder wants alpha, blue, green, red.
  for (let at = 0; at < data.length; at += 4) {
    pixels.set([255, data[at + 2] ?? 0, data[at + 1] ?? 0, data[at] ?? 0], at);
  }
  return encode({ data: pixels, width: info.width, height: info.height, bitPP: 24 }).data;
}

/** As fax machines send them: several pages in one file. */
export async function faxTiff(texts: readonly string[]): Promise<Buffer> {
  const pages = await Promise.all(texts.map(noteJpeg));
  return sharp(pages, { join: { animated: true } })
    .tiff()
    .toBuffer();
}

/** Three pages, of which the second shows a QR code and nothing else. */
export async function codedTiff(code: string): Promise<Buffer> {
  const size = { width: 640, height: 400, fit: 'contain', background: '#ffffff' } as const;
  const pages = [
    await noteJpeg('Before the sheet'),
    await codeImage(code, 'QRCode', 300),
    await noteJpeg('Behind the sheet'),
  ].map(async (image) =>
    sharp(image).resize(size).flatten({ background: '#ffffff' }).png().toBuffer(),
  );
  return sharp(await Promise.all(pages), { join: { animated: true } })
    .tiff()
    .toBuffer();
}

/** Text, a filled form field, a ticked box, a note, and a remark about the text. */
export async function filledFormPdf(): Promise<Buffer> {
  const document = new PDFDocument({ size: [400, 300], margin: 0 });
  document.font('Helvetica').fontSize(12).text('Name of applicant', 40, 40);
  document.note(300, 40, 20, 20, 'Urgent please');
  document.end();
  const filled = await PdfFile.load(await buffer(document));
  const page = filled.getPage(0);
  const name = filled.getForm().createTextField('name');
  name.setText('Ada Lovelace');
  name.addToPage(page, { x: 40, y: 220, width: 200, height: 20 });
  const member = filled.getForm().createCheckBox('member');
  member.addToPage(page, { x: 40, y: 186, width: 14, height: 14 });
  member.check();
  const marked = { Rect: [40, 248, 140, 262], QuadPoints: [40, 262, 140, 262, 40, 248, 140, 248] };
  const remark = { ...marked, Subtype: 'Highlight', Contents: PDFString.of('Checked by Bob') };
  page.node.addAnnot(filled.context.register(filled.context.obj({ Type: 'Annot', ...remark })));
  return Buffer.from(await filled.save());
}

/** A digital letter with a scan pasted into it. */
export async function pastedScanPdf(): Promise<Buffer> {
  const document = new PDFDocument({ size: [400, 400], margin: 0 });
  document.font('Helvetica').fontSize(14).text('Find our agreement below', 40, 40);
  document.image(await noteJpeg(), 40, 120, { width: 320 });
  document.end();
  return buffer(document);
}

/** Three pages; the second one's size makes no sense. */
export async function brokenPagePdf(): Promise<Buffer> {
  const bytes = await printPdf([letterPaper(1), { ...A4, width: 596, texts: [] }, letterPaper(3)]);
  return Buffer.from(bytes.toString('latin1').replace('[0 0 596 842]', '[0 0 99999 9]'), 'latin1');
}

/** A printed and scanned sheet with a QR code and a line code, lying on its side. */
export async function codedScanJpeg(): Promise<Buffer> {
  const sheet = (await scan(shortLetter(1), { dpi: 150 })).jpeg;
  const { width } = await sharp(sheet).metadata();
  const marked = sharp(sheet).composite([
    { input: await codeImage('DOC-2026-77', 'QRCode', 220), left: width - 260, top: 20 },
    { input: await codeImage('4006381333931', 'EAN13', 320), left: 60, top: 20 },
  ]);
  return sharp(await marked.png().toBuffer())
    .rotate(90)
    .jpeg()
    .toBuffer();
}

/** A scan that lies on its side, with a note stuck on it that stands upright. */
export async function notedSidewaysPdf(): Promise<Buffer> {
  const { jpeg, width, height } = await scan(shortLetter(1), { turn: 90 });
  const document = new PDFDocument({ size: [width, height], margin: 0 });
  document.image(jpeg, 0, 0, { width, height });
  document.note(40, 40, 20, 20, 'Urgent please');
  document.end();
  return buffer(document);
}

/** Two notes with a separator between them, in a file that its owner allows only to look at. */
export const guardedScanPdf = async (): Promise<Buffer> =>
  separatedScanPdf({ ownerPassword: 'keep off' });

/** The same, and behind its end a stream that is too much for who reads the file from its start. */
export async function swollenScanPdf(): Promise<Buffer> {
  const bytes = await separatedScanPdf({});
  const numbers = deflateSync(Buffer.from(`9 0 [${'0 '.repeat(12_000_000)}]`));
  const stream = pdfStream(numbers, '/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode');
  const end = bytes.subarray(bytes.lastIndexOf('startxref'));
  const object = [Buffer.from('99 0 obj\n'), stream, Buffer.from('\nendobj\n')];
  return Buffer.concat([bytes, ...object, end]);
}

async function separatedScanPdf(protection: { ownerPassword?: string }): Promise<Buffer> {
  const size: [number, number] = [300, 200];
  const document = new PDFDocument({ size, margin: 0, ...protection });
  document.image(await noteJpeg('Before the sheet'), 0, 0, { width: 300 });
  document.addPage({ size, margin: 0 });
  document.image(await codeImage('PATCHT', 'QRCode', 400), 60, 10, { width: 180 });
  document.addPage({ size, margin: 0 });
  document.image(await noteJpeg('Behind the sheet'), 0, 0, { width: 300 });
  document.end();
  return buffer(document);
}

/** A page whose notes lie where no page is. */
export function farNotesPdf(): Buffer {
  const beyond = '9'.repeat(400);
  const notes = ['9000 9000 9100 9030', `0 0 ${beyond} ${beyond}`].map(freeText);
  return onePagePdf({
    content: 'BT /F1 12 Tf 20 100 Td (A page with notes elsewhere) Tj ET',
    resources: '/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>',
    page: `/Annots [${notes.join(' ')}]`,
  });
}

const freeText = (rectangle: string): string =>
  `<< /Type /Annot /Subtype /FreeText /Rect [${rectangle}] /Contents (far away) /DA (/Helv 12 Tf) >>`;

/** A digital page whose code is an image. */
export async function codedPdf(): Promise<Buffer> {
  const document = new PDFDocument({ size: [400, 400], margin: 0 });
  document.font('Helvetica').fontSize(14).text('Parcel label', 40, 40);
  document.image(await codeImage('PARCEL 0042', 'Code128', 1200), 40, 80, { width: 200 });
  document.end();
  return buffer(document);
}

/** A digital page whose code is one path: a rectangle for each dark square. */
export async function vectorCodePdf(): Promise<Buffer> {
  const squares = 29;
  const code = sharp(await codeImage('PARCEL 0043', 'QRCode', 8 * squares)).greyscale();
  const { data, info } = await code.raw().toBuffer({ resolveWithObject: true });
  const document = new PDFDocument({ size: [400, 400], margin: 0 });
  document.font('Helvetica').fontSize(14).text('Parcel label', 40, 40);
  for (let y = 4; y < info.height; y += 8) {
    for (let x = 4; x < info.width; x += 8) {
      if ((data[y * info.width + x] ?? 255) < 128) document.rect(40 + x / 2, 80 + y / 2, 4, 4);
    }
  }
  document.fill('#000000').end();
  return buffer(document);
}

/** A picture without words. */
export const photoJpeg = async (): Promise<Buffer> =>
  sharp({ create: { width: 900, height: 1200, channels: 3, background: '#ffffff' } })
    .composite([{ input: Buffer.from(PHOTO), left: 100, top: 200 }])
    .jpeg()
    .toBuffer();

const PHOTO = `<svg xmlns="http://www.w3.org/2000/svg" width="700" height="700">
  <circle cx="350" cy="350" r="330" fill="#456"/><circle cx="250" cy="250" r="90" fill="#cba"/></svg>`;

/** Two pages, of which the second is damaged. */
export async function damagedTiff(): Promise<Buffer> {
  const pages = await Promise.all(['The first page is whole', 'Not this one'].map(noteJpeg));
  const joined = sharp(pages, { join: { animated: true } });
  const bytes = await joined.tiff({ compression: 'deflate' }).toBuffer();
  return bytes.fill(0, Math.floor(bytes.length * 0.6), Math.floor(bytes.length * 0.7));
}

// By itself the library would fetch this file from a public server.
const writer = readFileSync(
  fileURLToPath(import.meta.resolve('zxing-wasm/writer/zxing_writer.wasm')),
);
prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(writer).buffer } });

/** Pixels; as high as it is by itself where no height is given. */
export async function codeImage(
  text: string,
  format: WriteInputBarcodeFormat,
  width: number,
  height?: number,
): Promise<Buffer> {
  const { image, error } = await writeBarcode(text, { format, scale: 8, addQuietZones: true });
  if (!image) throw new Error(error);
  const bytes = Buffer.from(await image.arrayBuffer());
  return sharp(bytes)
    .flatten({ background: '#ffffff' })
    .resize({ width, ...(height === undefined ? {} : { height, fit: 'fill' }), kernel: 'nearest' })
    .png()
    .toBuffer();
}

export const invoiceXml = Buffer.from(
  '<?xml version="1.0"?>\n<ubl:Invoice xmlns:ubl="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"/>',
);

const SPACE = 0x20;

/** A small PDF whose page unpacks to 900 MB of spaces. */
export function deflateBombPdf(): Buffer {
  return onePagePdf({ content: pdfStream(packedSpaces(), '/Filter /FlateDecode') });
}

/** The same bomb as the second of three pages. */
export async function poisonPagePdf(): Promise<Buffer> {
  const file = await PdfFile.load(await printPdf([letterPaper(1), letterPaper(2), letterPaper(3)]));
  const { context } = file;
  const bomb = PDFRawStream.of(context.obj({ Filter: 'FlateDecode' }), packedSpaces());
  file.getPage(1).node.set(PDFName.of('Contents'), context.register(bomb));
  return Buffer.from(await file.save());
}

const packedSpaces = (): Buffer => packedFilling({ megabytes: 900, byte: SPACE });
