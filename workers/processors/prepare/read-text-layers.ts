import { textOf, type PageReading } from '#shared/core/page.ts';
import type { PageToRecognise, Preparation } from '#shared/features/pipeline/index.ts';

import type { Engines } from '../../engines/engines.ts';
import type { PdfPage } from '../../engines/pdf/pdf.engine.ts';

export type IntakeLimits = { readonly maxPages: number; readonly maxPixels: number };

type Source = { readonly path: string; readonly mediaType: string };

type Reading = {
  readonly engines: Engines;
  readonly limits: IntakeLimits;
  readonly signal: AbortSignal;
  readonly timeoutMs: number;
};

/** Few enough pages to one question that its time limit is about pages, not about documents. */
const PAGES_PER_CALL = 10;

/** Counts the pages, reads those with a good text layer, and lists those that need OCR. */
export async function readTextLayers(source: Source, reading: Reading): Promise<Preparation> {
  return source.mediaType === 'application/pdf'
    ? readPdf(source.path, reading)
    : planImage(source.path, reading);
}

async function readPdf(
  path: string,
  { engines, limits, ...options }: Reading,
): Promise<Preparation> {
  const { maxPages } = limits;
  const { pageCount } = await engines.pdf.call('inspect', { path, maxPages }, options);
  const read: PageReading[] = [];
  const toRecognise: PageToRecognise[] = [];
  for (let from = 1; from <= pageCount; from += PAGES_PER_CALL) {
    const to = Math.min(pageCount, from + PAGES_PER_CALL - 1);
    const { pages } = await engines.pdf.call('readPages', { path, from, to }, options);
    for (const page of pages) {
      if (page.source === 'ocr') toRecognise.push({ number: page.number, reason: page.reason });
      else read.push(toReading(page));
    }
  }
  return { pageCount, read, toRecognise };
}

async function planImage(
  path: string,
  { engines, limits, ...options }: Reading,
): Promise<Preparation> {
  const { pageCount } = await engines.image.call('inspect', { path, ...limits }, options);
  const toRecognise = Array.from({ length: pageCount }, (_, index) => ({
    number: index + 1,
    reason: 'image',
  }));
  return { pageCount, read: [], toRecognise };
}

function toReading({ number, width, height, source, reason, words }: PdfPage): PageReading {
  const isBlank = source === 'blank';
  return {
    number,
    width,
    height,
    unit: 'pt',
    rotation: 0,
    skew: 0,
    source: isBlank ? 'blank' : 'text_layer',
    reason,
    confidence: isBlank ? 0 : 1,
    text: textOf(words),
    words,
  };
}
