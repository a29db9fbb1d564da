import sharp from 'sharp';

import { invoicePaper, sampleInvoice } from '#cli/samples/invoice.ts';
import { letterPaper } from '#cli/samples/letter.ts';
import { bindScans, printPdf } from '#cli/samples/print.ts';
import { receiptPaper, sampleReceipt } from '#cli/samples/receipt.ts';
import { scan } from '#cli/samples/scan.ts';

import { onePagePdf, pdfStream } from './assemble-pdf.ts';
import { packedFilling } from './deflate.ts';

/* Documents that the tests make: real PDF and image bytes. */

export const invoicePdf = async (): Promise<Buffer> => printPdf([invoicePaper(sampleInvoice)]);

export const encryptedPdf = async (): Promise<Buffer> =>
  printPdf([letterPaper(1)], { password: 'open sesame' });

export const receiptJpeg = async (): Promise<Buffer> =>
  (await scan(receiptPaper(sampleReceipt), { skew: 1 })).jpeg;

/** Quick to read: one small page with a few words, as a picture. */
export const noteJpeg = async (text = 'Meeting on Monday at noon'): Promise<Buffer> => {
  const note = { width: 300, height: 80, texts: [{ text, x: 20, y: 45, size: 16 }] };
  return (await scan(note, { dpi: 150 })).jpeg;
};

/** Slow to read: a picture full of text. */
export const letterJpeg = async (): Promise<Buffer> => (await scan(letterPaper(1))).jpeg;

export const sidewaysScanPdf = async (): Promise<Buffer> =>
  bindScans([
    await scan(invoicePaper(sampleInvoice), { turn: 90, skew: 1.5 }),
    await scan(letterPaper(2), { turn: 90, skew: -1 }),
  ]);

export const damagedPdf = async (): Promise<Buffer> =>
  Buffer.concat([(await invoicePdf()).subarray(0, 400), Buffer.alloc(300, 7)]);

export const recoded = async (format: 'png' | 'tiff' | 'webp'): Promise<Buffer> =>
  sharp(await noteJpeg())
    .toFormat(format)
    .toBuffer();

const SPACE = 0x20;

/** A small PDF whose page unpacks to 900 MB of spaces. */
export function deflateBombPdf(): Buffer {
  const content = packedFilling({ megabytes: 900, byte: SPACE });
  return onePagePdf({ content: pdfStream(content, '/Filter /FlateDecode') });
}
