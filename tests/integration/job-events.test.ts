import { expect } from 'vitest';

import {
  acceptBatch,
  batchEnded,
  createBatch,
  json,
  resultsOf,
  upload,
} from '../support/batches.ts';
import { letterJpeg, noteJpeg, sidewaysScanPdf } from '../support/documents.ts';
import { eventsOf } from '../support/event-stream.ts';
import { createHarness } from '../support/harness.ts';
import { memberOf } from '../support/people.ts';
import { test } from '../support/platform.ts';

test('a job is followed from its beginning to its end, each event once', async ({
  platform: h,
  client,
}) => {
  const { jobId } = await client.accept({ bytes: await sidewaysScanPdf() });
  const url = `${h.apiUrl}/api/v1/jobs/${jobId}/events`;
  const events = await eventsOf(url, client);
  expect(events.map(({ id }) => id)).toEqual(events.map((_, index) => index + 1));
  const types = events.map(({ event, data }) =>
    event === 'job.stage' ? `job.stage ${data.stage}` : event,
  );
  expect(types[0]).toBe('job.stage prepare');
  expect(types[1]).toBe('job.started');
  expect(types).toContain('job.stage recognise');
  expect(types).toContain('job.stage analyse');
  expect(types.at(-1)).toBe('job.succeeded');
  const progress = events.filter(({ event }) => event === 'job.progress');
  expect(progress.map(({ data }) => data.pages.done)).toEqual([0, 1, 2]);
  // Who comes later reads the same.
  expect(await eventsOf(url, client)).toEqual(events);
  // A browser that has read it all must not come back for ever.
  const last = { authorization: `Bearer ${client.apiKey}`, 'last-event-id': `${events.length}` };
  expect((await fetch(url, { headers: last })).status).toBe(204);
});

test('who comes back with the last id misses nothing and hears nothing twice', async ({
  platform: h,
  client,
}) => {
  const { jobId } = await client.accept({ bytes: await letterJpeg(), fields: { fresh: 'true' } });
  const url = `${h.apiUrl}/api/v1/jobs/${jobId}/events`;
  const first = await eventsOf(url, client, { atMost: 2 });
  const rest = await eventsOf(url, client, { lastEventId: first.at(-1)?.id ?? 0 });
  const ids = [...first, ...rest].map(({ id }) => id);
  expect(ids).toEqual(ids.map((_, index) => index + 1));
  expect(rest.at(-1)?.event).toBe('job.succeeded');
  const wrong = await fetch(url, {
    headers: { authorization: `Bearer ${client.apiKey}`, 'last-event-id': 'x' },
  });
  expect(wrong.status).toBe(400);
});

test('a stream begun before the work says each thing as it happens', async () => {
  await using h = await createHarness();
  const client = await h.client();
  const { jobId } = await client.accept({ bytes: await noteJpeg() });
  const url = `${h.apiUrl}/api/v1/jobs/${jobId}/events`;
  const followers = Promise.all(Array.from({ length: 20 }, async () => eventsOf(url, client)));
  await h.startWorker();
  const streams = await followers;
  for (const events of streams) {
    expect(events.map(({ id }) => id)).toEqual(events.map((_, index) => index + 1));
    expect(events.at(-1)?.event).toBe('job.succeeded');
  }
});

test('a job whose events are forgotten still says how it ended', async ({
  platform: h,
  client,
}) => {
  const { jobId } = await client.accept({ bytes: await noteJpeg() });
  await client.ended(jobId);
  await h.sql('delete from events where subject_id = $1', [jobId]);
  const events = await eventsOf(`${h.apiUrl}/api/v1/jobs/${jobId}/events`, client);
  expect(events).toEqual([
    { id: null, event: 'job.succeeded', data: { job_id: jobId, state: 'succeeded' } },
  ]);
});

