import { expect } from 'vitest';

import { letterPaper } from '#cli/samples/letter.ts';
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
