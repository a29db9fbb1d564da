import { writeFile } from 'node:fs/promises';

import type { PageViewport, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

import { lieOf } from '#shared/core/lines.ts';
import { inReadingOrder } from '#shared/core/reading-order.ts';

import { serveEngine, Unreadable } from '../serve-engine.ts';
import { annotationWordsOf } from './annotation-words.ts';
import { takeInvoiceData } from './invoice-data.ts';
import { judgeTextLayer } from './judge-text-layer.ts';
import {
  blamingDocument,
  bytesPerPage,
  countPages,
  openPage,
  releaseMemory,
  watchImages,
  withAllImages,
} from './open-pdf.ts';
import { paintingOf } from './page-painting.ts';
import { paintPage } from './paint-page.ts';
import { LETTER, pdfEngine, type PdfFile, type PdfPage } from './pdf.engine.ts';
import { wordsOnPage, withoutDoubles } from './placed-words.ts';
import { renderGrey } from './render-grey.ts';
import { seenWords } from './seen-words.ts';
import { findSigns } from './signs/find-signs.ts';
import { soleImageOf, type SoleImage } from './sole-image/sole-image.ts';
import { takeImage } from './take-image.ts';
import { wordsOf } from './text-layer-words.ts';

serveEngine(pdfEngine, {
  async inspect({ maxPages, ...file }) {
    return { pageCount: await countPages(file, maxPages) };
  },

  async readPages({ numbers, findsImages, ...file }) {
    const pages: PdfPage[] = [];
    for (const number of numbers) pages.push(await readPage(file, number, findsImages));
    await releaseMemory();
    return { pages };
  },

  async takeInvoiceData({ out, ...file }) {
    return { isThere: await takeInvoiceData(file, out) };
  },

  async findSigns({ pagesPath, ...file }) {
    const signs = await blamingDocument(async () => findSigns({ file, pagesPath }));
    await releaseMemory();
    return { signs: signs ? [...signs] : null };
  },

  async renderPage({ number, out, maxPixels, ...file }) {
    const page = await openPage(file, number);
    const { samples, ...size } = await blamingDocument(async () =>
      withAllImages(async () => renderGrey(page, maxPixels)),
    );
    await writeFile(out, samples);
    await releaseMemory();
    return size;
  },

  takeImage,

  async paintPage({ number, out, maxSide, ...file }) {
    const page = await openPage(file, number);
    const { width, height } = page.getViewport({ scale: 1 });
    const scale = Math.min(MOST_MAGNIFIED, maxSide / Math.max(width, height));
    const painted = await blamingDocument(async () =>
      withAllImages(async () => paintPage(page, scale)),
    );
    await writeFile(out, painted.colours);
    await releaseMemory();
    return { width: painted.width, height: painted.height };
  },
});

/** Pixels per point; more shows nothing that less does not: 300 dpi. */
const MOST_MAGNIFIED = 300 / 72;

async function readPage(file: PdfFile, number: number, findsImages: boolean): Promise<PdfPage> {
  try {
    const page = await openPage(file, number);
    const content = await page.getTextContent().catch(() => undefined);
    const image = findsImages ? await imageOn(page, content, file) : undefined;
    if (image) return imagePage(page, number, image);
    return await readOpenPage(page, number, content);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    // Its neighbours can be read; whoever tries to render this one will be told why it cannot.
    return { ...emptyPage, number, reason: 'broken_text_layer' };
  }
}

const emptyPage = {
  ...LETTER,
  source: 'ocr',
  isImage: false,
  mayHoldCodes: false,
  words: [],
  blocks: [],
  rules: [],
} satisfies Omit<PdfPage, 'number' | 'reason'>;

type TextContent = Awaited<ReturnType<PDFPageProxy['getTextContent']>>;

/** A page with words may be a scan with its OCR where a file has more bytes than this to a page. */
const MUCH_OF_A_FILE = 20_000;

async function imageOn(
  page: PDFPageProxy,
  content: TextContent | undefined,
  file: PdfFile,
): Promise<SoleImage | undefined> {
  const hasWords = content?.items.length !== 0;
  const mayBeImage = !hasWords || (await bytesPerPage(file)) > MUCH_OF_A_FILE;
  return mayBeImage ? soleImageOf(page, file) : undefined;
}

/** A page that need not be looked at more closely: its only words are those of its image. */
function imagePage(page: PDFPageProxy, number: number, { hidesText }: SoleImage): PdfPage {
  const { width, height } = page.getViewport({ scale: 1 });
  const reason = hidesText ? 'scanner_text_layer' : 'no_text_layer';
  return { ...emptyPage, number, width, height, reason, isImage: true, mayHoldCodes: true };
}

async function readOpenPage(
  page: PDFPageProxy,
  number: number,
  content: TextContent | undefined,
): Promise<PdfPage> {
  const viewport = page.getViewport({ scale: 1 });
  // What pdf.js cannot read it may still be able to paint.
  const typed = await annotationWordsOf(page, viewport).catch(() => []);
  const { result: layer, isWhole } = await watchImages(async () =>
    content ? readTextLayer(page, viewport, content).catch(() => broken) : broken,
  );
  const { words, source, reason, mayHoldCodes, rules } = isWhole ? layer : cutShort(layer);
  page.cleanup();
  const isTyped = source === 'blank' && typed.length > 0;
  const { width, height } = viewport;
  const laidOut = inReadingOrder([...words, ...typed], lieOf({ width, height, skew: 0 }));
  return {
    number,
    width,
    height,
    source: isTyped ? 'text_layer' : source,
    reason: isTyped ? 'form_only' : reason,
    isImage: false,
    mayHoldCodes,
    words: [...laidOut.words],
    blocks: [...laidOut.blocks],
    rules: [...rules],
  };
}

/** Words beside an image that is too large hold; what the image shows cannot be known. */
const cutShort = <T extends object>(layer: T) =>
  ({ ...layer, source: 'ocr', reason: 'too_many_pixels' }) as const;

const broken = {
  words: [],
  source: 'ocr',
  reason: 'broken_text_layer',
  mayHoldCodes: true,
  rules: [],
} as const;

/** A page of a newspaper has ten thousand; what has more is seen rather than believed. */
const MOST_WORDS = 50_000;
/** A barcode has at least so many bars. */
const FEW_SHAPES = 20;

/** The layer's words where they can be trusted. */
async function readTextLayer(page: PDFPageProxy, viewport: PageViewport, content: TextContent) {
  const told = wordsOf(content, viewport);
  if (told.length > MOST_WORDS) return { ...broken, reason: 'too_many_words' };
  const painting = await paintingOf(page, viewport);
  const placed = wordsOnPage(told, viewport);
  // Where nothing can be painted, nothing speaks against the words.
  const seen =
    painting.hiddenText === 'perhaps' ? await seenWords(page, placed).catch(() => placed) : placed;
  const layer = { words: withoutDoubles(seen), hidesWords: seen.length < told.length };
  const mayHoldCodes = painting.imageCoverage > 0 || painting.shapes > FEW_SHAPES;
  const { rules } = painting;
  return { mayHoldCodes, rules, ...judgeTextLayer(layer, painting) };
}
