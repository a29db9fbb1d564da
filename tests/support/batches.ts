import { createHash } from 'node:crypto';

import { expect } from 'vitest';

import { waitUntil } from '#cli/stack/wait-until.ts';

import type { Answer, TestClient } from './client.ts';

/** A body in JSON. */
export const json = (body: object): RequestInit => ({
  body: JSON.stringify(body),
  headers: { 'content-type': 'application/json' },
});

export async function openUpload(client: TestClient, bytes: Buffer, fileName = 'file') {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const declaration = { file_name: fileName, byte_size: bytes.length, sha256 };
  const { status, body } = await client.post('/api/v1/uploads', json(declaration));
  expect(status, JSON.stringify(body)).toBe(201);
  return body;
}

/** As a client sends it to the store. */
export async function put(
  { url, headers }: { url: string; headers: Record<string, string> },
  bytes: Buffer,
): Promise<number> {
  const { status } = await fetch(url, { method: 'PUT', headers, body: new Uint8Array(bytes) });
  return status;
}

/** An upload that is complete. @returns its id */
export async function upload(client: TestClient, bytes: Buffer, fileName?: string) {
  const { id, put: target } = await openUpload(client, bytes, fileName);
  expect(await put(target, bytes)).toBe(200);
  const { status, body } = await client.post(`/api/v1/uploads/${id}/complete`);
  expect(status, JSON.stringify(body)).toBe(200);
  return String(id);
}

export const createBatch = async (client: TestClient, body: object): Promise<Answer> =>
  client.post('/api/v1/batches', json(body));

/** Expects 202 and answers with the batch's id. */
export async function acceptBatch(client: TestClient, body: object): Promise<string> {
  const { status, body: batch } = await createBatch(client, body);
  expect(status, JSON.stringify(batch)).toBe(202);
  return batch.id;
}

export async function batchEnded(client: TestClient, id: string) {
  const find = async () => (await client.get(`/api/v1/batches/${id}`)).body;
  const hasEnded = async () => (await find()).state === 'ended';
  await waitUntil(hasEnded, { what: 'the batch did not end', timeoutMs: 100_000 });
  return find();
}

export async function resultsOf(client: TestClient, id: string) {
  const { status, body } = await client.get(`/api/v1/batches/${id}/results`);
  expect(status).toBe(200);
  const lines = String(body).split('\n').filter(Boolean);
  return new Map(lines.map((line) => [String(JSON.parse(line).custom_id), JSON.parse(line)]));
}
