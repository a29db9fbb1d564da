import { readdir } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { waitUntil } from '#cli/stack/wait-until.ts';

import { invoicePdf, noteJpeg } from '../support/documents.ts';
import { createHarness, type Harness } from '../support/harness.ts';
import { startApiProcess } from '../support/processes.ts';

async function leftBehind(h: Harness): Promise<object> {
  const [rows] = await h.sql<object>(
    `select (select count(*)::int from documents) as documents,
            (select count(*)::int from jobs) as jobs,
            (select count(*)::int from tasks) as tasks,
            (select count(*)::int from objects where state = 'stored') as objects,
            (select count(*)::int from idempotency_records) as records`,
  );
  return { ...rows, uploads: (await readdir(h.env['UPLOAD_FOLDER'] ?? '')).length };
}
/** The beginning of a request whose end never comes. */
const openUpload = (apiKey: string): string =>
  'POST /api/v1/documents HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n' +
  `Authorization: Bearer ${apiKey}\r\n` +
  'Content-Type: multipart/form-data; boundary=b\r\n\r\n' +
  '--b\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.7 and more';

const nothing = { documents: 0, jobs: 0, tasks: 0, objects: 0, records: 0, uploads: 0 };

test('an accepted document has a version with the hash of its bytes, a job, a task and an audit entry', async () => {
  await using h = await createHarness();
  const client = await h.client();
  const answer = await client.submit({
    bytes: await invoicePdf(),
    fileName: '../../a\u202ebc.pdf',
  });
  expect(answer.status).toBe(202);
  expect(answer.headers.get('location')).toBe(`/api/v1/jobs/${answer.body.job.id}`);
  expect(answer.headers.get('retry-after')).toBe('1');
  expect(answer.body.document.version).toMatchObject({
    file_name: 'abc.pdf',
    media_type: 'application/pdf',
    number: 1,
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  const audit = await h.sql(
    "select action, actor_type, subject_id from audit_entries where actor_type = 'api_key'",
  );
  expect(audit).toEqual([
    { action: 'document.submitted', actor_type: 'api_key', subject_id: answer.body.document.id },
  ]);
  expect(await leftBehind(h)).toMatchObject({
    documents: 1,
    jobs: 1,
    tasks: 1,
    objects: 1,
    uploads: 0,
  });
});

test('what is wrong with a submission is said where it is, in words that help', async () => {
  await using h = await createHarness();
  const client = await h.client();
  const bytes = await noteJpeg();
  const refused = async (profile: string) =>
    (await client.submit({ bytes, fields: { profile } })).body.errors;
  const detail = expect.stringContaining('prf_...@3');
  expect(await refused('timesheet')).toEqual([{ pointer: '/profile', detail }]);
  expect(await refused(`prf_${'0'.repeat(32)}@x`)).toEqual([{ pointer: '/profile', detail }]);
  const { body } = await client.submit({ bytes: Buffer.from('just some words'), fields: {} });
  expect(body.detail).toContain('image/avif');
  // Nobody is to make one of it: it cannot be read.
  expect(body.detail).not.toContain('heic');
});

const text = (content: string): Buffer => Buffer.from(content);

test.for([
  ['an empty file', async () => text(''), {}, 400, 'file.empty'],
  ['an unknown type', async () => text('just some words'), {}, 415, 'file.unsupported_type'],
  [
    'HTML that calls itself PDF',
    async () => text('<html></html>'),
    {},
    415,
    'file.unsupported_type',
  ],
  [
    'a PDF behind something else',
    async () => text('MZ\n%PDF-1.7'),
    {},
    415,
    'file.unsupported_type',
  ],
  ['metadata that is not JSON', noteJpeg, { metadata: '{x' }, 400, 'request.invalid'],
  ['metadata that is not an object', noteJpeg, { metadata: '[1]' }, 400, 'request.invalid'],
  [
    'metadata with a NUL',
    noteJpeg,
    { metadata: String.raw`{"a":"\u0000"}` },
    400,
    'request.invalid',
  ],
  [
    'metadata with half a pair',
    noteJpeg,
    { metadata: String.raw`{"a":"\ud800"}` },
    400,
    'request.invalid',
  ],
  [
    'metadata nested ten thousand deep',
    noteJpeg,
    { metadata: '{"a":'.repeat(10_000) + '1' + '}'.repeat(10_000) },
    400,
    'request.invalid',
  ],
  ['a NUL in the title', noteJpeg, { title: 'a\0b' }, 400, 'request.invalid'],
  [
    'a NUL in the callback',
    noteJpeg,
    { callback_url: 'https://example.com/\0' },
    400,
    'request.invalid',
  ],
  ['an unknown class', noteJpeg, { class_hint: 'novel' }, 400, 'request.invalid'],
  ['an unknown language', noteJpeg, { language: 'tlh' }, 400, 'request.invalid'],
  ['a field nobody knows', noteJpeg, { colour: 'red' }, 400, 'request.invalid'],
  ['a callback to nowhere', noteJpeg, { callback_url: 'nowhere' }, 422, 'url.refused'],
] as const)('%s is refused and leaves nothing', async ([, make, fields, status, code]) => {
  await using h = await createHarness();
  const client = await h.client();
  const answer = await client.submit({ bytes: await make(), fileName: 'x.pdf', fields });
  expect(answer).toMatchObject({ status, body: { status, code } });
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  expect(answer.body).toMatchObject({
    type: `urn:docmill:problem:${code}`,
    title: expect.any(String),
    detail: expect.any(String),
    request_id: answer.headers.get('x-request-id'),
  });
  expect(await leftBehind(h)).toEqual(nothing);
});

test('forms that are not as documented are refused', async () => {
  await using h = await createHarness();
  const client = await h.client();
  const post = async (body: string | FormData, headers = {}) =>
    client.post('/api/v1/documents', { body, headers });

  expect(await post('{}', { 'content-type': 'application/json' })).toMatchObject({
    status: 415,
    body: { code: 'request.not_multipart' },
  });
  const noBoundary = await post('x', { 'content-type': 'multipart/form-data' });
  expect(noBoundary).toMatchObject({ status: 400, body: { code: 'multipart.malformed' } });
  const cutShort = await post(
    '--b\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\nabc',
    {
      'content-type': 'multipart/form-data; boundary=b',
    },
  );
  expect(cutShort).toMatchObject({ status: 400, body: { code: 'multipart.malformed' } });

  const brokenOff = await post(
    '--b\r\nContent-Disposition: form-data; name="other"; filename="a"\r\n\r\nabc',
    { 'content-type': 'multipart/form-data; boundary=b' },
  );
  expect(brokenOff).toMatchObject({ status: 400 });

  const empty = new FormData();
  empty.set('title', 'no file');
  expect(await post(empty)).toMatchObject({ status: 400, body: { code: 'file.missing' } });

  const misnamed = new FormData();
  misnamed.set('document', new File(['x'], 'x.pdf'));
  expect(await post(misnamed)).toMatchObject({ status: 400, body: { code: 'file.unexpected' } });

  const two = new FormData();
  two.append('file', new File([new Uint8Array(await invoicePdf())], 'a.pdf'));
  two.append('file', new File([new Uint8Array(await invoicePdf())], 'b.pdf'));
  expect(await post(two)).toMatchObject({
    status: 400,
    body: { code: 'multipart.too_many_parts' },
  });

  const many = new FormData();
  for (let index = 0; index < 40; index += 1) many.set(`field${index}`, 'x');
  expect(await post(many)).toMatchObject({
    status: 400,
    body: { code: 'multipart.too_many_parts' },
  });

  const long = new FormData();
  long.set('title', 'x'.repeat(70_000));
  expect(await post(long)).toMatchObject({ status: 400, body: { code: 'field.too_large' } });
  expect(await leftBehind(h)).toEqual(nothing);
});

test('a file above the limit is refused while it streams, whatever length is declared', async () => {
  await using h = await createHarness({ settings: { MAX_PAYLOAD_BYTES: '100000' } });
  const client = await h.client();
  const pdf = await invoicePdf();
  const padded = (size: number): Buffer => Buffer.concat([pdf, Buffer.alloc(size - pdf.length)]);

  expect((await client.submit({ bytes: padded(100_000) })).status).toBe(202);
  const above = await client.submit({ bytes: padded(100_001) });
  expect(above).toMatchObject({ status: 413, body: { code: 'file.too_large' } });
  // Above any envelope: refused by the declared length alone.
  const farAbove = await client.submit({ bytes: padded(5_000_000) });
  expect(farAbove).toMatchObject({ status: 413, body: { code: 'file.too_large' } });
  expect(await leftBehind(h)).toMatchObject({ documents: 1, uploads: 0 });
});

test('a client that goes away in mid-upload leaves nothing', async () => {
  await using h = await createHarness();
  const client = await h.client();
  const { hostname, port } = new URL(h.apiUrl);
  const socket = connect(Number(port), hostname);
  socket.write(openUpload(client.apiKey));
  const folder = h.env['UPLOAD_FOLDER'] ?? '';
  const hasBegun = async () => (await readdir(folder)).length === 1;
  await waitUntil(hasBegun, { what: 'the upload did not begin', timeoutMs: 5_000 });
  socket.destroy();
  const isGone = async () => (await readdir(folder)).length === 0;
  await waitUntil(isGone, { what: 'the upload was left behind', timeoutMs: 5_000 });
  expect(await leftBehind(h)).toEqual(nothing);
});

test('an API that is killed in mid-upload leaves no half document, and its files go at the next start', async () => {
  await using h = await createHarness();
  const client = await h.client();
  const folder = h.env['UPLOAD_FOLDER'] ?? '';
  const killed = await startApiProcess(h.env);
  const url = new URL(killed.url);
  const socket = connect(Number(url.port), url.hostname);
  socket.on('error', () => {});
  socket.write(openUpload(client.apiKey));
  const hasBegun = async () => {
    const [process_ = ''] = await readdir(folder);
    return (await readdir(join(folder, process_))).length === 1;
  };
  await waitUntil(hasBegun, { what: 'the upload did not begin', timeoutMs: 5_000 });
  await killed.kill();
  expect(await leftBehind(h)).toMatchObject({ ...nothing, uploads: 1 });

  const next = await startApiProcess(h.env);
  next.signal('SIGTERM');
  expect(await next.exited).toBe(0);
  expect(await leftBehind(h)).toEqual(nothing);
});

test('the same request under one Idempotency-Key is answered the same and done once', async () => {
  await using h = await createHarness();
  const client = await h.client();
  const submission = {
    bytes: await invoicePdf(),
    fields: { metadata: '{"a":1}' },
    headers: { 'idempotency-key': 'order-17' },
  };
  const first = await client.submit(submission);
  const second = await client.submit(submission);
  expect(first.status).toBe(202);
  expect(second.body).toEqual(first.body);
  expect(first.headers.get('idempotency-replayed')).toBeNull();
  expect(second.headers.get('idempotency-replayed')).toBe('true');
  expect(await leftBehind(h)).toMatchObject({ documents: 1, jobs: 1, objects: 1 });

  const changed = await client.submit({ ...submission, fields: { metadata: '{"a":2}' } });
  expect(changed).toMatchObject({ status: 422, body: { code: 'idempotency_key.reused' } });
  const other = await h.client('Another organization');
  expect((await other.submit(submission)).body.document.id).not.toBe(first.body.document.id);
});

test('of twenty parallel requests under one key exactly one is done', async () => {
  await using h = await createHarness();
  const client = await h.client();
  const bytes = await invoicePdf();
  const headers = { 'idempotency-key': 'burst' };
  const answers = await Promise.all(
    Array.from({ length: 20 }, async () => client.submit({ bytes, headers })),
  );
  const done = answers.filter(
    ({ status, headers: got }) => status === 202 && got.get('idempotency-replayed') === null,
  );
  expect(done).toHaveLength(1);
  const others = answers.filter(({ status }) => status !== 202 && status !== 409);
  expect(others).toEqual([]);
  expect(await leftBehind(h)).toMatchObject({ documents: 1, jobs: 1, tasks: 1, objects: 1 });
  // The losers' bytes are gone, and so are their rows.
  expect(await h.sql("select key from objects where state = 'pending'")).toEqual([]);
});
