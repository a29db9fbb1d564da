import { expect } from 'vitest';

import type { Box } from '#shared/core/box.ts';

import type { TestClient } from '../support/client.ts';
import {
  damagedTiff,
  encryptedPdf,
  encryptedScanPdf,
  faxTiff,
  invoicePdf,
  invoiceXml,
  noteJpeg,
  pastedScanPdf,
  sidewaysScanPdf,
  taggedLetterJpeg,
  turnedPagesPdf,
  upsideDownScanPdf,
} from '../support/documents.ts';
import { createHarness, type Harness } from '../support/harness.ts';
import { shareOfWordsWithInk } from '../support/ink.ts';
import { test } from '../support/platform.ts';
import { paintPdf, readPdf, type ReadPage } from '../support/read-pdf.ts';

const pdfPath = (id: string): string => `/api/v1/documents/${id}/searchable.pdf`;

type Word = { readonly text: string; readonly box: Box; readonly source: string };
type Page = {
  readonly width: number;
  readonly height: number;
  readonly rotation: number;
  readonly words: readonly Word[];
};

async function read(client: TestClient, bytes: Buffer, fields = {}): Promise<string> {
  const { documentId, jobId } = await client.accept({ bytes, fields });
  expect(await client.ended(jobId)).toMatchObject({ state: 'succeeded' });
  return documentId;
}

async function pagesOf(client: TestClient, id: string): Promise<readonly Page[]> {
  return (await client.get(`/api/v1/documents/${id}/pages`)).body.data;
}

/** Another program finds the words that we read, in our order and where we saw them. */
function expectWordsInPlace(found: ReadPage | undefined, page: Page | undefined): void {
  const words = page?.words ?? [];
  const runs = found?.runs ?? [];
  expect(words.length).toBeGreaterThan(2);
  expect(runs.flatMap((run) => run.texts)).toEqual(words.map((word) => word.text));
  let next = 0;
  for (const { texts, left, right, middle } of runs) {
    const first = words[next];
    next += texts.length;
    const last = words[next - 1];
    if (!first || !last) throw new Error('a run without words');
    const name = texts.join(' ');
    expect(Math.abs(left - first.box.x0), `left of ${name}`).toBeLessThan(0.004);
    // A run may end with the space behind its last word.
    expect(right - last.box.x1, `right of ${name}`).toBeGreaterThan(-0.004);
    expect(right - last.box.x1, `right of ${name}`).toBeLessThan(0.06);
    const seen = (first.box.y0 + first.box.y1) / 2;
    expect(Math.abs(middle - seen), `middle of ${name}`).toBeLessThan(0.02);
  }
}

test('the words of a scan are found where they stand, upright, and its own bytes stay as they are', async ({
  client,
}) => {
  for (const [make, turned, rotate] of [
    [sidewaysScanPdf, 270, 270],
    [upsideDownScanPdf, 180, 180],
    // Its own /Rotate has set it upright.
    [turnedPagesPdf, 0, 90],
  ] as const) {
    const bytes = await make();
    const id = await read(client, bytes);
    const pages = await pagesOf(client, id);
    const pdf = await client.download(pdfPath(id));
    expect(pdf.subarray(0, bytes.length).equals(bytes)).toBe(true);
    const found = await readPdf(pdf);
    expect(found).toHaveLength(pages.length);
    for (const [index, page] of pages.entries()) {
      expect([page.rotation, found[index]?.rotate]).toEqual([turned, rotate]);
      expect(found[index]?.width).toBeCloseTo(page.width, 0);
      expectWordsInPlace(found[index], page);
    }
  }
});

test('a photograph becomes a page of the size of its paper, with the JPEG as it was', async ({
  client,
}) => {
  const bytes = await taggedLetterJpeg();
  const id = await read(client, bytes);
  const pdf = await client.download(pdfPath(id));
  expect(pdf.includes(bytes)).toBe(true);
  const [found] = await readPdf(pdf);
  const [page] = await pagesOf(client, id);
  // A4, give or take the tilt.
  expect(found?.width).toBeCloseTo(595, -1);
  expect(found?.height).toBeCloseTo(842, -1);
  expectWordsInPlace(found, page);
  const words = page?.words ?? [];
  expect(await shareOfWordsWithInk(await paintPdf(pdf, 1), words)).toBeGreaterThan(0.97);
});

test('every page of a fax becomes a page', async ({ client }) => {
  const texts = ['First sheet of paper', 'Second sheet of paper', 'Third of the sheets'];
  const id = await read(client, await faxTiff(texts));
  const pages = await pagesOf(client, id);
  const pdf = await client.download(pdfPath(id));
  const found = await readPdf(pdf);
  expect(found).toHaveLength(3);
  const painted = [];
  for (const [index, page] of pages.entries()) {
    expectWordsInPlace(found[index], page);
    const picture = await paintPdf(pdf, index + 1);
    expect(await shareOfWordsWithInk(picture, page.words)).toBe(1);
    painted.push(picture.toString('base64'));
  }
  expect(new Set(painted).size).toBe(3);
});

