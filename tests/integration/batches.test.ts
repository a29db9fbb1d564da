import { expect } from 'vitest';

import {
  acceptBatch,
  batchEnded,
  createBatch,
  json,
  resultsOf,
  upload,
} from '../support/batches.ts';
import { invoicePdf, noteJpeg } from '../support/documents.ts';
import { startFileServer } from '../support/file-server.ts';
import { memberOf } from '../support/people.ts';
import { test } from '../support/platform.ts';
import { isVerified, startReceiver } from '../support/webhook-receiver.ts';
import { zipOf } from '../support/zip.ts';

const damagedPdf = Buffer.from('%PDF-1.7\nnothing');

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
  const [row] = await platform.sql<{ code: string }>(
    "select error_code as code from tasks where pool = 'fetch' and organization_id = $1",
    [client.organizationId],
  );
  expect(row?.code).toBe('url.unavailable');
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

test('of a restricted batch the log of deliveries tells only who made it', async ({
  platform,
  client,
}) => {
  await using receiver = await startReceiver(204);
  const colleague = await memberOf(platform, client.organizationId, 'admin', 'reader-of-logs');
  const id = await acceptBatch(client, {
    restricted: true,
    callback_url: receiver.url,
    metadata: { secret: 'merger' },
    items: [{ custom_id: 'note', upload_id: await upload(client, await noteJpeg('merger')) }],
  });
  await receiver.until(1);
  expect(JSON.parse(receiver.requests[0]?.body ?? '').data.batch_id).toBe(id);
  const own = (await client.get('/api/v1/webhook-deliveries')).body.data;
  expect(own).toMatchObject([{ subject_id: id }]);
  const others = await colleague.call('GET', '/api/v1/webhook-deliveries');
  expect(others).toMatchObject({ status: 200, body: { data: [] } });
  const path = `/api/v1/webhook-deliveries/${own[0].id}`;
  expect((await colleague.call('GET', path)).status).toBe(404);
  expect((await colleague.call('POST', `${path}/replay`)).status).toBe(404);
  expect((await client.get(path)).status).toBe(200);

  // Who has left is called no more.
  await platform.sql('update api_keys set revoked_at = now() where organization_id = $1', [
    client.organizationId,
  ]);
  await platform.sql(
    "update webhook_deliveries set state = 'pending', next_attempt_at = now(), finished_at = null where id = $1",
    [own[0].id],
  );
  const ending = async () =>
    platform.sql('select last_error from webhook_deliveries where id = $1 and state = $2', [
      own[0].id,
      'failed',
    ]);
  await expect.poll(ending, { timeout: 30_000 }).toEqual([{ last_error: 'not_allowed' }]);
  expect(receiver.requests).toHaveLength(1);
});
