import sharp from 'sharp';
import { expect } from 'vitest';

import type { Box } from '#shared/core/box.ts';

import type { TestClient } from '../support/client.ts';
import {
  brokenPagePdf,
  damagedPdf,
  encodings,
  faxTiff,
  invoicePdf,
  invoiceXml,
  noteJpeg,
  sidewaysScanPdf,
  taggedLetterJpeg,
  turnedPagesPdf,
  upsideDownScanPdf,
} from '../support/documents.ts';
import { createHarness, type Harness } from '../support/harness.ts';
import { shareOfWordsWithInk } from '../support/ink.ts';
import { test } from '../support/platform.ts';

const imagePath = (id: string, page = 1, query = ''): string =>
  `/api/v1/documents/${id}/pages/${page}/image${query}`;

type Page = {
  readonly width: number;
  readonly height: number;
  readonly rotation: number;
  readonly words: readonly { readonly text: string; readonly box: Box }[];
};

async function read(client: TestClient, bytes: Buffer): Promise<string> {
  const { documentId, jobId } = await client.accept({ bytes });
  expect(await client.ended(jobId)).toMatchObject({ state: 'succeeded' });
  return documentId;
}

async function pageOf(client: TestClient, id: string): Promise<Page> {
  const { body } = await client.get(`/api/v1/documents/${id}/pages`);
  return body.data[0];
}

test('a page is shown as it was read, whichever way it lies, and the boxes of its words fit', async ({
  client,
}) => {
  const makers = { sidewaysScanPdf, upsideDownScanPdf, turnedPagesPdf, taggedLetterJpeg };
  for (const [name, make] of Object.entries(makers)) {
    const id = await read(client, await make());
    const page = await pageOf(client, id);
    const image = await client.download(imagePath(id));
    const { width, height, format } = await sharp(image).metadata();
    expect({ format, longest: Math.max(width, height) }, name).toEqual({
      format: 'webp',
      longest: 1_600,
    });
    expect(width / height, name).toBeCloseTo(page.width / page.height, 2);
    expect(page.words.length, name).toBeGreaterThan(20);
    expect(await shareOfWordsWithInk(image, page.words), name).toBeGreaterThan(0.97);
    const small = await client.download(imagePath(id, 1, '?size=thumbnail'));
    expect(Math.max(...(await sizeOf(small))), name).toBe(320);
  }
});

async function sizeOf(image: Buffer): Promise<readonly [number, number]> {
  const { width, height } = await sharp(image).metadata();
  return [width, height];
}

test('every encoding can be shown: in colour, on white, never enlarged', async ({ client }) => {
  for (const [name, make] of Object.entries(encodings)) {
    const bytes = await make();
    const id = await read(client, bytes);
    const image = await client.download(imagePath(id));
    const page = await pageOf(client, id);
    expect(await sizeOf(image), name).toEqual([page.width, page.height]);
    const { channels } = await sharp(image).stats();
    expect(channels, name).toHaveLength(3);
    for (const channel of channels) expect(channel.mean, name).toBeGreaterThan(200);
  }
});

test('each page of a fax has its own picture, and there is none of a page it has not', async ({
  client,
}) => {
  const id = await read(client, await faxTiff(['First sheet', 'Second sheet of paper']));
  const first = await client.download(imagePath(id, 1));
  const second = await client.download(imagePath(id, 2));
  expect(first.equals(second)).toBe(false);
  expect(await client.get(imagePath(id, 3))).toMatchObject({
    status: 404,
    body: { code: 'page.not_found' },
  });
  expect(await client.get(imagePath(id, 0))).toMatchObject({ status: 400 });
});

const tasksOf = async (h: Harness, { organizationId }: TestClient) =>
  h.sql<{ state: string }>(
    "select state from tasks where pool = 'illustrate' and organization_id = $1 order by id",
    [organizationId],
  );