test('a page that cannot be shown is an empty one, and the others have their words', async ({
  client,
}) => {
  const id = await read(client, await damagedTiff());
  const pages = await pagesOf(client, id);
  expect(pages).toMatchObject([{ source: 'ocr' }, { source: 'unreadable', reason: 'damaged' }]);
  const bytes = await client.download(pdfPath(id));
  const [first, second] = await readPdf(bytes);
  expectWordsInPlace(first, pages[0]);
  expect(second).toMatchObject({ runs: [] });
});

test('a PDF that has its text is given out as it is, and nothing is kept twice', async ({
  platform: h,
  client,
}) => {
  const bytes = await invoicePdf();
  const id = await read(client, bytes);
  expect((await client.download(pdfPath(id))).equals(bytes)).toBe(true);
  const locked = await encryptedPdf();
  const lockedId = await read(client, locked, { password: 'open sesame' });
  expect((await client.download(pdfPath(lockedId))).equals(locked)).toBe(true);
  const kept = 'select count(*)::int as n from objects where organization_id = $1';
  expect(await h.sql(kept, [client.organizationId])).toEqual([{ n: 2 }]);
});

test('a page with text and a pasted scan gets only the words of the scan', async ({ client }) => {
  const id = await read(client, await pastedScanPdf());
  const [page] = await pagesOf(client, id);
  const [found] = await readPdf(await client.download(pdfPath(id)));
  const texts = found?.runs.flatMap((run) => run.texts) ?? [];
  expect(texts.toSorted()).toEqual(page?.words.map((word) => word.text).toSorted());
  const agreement = found?.runs.find((run) => run.texts.includes('agreement'));
  const monday = found?.runs.find((run) => run.texts.includes('Monday'));
  expect(agreement?.middle).toBeLessThan(monday?.middle ?? 0);
});

test('characters of every kind survive, and words that touch stay two', async ({
  platform: h,
  client,
}) => {
  const id = await read(client, await noteJpeg());
  const texts = ['𝒳-Straße', '東京', '😀(\\)<>', 'Łódź'];
  const words = texts.map((text, at) => [
    text,
    0.1 + at / 5,
    0.4,
    0.3 + at / 5,
    0.6,
    0.9,
    0,
    'ocr',
  ]);
  await h.sql('update pages set words = $1 where organization_id = $2', [
    JSON.stringify(words),
    client.organizationId,
  ]);
  const [found] = await readPdf(await client.download(pdfPath(id)));
  expect(found?.runs.flatMap((run) => run.texts)).toEqual(texts);
});

const refusalOf = async (client: TestClient, id: string) => {
  const { status, body } = await client.get(pdfPath(id));
  return [status, body.code];
};

test('a protected scan is not given out without its protection, and data have no pages', async ({
  client,
}) => {
  const scan = await read(client, await encryptedScanPdf(), { password: 'open sesame' });
  expect(await refusalOf(client, scan)).toEqual([422, 'rendition.protected']);
  const image = await client.download(`/api/v1/documents/${scan}/pages/1/image`);
  expect(image.length).toBeGreaterThan(100);
  const data = await read(client, invoiceXml);
  expect(await refusalOf(client, data)).toEqual([422, 'document.has_no_pages']);
});

async function whenRunning(h: Harness): Promise<void> {
  const isRunning = async () =>
    (await h.sql("select 1 from tasks where pool = 'illustrate' and state = 'running'")).length > 0;
  await expect.poll(isRunning, { timeout: 20_000, interval: 10 }).toBe(true);
}

test('a worker that dies over it leaves nothing behind, and another one makes it', async () => {
  await using h = await createHarness();
  const worker = await h.startWorker();
  const client = await h.client();
  const id = await read(client, await noteJpeg());
  const asked = client.download(pdfPath(id));
  await whenRunning(h);
  await worker.kill();
  await h.startWorker();
  const [page] = await readPdf(await asked);
  expect(page?.runs.flatMap((run) => run.texts)).toContain('Monday');
  const [row] = await h.sql<{ attempt: number; state: string }>(
    "select attempt, state from tasks where pool = 'illustrate'",
  );
  expect(row).toMatchObject({ attempt: 2, state: 'succeeded' });
  await h.sql("update objects set created_at = created_at - interval '1 hour'");
  const pending = async () => h.sql("select 1 from objects where state = 'pending'");
  await expect.poll(pending, { timeout: 10_000 }).toEqual([]);
});