test('a batch is followed item by item, over a retry too', async ({ platform: h, client }) => {
  const id = await acceptBatch(client, {
    items: [
      { custom_id: 'note', upload_id: await upload(client, await noteJpeg()) },
      { custom_id: 'broken', upload_id: await upload(client, Buffer.from('%PDF-1.7\nno')) },
    ],
  });
  const url = `${h.apiUrl}/api/v1/batches/${id}/events`;
  const first = await eventsOf(url, client);
  expect(first[0]?.event).toBe('batch.created');
  const ended = first.filter(({ event }) => event === 'batch.item_ended');
  expect(ended.map(({ data }) => `${data.custom_id} ${data.state}`).toSorted()).toEqual([
    'broken failed',
    'note succeeded',
  ]);
  expect(first.at(-1)).toMatchObject({
    event: 'batch.ended',
    data: { counts: { succeeded: 1, failed: 1 } },
  });
  await client.post(`/api/v1/batches/${id}/retry`, json({}));
  await batchEnded(client, id);
  const second = await eventsOf(url, client);
  expect(second.slice(0, first.length)).toEqual(first);
  const types = second.slice(first.length).map(({ event }) => event);
  expect(types).toEqual(['batch.retried', 'batch.item_ended', 'batch.ended']);
});

test('events tell nobody of documents that he may not see', async ({ platform: h, client }) => {
  const colleague = await memberOf(h, client.organizationId, 'editor', 'follower');
  const id = await acceptBatch(client, {
    items: [
      { custom_id: 'a', upload_id: await upload(client, await noteJpeg('a')) },
      { custom_id: 'b', upload_id: await upload(client, await noteJpeg('b')) },
    ],
  });
  await batchEnded(client, id);
  const hidden = (await resultsOf(client, id)).get('b').document.id;
  const job = (await resultsOf(client, id)).get('b').document.id;
  await h.sql('update documents set restricted = true where id = $1', [hidden]);
  const url = `${h.apiUrl}/api/v1/batches/${id}/events`;
  const seen = await eventsOf(url, client, { token: colleague.token });
  expect(seen.map(({ data }) => data.custom_id).filter(Boolean)).toEqual(['a']);
  expect(JSON.stringify(seen)).not.toContain(job);
});

test('an organization has so many streams and no more', async () => {
  await using h = await createHarness({ settings: { MAX_EVENT_STREAMS: '2' } });
  const client = await h.client();
  const { jobId } = await client.accept({ bytes: await noteJpeg() });
  const url = `${h.apiUrl}/api/v1/jobs/${jobId}/events`;
  const headers = { authorization: `Bearer ${client.apiKey}` };
  const leave = new AbortController();
  const open = async () => fetch(url, { headers, signal: leave.signal });
  const first = [await open(), await open()];
  expect(first.map(({ status }) => status)).toEqual([200, 200]);
  const metrics = await (await fetch(`${h.apiUrl}/metrics`)).text();
  expect(metrics).toContain('docmill_event_streams 2');
  const refused = await open();
  expect(refused.status).toBe(429);
  expect(refused.headers.get('retry-after')).toBe('10');
  leave.abort();
  // Their places are free again.
  await expect.poll(async () => (await fetch(url, { headers, method: 'HEAD' })).status).toBe(200);
});

test('a failed job is tried again under a new one that reads no page twice', async ({
  platform: h,
  client,
}) => {
  const { jobId, documentId } = await client.accept({ bytes: await sidewaysScanPdf() });
  await client.ended(jobId);
  expect((await client.post(`/api/v1/jobs/${jobId}/retry`)).body.code).toBe('job.not_retriable');
  // As if it had failed behind the last page.
  await h.sql("update jobs set state = 'failed', failure_code = 'x' where id = $1", [jobId]);
  await h.sql("update documents set state = 'failed' where id = $1", [documentId]);
  const before = await h.sql('select number, read_at from pages where job_id = $1', [jobId]);
  const { status, body } = await client.post(`/api/v1/jobs/${jobId}/retry`);
  expect(status).toBe(202);
  expect(body).toMatchObject({ retry_of: jobId, document_id: documentId });
  expect((await client.post(`/api/v1/jobs/${jobId}/retry`)).body.code).toBe('job.not_retriable');
  expect(await client.ended(body.id)).toMatchObject({
    state: 'succeeded',
    pages: { total: 2, done: 2 },
  });
  expect(await h.sql('select number, read_at from pages where job_id = $1', [body.id])).toEqual(
    before,
  );
  const jobs = (await client.get(`/api/v1/jobs?document_id=${documentId}`)).body.data;
  expect(jobs.map((job: { id: string }) => job.id)).toEqual([body.id, jobId]);
});

