import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { PDFDict, PDFDocument, PDFName, PDFRawStream, type PDFPage } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { createLog } from '#shared/infra/log/log.ts';
import { createEngines, type Engines } from '#workers/engines/engines.ts';
import { probeIsolation } from '#workers/engines/host/launch-prefix.ts';

import { assemblePdf, pdfStream } from '../support/assemble-pdf.ts';
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

const firstPart = async (bytes: Uint8Array): Promise<Buffer> => partOf(bytes, 1);

async function partOf(bytes: Uint8Array, page: number): Promise<Buffer> {
  const path = join(folder, 'letters.pdf');
  const out = join(folder, 'part.pdf');
  await writeFile(path, bytes);
  const parts = [{ firstPage: page, lastPage: page, out }];
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
    const fonts = first?.node.Resources()?.lookup(PDFName.of('Font'), PDFDict);
    const [name] = fonts?.keys() ?? [];
    const font = { Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica' };
    const entangling = file.context.obj({ ...font, Hidden: reference(second, file) });
    if (name) fonts?.set(name, file.context.register(entangling));
  });
  await expect(firstPart(entangled)).rejects.toMatchObject({
    kind: 'unreadable_document',
    code: 'damaged',
  });
});

const picture = (shade: number): Buffer =>
  pdfStream(
    Buffer.from([shade]),
    '/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray',
  );
const form = (content: string, dictionary = ''): Buffer =>
  pdfStream(content, `/Type /XObject /Subtype /Form /BBox [0 0 200 200] ${dictionary}`);

/** Three pages with one dictionary of resources: a picture, one within forms, and another. */
const sharingPdf = assemblePdf([
  '<< /Type /Catalog /Pages 2 0 R >>',
  '<< /Type /Pages /Kids [3 0 R 4 0 R 5 0 R] /Count 3 /MediaBox [0 0 200 200] /Resources 6 0 R >>',
  '<< /Type /Page /Parent 2 0 R /Contents 7 0 R >>',
  '<< /Type /Page /Parent 2 0 R /Contents 8 0 R >>',
  '<< /Type /Page /Parent 2 0 R /Contents 9 0 R >>',
  '<< /XObject << /Im#30 10 0 R /Im1 11 0 R /Im2 12 0 R /Outer 13 0 R /Inner 14 0 R >> >>',
  pdfStream('/Im0 Do'),
  pdfStream('/Outer Do'),
  pdfStream('/Im2 Do'),
  picture(10),
  picture(11),
  picture(12),
  form('/Inner Do'),
  form('/Im1 Do', '/Resources 6 0 R'),
]);

async function picturesIn(part: Buffer): Promise<readonly number[]> {
  const { context } = await PDFDocument.load(part);
  const streams = context.enumerateIndirectObjects().map(([, object]) => object);
  return streams
    .filter((object) => object instanceof PDFRawStream)
    .filter(({ dict }) => dict.get(PDFName.of('Subtype')) === PDFName.of('Image'))
    .map((stream) => stream.getContents()[0] ?? 0);
}

test.for([
  [1, 10],
  [2, 11],
  [3, 12],
] as const)(
  'page %s of those that share their resources has its own picture only',
  async ([page, shade]) => {
    const part = await partOf(sharingPdf, page);
    expect(await picturesIn(part)).toEqual([shade]);
  },
);
