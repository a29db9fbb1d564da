import { invoicePaper, sampleInvoice } from '#cli/samples/invoice.ts';
import { printPdf } from '#cli/samples/print.ts';
import { A4, type Paper } from '#cli/samples/sheet-of-paper.ts';

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

/** A delivery note that does not look like one to anybody else. */
export const deliverySheetPdf = async (number: number): Promise<Buffer> =>
  printPdf([
    {
      ...A4,
      texts: [
        { text: 'Lagerhaus Nord', x: 60, y: 60, size: 16 },
        { text: 'Warenbegleitblatt', x: 60, y: 120, size: 14 },
        { text: `Blatt ${number}`, x: 60, y: 150, size: 11 },
        { text: 'Artikel', x: 60, y: 220, size: 11 },
        { text: 'Kisten', x: 300, y: 220, size: 11 },
        { text: 'Apfelsaft', x: 60, y: 240, size: 11 },
        { text: `${number % 7}`, x: 300, y: 240, size: 11 },
        { text: 'Fahrer', x: 60, y: 700, size: 11 },
        { text: 'Ausgehändigt', x: 300, y: 700, size: 11 },
      ],
    },
  ]);
