import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import type { PageReading } from '#shared/core/page.ts';
import { usualLooks } from '#workers/processors/recognise/looks.ts';

import { createReader, type Reader } from '../eval/reader.ts';
import { turnedPagesPdf } from '../support/documents.ts';
import { scannedPdfs, wrongChecksumPdf } from '../support/scanned-pdfs.ts';

let folder: string;
let reader: Reader;
const methods: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docmill-test-'));
  reader = await createReader(1, ({ method }) => methods.push(method));
});

afterAll(async () => {
  await reader?.[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

type Read = { readonly pages: readonly PageReading[]; readonly methods: readonly string[] };

async function read(bytes: Buffer, rendersAll: boolean): Promise<Read> {
  // Engines keep the last file open.
  const path = join(folder, `${randomUUID()}.pdf`);
  await writeFile(path, bytes);
  methods.length = 0;
  const manner = { languages: ['eng'], looks: usualLooks, engines: reader.engines, rendersAll };
  const pages = await reader.read(path, manner);
  return { pages, methods: [...methods] };
}

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
  async ([, make]) => {
    const bytes = await make();
    const taken = await read(bytes, false);
    const rendered = await read(bytes, true);
    expect(taken.methods).toContain('takeImage');
    expect(taken.methods).not.toContain('renderPage');
    expect(rendered.methods).not.toContain('takeImage');
    expect(taken.pages[0]?.text).toContain('committee meets on Monday at noon');
    expectSame(taken.pages, rendered.pages);
  },
);

test('pages that begin somewhere and are shown turned are read like any', async () => {
  const bytes = await turnedPagesPdf();
  const taken = await read(bytes, false);
  const rendered = await read(bytes, true);
  expect(taken.methods).toContain('takeImage');
  expectSame(taken.pages, rendered.pages);
});

test('an image that only pdf.js can decode is rendered', async () => {
  const { pages, methods: used } = await read(await wrongChecksumPdf(), false);
  expect(used).toContain('takeImage');
  expect(used).toContain('renderPage');
  expect(pages[0]?.text).toContain('committee');
});