test('those who ask at the same time wait for one task, and later ones for none', async ({
  platform: h,
  client,
}) => {
  const id = await read(client, await invoicePdf());
  const asked = Array.from({ length: 6 }, async () => client.download(imagePath(id)));
  const [first, ...others] = await Promise.all(asked);
  for (const other of others) expect(other.equals(first ?? Buffer.of())).toBe(true);
  await client.download(imagePath(id));
  expect(await tasksOf(h, client)).toEqual([{ state: 'succeeded' }]);
  const pending = "select 1 from objects where state = 'pending' and organization_id = $1";
  expect(await h.sql(pending, [client.organizationId])).toEqual([]);
  const parts = await h.sql<{ part: string }>(
    `select details->>'part' as part from audit_entries
      where action = 'document.read' and organization_id = $1`,
    [client.organizationId],
  );
  expect(parts.filter(({ part }) => part === 'pages/1/image')).toHaveLength(7);
});

test('a picture is given out like the original: to its organization, to save and not to keep', async ({
  platform: h,
  client,
}) => {
  const stranger = await h.client('Others');
  const id = await read(client, await noteJpeg());
  expect(await stranger.get(imagePath(id))).toMatchObject({
    status: 404,
    body: { code: 'document.not_found' },
  });
  expect(await tasksOf(h, client)).toEqual([]);
  const { status, headers } = await client.get(imagePath(id));
  expect(status).toBe(200);
  expect(Object.fromEntries(headers)).toMatchObject({
    'content-type': 'image/webp',
    'content-disposition': expect.stringContaining('attachment; filename="document-1.webp"'),
    'x-content-type-options': 'nosniff',
    'content-security-policy': 'sandbox',
    'cache-control': 'no-store',
  });
});

test('nothing is shown of a document that is not read, not scanned, infected or without pages', async () => {
  await using h = await createHarness({ mustBeScanned: true });
  const client = await h.client();
  const { documentId: waiting } = await client.accept({ bytes: await noteJpeg() });
  const codeOf = async (id: string) => {
    const { status, body } = await client.get(imagePath(id));
    return [status, body.code];
  };
  expect(await codeOf(waiting)).toEqual([409, 'document.not_yet_scanned']);
  await h.sql("update versions set scan_state = 'infected'");
  expect(await codeOf(waiting)).toEqual([403, 'document.infected']);
  await h.sql("update versions set scan_state = 'clean'");
  expect(await codeOf(waiting)).toEqual([409, 'document.not_yet_read']);

  await h.startWorker();
  const failed = await client.accept({ bytes: await damagedPdf() });
  const data = await client.accept({ bytes: invoiceXml });
  await h.sql("update versions set scan_state = 'clean'");
  await client.ended(failed.jobId);
  expect(await client.ended(data.jobId)).toMatchObject({ state: 'succeeded' });
  expect(await codeOf(failed.documentId)).toEqual([409, 'document.was_not_read']);
  expect(await codeOf(data.documentId)).toEqual([422, 'document.has_no_pages']);
  expect(await tasksOf(h, client)).toEqual([]);
});

test('what cannot be shown says why, and is tried again only after a while', async ({
  platform: h,
  client,
}) => {
  const id = await read(client, await brokenPagePdf());
  const refusal = { status: 422, body: { code: 'rendition.page_too_large' } };
  expect(await client.get(imagePath(id, 2))).toMatchObject(refusal);
  expect(await client.get(imagePath(id, 2))).toMatchObject(refusal);
  expect(await tasksOf(h, client)).toHaveLength(1);
  await h.sql("update renditions set finished_at = finished_at - interval '11 minutes'");
  expect(await client.get(imagePath(id, 2))).toMatchObject(refusal);
  expect(await tasksOf(h, client)).toHaveLength(2);
  await client.download(imagePath(id, 3));
});

test('what takes too long is asked for again, and is there once a worker has made it', async () => {
  await using h = await createHarness({ settings: { RENDITION_WAIT_MS: '300' } });
  const worker = await h.startWorker();
  const client = await h.client();
  const id = await read(client, await noteJpeg());
  await worker.kill();
  const late = await client.get(imagePath(id));
  expect(late).toMatchObject({ status: 503, body: { code: 'rendition.not_ready' } });
  expect(Number(late.headers.get('retry-after'))).toBeGreaterThan(0);
  await h.startWorker();
  await expect
    .poll(async () => (await client.get(imagePath(id))).status, { timeout: 30_000 })
    .toBe(200);
  expect(await tasksOf(h, client)).toEqual([{ state: 'succeeded' }]);
});
