import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { expect } from 'vitest';

import { waitUntil } from '#cli/stack/wait-until.ts';

import {
  acceptBatch,
  batchEnded,
  createBatch,
  json,
  resultsOf,
  upload,
} from '../support/batches.ts';
import { invoicePdf, letterJpeg, noteJpeg } from '../support/documents.ts';
import { memberOf } from '../support/people.ts';
import { test } from '../support/platform.ts';
import { isVerified, startReceiver } from '../support/webhook-receiver.ts';
import { zipOf } from '../support/zip.ts';

const damagedPdf = Buffer.from('%PDF-1.7\nnothing');

/** Serves files by their paths; what is not there is 404. */
async function startFileServer(files: Readonly<Record<string, Buffer | number>>) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    asked.push(path);
    const file = files[path] ?? 404;
    if (typeof file === 'number') response.writeHead(file).end();
    else response.writeHead(200).end(file);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}

test('a batch of uploads ends with a result for each custom id, also where some fail', async ({
  client,
}) => {
  await using receiver = await startReceiver(204);
  const { secret } = (await client.get('/api/v1/webhooks/signing-secret')).body;
  const id = await acceptBatch(client, {
    name: 'March',
    metadata: { month: 3 },
    callback_url: receiver.url,
    items: [
      {
        custom_id: 'invoice',
        upload_id: await upload(client, await invoicePdf(), 'invoice.pdf'),
        metadata: { order: 42 },
        title: 'The invoice',
      },
      { custom_id: 'note', upload_id: await upload(client, await noteJpeg(), 'note.jpg') },
      { custom_id: 'broken', upload_id: await upload(client, damagedPdf, 'broken.pdf') },
    ],
  });
  const batch = await batchEnded(client, id);
  expect(batch).toMatchObject({
    name: 'March',
    state: 'ended',
    priority: 'batch',
    counts: { total: 3, succeeded: 2, failed: 1, waiting: 0, processing: 0 },
  });
  const results = await resultsOf(client, id);
  expect(results.get('invoice')).toMatchObject({
    state: 'succeeded',
    failure: null,
    document: { title: 'The invoice', class: { value: 'invoice' }, metadata: { order: 42 } },
  });
  expect(
    results.get('invoice').document.fields.map((field: { name: string }) => field.name),
  ).toContain('total');
  expect(results.get('broken')).toMatchObject({
    state: 'failed',
    failure: { code: 'damaged' },
    document: { state: 'failed' },
  });
  await receiver.until(1);
  const [request] = receiver.requests;
  expect(request && isVerified(secret, request)).toBe(true);
  expect(JSON.parse(request?.body ?? '')).toMatchObject({
    type: 'batch.completed',
    data: { batch_id: id, counts: { succeeded: 2, failed: 1 }, metadata: { month: 3 } },
  });
  const failed = (await client.get(`/api/v1/batches/${id}/items?state=failed`)).body.data;
  expect(failed.map((item: { custom_id: string }) => item.custom_id)).toEqual(['broken']);
  const ofBatch = (await client.get(`/api/v1/documents?batch_id=${id}&state=processed`)).body.data;
  expect(ofBatch).toHaveLength(2);
});

test('files of a ZIP become items of the batch, and so does what is no document', async ({
  client,
}) => {
  const zip = await zipOf({
    'a/note.jpg': await noteJpeg('first'),
    'b/note.jpg': await noteJpeg('second'),
    'readme.txt': Buffer.from('nothing to read'),
  });
  const id = await acceptBatch(client, {
    items: [{ custom_id: 'march', upload_id: await upload(client, zip, 'march.zip') }],
  });
  const { counts } = await batchEnded(client, id);
  expect(counts).toMatchObject({ total: 4, succeeded: 3, failed: 1 });
  const results = await resultsOf(client, id);
  expect([...results.keys()].toSorted()).toEqual([
    'march',
    'march/a/note.jpg',
    'march/b/note.jpg',
    'march/readme.txt',
  ]);
  expect(results.get('march/readme.txt')).toMatchObject({
    failure: { code: 'file.unsupported_type' },
    document: null,
  });
});

