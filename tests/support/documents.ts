import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { createDeflate } from 'node:zlib';

import sharp from 'sharp';

import { invoicePaper, sampleInvoice } from '#cli/samples/invoice.ts';
import { letterPaper } from '#cli/samples/letter.ts';
import { bindScans, printPdf } from '#cli/samples/print.ts';
import { receiptPaper, sampleReceipt } from '#cli/samples/receipt.ts';
import { scan } from '#cli/samples/scan.ts';

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

/** A small PDF whose page unpacks to 900 MB of spaces. */
export async function deflateBombPdf(): Promise<Buffer> {
  const spaces = Buffer.alloc(1024 ** 2, ' ');
  const source = Readable.from(Array.from({ length: 900 }, () => spaces));
  const content = await buffer(source.pipe(createDeflate({ level: 9 })));
  const objects = [
    Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'),
    Buffer.from('<< /Type /Pages /Kids [3 0 R] /Count 1 >>'),
    Buffer.from('<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R >>'),
    Buffer.concat([
      Buffer.from(`<< /Length ${content.length} /Filter /FlateDecode >>\nstream\n`),
      content,
      Buffer.from('\nendstream'),
    ]),
  ];
  return assemblePdf(objects);
}

function assemblePdf(objects: readonly Buffer[]): Buffer {
  const parts = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  for (const [index, object] of objects.entries()) {
    const part = Buffer.concat([
      Buffer.from(`${index + 1} 0 obj\n`),
      object,
      Buffer.from('\nendobj\n'),
    ]);
    offsets.push(length);
    length += part.length;
    parts.push(part);
  }
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries.join('')}`;
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`;
  return Buffer.concat([...parts, Buffer.from(table + trailer)]);
}
