import { Redis } from 'ioredis';
import { expect, test } from 'vitest';

import { startCallbackReceiver } from '#cli/demo/callbacks.ts';
import { waitUntil } from '#cli/stack/wait-until.ts';

import { noteJpeg } from '../support/documents.ts';
import { createHarness } from '../support/harness.ts';
import { spawnWorker } from '../support/processes.ts';
import { startRedisServer } from '../support/redis-server.ts';

test('an emptied Redis loses nothing and doubles nothing', async () => {
  await using redis = await startRedisServer();
  await using h = await createHarness({ redisUrl: redis.url });
  const client = await h.client();
  const { secret } = (await client.get('/api/v1/webhooks/signing-secret')).body;
  await using receiver = await startCallbackReceiver(secret);
  // Read afresh, so that none takes over what another one read.
  const fields = { callback_url: receiver.url, fresh: 'true' };
  const bytes = await noteJpeg();
  const accepted = [];
  for (let index = 0; index < 50; index += 1) {
    accepted.push(await client.accept({ bytes, fields, fileName: `note-${index}.jpg` }));
  }
  await h.startWorker();
  const admin = new Redis(redis.url);
  const inFlight = async () => {
    const [row] = await h.sql<{ n: number }>(
      "select count(*)::int as n from tasks where state in ('dispatched', 'running')",
    );
    return (row?.n ?? 0) >= 4;
  };
  for (let time = 0; time < 3; time += 1) {
    await waitUntil(inFlight, { what: 'nothing was in flight', timeoutMs: 30_000 });
    await admin.flushall();
  }
  admin.disconnect();

  for (const { jobId } of accepted) {
    expect(await client.ended(jobId)).toMatchObject({ state: 'succeeded', pages: { done: 1 } });
  }
  const perJob = await h.sql(
    `select count(*)::int as n from tasks where pool = 'analyse' group by job_id having count(*) <> 1`,
  );
  expect(perJob).toEqual([]);
  const usage = await h.sql('select sum(quantity)::int as pages from usage_events');
  expect(usage).toEqual([{ pages: 50 }]);
  const announced = async () => receiver.received.length >= 50;
  await waitUntil(announced, { what: 'callbacks were lost', timeoutMs: 30_000 });
  expect(new Set(receiver.received.map((callback) => callback.documentId)).size).toBe(50);
  expect(await h.sql('select count(*)::int as n from webhook_messages')).toEqual([{ n: 50 }]);
});

test('without Redis documents are accepted at once, and run when it is back', async () => {
  await using redis = await startRedisServer();
  await using h = await createHarness({ redisUrl: redis.url });
  await h.startWorker();
  const client = await h.client();
  await redis.stop();

  const { jobId } = await client.accept({ bytes: await noteJpeg() });
  const ready = await client.get('/readyz');
  expect(ready).toMatchObject({ status: 200, body: { status: 'degraded' } });
  expect(ready.body.missing[0]).toContain('redis');
  expect((await client.get(`/api/v1/jobs/${jobId}`)).body.state).toBe('queued');

  await redis.start();
  expect(await client.ended(jobId)).toMatchObject({ state: 'succeeded' });
  const [task] = await h.sql("select count(*)::int as n from tasks where pool = 'prepare'");
  expect(task).toEqual({ n: 1 });
});

test('a Redis that may evict keys is refused, by the API’s readiness and by workers', async () => {
  await using redis = await startRedisServer();
  await using h = await createHarness({ redisUrl: redis.url });
  const client = await h.client();
  const connected = async () => (await client.get('/readyz')).body.status === 'ready';
  await waitUntil(connected, { what: 'the API was not ready', timeoutMs: 10_000 });

  const admin = new Redis(redis.url);
  await admin.config('SET', 'maxmemory-policy', 'allkeys-lru');
  admin.disconnect();

  const ready = await client.get('/readyz');
  expect(ready).toMatchObject({ status: 503, body: { status: 'not_ready' } });
  expect(ready.body.missing.join()).toContain('allkeys-lru');

  await using worker = await spawnWorker(h.env);
  expect(await worker.exited).not.toBe(0);
  expect(worker.log()).toContain('maxmemory-policy is allkeys-lru, must be noeviction');
});

test('a worker that waits for Redis says so, and stops when it is told to', async () => {
  await using redis = await startRedisServer();
  await using h = await createHarness({ redisUrl: redis.url });
  await redis.stop();
  await using worker = await spawnWorker(h.env);
  const isWaiting = async () => (await fetch(`${worker.url}/readyz`)).status === 503;
  await waitUntil(isWaiting, { what: 'the worker did not wait', timeoutMs: 20_000 });
  worker.signal('SIGTERM');
  expect(await worker.exited).toBe(0);
  expect(worker.log()).not.toContain('"working"');
});
