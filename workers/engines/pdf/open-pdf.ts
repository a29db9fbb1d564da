import { readFile, stat } from 'node:fs/promises';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

import {
  getDocument,
  VerbosityLevel,
  type PDFDocumentProxy,
  type PDFPageProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs';

import { messageOf } from '#shared/core/errors.ts';

import { unlessNoRoom, Unreadable } from '../serve-engine.ts';
import type { PdfFile } from './pdf.engine.ts';

const assets = fileURLToPath(
  new URL('../../', import.meta.resolve('pdfjs-dist/legacy/build/pdf.mjs')),
);

const OUT_OF_MEMORY_EXIT = 71;

type Opened = { readonly file: PdfFile; readonly document: PDFDocumentProxy };
let opened: Opened | undefined;

/** Opens a PDF; the last one stays open, because its pages are asked for one after the other. */
async function openPdf(file: PdfFile): Promise<PDFDocumentProxy> {
  const { path, password } = file;
  if (opened?.file.path === path && opened.file.password === password) return opened.document;
  await opened?.document.loadingTask.destroy();
  opened = undefined;
  const document = await openBytes(await readFile(path), file);
  opened = { file, document };
  return document;
}

type Opening = Pick<PdfFile, 'password' | 'maxImagePixels'> & {
  /** What costs memory and few ask for. */
  readonly fontExtraProperties?: boolean;
};

/** Opens a PDF that the caller closes. */
export async function openBytes(
  bytes: Uint8Array,
  { password, maxImagePixels, fontExtraProperties = false }: Opening,
): Promise<PDFDocumentProxy> {
  try {
    return await getDocument({
      // pdf.js takes what it is given away from whoever gave it.
      data: new Uint8Array(bytes),
      ...(password === undefined ? {} : { password }),
      verbosity: VerbosityLevel.WARNINGS,
      standardFontDataUrl: `${assets}standard_fonts/`,
      cMapUrl: `${assets}cmaps/`,
      wasmUrl: `${assets}wasm/`,
      iccUrl: `${assets}iccs/`,
      useSystemFonts: false,
      disableFontFace: true,
      enableXfa: false,
      maxImageSize: maxImagePixels,
      fontExtraProperties,
    }).promise;
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    const locked = password === undefined ? 'encrypted' : 'wrong_password';
    throw new Unreadable(isLocked ? locked : 'damaged', error);
  }
}

/** A file within the file. */
type Attachment = { readonly id: string; readonly name: string };

/** The files that a PDF carries. What is wrong with them does not spoil the pages. */
export async function attachmentsOf(file: PdfFile): Promise<readonly Attachment[]> {
  const document = await openPdf(file);
  const attachments = await document.getAttachments().catch(() => null);
  return [...(attachments ?? [])].map(([id, { filename }]) => ({ id, name: filename }));
}

/** Nothing where it cannot be unpacked. */
export async function contentOf(file: PdfFile, id: string): Promise<Uint8Array | undefined> {
  const document = await openPdf(file);
  return (await document.getAttachmentContent(id).catch(() => null)) ?? undefined;
}

/** Bytes of the file for each of its pages. */
export async function bytesPerPage(file: PdfFile): Promise<number> {
  const { numPages } = await openPdf(file);
  return (await stat(file.path)).size / numPages;
}

/** Images that were larger than allowed, so far. pdf.js says so in a warning only, and of those in
 * Type 3 glyphs not at all. */
let imagesLeftOut = 0;
// oxlint-disable-next-line no-console -- the only place where it is said
console.warn = (warning: unknown): void => {
  if (/Image exceeded maximum allowed size/.test(String(warning))) imagesLeftOut += 1;
};

/** Looks at a page. `isWhole` says whether none of its images was left out. */
export async function watchImages<T>(
  work: () => Promise<T>,
): Promise<{ readonly result: T; readonly isWhole: boolean }> {
  const before = imagesLeftOut;
  const result = await work();
  return { result, isWhole: imagesLeftOut === before };
}

/** Paints a page. Without one of its images it would be another page. */
export async function withAllImages<T>(work: () => Promise<T>): Promise<T> {
  const { result, isWhole } = await watchImages(work);
  if (!isWhole) throw new Unreadable('too_many_pixels');
  return result;
}

/** What pdf.js throws about a page is the document's fault. */
export async function openPage(file: PdfFile, number: number): Promise<PDFPageProxy> {
  const page = await blamingDocument(async () => (await openPdf(file)).getPage(number));
  const { width, height } = page.getViewport({ scale: 1 });
  const isFinite = Number.isFinite(width * height) && width > 0 && height > 0;
  if (!isFinite) throw new Unreadable('damaged');
  if (Math.max(width, height) > file.maxPageSide) throw new Unreadable('page_too_large');
  return page;
}

/**
 * How many pages there are. What the file claims counts only if its last page is there; else the
 * last one that can be opened is looked for.
 */
export async function countPages(file: PdfFile, maxPages: number): Promise<number> {
  const { numPages: claimed } = await openPdf(file);
  if (claimed > maxPages) throw new Unreadable('too_many_pages');
  if (await isPage(file, claimed)) return claimed;
  let [there, missing] = [0, claimed];
  while (missing - there > 1) {
    const middle = Math.floor((there + missing) / 2);
    if (await isPage(file, middle)) there = middle;
    else missing = middle;
  }
  if (there === 0) throw new Unreadable('damaged');
  return there;
}

/** A page that is there but too large is a page. */
async function isPage(file: PdfFile, number: number): Promise<boolean> {
  try {
    await openPage(file, number);
    return true;
  } catch (error) {
    if (error instanceof Unreadable) return error.code !== 'damaged';
    throw error;
  }
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
    unlessNoRoom(error);
    // Ours to mend, not the document's: a missing asset or a call that pdf.js does not know.
    if (/ENOENT|is not a function/.test(messageOf(error))) throw error;
    throw new Unreadable('damaged', error);
  }
}
