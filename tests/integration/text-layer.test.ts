import { expect } from 'vitest';

import type { TestClient } from '../support/client.ts';
import { test } from '../support/platform.ts';
import { prose } from '../support/prose.ts';
import {
  buriedPdf,
  digitalPdf,
  doublePaintedPdf,
  drawnFontPdf,
  ghostPdf,
  noMapPdf,
  outlinedPdf,
  stuffedPdf,
  watermarkedPdf,
  whiteOnDarkPdf,
  wrongMapPdf,
} from '../support/text-layers.ts';

type Page = {
  readonly source: string;
  readonly reason: string;
  readonly text: string;
  readonly words: readonly { readonly text: string; readonly source: string }[];
};

/** The first page of each document, as the API shows it. */
async function firstPages(client: TestClient, files: readonly Buffer[]): Promise<readonly Page[]> {
  return Promise.all(
    files.map(async (bytes) => {
      const { documentId, jobId } = await client.accept({ bytes });
      expect(await client.ended(jobId)).toMatchObject({ state: 'succeeded' });
      const { body } = await client.get(`/api/v1/documents/${documentId}/pages`);
      return body.data[0];
    }),
  );
}

test('a layer whose letters are wrong is not believed: the page is read by OCR', async ({
  client,
}) => {
  const [mapped, unmapped, drawn] = await firstPages(client, [
    await wrongMapPdf(prose.English),
    await noMapPdf(prose.English),
    drawnFontPdf(),
  ]);
  expect(mapped).toMatchObject({ source: 'ocr', reason: 'garbled_text_layer' });
  expect(mapped?.text).toContain('Thank you for your order');
  expect(unmapped).toMatchObject({ source: 'ocr', reason: 'unmapped_text_layer' });
  expect(unmapped?.text).toContain('Thank you for your order');
  expect(drawn?.source).not.toBe('text_layer');
});

test('a good layer is believed, in languages that Docmill has no words of too', async ({
  client,
}) => {
  const pages = await firstPages(client, [
    await digitalPdf(prose.Spanish),
    await digitalPdf(prose.Croatian),
    await whiteOnDarkPdf(prose.Dutch),
  ]);
  for (const page of pages) {
    expect(page).toMatchObject({ source: 'text_layer', reason: 'good_text_layer' });
  }
  expect(pages[0]?.text).toContain('Muchas gracias por su');
  expect(pages[2]?.text).toContain('Headquarters');
});

test('what nobody can see is not read', async ({ client }) => {
  const [stuffed, ghost] = await firstPages(client, [
    await stuffedPdf(prose.English),
    ghostPdf('The meeting is on Monday', prose.English),
  ]);
  expect(stuffed).toMatchObject({ source: 'text_layer', reason: 'hidden_words_left_out' });
  expect(stuffed?.text).toContain('Thank you for your order');
  expect(stuffed?.text).not.toMatch(/secretly|nowhere|microscopic/);
  expect(ghost).toMatchObject({ source: 'ocr', reason: 'hidden_text_layer' });
  expect(ghost?.text.replaceAll(/\s+/g, ' ')).toBe('The meeting is on Monday');
});

test('a layer under a scan is the scanner’s, and a layer under a watermark is not', async ({
  client,
}) => {
  const [buried, marked] = await firstPages(client, [
    await buriedPdf(prose.English, prose.Dutch),
    await watermarkedPdf(prose.English),
  ]);
  expect(buried).toMatchObject({ source: 'ocr', reason: 'scanner_text_layer' });
  expect(buried?.text).toContain('Thank you for your');
  expect(buried?.text).not.toContain('bestelling');
  expect(marked).toMatchObject({ source: 'mixed', reason: 'text_layer_and_image' });
  expect(marked?.text).toContain('Thank you for your');
});

test('a text turned into curves is read beside the stamp that has letters', async ({ client }) => {
  const [page] = await firstPages(client, [await outlinedPdf(prose.English, 'ACME 000123')]);
  expect(page).toMatchObject({ source: 'mixed', reason: 'text_layer_and_outlines' });
  const sources = new Map(page?.words.map(({ text, source }) => [text, source]));
  expect(sources.get('000123')).toBe('text_layer');
  expect(sources.get('order.')).toBe('ocr');
});

test('words painted twice are read once', async ({ client }) => {
  const [page] = await firstPages(client, [await doublePaintedPdf(prose.English)]);
  expect(page).toMatchObject({ source: 'text_layer', reason: 'good_text_layer' });
  expect(page?.text.replaceAll(/\s+/g, ' ')).toBe(prose.English);
});
