import { expect } from 'vitest';

import { json } from './batches.ts';
import type { TestClient } from './client.ts';
import { invoicePdf, receiptJpeg } from './documents.ts';
import type { Harness } from './harness.ts';

/** How sure the machine must be from now on: 1 is never sure enough, 0 always is. */
export async function askBelow(
  client: TestClient,
  threshold: number,
  rules: readonly object[] = [],
) {
  const body = { default_threshold: threshold, rules };
  const path = '/api/v1/organization/review-thresholds';
  const answer = await client.put(path, body);
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return answer.body;
}

type Fields = Readonly<Record<string, string>>;

/** An invoice that was read; it has no lines. */
export const readInvoice = async (client: TestClient, fields: Fields = {}) =>
  readBytes(client, await invoicePdf(), fields);

/** A receipt that was read, with four lines of goods. */
export const readReceipt = async (client: TestClient) => readBytes(client, await receiptJpeg(), {});

async function readBytes(client: TestClient, bytes: Buffer, fields: Fields) {
  const { documentId, jobId } = await client.accept({ bytes, fields });
  await client.ended(jobId);
  const { body } = await client.get(`/api/v1/documents/${documentId}`);
  return body;
}

/** An invoice of whose every value the machine is unsure. */
export async function reviewedInvoice(client: TestClient, fields?: Fields) {
  await askBelow(client, 1);
  const document = await readInvoice(client, fields);
  expect(document.review).toMatchObject({ state: 'waiting' });
  return { document, path: `/api/v1/reviews/${document.review.id}`, id: document.review.id };
}

/** As if who took it had stayed away. */
export async function letLapse(h: Harness, reviewId: string): Promise<void> {
  await h.sql("update reviews set locked_until = now() - interval '1 s' where id = $1", [reviewId]);
  await h.sql(
    "update documents set review_locked_until = now() - interval '1 s' where review_id = $1",
    [reviewId],
  );
}

/** Has it read anew, and waits for that. */
export async function readAgain(client: TestClient, documentId: string) {
  const wish = { filter: { ids: [documentId] } };
  const { status, body } = await client.post('/api/v1/documents/reprocess', json(wish));
  expect(status, JSON.stringify(body)).toBe(202);
  const path = `/api/v1/batches/${body.id}`;
  await expect
    .poll(async () => (await client.get(path)).body.state, { timeout: 60_000 })
    .toBe('ended');
  return (await client.get(`/api/v1/documents/${documentId}`)).body;
}

export function fieldOf(document: { fields: readonly Field[] }, name: string): Field | undefined {
  return document.fields.find((field) => field.name === name && field.list === null);
}

type Field = {
  readonly name: string;
  readonly list: string | null;
  readonly value: object;
  readonly page: number | null;
  readonly box: object | null;
};
