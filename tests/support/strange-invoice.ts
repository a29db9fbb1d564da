import { invoicePaper, sampleInvoice } from '#cli/samples/invoice.ts';
import { printPdf } from '#cli/samples/print.ts';
import type { Paper } from '#cli/samples/sheet-of-paper.ts';

/** An invoice whose number is called as no other house calls it, and which shows another number first. */
function strangeInvoicePaper(number: string): Paper {
  const paper = invoicePaper({ ...sampleInvoice, number: '' });
  const texts = paper.texts.map((placed) =>
    placed.text.startsWith('Invoice number')
      ? Object.assign({}, placed, { text: 'Route 7-2041' })
      : placed,
  );
  return {
    ...paper,
    texts: [...texts, { text: `Vorgangskennung ${number}`, x: 60, y: 640, size: 11 }],
  };
}

export const strangeInvoicePdf = async (number: string): Promise<Buffer> =>
  printPdf([strangeInvoicePaper(number)]);
