import { expect, test } from 'vitest';

import { waitUntil } from '#cli/stack/wait-until.ts';

import { letterJpeg, noteJpeg } from '../support/documents.ts';
import { enginesOf } from '../support/engine-processes.ts';
import { createHarness } from '../support/harness.ts';

test('waiting for a job returns when it ends, or when the wait is over', async () => {
  await using h = await createHarness();
  const client = await h.client();
  const { jobId } = await client.accept({ bytes: await noteJpeg() });

  const early = await client.get(`/api/v1/jobs/${jobId}?wait=0.3`);
  expect(early).toMatchObject({ status: 200, body: { state: 'queued', stages: ['prepare'] } });
  expect(early.headers.get('retry-after')).toBe('1');

  const waiting = client.get(`/api/v1/jobs/${jobId}?wait=60`);
  await h.startWorker();
  const ended = await waiting;
  expect(ended.body).toMatchObject({ state: 'succeeded' });
  expect(ended.headers.get('retry-after')).toBeNull();
  expect((await client.get(`/api/v1/jobs/${jobId}?wait=61`)).status).toBe(400);
});

test('cancelling a running job stops its engine and ends the document as cancelled', async () => {
  await using h = await createHarness();
  const worker = await h.startWorker();
  const client = await h.client();
  const { jobId, documentId } = await client.accept({ bytes: await letterJpeg() });
  const readers = async () => enginesOf(worker.pid, 'ocr');
  const isReading = async () => (await readers()).length > 0;
  await waitUntil(isReading, { what: 'OCR did not start', timeoutMs: 30_000 });
  const reading = await readers();

  const answer = await client.post(`/api/v1/jobs/${jobId}/cancel`);
  expect(answer).toMatchObject({ status: 202, body: { state: 'cancelled', stages: [] } });
  const isLost = async () => worker.log().includes('"outcome":"lost"');
  await waitUntil(isLost, { what: 'the worker went on', timeoutMs: 5_000 });
  const isOver = async () => (await readers()).every((pid) => !reading.includes(pid));
  await waitUntil(isOver, { what: 'the engine went on', timeoutMs: 1_000 });

  expect((await client.get(`/api/v1/documents/${documentId}`)).body.state).toBe('cancelled');
  expect(await h.sql('select number from pages')).toEqual([]);
  expect((await client.post(`/api/v1/jobs/${jobId}/cancel`)).status).toBe(202);
  const cancelled = await h.sql("select id from audit_entries where action = 'job.cancelled'");
  expect(cancelled).toHaveLength(1);

  const next = await client.accept({ bytes: await noteJpeg() });
  expect(await client.ended(next.jobId)).toMatchObject({ state: 'succeeded' });
});

test('a job that has ended cannot be cancelled', async () => {
  await using h = await createHarness();
  await h.startWorker();
  const client = await h.client();
  const { jobId } = await client.accept({ bytes: await noteJpeg() });
  await client.ended(jobId);
  expect(await client.post(`/api/v1/jobs/${jobId}/cancel`)).toMatchObject({
    status: 409,
    body: { code: 'job.has_ended' },
  });
});

test('a document cannot be read out before it has been read', async () => {
  await using h = await createHarness();
  const client = await h.client();
  const { documentId } = await client.accept({ bytes: await noteJpeg() });
  for (const part of ['pages', 'text']) {
    expect(await client.get(`/api/v1/documents/${documentId}/${part}`)).toMatchObject({
      status: 409,
      body: { code: 'document.not_yet_read' },
    });
  }
});

test('documents are listed newest first, page by page, also while new ones come', async () => {
  await using h = await createHarness();
  const client = await h.client();
  const bytes = await noteJpeg();
  const ids: string[] = [];
  const add = async () => ids.unshift((await client.accept({ bytes })).documentId);
  for (let index = 0; index < 5; index += 1) await add();
  const before = [...ids];

  const seen: string[] = [];
  let path: string | null = '/api/v1/documents?limit=2';
  while (path !== null) {
    const { body } = await client.get(path);
    seen.push(...body.data.map((document: { id: string }) => document.id));
    expect(body.has_more).toBe(body.next_cursor !== null);
    path =
      body.next_cursor === null ? null : `/api/v1/documents?limit=2&cursor=${body.next_cursor}`;
    await add();
  }
  expect(seen).toEqual(before);
  expect((await client.get('/api/v1/documents?cursor=bm9uc2Vuc2U')).status).toBe(400);
  expect((await client.get('/api/v1/documents?limit=101')).status).toBe(400);
});
