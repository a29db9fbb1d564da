import { expect } from 'vitest';

import { bindScans, printPdf } from '#cli/samples/print.ts';
import { scan } from '#cli/samples/scan.ts';

import type { TestClient } from '../support/client.ts';
import { codedTiff, guardedScanPdf, notePaper, swollenScanPdf } from '../support/documents.ts';
import { createHarness, type Harness } from '../support/harness.ts';
import { test } from '../support/platform.ts';
import { readAgain } from '../support/reviews.ts';
import { separatorPaper } from '../support/separator-sheet.ts';

const note = async (text: string) => scan(notePaper(text), { dpi: 150 });

/** Notes with separator sheets behind the second and the third. */
async function scannedNotes(): Promise<Buffer> {
  const sheet = await scan(separatorPaper('T'), { dpi: 100 });
  const notes = ['First of one', 'Second of one', 'Only of two', 'Only of three'].map(note);
  const [a, b, c, d] = await Promise.all(notes);
  return bindScans([a, b, sheet, c, sheet, d].filter((page) => page !== undefined));
}

async function entriesOf(client: TestClient, documentId: string) {
  const { body } = await client.get(`/api/v1/documents/${documentId}/entries`);
  return body.data as readonly { document_id: string; first_page: number; last_page: number }[];
}

async function waitForAll(h: Harness, client: TestClient): Promise<void> {
  const jobs = await h.sql<{ id: string }>('select id from jobs where organization_id = $1', [
    client.organizationId,
  ]);
  for (const { id } of jobs) expect(await client.ended(id)).toMatchObject({ state: 'succeeded' });
}

test('separator sheets cut a scan into documents, without reading it again', async ({
  platform: h,
  client,
}) => {
  const bytes = await scannedNotes();
  const { documentId, jobId } = await client.accept({ bytes, fileName: 'monday.pdf' });
  expect(await client.ended(jobId)).toMatchObject({ state: 'succeeded' });
  await waitForAll(h, client);

  const { body: scanned } = await client.get(`/api/v1/documents/${documentId}`);
  expect(scanned).toMatchObject({ state: 'processed', class: null, page_count: 6 });
  const entries = await entriesOf(client, documentId);
  expect(entries).toMatchObject([
    { name: 'monday-1.pdf', refusal: null, first_page: 1, last_page: 2 },
    { name: 'monday-2.pdf', first_page: 4, last_page: 4 },
    { name: 'monday-3.pdf', first_page: 6, last_page: 6 },
  ]);

  const texts: string[] = [];
  for (const { document_id: id } of entries) {
    texts.push((await client.get(`/api/v1/documents/${id}/text`)).body);
    const { body: part } = await client.get(`/api/v1/documents/${id}`);
    const given = { parent_id: documentId, reused_from: documentId };
    expect(part).toMatchObject({ ...given, version: { media_type: 'application/pdf' } });
    const { body: content } = await client.get(`/api/v1/documents/${id}/content`);
    expect(content).toMatch(/^%PDF/);
  }
  expect(texts.map((text) => text.split('\f').length)).toEqual([2, 1, 1]);
  expect(texts[0]).toMatch(/First of one[^]*\f[^]*Second of one/);
  expect(texts[2]).toContain('Only of three');
  const read = await h.sql(
    'select sum(quantity)::int as pages from usage_events where organization_id = $1',
    [client.organizationId],
  );
  expect(read).toEqual([{ pages: 6 }]);
});

test('the parts are files of their own, which read the same', async ({ platform: h, client }) => {
  const { documentId, jobId } = await client.accept({ bytes: await codedTiff('PATCHT') });
  await client.ended(jobId);
  await waitForAll(h, client);
  const [first, second, third] = await entriesOf(client, documentId);
  expect([first?.first_page, second?.first_page, third]).toEqual([1, 3, undefined]);

  const part = await fetch(`${h.apiUrl}/api/v1/documents/${second?.document_id}/content`, {
    headers: { authorization: `Bearer ${client.apiKey}` },
  });
  const bytes = Buffer.from(await part.arrayBuffer());
  const again = await client.accept({ bytes, fields: { fresh: 'true' } });
  expect(await client.ended(again.jobId)).toMatchObject({ pages: { total: 1 } });
  const { body: text } = await client.get(`/api/v1/documents/${again.documentId}/text`);
  expect(text).toContain('Behind the sheet');
});

test('sheets do not cut what somebody has said something of', async ({ platform: h, client }) => {
  const accepted = { bytes: await scannedNotes(), fields: { split: 'false' } };
  const { documentId, jobId } = await client.accept(accepted);
  await client.ended(jobId);
  await h.sql('update documents set splits = true where id = $1', [documentId]);
  await client.patch(`/api/v1/documents/${documentId}/fields`, { class: 'letter' });
  expect(await readAgain(client, documentId)).toMatchObject({ class: { value: 'letter' } });
  expect(await entriesOf(client, documentId)).toEqual([]);
});

test('a scan stays whole where its client wants that, and where there is another code', async ({
  client,
}) => {
  for (const [bytes, fields] of [
    [await codedTiff('PATCHT'), { split: 'false' }],
    [await codedTiff('DOC-2026-77'), {}],
    [await printPdf([notePaper('No scan at all')]), {}],
  ] as const) {
    const { documentId, jobId } = await client.accept({ bytes, fields });
    await client.ended(jobId);
    expect(await entriesOf(client, documentId)).toEqual([]);
    const { body } = await client.get(`/api/v1/documents/${documentId}`);
    expect(body).toMatchObject({ state: 'processed', class: { value: expect.any(String) } });
  }
});

test('a file that cannot be cut is one document, and says so', async ({ client }) => {
  const { documentId, jobId } = await client.accept({
    bytes: await guardedScanPdf(),
    fileName: 'guarded.pdf',
  });
  expect(await client.ended(jobId)).toMatchObject({ state: 'succeeded', pages: { done: 3 } });
  const { body } = await client.get(`/api/v1/documents/${documentId}`);
  expect(body).toMatchObject({ state: 'processed', class: { value: expect.any(String) } });
  expect(await entriesOf(client, documentId)).toMatchObject([
    { name: 'guarded.pdf', document_id: null, refusal: 'scan.cannot_be_cut' },
  ]);
});

test('a scan that was read is not lost because cutting it kills the engine', async () => {
  await using h = await createHarness();
  await h.startWorker({ ENGINE_MEMORY_BYTES: String(512 * 1024 ** 2) });
  const client = await h.client();
  const { documentId, jobId } = await client.accept({ bytes: await swollenScanPdf() });
  expect(await client.ended(jobId)).toMatchObject({ state: 'succeeded', pages: { done: 3 } });
  expect(await entriesOf(client, documentId)).toMatchObject([
    { document_id: null, refusal: 'scan.cannot_be_cut' },
  ]);
  const split = await h.sql("select state, error_code from tasks where pool = 'split'");
  expect(split).toEqual([{ state: 'failed', error_code: 'poison' }]);
});
