import { writeFile } from 'node:fs/promises';

import { attachmentsOf, contentOf } from './open-pdf.ts';
import type { PdfFile } from './pdf.engine.ts';

/** What the standards call the data in a PDF; the first that is there counts. */
const NAMES = [
  /^factur-x\.xml$/i,
  /^zugferd-invoice\.xml$/i,
  /^xrechnung\.xml$/i,
  /^order-x\.xml$/i,
  /(?:invoice|rechnung|facture|zugferd).*\.xml$/i,
  /\.xml$/i,
] as const;
const MOST_BYTES = 32 * 1024 ** 2;

/**
 * Writes the data of an electronic invoice that a PDF carries (Factur-X, ZUGFeRD) to `out`.
 * @returns whether there are any
 */
export async function takeInvoiceData(file: PdfFile, out: string): Promise<boolean> {
  const attachments = await attachmentsOf(file);
  const ranked = NAMES.flatMap((name) => attachments.filter((one) => name.test(one.name)));
  const [best] = ranked;
  if (!best) return false;
  const content = await contentOf(file, best.id);
  if (!content || content.length === 0 || content.length > MOST_BYTES) return false;
  await writeFile(out, content);
  return true;
}