test('files at URLs are fetched; what cannot be fetched fails with its reason', async ({
  client,
}) => {
  await using files = await startFileServer({
    '/notes/a%20note.jpg': await noteJpeg(),
    '/text': Buffer.from('just text'),
    '/gone': 410,
    '/empty': Buffer.alloc(0),
  });
  const id = await acceptBatch(client, {
    items: ['notes/a%20note.jpg', 'text', 'gone', 'empty', 'missing'].map((path) => ({
      custom_id: path,
      url: `${files.url}/${path}`,
    })),
  });
  expect((await batchEnded(client, id)).counts).toMatchObject({ succeeded: 1, failed: 4 });
  const results = await resultsOf(client, id);
  expect(results.get('notes/a%20note.jpg').document.title).toBe('a note.jpg');
  const code = (path: string) => results.get(path).failure.code;
  expect(['text', 'gone', 'empty', 'missing'].map(code)).toEqual([
    'file.unsupported_type',
    'url.not_found',
    'file.empty',
    'url.not_found',
  ]);
});

test('a server that is busy is asked again', async ({ platform, client }) => {
  const answers: (Buffer | number)[] = [503, await noteJpeg()];
  const served: Record<string, Buffer | number> = {};
  Object.defineProperty(served, '/note', { get: () => answers.shift() ?? 500 });
  await using files = await startFileServer(served);
  const items = [{ custom_id: 'note', url: `${files.url}/note` }];
  const id = await acceptBatch(client, { items });
  await batchEnded(client, id);
  expect((await resultsOf(client, id)).get('note').state).toBe('succeeded');
  expect(files.asked).toHaveLength(2);
  const [{ code } = { code: '' }] = await platform.sql<{ code: string }>(
    "select error_code as code from tasks where pool = 'fetch' and organization_id = $1",
    [client.organizationId],
  );
  expect(code).toBe('url.unavailable');
});

test('all that is wrong with a batch is told at once, and nothing is made', async ({
  platform,
  client,
}) => {
  const mine = await upload(client, await noteJpeg());
  const stranger = await platform.client('stranger');
  const theirs = await upload(stranger, await noteJpeg());
  const unsent = (
    await client.post(
      '/api/v1/uploads',
      json({ file_name: 'a', byte_size: 3, sha256: 'a'.repeat(64) }),
    )
  ).body.id;
  const { status, body } = await createBatch(client, {
    items: [
      { custom_id: 'good', upload_id: mine },
      { custom_id: 'again', upload_id: mine },
      { custom_id: 'theirs', upload_id: theirs },
      { custom_id: 'unsent', upload_id: unsent },
    ],
  });
  expect({ status, code: body.code }).toEqual({ status: 422, code: 'batch.unusable_items' });
  expect(body.errors).toEqual([
    { pointer: '/items/1/upload_id', detail: 'the upload is another item’s, too' },
    { pointer: '/items/2/upload_id', detail: 'there is no such upload' },
    { pointer: '/items/3/upload_id', detail: 'the upload is not complete' },
  ]);
  const twice = await createBatch(client, {
    items: [
      { custom_id: 'one', upload_id: mine },
      { custom_id: 'one', url: 'https://example.com/a' },
    ],
  });
  expect(twice.status).toBe(400);
  expect(twice.body.errors).toEqual([
    { pointer: '/items/1/custom_id', detail: 'is another item’s, too' },
  ]);
  expect((await client.get('/api/v1/batches')).body.data).toEqual([]);
});

test('the same batch with the same key is one batch', async ({ client }) => {
  const items = [{ custom_id: 'note', upload_id: await upload(client, await noteJpeg()) }];
  const submit = async (body: object) =>
    client.post('/api/v1/batches', {
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', 'idempotency-key': 'once' },
    });
  const [first, second] = await Promise.all([submit({ items }), submit({ items })]);
  const third = await submit({ items });
  expect([first.status, second.status, third.status]).toEqual([202, 202, 202]);
  expect(new Set([first.body.id, second.body.id, third.body.id]).size).toBe(1);
  expect(third.headers.get('idempotency-replayed')).toBe('true');
  expect((await submit({ items, name: 'other' })).body.code).toBe('idempotency_key.reused');
  expect((await client.get('/api/v1/batches')).body.data).toHaveLength(1);
});

