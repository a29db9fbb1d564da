import { expect } from 'vitest';

import type { TestClient } from '../support/client.ts';
import { test } from '../support/platform.ts';
import { otherScripts, prose } from '../support/prose.ts';
import { digitalPdf, proseJpeg } from '../support/text-layers.ts';

type Seen = { readonly suggestion: string | null; readonly pages: readonly (string | null)[] };

/** What the API says of a document's language. */
async function languageOf(client: TestClient, bytes: Buffer, language?: string): Promise<Seen> {
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

test('a German page read as English is said to be German, be it scanned or digital', async ({
  client,
}) => {
  const german = { suggestion: 'deu', pages: ['deu'] };
  expect(await languageOf(client, await proseJpeg(prose.German))).toEqual(german);
  expect(await languageOf(client, await digitalPdf(prose.German), 'eng+fra')).toEqual(german);
});

test('a page in a language that was chosen suggests no other', async ({ client }) => {
  const digital = await digitalPdf(prose.English);
  expect(await languageOf(client, digital)).toEqual({ suggestion: null, pages: ['eng'] });
  const french = await proseJpeg(prose.French);
  expect(await languageOf(client, french, 'deu+fra')).toEqual({ suggestion: null, pages: ['fra'] });
});

/** Words with letters that English does not have. */
const accented = [
  ['Spanish', 'spa', ['número', 'más', 'artículos', 'código', 'dirección', 'envío']],
  ['Italian', 'ita', ['Abbiamo', 'elencata', 'quattordici']],
  ['Dutch', 'nld', ['onderstaande', 'vermelding', 'zijn']],
  ['Portuguese', 'por', ['número', 'março', 'Entregámos', 'preços']],
] as const;

test.for(accented)('a scan in %s is read in %s', async ([name, language, words], { client }) => {
  const bytes = await proseJpeg(prose[name]);
  const { documentId, jobId } = await client.accept({ bytes, fields: { language } });
  expect(await client.ended(jobId)).toMatchObject({ state: 'succeeded' });
  const { body: text } = await client.get(`/api/v1/documents/${documentId}/text`);
  const { body: document } = await client.get(`/api/v1/documents/${documentId}`);
  expect(document.language_suggestion).toBeNull();
  for (const word of words) expect(text).toContain(word);
});

test.for(accented)(
  'a scan in %s read as English suggests %s',
  async ([name, language], { client }) => {
    const seen = await languageOf(client, await proseJpeg(prose[name]));
    expect(seen).toEqual({ suggestion: language, pages: [language] });
  },
);

test('numbers are no language, and neither is one that cannot be read', async ({ client }) => {
  const nothing = { suggestion: null, pages: [null] };
  const numbers = '12.03.2024 1.234,56 19 % 98 3 x 4,99 = 14,97 DE89370400440532013000';
  expect(await languageOf(client, await digitalPdf(numbers))).toEqual(nothing);
  expect(await languageOf(client, await digitalPdf(prose.Croatian))).toEqual(nothing);
});

async function scriptsOf(client: TestClient, bytes: Buffer): Promise<readonly (string | null)[]> {
  const { documentId, jobId } = await client.accept({ bytes });
  expect(await client.ended(jobId)).toMatchObject({ state: 'succeeded' });
  const { body: document } = await client.get(`/api/v1/documents/${documentId}`);
  const { body: pages } = await client.get(`/api/v1/documents/${documentId}/pages`);
  return [document.script_suggestion, pages.data[0].script];
}

test('a scan in a script that no language has which can be read says in which', async ({
  client,
}) => {
  expect(await scriptsOf(client, await proseJpeg(otherScripts.Russian))).toEqual([
    'Cyrillic',
    'Cyrillic',
  ]);
  expect(await scriptsOf(client, await proseJpeg(otherScripts.Greek))).toEqual(['Greek', 'Greek']);
  expect(await scriptsOf(client, await proseJpeg(prose.Polish))).toEqual([null, null]);
});
