import { buffer } from 'node:stream/consumers';

// oxlint-disable-next-line import/no-named-as-default -- its types know only the default export
import PDFDocument from 'pdfkit';

import { RULE_WIDTH, type Paper } from './sheet-of-paper.ts';
import { printedFont } from './typefaces.ts';

type PrintOptions = {
  /** Protects the file by this password. */
  readonly password?: string;
  /** Files that the PDF carries. */
  readonly attachments?: readonly { readonly name: string; readonly content: Buffer }[];
};

/** A PDF with a text layer, as an accounting program makes it. */
export async function printPdf(
  papers: readonly Paper[],
  { password, attachments = [] }: PrintOptions = {},
): Promise<Buffer> {
  const document = new PDFDocument({
    autoFirstPage: false,
    ...(password === undefined ? {} : { userPassword: password }),
  });
  for (const { width, height, texts, rules = [] } of papers) {
    document.addPage({ size: [width, height], margin: 0 });
    for (const { from, to, width: thickness = RULE_WIDTH } of rules) {
      document
        .lineWidth(thickness)
        .moveTo(...from)
        .lineTo(...to)
        .stroke();
    }
    for (const { text, x, y, size, isRight = false, ...look } of texts) {
      document.font(printedFont(look)).fontSize(size);
      const left = isRight ? x - document.widthOfString(text) : x;
      document.text(text, left, y, { lineBreak: false, baseline: 'alphabetic' });
    }
  }
  for (const { name, content } of attachments) document.file(content, { name });
  document.end();
  return buffer(document);
}

/** A PDF whose pages are pictures and nothing else, as a scanner makes it. */
export async function bindScans(
  scans: readonly { readonly jpeg: Buffer; readonly width: number; readonly height: number }[],
): Promise<Buffer> {
  const document = new PDFDocument({ autoFirstPage: false });
  for (const { jpeg, width, height } of scans) {
    document.addPage({ size: [width, height], margin: 0 });
    document.image(jpeg, 0, 0, { width, height });
  }
  document.end();
  return buffer(document);
}