test('cancelling a batch ends what has not ended, and keeps what has', async ({
  platform,
  client,
}) => {
  const quick = await upload(client, await noteJpeg());
  const slow = await Promise.all(
    Array.from({ length: 6 }, async () => upload(client, await letterJpeg())),
  );
  const id = await acceptBatch(client, {
    fresh: true,
    items: [quick, ...slow].map((upload_id, index) => ({ custom_id: `${index}`, upload_id })),
  });
  const isOneDone = async () =>
    (await client.get(`/api/v1/batches/${id}`)).body.counts.succeeded >= 1;
  await waitUntil(isOneDone, { what: 'nothing was done', timeoutMs: 60_000 });
  const { status, body } = await client.post(`/api/v1/batches/${id}/cancel`);
  expect(status).toBe(202);
  expect(body).toMatchObject({ state: 'ended', counts: { waiting: 0, processing: 0 } });
  expect(body.counts.succeeded + body.counts.cancelled).toBe(7);
  expect(body.counts.cancelled).toBeGreaterThan(0);
  const alive = await platform.sql(
    `select id from tasks where organization_id = $1 and job_id is not null
       and state not in ('succeeded', 'cancelled')`,
    [client.organizationId],
  );
  expect(alive).toEqual([]);
  const again = await client.post(`/api/v1/batches/${id}/cancel`);
  expect(again.body.code).toBe('batch.has_ended');
  const results = await resultsOf(client, id);
  const cancelled = [...results.values()].filter((result) => result.state === 'cancelled');
  expect(new Set(cancelled.map((result) => result.document?.state ?? 'cancelled'))).toEqual(
    new Set(['cancelled']),
  );
});

test('only the failures of a batch are tried again, and it ends once more', async ({
  platform,
  client,
}) => {
  await using receiver = await startReceiver(204);
  const served: Record<string, Buffer | number> = { '/note': 404 };
  await using files = await startFileServer(served);
  const id = await acceptBatch(client, {
    callback_url: receiver.url,
    items: [
      { custom_id: 'good', upload_id: await upload(client, await noteJpeg('good')) },
      { custom_id: 'broken', upload_id: await upload(client, damagedPdf) },
      { custom_id: 'away', url: `${files.url}/note` },
    ],
  });
  expect((await batchEnded(client, id)).counts).toMatchObject({ succeeded: 1, failed: 2 });
  const before = await resultsOf(client, id);
  served['/note'] = await noteJpeg('away');
  const retried = await client.post(`/api/v1/batches/${id}/retry`, json({}));
  expect(retried.body).toMatchObject({ state: 'in_progress', round: 2, counts: { waiting: 2 } });
  expect((await client.post(`/api/v1/batches/${id}/retry`, json({}))).body.code).toBe(
    'batch.not_ended',
  );
  expect((await batchEnded(client, id)).counts).toMatchObject({ succeeded: 2, failed: 1 });
  const after = await resultsOf(client, id);
  expect(after.get('good')).toEqual(before.get('good'));
  expect(after.get('away').state).toBe('succeeded');
  const jobs = await platform.sql<{ jobs: number }>(
    `select count(*)::integer as jobs from jobs where organization_id = $1 group by document_id
     order by 1`,
    [client.organizationId],
  );
  expect(jobs.map((row) => row.jobs)).toEqual([1, 1, 2]);
  await receiver.until(2);
  const rounds = receiver.requests.map(({ body }) => JSON.parse(body).data.round);
  expect(rounds).toEqual([1, 2]);
});

test('what has not ended in time expires', async ({ platform, client }) => {
  const id = await acceptBatch(client, {
    expires_in_hours: 1,
    items: [{ custom_id: 'slow', upload_id: await upload(client, await letterJpeg()) }],
  });
  await platform.sql('update batches set expires_at = now() where id = $1', [id]);
  const { counts } = await batchEnded(client, id);
  expect(counts).toMatchObject({ total: 1, expired: 1 });
});

