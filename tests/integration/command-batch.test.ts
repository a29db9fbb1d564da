import { once } from 'node:events';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { expect } from 'vitest';

import { waitUntil } from '#cli/stack/wait-until.ts';

import { asClient, docmill, linesOf, makeFolder, startDocmill } from '../support/command.ts';
import { noteJpeg } from '../support/documents.ts';
import { startFileServer } from '../support/file-server.ts';
import { createHarness } from '../support/harness.ts';
import { test } from '../support/platform.ts';

test('a manifest becomes a batch, whose results come back by custom id', async ({
  platform,
  client,
}) => {
  await using folder = await makeFolder();
  const note = await noteJpeg();
  await using server = await startFileServer({ '/note.jpg': note });
  const path = (name: string): string => join(folder.path, name);
  await mkdir(path('scans'));
  await writeFile(path('scans/17.jpg'), note);
  await writeFile(path('scans/18.pdf'), '%PDF-1.7 hardly');
  const lines = [
    { custom_id: 'A-17', file: 'scans/17.jpg', title: 'Seventeen', metadata: { box: 1 } },
    { custom_id: 'A-18', file: 'scans/18.pdf' },
    { url: `${server.url}/note.jpg` },
  ];
  await writeFile(path('items.jsonl'), lines.map((line) => JSON.stringify(line)).join('\n'));
  const env = asClient(platform, client);
  const submit = ['batch', 'submit', '--manifest', path('items.jsonl'), '--name', 'March'];
  const done = await docmill([...submit, '--wait', '--json'], env);
  expect(done.code, done.stderr).toBe(1);
  const made = JSON.parse(done.stdout);
  expect(made).toMatchObject({
    name: 'March',
    state: 'ended',
    counts: { total: 3, succeeded: 2, failed: 1 },
  });
  expect((await docmill(['batch', 'results', made.id, '-o', path('out.jsonl')], env)).code).toBe(0);
  const results = (await readFile(path('out.jsonl'), 'utf8')).trim().split('\n');
  const byId = new Map(results.map((line) => [JSON.parse(line).custom_id, JSON.parse(line)]));
  expect(byId.get('A-17').document).toMatchObject({ title: 'Seventeen', metadata: { box: 1 } });
  expect(byId.get('A-18').failure.code).toBe('damaged');
  expect(byId.get(`${server.url}/note.jpg`).state).toBe('succeeded');

  // The same call is the same batch, whose files are not sent again.
  const again = await docmill([...submit, '--json'], env);
  expect(JSON.parse(again.stdout).id).toBe(made.id);
  expect(
    await platform.sql('select id from uploads where organization_id = $1', [
      client.organizationId,
    ]),
  ).toHaveLength(2);

  const shown = await docmill(['batch', 'show', made.id], env);
  expect(shown.stdout).toContain('2 of 3 succeeded, 1 failed');
  const retried = await docmill(['batch', 'retry', made.id, '--wait'], env);
  expect(retried).toMatchObject({ code: 1, stdout: expect.stringContaining('1 failed') });
});

test('a submission that broke off is taken up where it was', async () => {
  await using h = await createHarness();
  await using folder = await makeFolder();
  const client = await h.client();
  const note = await noteJpeg();
  for (let number = 0; number < 30; number += 1) {
    const bytes = Buffer.concat([note, Buffer.from([number])]);
    await writeFile(join(folder.path, `${number}.jpg`), bytes);
  }
  const env = asClient(h, client);
  const submit = ['batch', 'submit', folder.path, '--parallel', '2', '--json'];
  const first = startDocmill(submit, env);
  const sent = async () => h.sql("select id from uploads where state = 'complete'");
  const hasBegun = async () => (await sent()).length >= 3;
  await waitUntil(hasBegun, { what: 'nothing was sent', timeoutMs: 30_000 });
  first.kill('SIGKILL');
  await once(first, 'close');
  expect((await client.get('/api/v1/batches')).body.data).toEqual([]);

  const second = await docmill(submit, env);
  expect(second.code, second.stderr).toBe(0);
  const made = JSON.parse(second.stdout);
  expect(made.counts.total).toBe(30);
  expect(await sent()).toHaveLength(30);
  expect(await h.sql('select id from uploads')).toHaveLength(30);
  const cancelled = await docmill(['batch', 'cancel', made.id], env);
  expect(cancelled).toMatchObject({ code: 0, stdout: expect.stringContaining('30 not done') });
  expect(linesOf(await docmill(['batch', 'list'], env))).toHaveLength(1);
});

test('jobs are listed, waited for, cancelled and tried again', async () => {
  await using h = await createHarness();
  const client = await h.client();
  const env = asClient(h, client);
  const accepted = await client.accept({ bytes: await noteJpeg() });
  const listed = await docmill(['jobs', 'list', '--state', 'queued'], env);
  expect(listed).toMatchObject({ code: 0, stdout: expect.stringContaining(accepted.jobId) });
  const cancelled = await docmill(['jobs', 'cancel', accepted.jobId, '--json'], env);
  expect(JSON.parse(cancelled.stdout)).toMatchObject({ id: accepted.jobId, state: 'cancelled' });
  expect(await docmill(['jobs', 'wait', accepted.jobId], env)).toMatchObject({ code: 1 });
  await h.startWorker();
  const retried = JSON.parse(
    (await docmill(['jobs', 'retry', accepted.jobId, '--json'], env)).stdout,
  );
  expect(retried.retry_of).toBe(accepted.jobId);
  const waited = await docmill(['jobs', 'wait', retried.id], env);
  expect(waited).toMatchObject({ code: 0, stdout: expect.stringContaining('succeeded') });
  expect(await docmill(['jobs', 'show', 'job_none'], env)).toMatchObject({ code: 3 });
});

test('what is wrong with a submission is told by name, and nothing is made', async ({
  platform,
  client,
}) => {
  await using folder = await makeFolder();
  const path = (name: string): string => join(folder.path, name);
  const env = asClient(platform, client);
  await writeFile(path('a.jpg'), await noteJpeg());
  await writeFile(path('note.txt'), 'no document');
  const mixed = await docmill(['batch', 'submit', folder.path], env);
  expect(mixed).toMatchObject({
    code: 3,
    stderr: expect.stringContaining('note.txt: The file is'),
  });
  const twice = [
    { custom_id: 'A', file: 'a.jpg' },
    { custom_id: 'A', file: 'note.txt' },
  ];
  await writeFile(path('twice.jsonl'), twice.map((line) => JSON.stringify(line)).join('\n'));
  await writeFile(path('empty.jsonl'), '{"custom_id":"A"}');
  const misuses = [
    [[], 'one of both'],
    [['--manifest', path('twice.jsonl')], 'more than one item called A'],
    [['--manifest', path('empty.jsonl')], 'line 1: needs file or url'],
    [['--manifest', path('nowhere.jsonl')], 'cannot be read'],
    [[path('a.jpg'), '--manifest', path('twice.jsonl')], 'one of both'],
  ] as const;
  for (const [args, words] of misuses) {
    const misused = await docmill(['batch', 'submit', ...args], env);
    expect(misused).toMatchObject({ code: 2, stderr: expect.stringContaining(words) });
  }
  expect((await client.get('/api/v1/batches')).body.data).toEqual([]);
});
