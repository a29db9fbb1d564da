import { expect, test } from 'vitest';

import { grant, note, submit, submitFile, worldOf } from '../support/document-access.ts';
import { createHarness } from '../support/harness.ts';
import { untilWaiting } from '../support/lock-waits.ts';
import { zipOf } from '../support/zip.ts';

test('what came out of a document is for the same eyes', async () => {
  await using h = await createHarness();
  const { add } = await worldOf(h);
  await h.startWorker();
  const [author, viewer, other] = [
    await add('editor', 'author'),
    await add('viewer'),
    await add('viewer', 'other'),
  ];
  const archive = await zipOf({ 'one.jpg': await note, 'two.txt': Buffer.from('no') });
  const { path, id, job } = await submitFile(h, author.token, {
    name: 'both.zip',
    bytes: archive,
    fields: { restricted: 'true' },
  });
  await grant(author.call, path, viewer.id, 'read');
  await author.call('GET', `/api/v1/jobs/${job}?wait=60`);
  const { body } = await author.call('GET', `${path}/entries`);
  const child = body.data.find((entry: { document_id: string | null }) => entry.document_id);
  const childPath = `/api/v1/documents/${child.document_id}`;

  expect((await author.call('GET', childPath)).body).toMatchObject({ restricted: true });
  expect((await viewer.call('GET', childPath)).status).toBe(200);
  expect((await other.call('GET', childPath)).status).toBe(404);
  await author.call('DELETE', `${path}/grants/${viewer.id}`);
  expect((await viewer.call('GET', childPath)).status).toBe(404);
  await author.call('PATCH', path, { restricted: false });
  expect((await other.call('GET', childPath)).status).toBe(200);
  // What it came out of holds it anyway: access is decided there.
  for (const answer of [
    await author.call('PATCH', childPath, { restricted: true }),
    await grant(author.call, childPath, viewer.id, 'read'),
  ]) {
    expect(answer).toMatchObject({
      status: 409,
      body: { code: 'document.access_of_parent', detail: expect.stringContaining(id) },
    });
  }
});

test('what is restricted while it is being unpacked is restricted in all its parts', async () => {
  await using h = await createHarness();
  const { add } = await worldOf(h);
  const [author, viewer] = [await add('editor', 'author'), await add('viewer')];
  const archive = await zipOf({ 'one.jpg': await note });
  const { path, job } = await submitFile(h, author.token, { name: 'one.zip', bytes: archive });
  // The worker has unpacked the files, knows who may see them, and is held up there.
  await h.sql(`create function wait_for_the_test() returns trigger language plpgsql as
    $$ begin perform pg_advisory_xact_lock(1); return new; end $$`);
  await h.sql(`create trigger held_up before insert on documents for each row
    when (new.parent_id is not null) execute function wait_for_the_test()`);
  await h.sql('select pg_advisory_lock(1)');
  await h.startWorker();
  await untilWaiting(h, 1);
  const restricted = author.call('PATCH', path, { restricted: true });
  await untilWaiting(h, 2);
  await h.sql('select pg_advisory_unlock(1)');
  expect((await restricted).status).toBe(200);
  await author.call('GET', `/api/v1/jobs/${job}?wait=60`);
  const { body } = await author.call('GET', `${path}/entries`);
  const child = `/api/v1/documents/${body.data[0].document_id}`;
  expect((await author.call('GET', child)).body.restricted).toBe(true);
  expect((await viewer.call('GET', child)).status).toBe(404);
});

test('the same bytes tell nobody that somebody else submitted them under restriction', async () => {
  await using h = await createHarness();
  const { add } = await worldOf(h);
  await h.startWorker();
  const [author, other] = [await add('editor', 'author'), await add('editor', 'other')];
  const secret = await submit(h, author.token, { restricted: 'true' });
  await author.call('GET', `/api/v1/jobs/${secret.job}?wait=60`);
  const open = await submit(h, other.token);
  await other.call('GET', `/api/v1/jobs/${open.job}?wait=60`);
  expect((await other.call('GET', open.path)).body).toMatchObject({
    state: 'processed',
    reused_from: null,
  });
  // It was read once more: not even the time it took, or the bill, says that there was another.
  const usage = await h.sql('select quantity from usage_events where job_id = $1', [open.job]);
  expect(usage).toEqual([{ quantity: 1 }]);
  // Nor later, when the one that was reused is restricted.
  const again = await submit(h, author.token);
  await author.call('GET', `/api/v1/jobs/${again.job}?wait=60`);
  expect((await author.call('GET', again.path)).body.reused_from).toBe(open.id);
  await other.call('PATCH', open.path, { restricted: true });
  expect((await author.call('GET', again.path)).body.reused_from).toBe(null);
  const list = await author.call('GET', '/api/v1/documents');
  expect(JSON.stringify(list.body)).not.toContain(open.id);
});
