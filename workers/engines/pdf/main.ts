import { writeFile } from 'node:fs/promises';

import type { PageViewport, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

import { inReadingOrder } from '#shared/core/lines.ts';

import { serveEngine, Unreadable } from '../serve-engine.ts';
import { annotationWordsOf } from './annotation-words.ts';
import { judgeTextLayer } from './judge-text-layer.ts';
import { blamingDocument, openPage, openPdf, releaseMemory } from './open-pdf.ts';
import { paintingOf } from './page-painting.ts';
import { pdfEngine, type PdfPage } from './pdf.engine.ts';
import { renderGrey } from './render-grey.ts';
import { wordsOf } from './text-layer-words.ts';

serveEngine(pdfEngine, {
  async inspect({ path, maxPages }) {
    const { numPages: pageCount } = await openPdf(path);
    if (pageCount > maxPages) throw new Unreadable('too_many_pages');
    // The page count is what the file claims; the first page proves that there is one.
    await openPage(path, 1);
    return { pageCount };
  },

  async readPages({ path, numbers }) {
    const pages: PdfPage[] = [];
    for (const number of numbers) pages.push(await readPage(path, number));
    return { pages };
  },

  async renderPage({ path, number, out, maxPixels }) {
    const page = await openPage(path, number);
    const { samples, ...size } = await blamingDocument(async () => renderGrey(page, maxPixels));
    await writeFile(out, samples);
    await releaseMemory();
    return size;
  },
});

async function readPage(path: string, number: number): Promise<PdfPage> {
  const page = await openPage(path, number);
  const viewport = page.getViewport({ scale: 1 });
  // What pdf.js cannot read it may still be able to paint.
  const typed = await annotationWordsOf(page, viewport).catch(() => []);
  const { words, source, reason } = await readTextLayer(page, viewport).catch(() => broken);
  page.cleanup();
  const isTyped = source === 'blank' && typed.length > 0;
  return {
    number,
    width: viewport.width,
    height: viewport.height,
    source: isTyped ? 'text_layer' : source,
    reason: isTyped ? 'form_only' : reason,
    words: [...inReadingOrder([...words, ...typed])],
  };
}

const broken = { words: [], source: 'ocr', reason: 'broken_text_layer' } as const;

/** The layer's words where they can be trusted. */
async function readTextLayer(page: PDFPageProxy, viewport: PageViewport) {
  const words = wordsOf(await page.getTextContent(), viewport);
  const texts = words.map((word) => word.text);
  const judgement = judgeTextLayer(texts, await paintingOf(page, viewport));
  return { words: judgement.source === 'ocr' ? [] : words, ...judgement };
}