test('chosen documents are read anew in another language, as a batch', async ({
  platform,
  client,
}) => {
  const ids = [];
  for (const text of ['eins', 'zwei']) {
    const { documentId, jobId } = await client.accept({ bytes: await noteJpeg(text) });
    await client.ended(jobId);
    ids.push(documentId);
  }
  const other = await client.accept({ bytes: damagedPdf });
  await client.ended(other.jobId);
  const { status, body } = await client.post(
    '/api/v1/documents/reprocess',
    json({ filter: { state: 'processed' }, language: 'deu' }),
  );
  expect(status, JSON.stringify(body)).toBe(202);
  expect(body).toMatchObject({ kind: 'reprocessing', counts: { total: 2 } });
  await batchEnded(client, body.id);
  const results = await resultsOf(client, body.id);
  expect([...results.keys()].toSorted()).toEqual(ids.toSorted());
  for (const { document } of results.values()) {
    expect(document).toMatchObject({ state: 'processed', language: 'deu' });
  }
  const [{ reads = 0 } = {}] = await platform.sql<{ reads: number }>(
    'select count(*)::integer as reads from usage_events where organization_id = $1 and quantity > 0',
    [client.organizationId],
  );
  expect(reads).toBe(4);
  const none = await client.post(
    '/api/v1/documents/reprocess',
    json({ filter: { state: 'cancelled' } }),
  );
  expect(none.body.code).toBe('reprocessing.nothing_found');
});

test('all pages are read by OCR where that is asked for', async ({ client }) => {
  const { documentId, jobId } = await client.accept({
    bytes: await invoicePdf(),
    fields: { engine: 'ocr' },
  });
  await client.ended(jobId);
  const pages = (await client.get(`/api/v1/documents/${documentId}/pages`)).body.data;
  expect(pages).toMatchObject([{ source: 'ocr', reason: 'ocr_chosen' }]);
  expect(pages[0].text).toContain('Invoice');
});

test('restricted batches exist for who made them, restricted documents are in nobody else’s counts', async ({
  platform: h,
  client,
}) => {
  const colleague = await memberOf(h, client.organizationId, 'editor', 'colleague');
  const secret = await acceptBatch(client, {
    restricted: true,
    items: [{ custom_id: 'note', upload_id: await upload(client, await noteJpeg('secret')) }],
  });
  const open = await acceptBatch(client, {
    items: ['one', 'two'].map((custom_id) => ({ custom_id, url: 'http://127.0.0.1:1/none' })),
  });
  await batchEnded(client, secret);
  expect((await colleague.call('GET', `/api/v1/batches/${secret}`)).status).toBe(404);
  expect((await colleague.call('GET', `/api/v1/batches/${secret}/results`)).status).toBe(404);
  const seen = await colleague.call('GET', '/api/v1/batches');
  expect(seen.body.data.map((batch: { id: string }) => batch.id)).toEqual([open]);

  const mixed = await acceptBatch(client, {
    items: [
      { custom_id: 'a', upload_id: await upload(client, await noteJpeg('a')) },
      { custom_id: 'b', upload_id: await upload(client, await noteJpeg('b')) },
    ],
  });
  await batchEnded(client, mixed);
  const hidden = (await resultsOf(client, mixed)).get('b').document.id;
  await h.sql('update documents set restricted = true where id = $1', [hidden]);
  const forOthers = (await colleague.call('GET', `/api/v1/batches/${mixed}`)).body;
  expect(forOthers.counts).toMatchObject({ total: 1, succeeded: 1 });
  const items = (await colleague.call('GET', `/api/v1/batches/${mixed}/items`)).body.data;
  expect(items.map((item: { custom_id: string }) => item.custom_id)).toEqual(['a']);
  const lines = (await colleague.call('GET', `/api/v1/batches/${mixed}/results`)).body;
  expect(String(lines)).not.toContain(hidden);
  expect((await client.get(`/api/v1/batches/${mixed}`)).body.counts.total).toBe(2);
});

test('ten thousand items are taken in at once', async ({ platform, client }) => {
  const items = Array.from({ length: 10_000 }, (_, index) => ({
    custom_id: `item-${index}`,
    url: `http://127.0.0.1:1/${index}`,
  }));
  const id = await acceptBatch(client, { items });
  expect((await client.get(`/api/v1/batches/${id}`)).body.counts.total).toBe(10_000);
  const { body } = await client.post(`/api/v1/batches/${id}/cancel`);
  expect(body).toMatchObject({ state: 'ended', counts: { waiting: 0, processing: 0 } });
  const events = await platform.sql('select seq from events where subject_id = $1', [id]);
  // Created, cancelling, each item, ended.
  expect(events).toHaveLength(10_003);
  const more = await createBatch(client, {
    items: [...items, { custom_id: 'one more', url: 'http://127.0.0.1:1/' }],
  });
  expect(more.status).toBe(400);
});
