import { expect } from 'vitest';

import { letterPaper } from '#cli/samples/letter.ts';
import { receiptPaper, sampleReceipt } from '#cli/samples/receipt.ts';
import { scan } from '#cli/samples/scan.ts';

import { test, type Read } from '../support/reader.ts';

const letter = letterPaper(1);
const body = letter.texts.slice(0, 19);

/** As at the foot of business letters. */
const footer = [
  'Northwind Traders Ltd. Registered in England 04821733. VAT GB 123 4567 89.',
  'IBAN GB29 NWBK 6016 1331 9268 19, BIC NWBKGB2L. Managing directors: Ada Winter, John Marsh.',
].map((text, line) => ({ text, x: 70, y: 760 + line * 10, size: 5 }));

async function letterOf(texts: typeof letter.texts, skew: number): Promise<Buffer> {
  return (await scan({ ...letter, texts }, { skew })).jpeg;
}

const wordsOf = ({ pages }: Read): readonly string[] =>
  pages.flatMap(({ words }) => words.map(({ text }) => text));

test.for([0, 2])('small print below large is read, at a skew of %s', async (skew, { read }) => {
  const words = wordsOf(await read(await letterOf([...body, ...footer], skew)));
  const lost = footer
    .flatMap(({ text }) => text.split(' '))
    .filter((word) => !words.includes(word));
  expect(lost.length).toBeLessThanOrEqual(2);
  expect(words.filter((word) => word === 'IBAN')).toHaveLength(1);
});

test('a page of one clean print is looked at once', async ({ read }) => {
  const clean = await read(await letterOf(body, 0));
  expect(wordsOf(clean)).toContain('greenhouse');
  expect(clean.methods.filter((method) => method === 'recognise')).toHaveLength(1);
});

test('bad print is read by the line reader as well, and well', async ({ read }) => {
  const { jpeg } = await scan(receiptPaper(sampleReceipt), { dpi: 80, noise: 40 });
  const bad = await read(jpeg);
  expect(bad.methods).toContain('readLines');
  expect(wordsOf(bad)).toEqual(expect.arrayContaining(['Receipt', '50.00', '29.50']));
  expect(bad.pages[0]?.confidence).toBeGreaterThan(0.9);
});

test('print in which Tesseract sees no word is read by the line reader', async ({ read }) => {
  const { jpeg } = await scan(receiptPaper(sampleReceipt), { dpi: 100, noise: 60 });
  const words = wordsOf(await read(jpeg));
  expect(words).toEqual(expect.arrayContaining(['TOTAL', '20.50', 'Apples']));
});

/** Letters as far apart as lines: it can be read down the page as well as across. */
const wideSet = [
  'PETRODELI ENTERPRISE',
  'Company No: SA0127959',
  'Site: 2395',
  'LOT 485 LEMBAH KERAMAT',
  'ULU KELANG',
  '54200 KUALA LUMPUR',
  'Telephone: 03-41056485',
  'Invoice number: 600001',
  '39.42 litre Pump # 09',
  'FuelSave 95 RM 85.54',
  'Total       RM 85.54',
  'Visa        RM 85.54',
  'Relief GST  RM  0.00',
  'Date       Time   Num',
  '26/02/18  08:28 10886',
  'Diesel and Petrol 95',
  'given Relief under',
  'Diesel and Petrol 95',
  'given Relief under',
  'Thank you',
  'Please come again',
].flatMap((line, row) =>
  Array.from(line, (text, column) => ({
    text,
    x: 20 + column * 10.5,
    y: 40 + row * 13,
    size: 13,
  })).filter(({ text }) => text !== ' '),
);

test('widely set print is read across, not down', async ({ read }) => {
  const paper = { width: 292, height: 640, texts: wideSet };
  const { pages } = await read((await scan(paper, { dpi: 180 })).jpeg);
  expect(pages[0]).toMatchObject({ rotation: 0 });
  expect(pages[0]?.text).toMatch(/KUALA LUMPUR/);
});
