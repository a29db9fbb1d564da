import { invoicePaper, sampleInvoice } from '../samples/invoice.ts';
import { bindScans, printPdf } from '../samples/print.ts';
import { receiptPaper, sampleReceipt } from '../samples/receipt.ts';
import { scan } from '../samples/scan.ts';
import { sampleStatement, statementPaper } from '../samples/statement.ts';

export type SampleDocument = {
  readonly fileName: string;
  readonly bytes: Buffer;
  readonly about: string;
};

const secondInvoice = {
  ...sampleInvoice,
  number: 'INV-2026-0533',
  date: '2 June 2026',
  dueDate: '2 July 2026',
};

/** What the demo submits; made on the spot. */
export async function makeSampleDocuments(): Promise<readonly SampleDocument[]> {
  const invoice = await printPdf([invoicePaper(sampleInvoice)]);
  const statement = await printPdf([statementPaper(sampleStatement)]);
  const receipt = await scan(receiptPaper(sampleReceipt), { skew: 1 });
  const lying = await bindScans([
    await scan(statementPaper(sampleStatement), { turn: 90, skew: -0.9 }),
    await scan(invoicePaper(secondInvoice), { turn: 90, skew: 1.4 }),
  ]);
  return [
    { fileName: 'invoice.pdf', bytes: invoice, about: 'a PDF invoice with a text layer' },
    { fileName: 'statement.pdf', bytes: statement, about: 'a bank statement' },
    { fileName: 'receipt.jpg', bytes: receipt.jpeg, about: 'a photographed receipt' },
    {
      fileName: 'scan-sideways.pdf',
      bytes: lying,
      about: 'a statement and an invoice in one scan, turned by 90 degrees and slightly skewed',
    },
    {
      fileName: 'damaged.pdf',
      // The second half is missing, and with it the table of contents of the file.
      bytes: Buffer.concat([invoice.subarray(0, 400), Buffer.alloc(300, 7)]),
      about: 'a damaged PDF',
    },
  ];
}
