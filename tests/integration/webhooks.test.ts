import { expect } from 'vitest';

import { waitUntil } from '#cli/stack/wait-until.ts';

import type { TestClient } from '../support/client.ts';
import { noteJpeg } from '../support/documents.ts';
import { createHarness, type Harness } from '../support/harness.ts';
import { mailTo, makePerson, memberOf, outboxOf } from '../support/people.ts';
import { test } from '../support/platform.ts';
import { isVerified, startReceiver } from '../support/webhook-receiver.ts';

const json = (body: object) => ({
  body: JSON.stringify(body),
  headers: { 'content-type': 'application/json' },
});

async function addEndpoint(client: TestClient, url: string, more: object = {}) {
  const { status, body } = await client.post('/api/v1/webhook-endpoints', json({ url, ...more }));
  expect(status, JSON.stringify(body)).toBe(201);
  return body;
}

/** Sends a test event and answers with its delivery. */
async function ping(client: TestClient, endpointId: string) {
  const { status, body } = await client.post(`/api/v1/webhook-endpoints/${endpointId}/test`);
  expect(status).toBe(202);
  return body;
}

async function deliveryOnce(client: TestClient, id: string, state: string) {
  const find = async () => (await client.get(`/api/v1/webhook-deliveries/${id}`)).body;
  const reached = async () => (await find()).state === state;
  await waitUntil(reached, { what: `the delivery was not ${state}`, timeoutMs: 30_000 });
  return find();
}

/** Instead of waiting for the schedule, and for the breaker. */
async function makeDue(h: Harness, organizationId: string): Promise<void> {
  await h.sql('update webhook_receivers set paused_until = null where organization_id = $1', [
    organizationId,
  ]);
  await h.sql(
    "update webhook_deliveries set next_attempt_at = now() where organization_id = $1 and state = 'pending'",
    [organizationId],
  );
}

const isFor = (type: string) => (request: { body: string }) =>
  JSON.parse(request.body).type === type;

test('endpoints are told of the events that they ask for, and of no others', async ({ client }) => {
  await using all = await startReceiver(204);
  await using failures = await startReceiver(204);
  await addEndpoint(client, all.url);
  await addEndpoint(client, failures.url, { event_types: ['document.failed'] });
  const good = await client.accept({ bytes: await noteJpeg() });
  await client.ended(good.jobId);
  const bad = await client.accept({ bytes: Buffer.from('%PDF-1.7\nnothing') });
  await client.ended(bad.jobId);
  await all.until(2);
  await failures.until(1);
  const told = (receiver: typeof all) =>
    receiver.requests.map(({ body }) => {
      const { type, data } = JSON.parse(body);
      return `${type} ${data.document_id}`;
    });
  expect(told(all).toSorted()).toEqual([
    `document.failed ${bad.documentId}`,
    `document.processed ${good.documentId}`,
  ]);
  expect(told(failures)).toEqual([`document.failed ${bad.documentId}`]);
});

test('no endpoint is told of a restricted document', async ({ client }) => {
  await using receiver = await startReceiver(204);
  await addEndpoint(client, receiver.url);
  const restricted = await client.accept({
    bytes: await noteJpeg(),
    fields: { restricted: 'true' },
  });
  await client.ended(restricted.jobId);
  const open = await client.accept({ bytes: await noteJpeg(), fields: { fresh: 'true' } });
  await client.ended(open.jobId);
  await receiver.until(1);
  expect(receiver.requests.map(({ body }) => JSON.parse(body).data.document_id)).toEqual([
    open.documentId,
  ]);
});

test('what was promised to an endpoint is not sent once the document is restricted', async ({
  platform,
  client,
}) => {
  await using receiver = await startReceiver(500, 204);
  const owner = await memberOf(platform, client.organizationId, 'owner');
  await addEndpoint(client, receiver.url);
  const { jobId, documentId } = await client.accept({ bytes: await noteJpeg() });
  await client.ended(jobId);
  await receiver.until(1);
  await owner.call('PATCH', `/api/v1/documents/${documentId}`, { restricted: true });
  await makeDue(platform, client.organizationId);
  const isRefused = async () =>
    (
      await platform.sql(
        "select id from webhook_deliveries where organization_id = $1 and last_error = 'not_allowed'",
        [client.organizationId],
      )
    ).length === 1;
  await waitUntil(isRefused, { what: 'the delivery was not given up', timeoutMs: 30_000 });
  expect(receiver.requests).toHaveLength(1);
});

