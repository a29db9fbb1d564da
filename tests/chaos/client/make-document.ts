import { invoicePaper, sampleInvoice } from '#cli/samples/invoice.ts';
import { printPdf } from '#cli/samples/print.ts';

import type { Random } from '../../bench/generated/random.ts';
import { noteJpeg } from '../../support/documents.ts';

/** A document of its own content, and how it must end. */
export type Made = {
  readonly name: string;
  readonly bytes: Buffer;
  readonly ending: 'succeeded' | 'failed';
};

/** Six of ten are pictures, which go through OCR, three have a text layer, one is damaged. */
export async function makeDocument(random: Random, number: number): Promise<Made> {
  const draw = random.whole(1, 10);
  if (draw <= 6) {
    const bytes = await noteJpeg(`Meeting number ${number} is on Monday`);
    return { name: `${number}.jpg`, bytes, ending: 'succeeded' };
  }
  if (draw <= 9) {
    const invoice = { ...sampleInvoice, number: `INV-2026-${1_000 + number}` };
    return {
      name: `${number}.pdf`,
      bytes: await printPdf([invoicePaper(invoice)]),
      ending: 'succeeded',
    };
  }
  return {
    name: `${number}.pdf`,
    bytes: Buffer.from(`%PDF-1.7 no more of ${number}`),
    ending: 'failed',
  };
}
