import { readFile, stat } from 'node:fs/promises';

import { PDFDocument, type PDFContext } from '@cantoo/pdf-lib';

/** pdf-lib keeps a copy of each stream. */
const MOST_BYTES = 256 * 1024 ** 2;

type Opened = { readonly path: string; readonly context: PDFContext | undefined };
let opened: Opened | undefined;

/**
 * The objects of a PDF as they stand in the file; nothing where there is no image among them or
 * pdf-lib cannot read it. The last one stays open: its pages are asked for one after the other.
 */
export async function openObjects(path: string): Promise<PDFContext | undefined> {
  if (opened?.path !== path) {
    opened = undefined;
    opened = { path, context: await read(path).catch(() => undefined) };
  }
  return opened.context;
}

async function read(path: string): Promise<PDFContext | undefined> {
  if ((await stat(path)).size > MOST_BYTES) return undefined;
  const bytes = await readFile(path);
  // Images are never packed together with other objects, so this stands in the file as it is.
  if (!bytes.includes('/Image')) return undefined;
  const options = { updateMetadata: false, parseSpeed: Infinity };
  return (await PDFDocument.load(bytes, options)).context;
}