test('a retried job takes the place of the failed one in its batch', async ({ client }) => {
  const id = await acceptBatch(client, {
    items: [{ custom_id: 'broken', upload_id: await upload(client, Buffer.from('%PDF-1.7\nno')) }],
  });
  await batchEnded(client, id);
  const [item] = (await client.get(`/api/v1/batches/${id}/items`)).body.data;
  const { body } = await client.post(`/api/v1/jobs/${item.job_id}/retry`);
  await client.ended(body.id);
  const batch = await batchEnded(client, id);
  expect(batch).toMatchObject({ round: 2, counts: { failed: 1, total: 1 } });
  const [after] = (await client.get(`/api/v1/batches/${id}/items`)).body.data;
  expect(after.job_id).toBe(body.id);
});

test('a waiting job says its place in line, and when its turn comes by the pace of late', async () => {
  await using h = await createHarness();
  const client = await h.client();
  const jobs = [];
  for (let index = 0; index < 3; index += 1) {
    jobs.push(await client.accept({ bytes: await noteJpeg(`${index}`) }));
  }
  const third = jobs[2]?.jobId ?? '';
  const unknown = (await client.get(`/api/v1/jobs/${third}`)).body;
  expect(unknown.queue).toEqual({
    position: 3,
    starts_in_seconds: null,
    stage_ends_in_seconds: null,
  });
  // A worker that does two tasks at once in half a second each: four a second.
  await h.sql(
    `insert into worker_pools (worker_id, pool, concurrency, mean_seconds, seen_at)
     values ('w', 'prepare', 2, 0.5, now())`,
  );
  const known = (await client.get(`/api/v1/jobs/${third}`)).body;
  expect(known.queue).toEqual({
    position: 3,
    starts_in_seconds: 0.5,
    stage_ends_in_seconds: 1.25,
  });
  // Another organization's backlog takes half of the turns.
  const other = await h.client('other');
  await other.accept({ bytes: await noteJpeg() });
  const shared = (await client.get(`/api/v1/jobs/${third}`)).body;
  expect(shared.queue.starts_in_seconds).toBe(1);
  await h.sql('delete from worker_pools');
  await h.startWorker();
  const done = await client.ended(third);
  expect(done.queue).toBe(null);
  const { waiting, reading, recognising, analysing, total } = done.timings;
  expect(waiting).toBeGreaterThan(0);
  expect(Math.abs(waiting + reading + recognising + analysing - total)).toBeLessThan(0.01);
  expect(done.attempts).toBe(1);
});

test('a batch that is only interactive when asked', async ({ client }) => {
  const items = [{ custom_id: 'a', url: 'http://127.0.0.1:1/' }];
  const usual = await createBatch(client, { items });
  const urgent = await createBatch(client, { items, priority: 'interactive' });
  expect([usual.body.priority, urgent.body.priority]).toEqual(['batch', 'interactive']);
});

test('a stream is kept open, for as long as the key that opened it is in force', async () => {
  await using h = await createHarness({ settings: { EVENT_HEARTBEAT_MS: '100' } });
  const client = await h.client();
  const { jobId } = await client.accept({ bytes: await noteJpeg() });
  const headers = { authorization: `Bearer ${client.apiKey}` };
  const response = await fetch(`${h.apiUrl}/api/v1/jobs/${jobId}/events`, { headers });
  let heard = '';
  const listening = (async () => {
    for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      heard += chunk;
    }
  })();
  const hasOutlivedChecks = () => heard.split(': still here').length > 10;
  await expect.poll(hasOutlivedChecks, { timeout: 30_000 }).toBe(true);
  await h.sql('update api_keys set revoked_at = now()');
  await listening;
  expect(heard).toContain('event: job.stage');
});
