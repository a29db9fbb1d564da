import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import type { PageReading } from '#shared/core/page.ts';
import { earlierRevisionOf } from '#workers/engines/pdf/signs/earlier-revision.ts';
import { findSigns } from '#workers/engines/pdf/signs/find-signs.ts';
import { differingAmounts } from '#workers/engines/pdf/signs/layer-against-picture.ts';
import { numbersThatStandOut } from '#workers/engines/pdf/signs/lone-fonts.ts';

import {
  filledFormPdf,
  invoicePdf,
  linearPdf,
  longPdf,
  madeWith,
  overTotal,
  savedAgainPdf,
  shown,
  signedPdf,
  total,
} from '../support/tampered-pdfs.ts';

/* Which files show that they were changed, and which honest ones do not. */

async function lookAt(pdf: Buffer, pages: readonly Partial<PageReading>[] = []) {
  const folder = await mkdtemp(join(tmpdir(), 'docmill-test-'));
  try {
    const [path, pagesPath] = [join(folder, 'file.pdf'), join(folder, 'pages.jsonl')];
    await writeFile(path, pdf);
    await writeFile(pagesPath, pages.map((page) => `${JSON.stringify(page)}\n`).join(''));
    const file = { path, maxPageSide: 14_400, maxImagePixels: 1e7 };
    return (await findSigns({ file, pagesPath })) ?? [];
  } finally {
    await rm(folder, { recursive: true });
  }
}

const namesOf = async (pdf: Buffer): Promise<readonly string[]> =>
  (await lookAt(pdf)).map(({ sign }) => sign);

/** White over the total, as wide as its amount. */
const patch = `1 g ${total.x - 4} ${total.y - 4} 60 18 re f 0 g`;

test('an invoice as it was made shows no signs', async () => {
  expect(await lookAt(invoicePdf())).toEqual([]);
});

test('an amount that was other when the file was first saved is a sign, where it stood', async () => {
  const [sign, ...others] = await lookAt(savedAgainPdf({ amount: '955.00' }));
  expect(others).toEqual([]);
  expect(sign).toMatchObject({ sign: 'text_was_replaced', page: 1, detail: null });
  expect(sign?.box?.x0).toBeCloseTo(total.x / 595, 3);
  expect((sign?.box?.y0 ?? 1) * 842).toBeLessThan(842 - total.y);
  expect((sign?.box?.y1 ?? 0) * 842).toBeGreaterThan(842 - total.y);
});

test('a file that was saved again with all that it had shows none', async () => {
  expect(await namesOf(savedAgainPdf({}))).toEqual([]);
  expect(await namesOf(savedAgainPdf({ more: shown('Received 5 March', 60, 60) }))).toEqual([]);
  expect(await namesOf(await filledFormPdf())).toEqual([]);
  expect(await namesOf(signedPdf())).toEqual([]);
  expect(await namesOf(linearPdf())).toEqual([]);
});

test('a change of a file that is made to be shown while it loads is seen like any other', async () => {
  const changed = savedAgainPdf({ amount: '955.00' }, linearPdf());
  expect(await namesOf(changed)).toEqual(['text_was_replaced']);
});

test('what nobody saw when the file was first saved is not missed', async () => {
  const layer = invoicePdf({ more: `3 Tr ${shown('Guessed by a scanner', 60, 60)}` });
  expect(await namesOf(savedAgainPdf({}, layer))).toEqual([]);
});

test('what a page that cannot be looked at shows is not missed', async () => {
  expect(await namesOf(longPdf(21))).toEqual([]);
  const drawing = '1 w '.repeat(300_001);
  expect(await namesOf(savedAgainPdf({ amount: '955.00', more: drawing }))).toEqual([]);
});

test('a sign on a page that was turned is where the page shows it upright', async () => {
  const turned = { number: 1, source: 'ocr', rotation: 90, words: [] } as const;
  const [sign] = await lookAt(savedAgainPdf({ amount: '955.00' }), [turned]);
  expect(sign?.box?.y0).toBeCloseTo(total.x / 595, 3);
});

