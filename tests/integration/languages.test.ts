import { expect, test } from 'vitest';

import { createHarness, type Harness } from '../support/harness.ts';
import { prose } from '../support/prose.ts';
import { digitalPdf, proseJpeg } from '../support/text-layers.ts';

type Seen = { readonly suggestion: string | null; readonly pages: readonly (string | null)[] };

/** What the API says of a document's language. */
async function languageOf(h: Harness, bytes: Buffer, language?: string): Promise<Seen> {
  const client = await h.client();
  const fields = language === undefined ? {} : { language };
  const { documentId, jobId } = await client.accept({ bytes, fields });
  expect(await client.ended(jobId)).toMatchObject({ state: 'succeeded' });
  const { body: document } = await client.get(`/api/v1/documents/${documentId}`);
  const { body: pages } = await client.get(`/api/v1/documents/${documentId}/pages`);
  return {
    suggestion: document.language_suggestion,
    pages: pages.data.map((page: { language: string | null }) => page.language),
  };
}

test('a German page read as English is said to be German, be it scanned or digital', async () => {
  await using h = await createHarness();
  await h.startWorker();
  const german = { suggestion: 'deu', pages: ['deu'] };
  expect(await languageOf(h, await proseJpeg(prose.German))).toEqual(german);
  expect(await languageOf(h, await digitalPdf(prose.German), 'eng+fra')).toEqual(german);
});

test('a page in a language that was chosen suggests no other', async () => {
  await using h = await createHarness();
  await h.startWorker();
  const digital = await digitalPdf(prose.English);
  expect(await languageOf(h, digital)).toEqual({ suggestion: null, pages: ['eng'] });
  const french = await proseJpeg(prose.French);
  expect(await languageOf(h, french, 'deu+fra')).toEqual({ suggestion: null, pages: ['fra'] });
});

test('numbers are no language, and neither is one that cannot be read', async () => {
  await using h = await createHarness();
  await h.startWorker();
  const nothing = { suggestion: null, pages: [null] };
  const numbers = '12.03.2024 1.234,56 19 % 98 3 x 4,99 = 14,97 DE89370400440532013000';
  expect(await languageOf(h, await digitalPdf(numbers))).toEqual(nothing);
  expect(await languageOf(h, await digitalPdf(prose.Croatian))).toEqual(nothing);
});