test('after a rotation both secrets verify for a day, then only the new one', async ({
  platform,
  client,
}) => {
  await using receiver = await startReceiver(204);
  const endpoint = await addEndpoint(client, receiver.url);
  const path = `/api/v1/webhook-endpoints/${endpoint.id}`;
  const rotated = (await client.post(`${path}/rotate-secret`)).body;
  expect(rotated.secret).not.toBe(endpoint.secret);
  expect((await client.get(`${path}/secret`)).body.secret).toBe(rotated.secret);
  await ping(client, endpoint.id);
  await receiver.until(1);
  const [first] = receiver.requests;
  expect(
    [endpoint.secret, rotated.secret].map((secret) => first && isVerified(secret, first)),
  ).toEqual([true, true]);

  await platform.sql('update webhook_endpoints set overlap_until = now() where id = $1', [
    endpoint.id,
  ]);
  await ping(client, endpoint.id);
  await receiver.until(2);
  const last = receiver.requests.at(-1);
  expect(
    [endpoint.secret, rotated.secret].map((secret) => last && isVerified(secret, last)),
  ).toEqual([false, true]);
});

test('the secret of callbacks rotates in the same way', async ({ client }) => {
  await using receiver = await startReceiver(204);
  const path = '/api/v1/webhooks/signing-secret';
  const before = (await client.get(path)).body.secret;
  const after = (await client.post(`${path}/rotate`)).body.secret;
  await client.accept({ bytes: await noteJpeg(), fields: { callback_url: receiver.url } });
  await receiver.until(1);
  const [request] = receiver.requests;
  expect([before, after].map((secret) => request && isVerified(secret, request))).toEqual([
    true,
    true,
  ]);
});

test('every attempt is in the log, and a delivery can be replayed under its own id', async ({
  platform,
  client,
}) => {
  await using receiver = await startReceiver(500, 204, 204);
  const { id } = await addEndpoint(client, receiver.url);
  const delivery = await ping(client, id);
  await receiver.until(1);
  await deliveryOnce(client, delivery.id, 'pending');
  await makeDue(platform, client.organizationId);
  const done = await deliveryOnce(client, delivery.id, 'delivered');
  expect(done.log).toMatchObject([
    { number: 1, status_code: 500, error: 'bad_status', address: '127.0.0.1' },
    { number: 2, status_code: 204, error: null },
  ]);
  expect(done.log[0].response).toBe('the receiver’s answer');
  expect(done.payload.type).toBe('webhook.test');

  const replayed = await client.post(`/api/v1/webhook-deliveries/${delivery.id}/replay`);
  expect(replayed.status).toBe(202);
  await receiver.until(3);
  const ids = receiver.requests.map(({ headers }) => headers['webhook-id']);
  expect(new Set(ids)).toEqual(new Set([delivery.message_id]));
  const listed = (await client.get(`/api/v1/webhook-deliveries?endpoint_id=${id}`)).body.data;
  expect(listed.map((row: { id: string }) => row.id)).toEqual([delivery.id]);
});

test('who asks to come back later is asked later, by seconds or by date', async ({
  platform,
  client,
}) => {
  const inTwoHours = new Date(Date.now() + 2 * 3_600_000).toUTCString();
  const wishes = ['1800', inTwoHours];
  await using receiver = await startReceiver(
    ...wishes.map((wish) => ({ status: 503, headers: { 'retry-after': wish } })),
  );
  const { id } = await addEndpoint(client, receiver.url);
  const waits: number[] = [];
  for (const index of wishes.keys()) {
    const delivery = await ping(client, id);
    await receiver.until(index + 1);
    const { next_attempt_at } = await deliveryOnce(client, delivery.id, 'pending');
    waits.push((Date.parse(next_attempt_at) - Date.now()) / 60_000);
    const [{ paused = 0 } = {}] = await platform.sql<{ paused: number }>(
      `select extract(epoch from paused_until - now()) / 60 as paused from webhook_receivers
       where organization_id = $1`,
      [client.organizationId],
    );
    // Nothing else is sent to it meanwhile.
    expect(Number(paused)).toBeGreaterThan(28);
    await platform.sql('update webhook_receivers set paused_until = null where key = $1', [id]);
  }
  expect(waits[0]).toBeGreaterThan(29);
  expect(waits[0]).toBeLessThan(31);
  expect(waits[1]).toBeGreaterThan(118);
  expect(waits[1]).toBeLessThan(121);
});

