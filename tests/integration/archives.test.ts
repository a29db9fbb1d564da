import { expect } from 'vitest';

import { invoicePdf, noteJpeg } from '../support/documents.ts';
import { createHarness } from '../support/harness.ts';
import { test } from '../support/platform.ts';
import { zipOf } from '../support/zip.ts';

test('each file of an archive becomes a document, and what cannot is listed with its reason', async ({
  platform: h,
  client,
}) => {
  const bytes = await zipOf({
    'march/invoice.pdf': await invoicePdf(),
    'march/note.jpg': await noteJpeg(),
    'march/notes.txt': Buffer.from('just text'),
    'march/empty.pdf': Buffer.alloc(0),
    'march/more.zip': await zipOf({ 'a.txt': Buffer.from('a') }),
    '__MACOSX/._invoice.pdf': Buffer.from('furniture'),
  });
  const { documentId, jobId } = await client.accept({ bytes, fields: { metadata: '{"box":7}' } });
  expect(await client.ended(jobId)).toMatchObject({ state: 'succeeded' });

  const { body } = await client.get(`/api/v1/documents/${documentId}/entries`);
  expect(body.data).toMatchObject([
    { position: 1, name: 'march/invoice.pdf', refusal: null },
    { position: 2, name: 'march/note.jpg', refusal: null },
    { name: 'march/notes.txt', document_id: null, refusal: 'file.unsupported_type' },
    { name: 'march/empty.pdf', document_id: null, refusal: 'file.empty' },
    { name: 'march/more.zip', document_id: null, refusal: 'archive.nested' },
  ]);
  const { body: archive } = await client.get(`/api/v1/documents/${documentId}`);
  const container = { documents: 2, entries_url: `/api/v1/documents/${documentId}/entries` };
  expect(archive).toMatchObject({ state: 'processed', class: null, container });
  const { body: listed } = await client.get('/api/v1/documents');
  expect(listed.data.map((row: { container: object | null }) => row.container)).toEqual([
    null,
    null,
    container,
  ]);
  const [job] = await h.sql<{ id: string }>('select id from jobs where document_id = $1', [
    body.data[0].document_id,
  ]);
  expect(await client.ended(job?.id ?? '')).toMatchObject({ state: 'succeeded' });
  const { body: invoice } = await client.get(`/api/v1/documents/${body.data[0].document_id}`);
  expect(invoice).toMatchObject({
    title: 'invoice.pdf',
    parent_id: documentId,
    class: { value: 'invoice' },
    metadata: { box: 7 },
  });
});

test.for([
  ['unpacks to too much', async () => zipOf({ 'zeros.pdf': Buffer.alloc(40 * 1024 ** 2) })],
  [
    'holds too many files',
    async () =>
      zipOf(
        Object.fromEntries(Array.from({ length: 1_001 }, (_, n) => [`${n}.txt`, Buffer.from('x')])),
      ),
  ],
] as const)('an archive that %s is refused whole', async ([, make], { platform: h, client }) => {
  const { jobId } = await client.accept({ bytes: await make() });
  expect(await client.ended(jobId)).toMatchObject({
    state: 'failed',
    failure: { code: 'archive_too_large' },
  });
  expect(
    await h.sql('select count(*)::int as n from documents where organization_id = $1', [
      client.organizationId,
    ]),
  ).toEqual([{ n: 1 }]);
});

test('another organization cannot see what was in an archive', async ({ platform: h, client }) => {
  const stranger = await h.client();
  const { documentId, jobId } = await client.accept({
    bytes: await zipOf({ 'a.jpg': await noteJpeg() }),
  });
  await client.ended(jobId);
  expect((await stranger.get(`/api/v1/documents/${documentId}/entries`)).status).toBe(404);
});

test('archives within each other are unpacked as deep as the operator allows', async () => {
  await using h = await createHarness();
  await h.startWorker({ MAX_ARCHIVE_NESTING: '2' });
  const client = await h.client();
  const deep = await zipOf({ 'deep.jpg': await noteJpeg() });
  const inner = await zipOf({ 'note.jpg': await noteJpeg(), 'deep.zip': deep });
  const { documentId, jobId } = await client.accept({ bytes: await zipOf({ 'inner.zip': inner }) });
  expect(await client.ended(jobId)).toMatchObject({ state: 'succeeded' });
  const entriesOf = async (id: string) =>
    (await client.get(`/api/v1/documents/${id}/entries`)).body.data;
  const [outer] = await entriesOf(documentId);
  expect(outer).toMatchObject({ name: 'inner.zip', refusal: null });
  await expect
    .poll(async () => entriesOf(outer.document_id), { timeout: 20_000 })
    .toMatchObject([
      { name: 'note.jpg', refusal: null },
      { name: 'deep.zip', refusal: 'archive.nested', document_id: null },
    ]);
});