test('white over an amount is a sign, with another amount on it or without', async () => {
  expect(await namesOf(invoicePdf({ more: patch }))).toEqual(['text_was_painted_over']);
  const changed = `${patch} ${shown('955.00', total.x, total.y)}`;
  expect(await namesOf(invoicePdf({ more: changed }))).toEqual(['text_was_painted_over']);
});

test('at most five signs of a kind are told', async () => {
  expect(await namesOf(invoicePdf({ more: '1 g 390 490 100 230 re f' }))).toEqual(
    Array.from({ length: 5 }, () => 'text_was_painted_over'),
  );
});

/* Ways to show an amount at 300, 60, and white as wide as it would be there. */
test.for([
  ['by steps', 'BT /F1 12 Tf 280 40 Td 20 20 Td (955.00) Tj ET', [298, 40]],
  ['narrowed', 'BT /F1 12 Tf 50 Tz 1 0 0 1 300 60 Tm (Reference 955.00) Tj ET', [328, 21]],
  ['behind a gap', 'BT /F1 12 Tf 1 0 0 1 300 60 Tm [(Ref) -3000 (955.00)] TJ ET', [353, 40]],
  ['nearer', 'BT /F1 12 Tf 1 0 0 1 300 60 Tm [(955) 90 (.00)] TJ ET', [298, 40]],
  [
    'in a size from before',
    'BT /F1 12 Tf ET q BT /F1 40 Tf ET Q BT 1 0 0 1 300 60 Tm (955.00) Tj ET',
    [298, 40],
  ],
  [
    'letter by letter',
    'BT /F1 12 Tf 1 0 0 1 300 60 Tm (9) Tj 6.672 0 Td (5) Tj 6.672 0 Td (5) Tj ET',
    [298, 24],
  ],
] as const)('an amount that is shown %s is where it is painted', async ([, show, [x, width]]) => {
  const more = `${show} 1 g ${x} 54 ${width} 20 re f`;
  expect(await namesOf(invoicePdf({ more }))).toEqual(['text_was_painted_over']);
});

/** A picture of one pixel. */
const picture = (x: number, y: number, width: number, height: number): string =>
  `q ${width} 0 0 ${height} ${x} ${y} cm BI /W 1 /H 1 /CS /G /BPC 8 /F /AHx ID f0> EI Q`;

test('a picture over an amount is a sign, over a whole layer of letters it is a scan', async () => {
  const over = picture(total.x - 4, total.y - 4, 60, 18);
  expect(await namesOf(invoicePdf({ more: over }))).toEqual(['text_was_painted_over']);
  const strips = [0, 168, 336, 504, 672].map((y) => picture(0, y, 595, 170));
  expect(await namesOf(invoicePdf({ more: strips.join(' ') }))).toEqual([]);
  expect(await namesOf(invoicePdf({ more: picture(0, 100, 595, 290) }))).toEqual([]);
});

test('what is mixed with the text under it hides nothing', async () => {
  expect(await namesOf(invoicePdf({ more: `/Marker gs ${patch}` }))).toEqual([]);
});

test('white beside text, under it, or under the same text again is none', async () => {
  expect(await namesOf(invoicePdf({ more: `1 g 300 ${total.y} 60 18 re f` }))).toEqual([]);
  const again = `${patch} ${shown(total.amount, total.x, total.y)}`;
  expect(await namesOf(invoicePdf({ more: again }))).toEqual([]);
  const triangle = `1 g ${total.x - 4} ${total.y - 4} m ${total.x + 56} ${total.y - 4} l ${total.x - 4} ${total.y + 14} l f`;
  expect(await namesOf(invoicePdf({ more: triangle }))).toEqual([]);
  const unseen = `1 g ${shown('955.00', 300, 60)} 298 54 40 20 re f`;
  expect(await namesOf(invoicePdf({ more: unseen }))).toEqual([]);
  const clipped = `q 10 10 5 5 re W n ${patch} Q`;
  expect(await namesOf(invoicePdf({ more: clipped }))).toEqual([]);
});

