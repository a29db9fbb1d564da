import { readFile } from 'node:fs/promises';

import { expect, test } from 'vitest';

import { waitUntil } from '#cli/stack/wait-until.ts';

import { deflateBombPdf, letterJpeg, noteJpeg, poisonPagePdf } from '../support/documents.ts';
import { createHarness, type Harness } from '../support/harness.ts';

const recognising = async (h: Harness, attempt: number): Promise<boolean> => {
  const rows = await h.sql<{ attempt: number }>(
    "select attempt from tasks where pool = 'recognise' and state = 'running'",
  );
  return rows.some((row) => row.attempt >= attempt);
};

test('a job whose worker is killed three times during OCR succeeds, once', async () => {
  await using h = await createHarness();
  const client = await h.client();
  const { jobId } = await client.accept({ bytes: await letterJpeg() });

  for (const attempt of [1, 2, 3]) {
    const worker = await h.startWorker();
    const what = `attempt ${attempt} did not start`;
    await waitUntil(async () => recognising(h, attempt), { what, timeoutMs: 30_000 });
    await worker.kill();
  }
  await h.startWorker();
  expect(await client.ended(jobId)).toMatchObject({ state: 'succeeded', pages: { done: 1 } });

  const count = async (table: string) =>
    (await h.sql<{ n: number }>(`select count(*)::int as n from ${table}`))[0]?.n;
  expect(await count('pages')).toBe(1);
  expect(await count('usage_events')).toBe(1);
  const audit = "audit_entries where action = 'document.processed'";
  expect(await count(audit)).toBe(1);
  expect(await count("tasks where pool = 'analyse'")).toBe(1);
  const [task] = await h.sql<{ attempt: number; failures: number }>(
    "select attempt, failures from tasks where pool = 'recognise'",
  );
  expect(task).toEqual({ attempt: 4, failures: 3 });
});

test('a document that kills its engine every time is set aside as poison, and others flow', async () => {
  await using h = await createHarness();
  const client = await h.client();
  await h.startWorker({ ENGINE_MEMORY_BYTES: String(500 * 1024 ** 2) });
  const poison = await client.accept({ bytes: deflateBombPdf() });
  const ordinary = await client.accept({ bytes: await noteJpeg() });

  expect(await client.ended(ordinary.jobId)).toMatchObject({ state: 'succeeded' });
  const ended = await client.ended(poison.jobId);
  expect(ended).toMatchObject({ state: 'failed', failure: { code: 'poison' } });
  const [task] = await h.sql("select attempt from tasks where pool = 'recognise' and crashes > 0");
  expect(task).toEqual({ attempt: 2 });

  const another = await client.accept({ bytes: await noteJpeg('Still open for everybody') });
  expect(await client.ended(another.jobId)).toMatchObject({ state: 'succeeded' });
});

test('a page that kills its engine every time is set aside, and its neighbours are read', async () => {
  await using h = await createHarness();
  const client = await h.client();
  await h.startWorker({ ENGINE_MEMORY_BYTES: String(500 * 1024 ** 2) });
  const { documentId, jobId } = await client.accept({ bytes: await poisonPagePdf() });
  expect(await client.ended(jobId)).toMatchObject({ state: 'succeeded', pages: { done: 3 } });
  const { body } = await client.get(`/api/v1/documents/${documentId}/pages`);
  const pages: readonly { source: string; reason: string }[] = body.data;
  expect(pages.map(({ source, reason }) => `${source}: ${reason}`)).toEqual([
    'text_layer: good_text_layer',
    'unreadable: poison',
    'text_layer: good_text_layer',
  ]);
  const document = await client.get(`/api/v1/documents/${documentId}`);
  expect(document.body).toMatchObject({ state: 'processed', page_count: 3, unreadable_pages: 1 });
});

test('a stopping worker hands its task back without blame, exits 0, and another finishes it', async () => {
  await using h = await createHarness();
  const client = await h.client();
  const { jobId } = await client.accept({ bytes: await letterJpeg() });
  const worker = await h.startWorker({ STOP_GRACE_MS: '100' });
  const what = 'OCR did not start';
  await waitUntil(async () => recognising(h, 1), { what, timeoutMs: 30_000 });
  worker.signal('SIGTERM');
  expect(await worker.exited).toBe(0);

  const tasks = await h.sql("select state, failures from tasks where pool = 'recognise'");
  expect(tasks).toEqual([{ state: 'queued', failures: 0 }]);
  await h.startWorker();
  expect(await client.ended(jobId)).toMatchObject({ state: 'succeeded' });
});

test('a worker that was frozen past its lease changes nothing when it wakes', async () => {
  await using h = await createHarness();
  const client = await h.client();
  const { jobId } = await client.accept({ bytes: await letterJpeg() });
  const frozen = await h.startWorker();
  const what = 'OCR did not start';
  await waitUntil(async () => recognising(h, 1), { what, timeoutMs: 30_000 });
  frozen.signal('SIGSTOP');
  await h.startWorker();
  expect(await client.ended(jobId)).toMatchObject({ state: 'succeeded' });

  frozen.signal('SIGCONT');
  await waitUntil(async () => frozen.log().includes('"outcome":"lost"'), {
    what: 'the frozen worker did not notice',
    timeoutMs: 30_000,
  });
  const rows = await h.sql("select count(*)::int as n from tasks where pool = 'analyse'");
  expect(rows).toEqual([{ n: 1 }]);
});

test('a worker that dies takes its engines with it', async () => {
  await using h = await createHarness();
  const client = await h.client();
  await client.accept({ bytes: await letterJpeg() });
  const worker = await h.startWorker();
  const what = 'OCR did not start';
  await waitUntil(async () => recognising(h, 1), { what, timeoutMs: 30_000 });
  await waitUntil(async () => (await childrenOf(worker.pid)).length > 0, {
    what: 'no engine was started',
    timeoutMs: 10_000,
  });
  const engines = await childrenOf(worker.pid);
  await worker.kill();
  const areGone = async () => engines.every((pid) => !isAlive(pid));
  await waitUntil(areGone, { what: 'engines outlived their worker', timeoutMs: 5_000 });
});

async function childrenOf(pid: number): Promise<readonly number[]> {
  const text = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8');
  return text.trim().split(' ').filter(Boolean).map(Number);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
