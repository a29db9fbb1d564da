import { expect } from 'vitest';

import { acceptBatch, batchEnded, json, openUpload, put, upload } from '../support/batches.ts';
import { noteJpeg } from '../support/documents.ts';
import { createHarness } from '../support/harness.ts';
import { memberOf } from '../support/people.ts';
import { test } from '../support/platform.ts';

test('what is sent to the store is checked before it counts', async ({ client }) => {
  const bytes = await noteJpeg();
  const { id, put: target, state } = await openUpload(client, bytes, '../a/note.jpg');
  expect(state).toBe('open');
  const complete = async () => client.post(`/api/v1/uploads/${id}/complete`);
  expect((await complete()).body.code).toBe('upload.not_received');

  const other = Buffer.from(bytes);
  other.writeUInt8(other.readUInt8(500) ^ 1, 500);
  await put(target, other);
  expect((await complete()).body.code).toBe('upload.differs');

  expect(await put(target, bytes)).toBe(200);
  const { status, body } = await complete();
  expect(status).toBe(200);
  expect(body).toMatchObject({
    state: 'complete',
    file_name: 'note.jpg',
    media_type: 'image/jpeg',
    byte_size: bytes.length,
  });
  expect((await complete()).body).toEqual(body);
});

test('the URL admits a file of the declared length and type, and no other', async ({ client }) => {
  const bytes = await noteJpeg();
  const { put: target } = await openUpload(client, bytes);
  const shorter = { ...target.headers, 'content-length': '100' };
  expect(await put({ ...target, headers: shorter }, bytes.subarray(0, 100))).toBe(403);
  const headers = { ...target.headers, 'content-type': 'text/html' };
  expect(await put({ ...target, headers }, bytes)).toBe(403);
  const digest = Buffer.alloc(32, 1).toString('base64');
  const otherHash = { ...target.headers, 'x-amz-checksum-sha256': digest };
  expect(await put({ ...target, headers: otherHash }, bytes)).toBe(403);
});

test('what a client sends after it has completed an upload changes nothing', async ({
  platform: h,
  client,
}) => {
  const bytes = await noteJpeg();
  const { id, put: target } = await openUpload(client, bytes);
  await put(target, bytes);
  await client.post(`/api/v1/uploads/${id}/complete`);
  // The URL lives on for a while; what it is used for now is nobody's file.
  await put(target, bytes);
  const batchId = await acceptBatch(client, { items: [{ custom_id: 'note', upload_id: id }] });
  expect((await batchEnded(client, batchId)).counts.succeeded).toBe(1);
  const rows = await h.sql<{ received: string; kept: string; object: string }>(
    `select u.received_key as received, u.object_key as kept, v.object_key as object
     from uploads u join versions v on v.organization_id = u.organization_id where u.id = $1`,
    [id],
  );
  expect(rows[0]?.kept).toBe(rows[0]?.object);
  expect(rows[0]?.received).not.toBe(rows[0]?.object);
});

test('a file of no known type is refused, and one that is too large is not begun', async () => {
  await using h = await createHarness({ settings: { MAX_PAYLOAD_BYTES: '1000' } });
  const client = await h.client();
  const text = Buffer.from('just text');
  const { id, put: target } = await openUpload(client, text);
  await put(target, text);
  expect((await client.post(`/api/v1/uploads/${id}/complete`)).body.code).toBe(
    'file.unsupported_type',
  );
  const declaration = { file_name: 'large', byte_size: 1_001, sha256: 'a'.repeat(64) };
  const { status, body } = await client.post('/api/v1/uploads', json(declaration));
  expect({ status, code: body.code }).toEqual({ status: 413, code: 'file.too_large' });
});

test('an upload is one document, and its maker’s', async ({ platform: h, client }) => {
  const colleague = await memberOf(h, client.organizationId, 'editor', 'uploader');
  const id = await upload(client, await noteJpeg());
  expect((await colleague.call('GET', `/api/v1/uploads/${id}`)).status).toBe(404);
  const items = [{ custom_id: 'note', upload_id: id }];
  await batchEnded(client, await acceptBatch(client, { items }));
  expect((await client.get(`/api/v1/uploads/${id}`)).body.state).toBe('used');
  const again = await client.post('/api/v1/batches', json({ items }));
  expect(again.body.errors[0].detail).toBe('the upload is a document already');
});

test('uploads whose time is over are forgotten, with their bytes', async ({
  platform: h,
  client,
}) => {
  const bytes = await noteJpeg();
  const { id, put: target } = await openUpload(client, bytes);
  await put(target, bytes);
  await client.post(`/api/v1/uploads/${id}/complete`);
  const [row] = await h.sql<{ key: string }>(
    'select object_key as key from uploads where id = $1',
    [id],
  );
  const key = row?.key ?? '';
  await h.sql("update uploads set expires_at = now() - interval '2 days' where id = $1", [id]);
  await h.sql("update objects set pending_until = now() - interval '1 s' where key = $1", [key]);
  expect((await client.get(`/api/v1/uploads/${id}`)).status).toBe(404);
  await expect
    .poll(async () => h.sql('select key from objects where key = $1', [key]), { timeout: 30_000 })
    .toEqual([]);
  await expect(h.storage.get(key)).rejects.toThrow('gone');
  await expect
    .poll(async () => h.sql('select id from uploads where id = $1', [id]), { timeout: 30_000 })
    .toEqual([]);
});

test('what is sent once more after completion is nobody’s, and is swept away', async ({
  platform: h,
  client,
}) => {
  const bytes = await noteJpeg('sent twice');
  const { id, put: target } = await openUpload(client, bytes);
  expect(await put(target, bytes)).toBe(200);
  expect((await client.post(`/api/v1/uploads/${id}/complete`)).status).toBe(200);
  expect(await put(target, bytes)).toBe(200);
  const [row] = await h.sql<{ key: string }>(
    'select received_key as key from uploads where id = $1',
    [id],
  );
  const key = row?.key ?? '';
  await h.sql("update objects set pending_until = now() - interval '1 s' where key = $1", [key]);
  await expect
    .poll(async () => h.sql('select key from objects where key = $1', [key]), { timeout: 30_000 })
    .toEqual([]);
  await expect(h.storage.get(key)).rejects.toThrow('gone');
  expect((await client.get(`/api/v1/uploads/${id}`)).body.state).toBe('complete');
});