test('two different amounts on one spot are a sign, the same one twice is bold', async () => {
  const other = shown('933.00', total.x, total.y);
  expect(await namesOf(invoicePdf({ more: other }))).toEqual(['text_was_drawn_twice']);
  const same = shown(total.amount, total.x + 0.3, total.y);
  expect(await namesOf(invoicePdf({ more: same }))).toEqual([]);
  const mark = `BT /F1 90 Tf 1 0 0 1 ${total.x - 60} ${total.y - 20} Tm (1987) Tj ET`;
  expect(await namesOf(invoicePdf({ more: mark }))).toEqual([]);
});

test.for([
  ['a font of its own', 'F3', ['font_stands_out']],
  ['the same font once more', 'F5', ['font_stands_out']],
  ['bold', 'F2', []],
  ['bold by another name', 'F6', []],
  ['a font for machines', 'F4', []],
] as const)('an amount in %s', async ([, font, signs]) => {
  expect(await namesOf(invoicePdf({ font }))).toEqual(signs);
});

test('a font stands out where it is brought for a number beside words', async () => {
  const withMore = async (more: string) => namesOf(invoicePdf({ font: 'F3', more }));
  expect(await withMore(shown('Thanks', 60, 60, 'F3'))).toEqual([]);
  const others = [60, 84, 108].map(
    (y) => `${shown('Paper', 60, y)} ${shown('40.00', 400, y, 'F3')}`,
  );
  expect(await withMore(others.join(' '))).toEqual([]);
  expect(await namesOf(invoicePdf({ more: shown('12345678', 60, 60, 'F3') }))).toEqual([]);
});

test.for([
  ['many words and numbers', 20, 4, 1],
  ['few words', 6, 4, 0],
  ['no other numbers', 20, 0, 0],
] as const)('a number in a font of its own beside %s', (example) => {
  const [, wordCount, numberCount, found] = example;
  const box = { x0: 0, y0: 0, x1: 1, y1: 1 };
  const inFont = (text: string, font: string) => ({
    page: 1,
    word: { text, font, box, isSeen: true, at: 0 },
  });
  const all = [
    ...Array.from({ length: wordCount }, () => inFont('paper', 'Arial')),
    ...Array.from({ length: numberCount }, () => inFont('40.00', 'Arial')),
    inFont('955.00', 'Courier'),
  ];
  expect(numbersThatStandOut(all, (font) => font)).toHaveLength(found);
});

test.for([
  ['FreeText', '1 g 0 0 80 20 re f 0 g BT /F1 12 Tf 10 6 Td (900.00) Tj ET'],
  ['Square', '1 g 0 0 80 20 re f'],
  ['Stamp', '0.9 g 0 0 80 20 re f'],
] as const)('a %s that hides the total is a sign', async ([subtype, drawing]) => {
  expect(await namesOf(overTotal(subtype, drawing))).toEqual(['text_lies_under_annotation']);
});

test.for([
  ['FreeText', 'BT /F1 8 Tf 10 14 Td (checked) Tj ET'],
  ['Square', '1 0 0 RG 1 1 78 18 re S'],
  ['Stamp', '1 0 0 rg BT /F1 6 Tf 10 14 Td (PAID) Tj ET'],
] as const)('a %s that hides nothing is none', async ([subtype, drawing]) => {
  expect(await namesOf(overTotal(subtype, drawing))).toEqual([]);
});

test.for([
  ['Microsoft Word', 'PDF-XChange Editor 9.5', 'PDF-XChange Editor'],
  ['SAP Business One', 'Sejda 4.1', 'Sejda'],
  ['Microsoft Word', 'Foxit PhantomPDF 10.1', 'Foxit PDF Editor'],
  ['Microsoft Word', 'Foxit PhantomPDF Printer Version 9.7', undefined],
  ['PDFsam Basic v5.2', 'SAMBox 3.0.18 (www.sejda.org)', undefined],
  ['Canva', 'Canva', undefined],
  ['Draw', 'LibreOffice 7.0', undefined],
  [undefined, 'iLovePDF', undefined],
  ['Microsoft Word', 'Adobe PDF Library 15.0', undefined],
] as const)('made with %s, written by %s: %s', async ([creator, producer, editor]) => {
  const pdf = await madeWith({ ...(creator && { creator }), producer });
  const expected = { sign: 'file_was_edited', page: null, box: null, detail: editor };
  expect(await lookAt(pdf)).toEqual(editor === undefined ? [] : [expected]);
});