test('an endpoint that is gone is disabled at once; what comes waits and can be recovered', async ({
  platform,
  client,
}) => {
  await using receiver = await startReceiver(410);
  await using other = await startReceiver(204);
  const { organizationId } = client;
  await makePerson(platform.systemDb, { email: 'mary@disabled.test', organizationId });
  const endpoint = await addEndpoint(client, receiver.url);
  await addEndpoint(client, other.url, { event_types: ['endpoint.disabled'] });
  const path = `/api/v1/webhook-endpoints/${endpoint.id}`;
  const first = await ping(client, endpoint.id);
  await deliveryOnce(client, first.id, 'held');
  expect((await client.get(path)).body).toMatchObject({
    enabled: false,
    disabled: { reason: 'gone' },
  });
  await other.until(1);
  expect(JSON.parse(other.requests[0]?.body ?? '').data).toEqual({
    endpoint_id: endpoint.id,
    url: endpoint.url,
    reason: 'gone',
  });
  const mail = await mailTo(outboxOf(platform), 'mary@disabled.test', 'endpoint was disabled');
  expect(mail.text).toContain(`${receiver.url}: it answered that it is gone`);

  const { jobId } = await client.accept({ bytes: await noteJpeg() });
  await client.ended(jobId);
  expect(
    (await client.post(`${path}/recover`, json({ since: '2020-01-01T00:00:00Z' }))).status,
  ).toBe(409);
  expect((await client.post(`/api/v1/webhook-deliveries/${first.id}/replay`)).status).toBe(409);
  expect(receiver.requests).toHaveLength(1);

  receiver.answerWith(204);
  const enabled = (await client.patch(path, { enabled: true })).body;
  expect(enabled).toMatchObject({ enabled: true, failed_attempts: 0, failing_since: null });
  const recovered = await client.post(`${path}/recover`, json({ since: endpoint.created_at }));
  // The test, its own end, and the document.
  expect(recovered.body).toEqual({ deliveries: 3 });
  await receiver.until(4);
  expect(receiver.requests.slice(1).some(isFor('document.processed'))).toBe(true);
});

test('five days of failures disable an endpoint, twenty attempts at the least', async ({
  platform,
  client,
}) => {
  await using receiver = await startReceiver(500);
  const { id } = await addEndpoint(client, receiver.url);
  const failing = async (days: number, attempts: number) => {
    await platform.sql(
      'update webhook_endpoints set failing_since = now() - make_interval(days => $2), failed_attempts = $3 where id = $1',
      [id, days, attempts],
    );
    await makeDue(platform, client.organizationId);
    const before = receiver.requests.length;
    const delivery = await ping(client, id);
    await receiver.until(before + 1);
    const isJudged = async () =>
      (await client.get(`/api/v1/webhook-deliveries/${delivery.id}`)).body.attempts === 1;
    await waitUntil(isJudged, { what: 'the attempt was not judged', timeoutMs: 30_000 });
    return (await client.get(`/api/v1/webhook-endpoints/${id}`)).body.disabled?.reason ?? null;
  };
  expect(await failing(4, 100)).toBe(null);
  expect(await failing(6, 10)).toBe(null);
  expect(await failing(6, 19)).toBe('failing');
});

