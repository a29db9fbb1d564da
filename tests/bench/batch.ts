import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import sharp from 'sharp';

import { bindScans } from '#cli/samples/print.ts';

/** A document and what is to be read from it. */
export type BenchDocument = {
  readonly id: string;
  /** As it is submitted to the platform. */
  readonly path: string;
  readonly transcript: string;
  /** JPEG files of its pages, for those who cannot read it as it is. */
  readonly pages: readonly string[];
};

/** What every contestant reads. */
export type Batch = {
  readonly documents: readonly BenchDocument[];
  readonly pageCount: number;
  /** The same pages as PDFs of many pages each, in order. */
  readonly bound: readonly string[];
  /** A PDF of its first few pages. */
  readonly warmUp: string;
};

const WARM_UP_PAGES = 4;
const PAGES_PER_PDF = 50;
/** Below what the API accepts by default. */
const BYTES_PER_PDF = 80 * 1024 ** 2;
const DPI = 200;

export async function createBatch(
  documents: readonly BenchDocument[],
  folder: string,
): Promise<Batch> {
  const pages = documents.flatMap((document) => document.pages);
  const [warmUp = ''] = await bind(pages.slice(0, WARM_UP_PAGES), join(folder, 'warm-up'));
  const bound = await bind(pages, join(folder, 'bound'));
  return { documents, pageCount: pages.length, bound, warmUp };
}

async function bind(pages: readonly string[], stem: string): Promise<readonly string[]> {
  const paths: string[] = [];
  for (const scans of await inParts(pages)) {
    const path = `${stem}-${paths.length + 1}.pdf`;
    await writeFile(path, await bindScans(scans));
    paths.push(path);
  }
  return paths;
}

type PageScan = { readonly jpeg: Buffer; readonly width: number; readonly height: number };

async function inParts(pages: readonly string[]): Promise<readonly (readonly PageScan[])[]> {
  const parts: PageScan[][] = [];
  let bytes = Infinity;
  for (const path of pages) {
    const page = await toScan(path);
    const isFull = parts.at(-1)?.length === PAGES_PER_PDF;
    if (isFull || bytes + page.jpeg.length > BYTES_PER_PDF) {
      parts.push([]);
      bytes = 0;
    }
    parts.at(-1)?.push(page);
    bytes += page.jpeg.length;
  }
  return parts;
}

async function toScan(path: string): Promise<PageScan> {
  const jpeg = await readFile(path);
  const { width, height } = await sharp(jpeg).metadata();
  return { jpeg, width: (width * 72) / DPI, height: (height * 72) / DPI };
}

/** The texts of documents from the texts of their pages, which follow each other. */
export function textsOf(
  documents: readonly BenchDocument[],
  pageTexts: readonly string[],
): readonly string[] {
  let next = 0;
  return documents.map(({ pages }) => {
    const start = next;
    next += pages.length;
    return pageTexts.slice(start, next).join('\n');
  });
}