test('what XMP names counts as what a file was made with, and as what changed it', async () => {
  const sign = [{ sign: 'file_was_edited', detail: 'Sejda' }];
  const made = await madeWith({ producer: 'Sejda 4.1', tool: 'Microsoft Word' });
  expect(await lookAt(made)).toMatchObject(sign);
  const changed = await madeWith({ creator: 'Microsoft Word', producer: 'Word', tool: 'Sejda' });
  expect(await lookAt(changed)).toMatchObject(sign);
});

/** A scan's words as OCR saw them, where the layer has the same words. */
function scanOf(texts: readonly string[], confidence = 0.96): Partial<PageReading> {
  const words = texts.map((text, index) => ({
    text,
    box: boxAt(index),
    confidence,
    line: index,
    source: 'ocr' as const,
  }));
  return { words, rotation: 0 };
}

const boxAt = (index: number) => ({
  x0: 0.1,
  x1: 0.3,
  y0: 0.05 * index,
  y1: 0.05 * index + 0.02,
});

const layerOf = (texts: readonly string[]) =>
  texts.map((text, at) => ({ text, at, box: boxAt(at), font: 'f', isSeen: false }));

const words = 'Good Paper Ltd invoice number for paper and envelopes of good white ink total'.split(
  ' ',
);

function differing(layer: string, seen: string, confidence = 0.96): number {
  const { words: read = [], rotation = 0 } = scanOf([...words, seen], confidence);
  return differingAmounts(layerOf([...words, layer]), { words: read, rotation }).length;
}

test('an amount that a scan shows and its layer says otherwise is a sign', () => {
  expect(differing('255.00', '955.00')).toBe(1);
  expect(differing('EUR255.00', 'EUR1,942.30')).toBe(1);
});

test('what readers of bad print mistake is none', () => {
  expect(differing('255.00', '255.00')).toBe(0);
  expect(differing('258.00', '256.00')).toBe(0);
  expect(differing('1255.00', '255.00')).toBe(0);
  expect(differing('255.00', '955.00', 0.7)).toBe(0);
  const start = words.slice(0, 9);
  const short = scanOf([...start, '955.00']);
  const few = { words: short.words ?? [], rotation: 0 };
  expect(differingAmounts(layerOf([...start, '255.00']), few)).toEqual([]);
  const garbage = layerOf(words.map(() => 'lorem'));
  const { words: read = [] } = scanOf([...words, '955.00']);
  const layer = [...garbage, ...layerOf([...words, '255.00']).slice(-1)];
  expect(differingAmounts(layer, { words: read, rotation: 0 })).toEqual([]);
});

test('what a file was when it was first saved is found, whatever else ends like a file', () => {
  const first = invoicePdf();
  const again = savedAgainPdf({ amount: '955.00' });
  expect(earlierRevisionOf(again)?.toString('latin1')).toBe(first.toString('latin1').trimEnd());
  expect(earlierRevisionOf(first)).toBeUndefined();
  // The first part of a file that is made to be shown while it loads, and a file within a file.
  const parts = [
    Buffer.from('%PDF-1.7\nstartxref\n0\n%%EOF\n'),
    Buffer.from('startxref\n9\n%%EOF\n'),
  ];
  expect(earlierRevisionOf(Buffer.concat([...parts, first]))).toBeUndefined();
  expect(earlierRevisionOf(Buffer.from('startxref\n99999999999999\n%%EOF %%EOF'))).toBeUndefined();
});

test('a form that was filled in has an earlier revision, in which nothing was other', async () => {
  const filled = await filledFormPdf();
  expect(earlierRevisionOf(filled)?.length).toBeLessThan(filled.length);
  expect(await namesOf(filled)).toEqual([]);
});
