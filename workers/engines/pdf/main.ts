import { writeFile } from 'node:fs/promises';

import type { PageViewport, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

import { inReadingOrder } from '#shared/core/lines.ts';

import { serveEngine, Unreadable } from '../serve-engine.ts';
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

  async readPages({ path, from, to }) {
    const pages: PdfPage[] = [];
    for (let number = from; number <= to; number += 1) {
      pages.push(await readPage(path, number));
    }
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
  const { words, source, reason } = await readTextLayer(page, viewport).catch(() => ({
    // What pdf.js cannot read as text it may still be able to paint.
    words: [],
    source: 'ocr' as const,
    reason: 'broken_text_layer',
  }));
  page.cleanup();
  const isUsed = source === 'text_layer';
  return {
    number,
    width: viewport.width,
    height: viewport.height,
    source,
    reason,
    words: isUsed ? [...inReadingOrder(words)] : [],
  };
}

async function readTextLayer(page: PDFPageProxy, viewport: PageViewport) {
  const words = wordsOf(await page.getTextContent(), viewport);
  const texts = words.map((word) => word.text);
  return { words, ...judgeTextLayer(texts, await paintingOf(page, viewport)) };
}
