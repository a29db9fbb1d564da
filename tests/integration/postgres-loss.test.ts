import { expect, test } from 'vitest';

import { waitUntil } from '#cli/stack/wait-until.ts';

import { letterJpeg, noteJpeg } from '../support/documents.ts';
import { startFlakyProxy } from '../support/flaky-proxy.ts';
import { createHarness, type Harness } from '../support/harness.ts';
import { startApiProcess } from '../support/processes.ts';

const killConnections = async (h: Harness) =>
  h.sql(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid()`,
  );

test('connections that break under load cost requests, not the process', async () => {
  await using h = await createHarness();
  const client = await h.client();
  const api = await startApiProcess(h.env);
  const headers = { authorization: `Bearer ${client.apiKey}` };
  const ask = async () => (await fetch(`${api.url}/api/v1/documents`, { headers })).status;
  const seen = new Set<number>();
  for (let round = 0; round < 5; round += 1) {
    const asked = Array.from({ length: 40 }, ask);
    await killConnections(h);
    for (const status of await Promise.all(asked)) seen.add(status);
  }
  expect([...seen].filter((status) => status !== 200 && status !== 503)).toEqual([]);
  expect(await ask()).toBe(200);
  api.signal('SIGTERM');
  expect(await api.exited).toBe(0);
});

test('a worker goes through a loss of Postgres, and its job succeeds once', async () => {
  await using h = await createHarness();
  const target = new URL(h.env['DATABASE_URL'] ?? '');
  await using proxy = await startFlakyProxy(Number(target.port));
  const through = (name: string): string => {
    const url = new URL(h.env[name] ?? '');
    url.port = String(proxy.port);
    return url.href;
  };
  const client = await h.client();
  const { jobId } = await client.accept({ bytes: await letterJpeg() });
  const worker = await h.startWorker({
    DATABASE_URL: through('DATABASE_URL'),
    DATABASE_SYSTEM_URL: through('DATABASE_SYSTEM_URL'),
  });
  const isReading = async () =>
    (await h.sql("select id from tasks where pool = 'recognise' and state = 'running'")).length > 0;
  await waitUntil(isReading, { what: 'OCR did not start', timeoutMs: 30_000 });
  proxy.cut();
  // Not by the log of its leases: a quick page may have left it none to renew.
  const hasNoticed = async () => (await fetch(`${worker.url}/readyz`)).status === 503;
  await waitUntil(hasNoticed, { what: 'the worker did not notice', timeoutMs: 20_000 });
  proxy.mend();

  expect(await client.ended(jobId)).toMatchObject({ state: 'succeeded', pages: { done: 1 } });
  const usage = await h.sql('select quantity from usage_events');
  expect(usage).toEqual([{ quantity: 1 }]);
});

test('a commit whose answer is lost keeps the bytes of the document it accepted', async () => {
  await using h = await createHarness();
  const client = await h.client();
  // The trigger ends the connection when the commit has been decided: its answer never arrives.
  await h.sql(`
    create function cut() returns trigger language plpgsql as $$
    begin perform pg_terminate_backend(pg_backend_pid()); return null; end $$;
    create constraint trigger cut after insert on jobs deferrable initially deferred
      for each row execute function cut()`);
  const answer = await client.submit({ bytes: await noteJpeg() });
  expect(answer.status).toBe(503);
  const [object] = await h.sql<{ key: string }>('select key from objects');
  // Whatever became of the transaction, the bytes are still there for the sweep to judge.
  expect(object).toBeDefined();
  const stored = await h.storage.get(object?.key ?? '');
  stored.destroy();
});
