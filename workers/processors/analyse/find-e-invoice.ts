import { join } from 'node:path';

import { isUnreadable, type ReadingSettings, type Source } from '../document-work.ts';

type Finding = Pick<ReadingSettings, 'engines' | 'timeoutMs' | 'maxPageSide' | 'maxPixels'> & {
  readonly signal: AbortSignal;
};

type Found = {
  /** A file with the data, where there are any. */
  readonly eInvoicePath?: string;
  /** Whether the document is nothing but data. */
  readonly isEInvoice: boolean;
};

/** The data of an electronic invoice: the document itself, or what its PDF carries. */
export async function findEInvoice(
  { path, mediaType, password }: Source,
  folder: string,
  { engines, maxPageSide, maxPixels: maxImagePixels, signal, timeoutMs }: Finding,
): Promise<Found> {
  if (mediaType === 'application/xml') return { eInvoicePath: path, isEInvoice: true };
  if (mediaType !== 'application/pdf') return { isEInvoice: false };
  const out = join(folder, 'invoice.xml');
  const request = { path, password, maxPageSide, maxImagePixels, out };
  try {
    const answer = await engines.pdf.call('takeInvoiceData', request, { signal, timeoutMs });
    return answer.isThere ? { eInvoicePath: out, isEInvoice: false } : { isEInvoice: false };
  } catch (error) {
    // The pages are read already; what else is in the file may be as it is.
    if (!isUnreadable(error)) throw error;
    return { isEInvoice: false };
  }
}
