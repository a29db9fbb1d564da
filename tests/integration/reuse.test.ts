import { expect } from 'vitest';

import type { Submission, TestClient } from '../support/client.ts';
import { encryptedPdf, noteJpeg } from '../support/documents.ts';
import { createHarness } from '../support/harness.ts';
import { test } from '../support/platform.ts';

async function read(client: TestClient, submission: Submission) {
  const { documentId, jobId } = await client.accept(submission);
  const job = await client.ended(jobId);
  const { body: document } = await client.get(`/api/v1/documents/${documentId}`);
  const { body: text } = await client.get(`/api/v1/documents/${documentId}/text`);
  return { documentId, jobId, job, document, text };
}

test('the same bytes with the same settings are not read twice, and the document says so', async ({
  platform: h,
  client,
}) => {
  const bytes = await noteJpeg();
  const first = await read(client, { bytes });
  expect(first.document).toMatchObject({ state: 'processed', reused_from: null });

  const again = await read(client, { bytes, fields: { title: 'The same under another name' } });
  expect(again.document).toMatchObject({ state: 'processed', reused_from: first.documentId });
  expect(again.job).toMatchObject({ state: 'succeeded', pages: { total: 1, done: 1 } });
  expect(again.text).toBe(first.text);
  expect(again.text).toContain('Meeting on Monday');
  const pools = await h.sql('select pool from tasks where job_id = $1 order by id', [again.jobId]);
  expect(pools).toEqual([{ pool: 'prepare' }, { pool: 'analyse' }]);
  const usage = 'select quantity::int from usage_events where job_id = $1';
  expect(await h.sql(usage, [first.jobId])).toEqual([{ quantity: 1 }]);
  expect(await h.sql(usage, [again.jobId])).toEqual([{ quantity: 0 }]);
});

test('a reading in which engines died is not taken over', async () => {
  await using h = await createHarness();
  await h.startWorker();
  await h.sql(`
    create function crashed() returns trigger language plpgsql as $$
      begin new.crashes = 1; return new; end $$`);
  await h.sql(`
    create trigger crashed before insert on tasks for each row
      when (new.pool = 'recognise') execute function crashed()`);
  const client = await h.client();
  const bytes = await noteJpeg();
  await read(client, { bytes });
  expect((await read(client, { bytes })).document).toMatchObject({ reused_from: null });
});

test('other settings, a wish to read afresh and another organization read again', async ({
  platform: h,
  client,
}) => {
  const stranger = await h.client('Stranger');
  const bytes = await noteJpeg();
  await read(client, { bytes });
  for (const [who, fields] of [
    [client, { language: 'eng+deu' }],
    [client, { fresh: 'true' }],
    [stranger, {}],
  ] as const) {
    const { document, jobId } = await read(who, { bytes, fields });
    expect(document).toMatchObject({ state: 'processed', reused_from: null });
    const recognised = "select 1 from tasks where job_id = $1 and pool = 'recognise'";
    expect(await h.sql(recognised, [jobId])).toHaveLength(1);
  }
});

test('what a password opened is not given to those who do not have it', async ({ client }) => {
  const bytes = await encryptedPdf();
  const opened = await read(client, { bytes, fields: { password: 'open sesame' } });
  expect(opened.document).toMatchObject({ state: 'processed' });
  const without = await read(client, { bytes });
  expect(without.job).toMatchObject({ state: 'failed', failure: { code: 'encrypted' } });
});

const languageOf = async (who: TestClient, fields = {}) =>
  (await who.submit({ bytes: await noteJpeg(), fields })).body.document.language;

test('an organization’s own languages are used where a submission does not say which', async () => {
  await using h = await createHarness();
  const client = await h.client();
  const stranger = await h.client('Stranger');
  expect((await client.get('/api/v1/organization')).body).toMatchObject({
    id: client.organizationId,
    default_language: 'eng',
  });
  const changed = await client.patch('/api/v1/organization', { default_language: 'deu+eng' });
  expect(changed).toMatchObject({ status: 200, body: { default_language: 'deu+eng' } });

  expect(await languageOf(client)).toBe('deu+eng');
  expect(await languageOf(client, { language: 'fra' })).toBe('fra');
  expect(await languageOf(stranger)).toBe('eng');

  const [entry] = await h.sql(
    "select details from audit_entries where action = 'organization.changed'",
  );
  expect(entry).toEqual({
    details: { before: { defaultLanguages: ['eng'] }, after: { defaultLanguages: ['deu', 'eng'] } },
  });
});

test.for([{ default_language: 'tlh' }, { default_language: '' }, { colour: 'red' }, {}])(
  'the organization cannot be changed to %o',
  async (change) => {
    await using h = await createHarness();
    const client = await h.client();
    const { status, body } = await client.patch('/api/v1/organization', change);
    expect([status, body.code]).toEqual([400, 'request.invalid']);
    const { body: organization } = await client.get('/api/v1/organization');
    expect(organization.default_language).toBe('eng');
  },
);
