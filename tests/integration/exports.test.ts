import { parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';
import { expect } from 'vitest';

import { json } from '../support/batches.ts';
import type { TestClient } from '../support/client.ts';
import { invoicePdf, noteJpeg } from '../support/documents.ts';
import { createHarness } from '../support/harness.ts';
import { mailTo, makePerson, memberOf, outboxOf } from '../support/people.ts';
import { test } from '../support/platform.ts';
import { startReceiver } from '../support/webhook-receiver.ts';
import { addEndpoint } from '../support/webhooks.ts';

type Row = Readonly<Record<string, string>>;

async function createExport(client: TestClient, body: object) {
  const { status, body: made } = await client.post('/api/v1/exports', json(body));
  expect(status, JSON.stringify(made)).toBe(202);
  return made;
}

/** Asks for an export, waits for it and answers with its file. */
async function exported(client: TestClient, body: object): Promise<Buffer> {
  const { id, job_id } = await createExport(client, body);
  expect(await client.ended(job_id)).toMatchObject({ state: 'succeeded', kind: 'export' });
  return client.download(`/api/v1/exports/${id}/content`);
}

async function submitted(client: TestClient, bytes: Buffer, fields: Record<string, string> = {}) {
  const { jobId, documentId } = await client.accept({ bytes, fields });
  await client.ended(jobId);
  return documentId;
}

const lineOf = (row: number, description: string, amount: string) => [
  { name: 'description', list: 'line_items', row, value: { type: 'text', text: description } },
  { name: 'amount', list: 'line_items', row, value: { type: 'money', amount, currency: 'EUR' } },
];

/** Two lines of an invoice that has three. */
async function correctLines(client: TestClient, documentId: string): Promise<void> {
  const { status } = await client.patch(`/api/v1/documents/${documentId}/fields`, {
    set: [...lineOf(1, '=cmd|calc', '-12.50'), ...lineOf(2, 'Paper, white', '99.90')],
    remove: [{ list: 'line_items', row: 3 }],
  });
  expect(status).toBe(200);
}

test('documents become a CSV file with chosen columns, by the filters of lists', async ({
  client,
}) => {
  const invoice = await submitted(client, await invoicePdf(), { title: 'An invoice' });
  await submitted(client, await noteJpeg(), { title: 'A note' });
  const columns = ['document_id', 'title', 'class', 'fields.total', 'created_at'];
  const file = await exported(client, { columns, filter: { class: 'invoice' } });
  const rows = parse(file, { bom: true, columns: true });
  expect(rows).toEqual([
    {
      document_id: invoice,
      title: 'An invoice',
      class: 'invoice',
      'fields.total': expect.stringMatching(/^\d+\.\d\d$/),
      created_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    },
  ]);
});

test('no text of an export is a formula, and numbers stay numbers', async ({ client }) => {
  const titles = ['=HYPERLINK("http://evil")', '+1', '-1', '@SUM(A1)', '\uff1d1+1', 'plain'];
  for (const title of titles) await submitted(client, await noteJpeg(), { title });
  const id = await submitted(client, await invoicePdf());
  await correctLines(client, id);
  const csv = parse<Row>(await exported(client, { columns: ['title', 'page_count'] }), {
    bom: true,
    columns: true,
  });
  const written = csv.map((row) => row['title']);
  for (const title of titles.slice(0, -1)) expect(written).toContain(`'${title}`);
  expect(written).toContain('plain');
  const lines = parse<Row>(await exported(client, { subject: 'line_items' }), {
    bom: true,
    columns: true,
  });
  expect(
    lines.map(({ row, description, amount, currency }) => [row, description, amount, currency]),
  ).toEqual([
    ['1', "'=cmd|calc", '-12.50', 'EUR'],
    ['2', 'Paper, white', '99.90', 'EUR'],
  ]);
});

test('a spreadsheet has text as text, amounts as numbers and times as dates', async ({
  client,
}) => {
  const id = await submitted(client, await invoicePdf(), { title: '=1+1' });
  await correctLines(client, id);
  const lines = await exported(client, { subject: 'line_items', format: 'xlsx' });
  const [head = [], first = []] = await readSheet(lines);
  expect(head[0]).toBe('document_id');
  expect(first[head.indexOf('title')]).toBe('=1+1');
  expect(first[head.indexOf('amount')]).toBe(-12.5);
  const documents = await exported(client, { format: 'xlsx' });
  const [names = [], row = []] = await readSheet(documents);
  expect(row[names.indexOf('created_at')]).toBeInstanceOf(Date);
  expect(row[names.indexOf('page_count')]).toBe(1);
});

test('fields become JSON Lines, one each', async ({ client }) => {
  const id = await submitted(client, await invoicePdf());
  const text = String(await exported(client, { subject: 'fields', format: 'jsonl' }));
  const lines = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const { body } = await client.get(`/api/v1/documents/${id}`);
  expect(lines.map(({ name }) => name)).toEqual(
    body.fields.map(({ name }: { name: string }) => name),
  );
  expect(lines.find(({ name }) => name === 'total')).toMatchObject({
    document_id: id,
    currency: expect.any(String),
    page: 1,
    confidence: expect.any(Number),
  });
});

test('an export holds what its maker may see, and is his alone', async ({
  platform: h,
  client,
}) => {
  const maker = await memberOf(h, client.organizationId, 'editor', 'exporter');
  const viewer = await memberOf(h, client.organizationId, 'viewer', 'onlooker');
  await submitted(client, await noteJpeg(), { restricted: 'true', title: 'hidden' });
  await submitted(client, await noteJpeg(), { title: 'open' });
  const made = await maker.call('POST', '/api/v1/exports', { columns: ['title'] });
  const path = `/api/v1/exports/${made.body.id}`;
  await expect
    .poll(async () => (await maker.call('GET', path)).body.state, { timeout: 30_000 })
    .toBe('ready');
  const file = String((await maker.call('GET', `${path}/content`)).body);
  expect(file).toContain('open');
  expect(file).not.toContain('hidden');
  expect((await client.get(path)).status).toBe(404);
  expect((await client.get(`/api/v1/jobs/${made.body.job_id}`)).status).toBe(404);
  expect((await viewer.call('POST', '/api/v1/exports', {})).status).toBe(403);
  expect(String(await exported(client, { columns: ['title'] }))).toContain('hidden');
});

test('who has left gets no export that he asked for before', async () => {
  await using h = await createHarness();
  const client = await h.client();
  const owner = await memberOf(h, client.organizationId, 'owner');
  const leaver = await memberOf(h, client.organizationId, 'editor');
  const { body } = await leaver.call('POST', '/api/v1/exports', {});
  await owner.call('DELETE', `/api/v1/members/${leaver.id}`);
  await h.startWorker();
  const state = async () =>
    h.sql('select state, failure_code as code from exports where id = $1', [body.id]);
  await expect
    .poll(state, { timeout: 30_000 })
    .toEqual([{ state: 'failed', code: 'export.not_allowed' }]);
});

test('a link opens the file for a while, to whoever has it, and nothing else', async ({
  platform: h,
  client,
}) => {
  await submitted(client, await noteJpeg(), { title: 'linked' });
  const { id, job_id } = await createExport(client, { columns: ['title'] });
  await client.ended(job_id);
  const { status, body } = await client.post(`/api/v1/exports/${id}/link`);
  expect(status).toBe(201);
  expect(Date.parse(body.expires_at) - Date.now()).toBeLessThan(15 * 60_000 + 1_000);
  const opened = await fetch(h.apiUrl + body.url);
  expect(opened.status).toBe(200);
  expect(opened.headers.get('content-disposition')).toContain('attachment');
  expect(await opened.text()).toContain('linked');
  const forged = `${body.url.slice(0, -4)}AAAA`;
  expect((await fetch(h.apiUrl + forged)).status).toBe(404);
});

test('a small export is mailed as a file, a large one as a link, to members only', async () => {
  await using h = await createHarness();
  const client = await h.client();
  const worker = await h.startWorker();
  const email = 'mary@exports.test';
  await makePerson(h.systemDb, { email, organizationId: client.organizationId });
  await submitted(client, await noteJpeg(), { title: 'mailed' });
  const { job_id } = await createExport(client, { name: 'monthly', mail_to: email });
  await client.ended(job_id);
  const mail = await mailTo(outboxOf(h), email, 'Your export: monthly');
  expect(mail.text).toContain('with 1 rows');
  expect(mail.text).toContain('It is attached.');
  const stranger = await client.post('/api/v1/exports', json({ mail_to: 'eve@example.com' }));
  expect(stranger.body.code).toBe('export.not_a_member');

  await h.sql(
    `update documents set metadata = jsonb_build_object('filler', (
       select string_agg(md5(n::text), '') from generate_series(1, 180000) n))
     where organization_id = $1`,
    [client.organizationId],
  );
  const large = await createExport(client, { name: 'yearly', mail_to: email });
  await client.ended(large.job_id);
  const linked = await mailTo(outboxOf(h), email, 'Your export: yearly');
  // Nobody has told the worker where clients reach the API.
  expect(linked.text).toContain(`GET /api/v1/exports/${large.id}/content`);
  await worker.kill();
  await h.startWorker({ PUBLIC_URL: h.apiUrl });
  const again = await createExport(client, { name: 'final', mail_to: email });
  await client.ended(again.job_id);
  const { text } = await mailTo(outboxOf(h), email, 'Your export: final');
  const link = /https?:\S+\/api\/v1\/downloads\/\S+/.exec(text)?.[0] ?? '';
  expect((await fetch(link)).status).toBe(200);
});

test('few documents are exported at once, more are refused that way', async () => {
  await using h = await createHarness({ settings: { MAX_EXPORT_ROWS: '2' } });
  const client = await h.client();
  for (const text of ['a', 'b']) await client.accept({ bytes: await noteJpeg(text) });
  const stream = async () => client.post('/api/v1/exports/stream', json({ columns: ['state'] }));
  const { status, body } = await stream();
  expect(status).toBe(200);
  expect(parse(body, { bom: true })).toEqual([['state'], ['processing'], ['processing']]);
  await client.accept({ bytes: await noteJpeg('c') });
  expect((await stream()).body.code).toBe('export.too_many_rows');
});

test('what cannot be exported is refused, and the file goes when its time is over', async ({
  platform: h,
  client,
}) => {
  const unknown = await client.post('/api/v1/exports', json({ columns: ['title', 'password'] }));
  expect(unknown.body).toMatchObject({ status: 422, code: 'export.unknown_column' });
  const { id, job_id } = await createExport(client, {});
  await client.ended(job_id);
  await h.sql('update exports set expires_at = now() where id = $1', [id]);
  await expect
    .poll(async () => (await client.get(`/api/v1/exports/${id}`)).body.state, { timeout: 30_000 })
    .toBe('expired');
  expect((await client.get(`/api/v1/exports/${id}/content`)).body.code).toBe('export.not_ready');
});

test('endpoints are told that an export is ready', async ({ client }) => {
  await using receiver = await startReceiver(204);
  await addEndpoint(client, receiver.url, { event_types: ['export.completed'] });
  const { id, job_id } = await createExport(client, {});
  await client.ended(job_id);
  await receiver.until(1);
  expect(JSON.parse(receiver.requests[0]?.body ?? '')).toMatchObject({
    type: 'export.completed',
    data: { export_id: id, job_id, row_count: 0 },
  });
});

test('an export that is cancelled is not made', async () => {
  await using h = await createHarness();
  const client = await h.client();
  const { id, job_id } = await createExport(client, {});
  expect((await client.post(`/api/v1/jobs/${job_id}/cancel`)).body.state).toBe('cancelled');
  expect((await client.get(`/api/v1/exports/${id}`)).body.state).toBe('cancelled');
});

test('what is streamed at once is counted in its own rows', async () => {
  await using h = await createHarness({ settings: { MAX_EXPORT_ROWS: '3' } });
  const client = await h.client();
  await h.startWorker();
  await submitted(client, await invoicePdf());
  const stream = async (subject: string) =>
    client.post('/api/v1/exports/stream', json({ subject, format: 'csv' }));
  expect((await stream('documents')).status).toBe(200);
  expect((await stream('line_items')).status).toBe(200);
  expect((await stream('fields')).body.code).toBe('export.too_many_rows');
  await submitted(client, await invoicePdf(), { fresh: 'true' });
  expect((await stream('line_items')).body.code).toBe('export.too_many_rows');
});

test('cells hold what sheets can hold, and a semicolon begins no other cell', async ({
  platform,
  client,
}) => {
  const title = `\uffff\ufffe${'x'.repeat(40_000)}`;
  const id = await submitted(client, await invoicePdf(), { title: 'a;=cmd|calc' });
  await platform.sql('update documents set title = $2 where id = $1', [
    await submitted(client, await noteJpeg()),
    title,
  ]);
  const [date] = await platform.sql<{ name: string }>(
    `update fields set value = '{"type":"date","date":"1899-12-31"}'
     where value ->> 'type' = 'date' and version_id in (
       select id from versions where document_id = $1)
     returning name`,
    [id],
  );
  const columns = ['title', `fields.${date?.name}`];
  const csv = String(await exported(client, { columns }));
  expect(csv).toContain('"a;=cmd|calc"');
  const [, first = [], second = []] = await readSheet(
    await exported(client, { columns, format: 'xlsx' }),
  );
  expect(first).toEqual(['a;=cmd|calc', '1899-12-31']);
  expect(second[0]).toBe('x'.repeat(32_767));
});
