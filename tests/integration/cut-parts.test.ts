import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { PDFDict, PDFDocument, PDFName, type PDFPage } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { createLog } from '#shared/infra/log/log.ts';
import { createEngines, type Engines } from '#workers/engines/engines.ts';
import { probeIsolation } from '#workers/engines/host/launch-prefix.ts';

import { readPdf } from '../support/read-pdf.ts';

let folder: string;
let engines: Engines;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docmill-test-'));
  const limits = { memoryBytes: 1024 ** 3, cpuSeconds: 60, pageCpuSeconds: 25 };
  const settings = { ...limits, size: 1, isolation: probeIsolation(), folder };
  engines = createEngines(settings, createLog({ name: 'test', level: 'silent' }));
});

afterAll(async () => {
  engines?.[Symbol.dispose]();
  await rm(folder, { recursive: true, force: true });
});

/** Two pages, one for each of two people; `entangle` makes the first refer to the second. */
async function letters(entangle: (pages: readonly PDFPage[], file: PDFDocument) => void) {
  const file = await PDFDocument.create();
  const pages = ['For Ada', 'For Bob, secret'].map((text) => {
    const page = file.addPage([300, 200]);
    page.drawText(text, { x: 40, y: 100, size: 16 });
    return page;
  });
  entangle(pages, file);
  return file.save();
}

async function firstPart(bytes: Uint8Array): Promise<Buffer> {
  const path = join(folder, 'letters.pdf');
  const out = join(folder, 'part.pdf');
  await writeFile(path, bytes);
  const parts = [{ firstPage: 1, lastPage: 1, out }];
  const options = { signal: new AbortController().signal, timeoutMs: 30_000 };
  await engines.cut.call('cut', { path, parts }, options);
  return readFile(out);
}

const isPage = (object: unknown): boolean =>
  object instanceof PDFDict && object.get(PDFName.of('Type')) === PDFName.of('Page');

/** Also those that no viewer shows. */
async function pagesIn(part: Buffer): Promise<number> {
  const { context } = await PDFDocument.load(part);
  const objects = context.enumerateIndirectObjects().map(([, object]) => object);
  return objects.filter(isPage).length;
}

const reference = (page: PDFPage | undefined, file: PDFDocument) =>
  page ? page.ref : file.context.obj(null);

const entanglements = {
  'a form field on both pages'(pages, file) {
    const field = file.getForm().createTextField('name');
    field.setText('Ada Lovelace');
    for (const page of pages) field.addToPage(page, { x: 40, y: 40, width: 200, height: 20 });
  },
  'a link'([first, second], file) {
    const target = [reference(second, file), 'Fit'];
    const link = { Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 9, 9], Dest: target };
    first?.node.set(PDFName.of('Annots'), file.context.obj([link]));
  },
  'a note with an action'([first, second], file) {
    const action = { S: 'GoTo', D: [reference(second, file), 'Fit'] };
    const note = { Type: 'Annot', Subtype: 'Text', Rect: [0, 0, 9, 9], A: action };
    first?.node.set(PDFName.of('Annots'), file.context.obj([note]));
  },
  'an article'([first, second], file) {
    first?.node.set(PDFName.of('B'), file.context.obj([{ P: reference(second, file) }]));
  },
} satisfies Record<string, (pages: readonly PDFPage[], file: PDFDocument) => void>;

test.for(Object.entries(entanglements))(
  'a part does not bring along what %s refers to',
  async ([, entangle]) => {
    const part = await firstPart(await letters(entangle));
    expect(await pagesIn(part)).toBe(1);
    const [page, other] = await readPdf(part);
    expect(page?.runs.flatMap((run) => run.texts)).toContain('Ada');
    expect(other).toBeUndefined();
  },
);

test('what was typed into a form stays on its page', async () => {
  const part = await firstPart(await letters(entanglements['a form field on both pages']));
  const file = await PDFDocument.load(part);
  const mark = file.getPage(0).node.Annots()?.lookup(0, PDFDict);
  expect(String(mark?.get(PDFName.of('FT')))).toBe('/Tx');
  expect(mark?.has(PDFName.of('AP'))).toBe(true);
});

test('a file whose pages cannot be told apart is not cut', async () => {
  const entangled = await letters(([first, second], file) => {
    const hidden = file.context.obj({ Hidden: reference(second, file) });
    first?.node.Resources()?.set(PDFName.of('Properties'), hidden);
  });
  await expect(firstPart(entangled)).rejects.toMatchObject({
    kind: 'unreadable_document',
    code: 'damaged',
  });
});
