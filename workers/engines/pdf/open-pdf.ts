import { readFile } from 'node:fs/promises';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

import {
  getDocument,
  type PDFDocumentProxy,
  type PDFPageProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs';

import { messageOf } from '#shared/core/errors.ts';

import { Unreadable } from '../serve-engine.ts';

const assets = fileURLToPath(
  new URL('../../', import.meta.resolve('pdfjs-dist/legacy/build/pdf.mjs')),
);

/** Pixels of one image inside a PDF; larger ones are left out of the page. */
const MAX_IMAGE_PIXELS = 100_000_000;

const OUT_OF_MEMORY_EXIT = 71;

let opened: { readonly path: string; readonly document: PDFDocumentProxy } | undefined;

/** Opens a PDF; the last one stays open, because its pages are asked for one after the other. */
export async function openPdf(path: string): Promise<PDFDocumentProxy> {
  if (opened?.path === path) return opened.document;
  await opened?.document.loadingTask.destroy();
  opened = undefined;
  const data = new Uint8Array(await readFile(path));
  try {
    const document = await getDocument({
      data,
      verbosity: 0,
      standardFontDataUrl: `${assets}standard_fonts/`,
      cMapUrl: `${assets}cmaps/`,
      wasmUrl: `${assets}wasm/`,
      iccUrl: `${assets}iccs/`,
      useSystemFonts: false,
      disableFontFace: true,
      enableXfa: false,
      maxImageSize: MAX_IMAGE_PIXELS,
    }).promise;
    opened = { path, document };
    return document;
  } catch (error) {
    throw new Unreadable(isPasswordNeeded(error) ? 'encrypted' : 'damaged', error);
  }
}

/** What pdf.js throws about a page is the document's fault. */
export async function openPage(path: string, number: number): Promise<PDFPageProxy> {
  return blamingDocument(async () => (await openPdf(path)).getPage(number));
}

function isPasswordNeeded(error: unknown): boolean {
  return error instanceof Error && error.name === 'PasswordException';
}

/**
 * Pictures are large and live outside JavaScript's heap, so the collector is in no hurry; a page
 * takes a tenth of a second to paint and collecting takes a few thousandths.
 */
export async function releaseMemory(): Promise<void> {
  await opened?.document.cleanup();
  globalThis.gc?.();
}

/** What libraries say when memory cannot be had. */
const OUT_OF_MEMORY = /skia surface|out of memory|allocation fail|invalid array length/i;

/** For what pdf.js throws about a page: it is the document's fault. */
export async function blamingDocument<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    // This process has grown too large. A new one tries again; if that goes on, it is the document.
    if (OUT_OF_MEMORY.test(messageOf(error))) process.exit(OUT_OF_MEMORY_EXIT);
    // Ours to mend, not the document's: a missing asset or a call that pdf.js does not know.
    if (/ENOENT|is not a function/.test(messageOf(error))) throw error;
    throw new Unreadable('damaged', error);
  }
}