test('a receiver that keeps failing is left alone, then tried with one delivery', async ({
  platform,
  client,
}) => {
  await using receiver = await startReceiver(500);
  const { id } = await addEndpoint(client, receiver.url);
  for (let count = 1; count <= 5; count += 1) {
    await ping(client, id);
    await receiver.until(count);
  }
  const stateOf = async () =>
    (
      await platform.sql<{ failures: number; pause: number }>(
        `select consecutive_failures as failures, extract(epoch from paused_until - now()) as pause
         from webhook_receivers where key = $1`,
        [id],
      )
    )[0];
  await waitUntil(async () => (await stateOf())?.failures === 5, {
    what: 'five failures were not counted',
    timeoutMs: 30_000,
  });
  expect(Number((await stateOf())?.pause)).toBeGreaterThan(20);
  // Much is due now, and nothing is sent.
  for (let count = 0; count < 5; count += 1) await ping(client, id);
  await platform.sql(
    "update webhook_deliveries set next_attempt_at = now() where endpoint_id = $1 and state = 'pending'",
    [id],
  );
  await platform.sql(
    "update webhook_receivers set paused_until = now() - interval '1 s' where key = $1",
    [id],
  );
  await receiver.until(6);
  await waitUntil(async () => (await stateOf())?.failures === 6, {
    what: 'the trial was not counted',
    timeoutMs: 30_000,
  });
  // One trial, and it failed: the pause is twice as long.
  expect(Number((await stateOf())?.pause)).toBeGreaterThan(45);
  expect(receiver.requests).toHaveLength(6);

  receiver.answerWith(204);
  await platform.sql(
    "update webhook_receivers set paused_until = now() - interval '1 s' where key = $1",
    [id],
  );
  await receiver.until(16);
  expect(await stateOf()).toEqual({ failures: 0, pause: null });
});

test('a receiver that hangs with a thousand messages delays nobody else', async () => {
  await using h = await createHarness();
  await using hanging = await startReceiver('hang');
  await using quick = await startReceiver(204);
  const busy = await h.client('busy');
  const other = await h.client('other');
  const stuck = await addEndpoint(busy, hanging.url);
  const own = await addEndpoint(busy, quick.url);
  const others = await addEndpoint(other, quick.url);
  const first = await ping(busy, stuck.id);
  await h.sql(
    `insert into webhook_deliveries (organization_id, id, message_id, endpoint_id, receiver_key,
       state, next_attempt_at, created_at)
     select organization_id, 'dlv_' || md5(n::text), message_id, endpoint_id, receiver_key,
       'pending', next_attempt_at, created_at
     from webhook_deliveries, generate_series(1, 1000) n where id = $1`,
    [first.id],
  );
  await h.startWorker();
  await hanging.until(5);
  const started = performance.now();
  for (let count = 1; count <= 10; count += 1) {
    await ping(busy, own.id);
    await ping(other, others.id);
  }
  await quick.until(20);
  // Its requests give up after 15 seconds; the others did not wait for that.
  expect(performance.now() - started).toBeLessThan(10_000);
  expect(hanging.requests).toHaveLength(5);
});

test('endpoints are changed and removed, and belong to one organization', async ({
  platform,
  client,
}) => {
  const { id, secret, ...made } = await addEndpoint(client, 'https://example.com/hook', {
    event_types: ['batch.completed', 'batch.completed'],
    description: 'for the shop',
  });
  expect(secret).toMatch(/^whsec_/);
  expect(made).toMatchObject({ event_types: ['batch.completed'], description: 'for the shop' });
  const path = `/api/v1/webhook-endpoints/${id}`;
  const changed = (await client.patch(path, { url: 'https://example.org/', event_types: [] })).body;
  expect(changed).toMatchObject({ url: 'https://example.org/', event_types: [] });
  const stranger = await platform.client('stranger');
  expect((await stranger.get(path)).status).toBe(404);
  expect((await stranger.get('/api/v1/webhook-endpoints')).body.data).toEqual([]);
  expect((await client.delete(path)).status).toBe(204);
  expect((await client.get(path)).status).toBe(404);
});

test('an endpoint at an address that is not public is refused', async () => {
  await using h = await createHarness({ settings: { ALLOW_PRIVATE_CALLBACKS: 'false' } });
  const client = await h.client();
  const { status, body } = await client.post(
    '/api/v1/webhook-endpoints',
    json({ url: 'https://169.254.169.254/latest' }),
  );
  expect({ status, code: body.code }).toEqual({ status: 422, code: 'url.refused' });
});
