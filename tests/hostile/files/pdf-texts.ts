import { printPdf } from '#cli/samples/print.ts';
import { A4 } from '#cli/samples/sheet-of-paper.ts';

import type { HostileFiles } from './hostile-files.ts';

const repeated = (text: string, count: number): string => Array(count).fill(text).join('');

/** PDFs whose words are slow to search for whoever searches them without care. */
export const textPdfs: HostileFiles = {
  'pdf-text-stars.pdf': () => receiptWith(repeated('*', 5_000)),
  'pdf-text-leaders.pdf': () => receiptWith(repeated('. ', 5_000)),
  'pdf-text-one-word.pdf': () => receiptWith(repeated('a', 50_000)),
  'pdf-text-streets.pdf': () => receiptWith(repeated('am abc ', 10_000)),
  'pdf-text-digits.pdf': () => receiptWith(repeated('123 ', 20_000)),
  'pdf-text-labels.pdf': () => receiptWith(repeated('Total ', 20_000)),
  'pdf-text-dates.pdf': () => receiptWith(repeated('01.02.2024 ', 10_000)),
};

/** One line among those of a receipt. */
async function receiptWith(line: string): Promise<Buffer> {
  const lines = ['GREEN CORNER MARKET', '7 Garden Road, Dublin', line, 'TOTAL EUR 20.50'];
  const texts = lines.map((text, index) => ({
    text,
    x: 40,
    y: 60 + index * 20,
    // As small as it takes for all to stand on the page.
    size: text === line ? 0.01 : 11,
  }));
  return printPdf([{ ...A4, texts }]);
}
