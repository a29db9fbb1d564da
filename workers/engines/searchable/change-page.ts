import { readFile } from 'node:fs/promises';

import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  PDFRef,
  type PDFContext,
  type PDFObject,
} from '@cantoo/pdf-lib';

import { inherited } from '../pdf/pdf-objects.ts';
import { Unreadable } from '../serve-engine.ts';

/** Where a file says its objects stand, for those who read it from its end. */
type Table = { readonly kind: 'table' | 'stream'; readonly offset: number };

export type OriginalPdf = {
  readonly context: PDFContext;
  readonly firstFreeNumber: number;
  /** What an update's trailer must repeat. */
  readonly trailer: string;
  /** Nothing where it does not stand where the file says. */
  readonly table: Table | undefined;
};

export async function openOriginal(path: string): Promise<OriginalPdf> {
  const bytes = await readFile(path);
  const { context } = await load(bytes);
  const { Root, Info, ID, Encrypt, Size } = context.trailerInfo;
  // An update would have to be encrypted as well, and a copy without protection is not ours to give.
  if (Encrypt) throw new Unreadable('protected');
  if (!Root) throw new Unreadable('damaged');
  const entries = Object.entries({ Root, Info, ID }).filter(([, value]) => value !== undefined);
  const declared = Size instanceof PDFNumber ? Size.asNumber() : 0;
  return {
    context,
    firstFreeNumber: Math.max(context.largestObjectNumber + 1, declared),
    trailer: entries.map(([name, value]) => `/${name} ${String(value)}`).join(' '),
    table: findTable(bytes),
  };
}

async function load(bytes: Buffer): Promise<PDFDocument> {
  try {
    return await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: Infinity });
  } catch (error) {
    const isLocked = error instanceof Error && /encrypted/i.test(error.message);
    throw new Unreadable(isLocked ? 'protected' : 'damaged', error);
  }
}

/** An offset has at most ten digits, and nothing but comments may follow it. */
const TAIL_BYTES = 2_048;

function findTable(bytes: Buffer): Table | undefined {
  const tail = bytes.subarray(-TAIL_BYTES).toString('latin1');
  const found = /startxref\s+(\d+)/.exec(tail.slice(Math.max(0, tail.lastIndexOf('startxref'))));
  if (!found) return undefined;
  const offset = Number(found[1]);
  const there = bytes.toString('latin1', offset, offset + 40);
  if (/^\s*xref\b/.test(there)) return { kind: 'table', offset };
  return /^\s*\d+\s+\d+\s+obj\b/.test(there) ? { kind: 'stream', offset } : undefined;
}

type Change = {
  /** Numbers of new objects. */
  readonly font: number;
  readonly content: number;
  readonly turn: number;
};

/** The page's dictionary with more content and a font: shared and inherited things stay as they are. */
export function changedPage(
  { context }: OriginalPdf,
  { num, gen }: { num: number; gen: number },
  { font, content, turn }: Change,
): { readonly fontName: string; readonly body: Uint8Array } {
  const original = context.lookup(PDFRef.of(num, gen));
  if (!(original instanceof PDFDict)) throw new Unreadable('damaged');
  const page = copyOf(context, original);
  const resources = copyOf(context, inherited(original, 'Resources'));
  const fonts = copyOf(context, context.lookup(resources.get(PDFName.of('Font'))));
  const fontName = freeName(fonts);
  fonts.set(PDFName.of(fontName), PDFRef.of(font));
  resources.set(PDFName.of('Font'), fonts);
  page.set(PDFName.of('Resources'), resources);
  page.set(PDFName.of('Contents'), contentsWith(context, original, PDFRef.of(content)));
  page.set(PDFName.of('Rotate'), PDFNumber.of(turn));
  return { fontName, body: bytesOf(page) };
}

/** Only the dictionary itself is new, not what it refers to. */
function copyOf(context: PDFContext, object: PDFObject | undefined): PDFDict {
  const entries = object instanceof PDFDict ? object.entries() : [];
  return PDFDict.fromMapWithContext(new Map(entries), context);
}

function freeName(fonts: PDFDict): string {
  let name = 'Words';
  while (fonts.has(PDFName.of(name))) name += 'X';
  return name;
}

function contentsWith(context: PDFContext, page: PDFDict, first: PDFRef): PDFArray {
  const old = page.get(PDFName.of('Contents'));
  const found = context.lookup(old);
  const contents = PDFArray.withContext(context);
  contents.push(first);
  if (found instanceof PDFArray) for (const part of found.asArray()) contents.push(part);
  else if (old !== undefined) contents.push(old);
  return contents;
}

function bytesOf(object: PDFObject): Uint8Array {
  const bytes = new Uint8Array(object.sizeInBytes());
  object.copyBytesInto(bytes, 0);
  return bytes;
}
