import { expect, test as plain } from 'vitest';

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
import { startFileServer } from '../support/file-server.ts';
import { createHarness } from '../support/harness.ts';
import { memberOf } from '../support/people.ts';
import { test } from '../support/platform.ts';
import { startReceiver } from '../support/webhook-receiver.ts';

const damagedPdf = Buffer.from('%PDF-1.7\nnothing');

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
  const [row] = await platform.sql<{ reads: number }>(
    'select count(*)::integer as reads from usage_events where organization_id = $1 and quantity > 0',
    [client.organizationId],
  );
  expect(row?.reads).toBe(4);
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

test('each round of a batch has as much time as the first', async ({ platform, client }) => {
  const id = await acceptBatch(client, {
    expires_in_hours: 1,
    items: [{ custom_id: 'broken', upload_id: await upload(client, damagedPdf) }],
  });
  await batchEnded(client, id);
  await platform.sql(
    `update batches set created_at = now() - interval '100 hours',
       expires_at = now() - interval '99 hours' where id = $1`,
    [id],
  );
  for (const round of [2, 3]) {
    const { body } = await client.post(`/api/v1/batches/${id}/retry`, json({}));
    expect(body.round).toBe(round);
    const hours = (Date.parse(body.expires_at) - Date.now()) / 3_600_000;
    expect(hours).toBeGreaterThan(0.9);
    expect(hours).toBeLessThanOrEqual(1);
    await batchEnded(client, id);
  }
});

plain('an upload that is gone fails alone; those of a batch outlive it', async () => {
  await using h = await createHarness();
  const client = await h.client();
  const uploads = [];
  for (const text of ['one', 'two', 'three']) {
    uploads.push(await upload(client, await noteJpeg(text)));
  }
  const id = await acceptBatch(client, {
    expires_in_hours: 168,
    items: uploads.map((upload_id, index) => ({ custom_id: `${index}`, upload_id })),
  });
  const kept = await h.sql(
    `select from uploads join objects o on o.key = object_key
     where least(uploads.expires_at, pending_until) > now() + interval '168 hours'`,
  );
  expect(kept).toHaveLength(3);
  await h.sql('delete from objects where key = (select object_key from uploads where id = $1)', [
    uploads[1],
  ]);
  await h.startWorker();
  expect((await batchEnded(client, id)).counts).toMatchObject({ succeeded: 2, failed: 1 });
  expect((await resultsOf(client, id)).get('1').failure.code).toBe('upload.gone');
  expect((await client.get('/api/v1/documents')).body.data).toHaveLength(2);
});

plain('a document whose reading anew is cancelled is what it was', async () => {
  await using h = await createHarness();
  const client = await h.client();
  const worker = await h.startWorker();
  const { documentId, jobId } = await client.accept({ bytes: await noteJpeg() });
  await client.ended(jobId);
  await worker.kill();
  const stateNow = async () => (await client.get(`/api/v1/documents/${documentId}`)).body.state;
  const hasBegun = async () => (await stateNow()) === 'processing';
  const readAnew = async () => {
    const wish = json({ filter: { state: 'processed' }, language: 'deu' });
    const { body: batch } = await client.post('/api/v1/documents/reprocess', wish);
    const second = await h.startWorker({ WORKER_POOLS: 'open:1' });
    await waitUntil(hasBegun, { what: 'it was not begun', timeoutMs: 30_000 });
    await second.kill();
    return batch.id;
  };
  await client.post(`/api/v1/batches/${await readAnew()}/cancel`);
  expect(await stateNow()).toBe('processed');
  await readAnew();
  const [job] = (await client.get('/api/v1/jobs?limit=1')).body.data;
  expect((await client.post(`/api/v1/jobs/${job.id}/cancel`)).status).toBe(202);
  expect(await stateNow()).toBe('processed');
});

test('who tries a batch again tries nothing that he may not change', async ({
  platform,
  client,
}) => {
  const colleague = await memberOf(platform, client.organizationId, 'editor', 'retrier');
  const id = await acceptBatch(client, {
    items: [
      { custom_id: 'hidden', upload_id: await upload(client, damagedPdf) },
      { custom_id: 'open', upload_id: await upload(client, Buffer.from('%PDF-1.7\nno more')) },
    ],
  });
  await batchEnded(client, id);
  const hidden = (await resultsOf(client, id)).get('hidden').document.id;
  await platform.sql('update documents set restricted = true where id = $1', [hidden]);
  const retried = await colleague.call('POST', `/api/v1/batches/${id}/retry`, {});
  expect(retried.status, JSON.stringify(retried.body)).toBe(202);
  await batchEnded(client, id);
  const jobsOf = async (documentId: string) =>
    (await client.get(`/api/v1/jobs?document_id=${documentId}`)).body.data.length;
  expect(await jobsOf(hidden)).toBe(1);
  expect(await jobsOf((await resultsOf(client, id)).get('open').document.id)).toBe(2);
});
