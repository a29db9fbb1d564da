import { expect } from 'vitest';

import type { PageReading } from '#shared/core/page.ts';

import { turnedPagesPdf } from '../support/documents.ts';
import { test } from '../support/reader.ts';
import { scannedPdfs, wrongChecksumPdf } from '../support/scanned-pdfs.ts';

/** Of the page; words are a few hundredths high. */
const NEAR = 0.006;

function expectSame(taken: readonly PageReading[], rendered: readonly PageReading[]): void {
  expect(taken.length).toBe(rendered.length);
  for (const [index, page] of taken.entries()) {
    const other = rendered[index];
    const { width, height, rotation, source, reason, text } = page;
    expect(other).toMatchObject({ width, height, rotation, source, reason, text });
    for (const [place, word] of page.words.entries()) {
      const box = other?.words[place]?.box;
      for (const edge of ['x0', 'y0', 'x1', 'y1'] as const) {
        expect(Math.abs(word.box[edge] - (box?.[edge] ?? 2)), word.text).toBeLessThan(NEAR);
      }
    }
  }
}

test.for(Object.entries(scannedPdfs))(
  '%s that fills the page is read like the page',
  async ([, make], { read }) => {
    const bytes = await make();
    const taken = await read(bytes);
    const rendered = await read(bytes, { isLastTry: true });
    expect(taken.methods).toContain('takeImage');
    expect(taken.methods).not.toContain('renderPage');
    expect(rendered.methods).not.toContain('takeImage');
    expect(taken.pages[0]?.text).toContain('committee meets on Monday at noon');
    expectSame(taken.pages, rendered.pages);
  },
);

test('pages that begin somewhere and are shown turned are read like any', async ({ read }) => {
  const bytes = await turnedPagesPdf();
  const taken = await read(bytes);
  const rendered = await read(bytes, { isLastTry: true });
  expect(taken.methods).toContain('takeImage');
  expectSame(taken.pages, rendered.pages);
});

test('an image that only pdf.js can decode is rendered', async ({ read }) => {
  const { pages, methods } = await read(await wrongChecksumPdf());
  expect(methods).toContain('takeImage');
  expect(methods).toContain('renderPage');
  expect(pages[0]?.text).toContain('committee');
});
