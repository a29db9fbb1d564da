import { inject, expect, test } from 'vitest';

import { waitUntil } from '#cli/stack/wait-until.ts';

import { noteJpeg } from '../support/documents.ts';
import { startFlakyProxy } from '../support/flaky-proxy.ts';
import { createHarness } from '../support/harness.ts';
import { spawnWorker } from '../support/processes.ts';

const s3Port = (): number => Number(new URL(inject('stackEnv')['S3_URL'] ?? '').port);

test('while the store is away an upload is refused with 503 and leaves no document', async () => {
  await using proxy = await startFlakyProxy(s3Port());
  await using h = await createHarness({ s3Url: `http://127.0.0.1:${proxy.port}` });
  const client = await h.client();
  proxy.cut();

  const answer = await client.submit({ bytes: await noteJpeg() });
  expect(answer).toMatchObject({ status: 503, body: { code: 'storage.unavailable' } });
  expect(answer.headers.get('retry-after')).not.toBeNull();
  expect(await h.sql('select id from documents')).toEqual([]);
  expect(await h.sql("select key from objects where state = 'stored'")).toEqual([]);
  const ready = await client.get('/readyz');
  expect(ready).toMatchObject({ status: 503 });
  expect(ready.body.missing.join()).toContain('storage');

  proxy.mend();
  expect((await client.submit({ bytes: await noteJpeg() })).status).toBe(202);
});

test('tasks that cannot reach the store are tried again until they can', async () => {
  await using proxy = await startFlakyProxy(s3Port());
  await using h = await createHarness({ s3Url: `http://127.0.0.1:${proxy.port}` });
  const client = await h.client();
  const { jobId, documentId } = await client.accept({ bytes: await noteJpeg() });
  proxy.cut();
  await using worker = await spawnWorker(h.env);

  // More tries than a task has when it is to blame itself would take; none of them counts.
  const hasTriedAgain = async () =>
    (await h.sql("select id from tasks where error_code = 'storage.unavailable' and epoch >= 4"))
      .length === 1;
  await waitUntil(hasTriedAgain, { what: 'it was not tried again', timeoutMs: 40_000 });
  expect(await h.sql('select failures, crashes from tasks')).toEqual([{ failures: 0, crashes: 0 }]);
  expect((await fetch(`${worker.url}/readyz`)).status).toBe(503);
  expect((await client.get(`/api/v1/documents/${documentId}`)).body.state).toBe('processing');
  proxy.mend();
  expect(await client.ended(jobId)).toMatchObject({ state: 'succeeded' });
});
