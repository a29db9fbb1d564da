import { expect } from 'vitest';

import { createOperatorKey } from '#shared/features/api-keys/index.ts';

import { acceptBatch, batchEnded, json, resultsOf } from '../support/batches.ts';
import { noteJpeg } from '../support/documents.ts';
import { startFileServer } from '../support/file-server.ts';
import type { Harness } from '../support/harness.ts';
import { caller, type Caller } from '../support/people.ts';
import { test } from '../support/platform.ts';
import { startReceiver } from '../support/webhook-receiver.ts';
import { addEndpoint, ping } from '../support/webhooks.ts';

async function operator(h: Harness): Promise<Caller> {
  const { plaintext } = await createOperatorKey(h.systemDb, 'test');
  return caller(h.apiUrl, plaintext);
}

/** The dead tasks of one organization, as an operator sees them. */
async function deadOf(call: Caller, organizationId: string, pool: string) {
  const { status, body } = await call('GET', `/ops/tasks?pool=${pool}&limit=100`);
  expect(status).toBe(200);
  return body.data.filter(
    (task: { organization_id: string }) => task.organization_id === organizationId,
  );
}

test('operators see what died and why, and have it done again', async ({ platform: h, client }) => {
  const call = await operator(h);
  const { jobId, documentId } = await client.accept({ bytes: Buffer.from('%PDF-1.7\nno') });
  await client.ended(jobId);
  const [dead] = await deadOf(call, client.organizationId, 'prepare');
  expect(dead).toMatchObject({
    pool: 'prepare',
    job_id: jobId,
    error: { code: 'damaged' },
    attempts: 1,
  });
  expect(JSON.stringify(dead)).not.toContain(documentId);
  expect((await call('POST', `/ops/tasks/${dead.id}/requeue`)).status).toBe(204);
  expect(await deadOf(call, client.organizationId, 'prepare')).not.toContainEqual(dead);
  const [again] = (await client.get(`/api/v1/jobs?document_id=${documentId}`)).body.data;
  expect(again.retry_of).toBe(jobId);
  await client.ended(again.id);
  expect((await call('POST', `/ops/tasks/${dead.id}/requeue`)).status).toBe(404);
  const entries = (await client.get(`/api/v1/audit-entries?subject_id=${dead.id}`)).body.data;
  expect(entries.map(({ action }: { action: string }) => action)).toContain('task.requeued');
});

test('what nobody will do again is taken off the list', async ({ platform: h, client }) => {
  const call = await operator(h);
  const { jobId } = await client.accept({ bytes: Buffer.from('%PDF-1.7\nnot') });
  await client.ended(jobId);
  const [dead] = await deadOf(call, client.organizationId, 'prepare');
  expect((await call('DELETE', `/ops/tasks/${dead.id}`)).status).toBe(204);
  expect(await deadOf(call, client.organizationId, 'prepare')).toEqual([]);
  expect((await call('DELETE', `/ops/tasks/${dead.id}`)).status).toBe(404);
  const entries = (await client.get(`/api/v1/audit-entries?subject_id=${dead.id}`)).body.data;
  expect(entries.map(({ action }: { action: string }) => action)).toContain('task.dismissed');
});

test('what the client tries again himself is on the list no more', async ({
  platform: h,
  client,
}) => {
  const call = await operator(h);
  const { jobId } = await client.accept({ bytes: Buffer.from('%PDF-1.7\nnever') });
  await client.ended(jobId);
  const [dead] = await deadOf(call, client.organizationId, 'prepare');
  const { body: next } = await client.post(`/api/v1/jobs/${jobId}/retry`);
  await client.ended(next.id);
  const after = await deadOf(call, client.organizationId, 'prepare');
  expect(after.map(({ id }: { id: string }) => id)).not.toContain(dead.id);
  expect(after).toMatchObject([{ job_id: next.id }]);
});

test('nobody else lists or requeues them', async ({ platform: h, client }) => {
  const path = '/ops/tasks';
  expect((await client.get(path)).status).toBe(403);
  expect((await caller(h.apiUrl)('GET', path)).status).toBe(401);
  const requeue = `${path}/tsk_${'0'.repeat(32)}/requeue`;
  expect((await client.post(requeue)).status).toBe(403);
  expect((await caller(h.apiUrl)('POST', requeue)).status).toBe(401);
});

test('a file that could not be fetched is fetched again', async ({ platform: h, client }) => {
  const served: Record<string, Buffer | number> = { '/note': 404 };
  await using files = await startFileServer(served);
  const id = await acceptBatch(client, {
    items: [{ custom_id: 'note', url: `${files.url}/note` }],
  });
  await batchEnded(client, id);
  served['/note'] = await noteJpeg();
  const call = await operator(h);
  const [dead] = await deadOf(call, client.organizationId, 'fetch');
  expect((await call('POST', `/ops/tasks/${dead.id}/requeue`)).status).toBe(204);
  expect(await batchEnded(client, id)).toMatchObject({ round: 2, counts: { succeeded: 1 } });
  expect((await resultsOf(client, id)).get('note').state).toBe('succeeded');
});

test('a delivery that broke on our side is sent, an export is made, a mail is not', async ({
  platform: h,
  client,
}) => {
  const call = await operator(h);
  await using receiver = await startReceiver(204);
  const { id: endpointId } = await addEndpoint(client, receiver.url);
  const delivery = await ping(client, endpointId);
  await receiver.until(1);
  const made = (await client.post('/api/v1/exports', json({}))).body;
  await client.ended(made.job_id);
  // As if all of them had been given up.
  await h.sql("update webhook_deliveries set state = 'failed' where id = $1", [delivery.id]);
  await h.sql(`update exports set state = 'failed', object_key = null where id = $1`, [made.id]);
  const kill = async (pool: string, payload: object): Promise<string> => {
    const [row] = await h.sql<{ id: string }>(
      `insert into tasks (id, organization_id, pool, payload, state, error_code, finished_at)
       values ('tsk_' || md5($1::text || $2::text), $2, $1, $3, 'failed', 'poison', now()) returning id`,
      [pool, client.organizationId, payload],
    );
    return row?.id ?? '';
  };
  const requeue = async (id: string) => (await call('POST', `/ops/tasks/${id}/requeue`)).status;
  expect(await requeue(await kill('deliver', { deliveryId: delivery.id }))).toBe(204);
  await receiver.until(2);
  expect(await requeue(await kill('export', { exportId: made.id, jobId: made.job_id }))).toBe(204);
  await expect
    .poll(async () => (await client.get(`/api/v1/exports/${made.id}`)).body.state, {
      timeout: 30_000,
    })
    .toBe('ready');
  expect(await requeue(await kill('mail', { mailId: `mai_${'0'.repeat(32)}` }))).toBe(409);
});
