import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { letterPaper } from '#cli/samples/letter.ts';
import { scan } from '#cli/samples/scan.ts';
import { usualLooks } from '#workers/processors/recognise/looks.ts';

import { createReader, type Reader } from '../eval/reader.ts';

let folder: string;
let reader: Reader;
const looks: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docmill-test-'));
  reader = await createReader(1, ({ method }) => looks.push(method));
});

afterAll(async () => {
  await reader?.[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

const letter = letterPaper(1);
const body = letter.texts.slice(0, 19);

/** As at the foot of business letters. */
const footer = [
  'Northwind Traders Ltd. Registered in England 04821733. VAT GB 123 4567 89.',
  'IBAN GB29 NWBK 6016 1331 9268 19, BIC NWBKGB2L. Managing directors: Ada Winter, John Marsh.',
].map((text, line) => ({ text, x: 70, y: 760 + line * 10, size: 5 }));

async function wordsOn(texts: typeof letter.texts, skew: number): Promise<readonly string[]> {
  const path = join(folder, 'letter.jpg');
  await writeFile(path, (await scan({ ...letter, texts }, { skew })).jpeg);
  looks.length = 0;
  const manner = { languages: ['eng'], looks: usualLooks, engines: reader.engines };
  const [page] = await reader.read(path, manner);
  return page?.words.map(({ text }) => text) ?? [];
}

test.for([0, 2])('small print below large is read, at a skew of %s', async (skew) => {
  const words = await wordsOn([...body, ...footer], skew);
  const lost = footer
    .flatMap(({ text }) => text.split(' '))
    .filter((word) => !words.includes(word));
  expect(lost.length).toBeLessThanOrEqual(2);
  expect(words.filter((word) => word === 'IBAN')).toHaveLength(1);
});

test('a page of one clean print is looked at once', async () => {
  expect(await wordsOn(body, 0)).toContain('greenhouse');
  expect(looks.filter((method) => method === 'recognise')).toHaveLength(1);
});
