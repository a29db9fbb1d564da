import { expect } from 'vitest';

import { waitUntil } from '#cli/stack/wait-until.ts';

import { json } from '../support/batches.ts';
import type { TestClient } from '../support/client.ts';
import { noteJpeg } from '../support/documents.ts';
import { createHarness } from '../support/harness.ts';
import { mailTo, makePerson, outboxOf } from '../support/people.ts';
import { test } from '../support/platform.ts';
import { startReceiver } from '../support/webhook-receiver.ts';
import { addEndpoint, deliveryOnce, ping } from '../support/webhooks.ts';

const deliveriesOf = async (client: TestClient, endpointId: string) =>
  (await client.get(`/api/v1/webhook-deliveries?endpoint_id=${endpointId}`)).body.data;

const isFor = (type: string) => (request: { body: string }) =>
  JSON.parse(request.body).type === type;

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
    const [row] = await platform.sql<{ paused: number }>(
      `select (extract(epoch from paused_until - now()) / 60)::float8 as paused from webhook_receivers
       where organization_id = $1`,
      [client.organizationId],
    );
    // Nothing else is sent to it meanwhile.
    expect(row?.paused).toBeGreaterThan(28);
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
  // The test and the document; of its own end it is not told.
  expect(recovered.body).toEqual({ deliveries: 2 });
  await receiver.until(3);
  expect(receiver.requests.slice(1).some(isFor('document.processed'))).toBe(true);
});

test('an endpoint that is disabled by hand gets nothing more, also of what waited', async ({
  platform,
  client,
}) => {
  await using receiver = await startReceiver(500);
  await using other = await startReceiver(204);
  const { id } = await addEndpoint(client, receiver.url, { event_types: ['document.processed'] });
  await addEndpoint(client, other.url, { event_types: ['endpoint.disabled'] });
  const { jobId } = await client.accept({ bytes: await noteJpeg() });
  await client.ended(jobId);
  await receiver.until(1);
  const isPending = async () => (await deliveriesOf(client, id))[0]?.attempts === 1;
  await waitUntil(isPending, { what: 'no attempt was noted', timeoutMs: 30_000 });
  const path = `/api/v1/webhook-endpoints/${id}`;
  expect((await client.patch(path, { enabled: false })).body.disabled.reason).toBe('by_hand');
  expect(await deliveriesOf(client, id)).toMatchObject([{ state: 'held', next_attempt_at: null }]);
  await other.until(1);
  expect(JSON.parse(other.requests[0]?.body ?? '').data.reason).toBe('by_hand');

  // Neither goes one that was on its way to a worker.
  await platform.sql("update webhook_deliveries set state = 'sending' where endpoint_id = $1", [
    id,
  ]);
  await platform.sql(
    `insert into tasks (id, organization_id, pool, payload)
     select 'tsk_' || substr(id, 5), organization_id, 'deliver', jsonb_build_object('deliveryId', id)
     from webhook_deliveries where endpoint_id = $1`,
    [id],
  );
  const isHeld = async () => (await deliveriesOf(client, id))[0]?.state === 'held';
  await waitUntil(isHeld, { what: 'it was not held', timeoutMs: 30_000 });
  expect(receiver.requests).toHaveLength(1);
});

test('a test that gets through enables an endpoint again, unless it was disabled by hand', async ({
  client,
}) => {
  await using receiver = await startReceiver(410);
  const { id } = await addEndpoint(client, receiver.url);
  const path = `/api/v1/webhook-endpoints/${id}`;
  await deliveryOnce(client, (await ping(client, id)).id, 'held');
  // Not while it fails.
  await deliveryOnce(client, (await ping(client, id)).id, 'held');
  expect((await client.get(path)).body.disabled.reason).toBe('gone');
  receiver.answerWith(204);
  await deliveryOnce(client, (await ping(client, id)).id, 'delivered');
  expect((await client.get(path)).body).toMatchObject({
    enabled: true,
    disabled: null,
    failed_attempts: 0,
  });
  const entries = (await client.get(`/api/v1/audit-entries?subject_id=${id}`)).body.data;
  expect(entries.map(({ action }: { action: string }) => action)).toContain(
    'webhook_endpoint.enabled',
  );

  await client.patch(path, { enabled: false });
  await deliveryOnce(client, (await ping(client, id)).id, 'delivered');
  expect((await client.get(path)).body).toMatchObject({ enabled: false });
});

test('an endpoint that is enabled again, or moved, is tried at once', async ({
  platform,
  client,
}) => {
  await using receiver = await startReceiver({ status: 503, headers: { 'retry-after': '86400' } });
  const { id } = await addEndpoint(client, receiver.url);
  const path = `/api/v1/webhook-endpoints/${id}`;
  const isPaused = async () => {
    const rows = await platform.sql(
      'select from webhook_receivers where key = $1 and paused_until > now()',
      [id],
    );
    return rows.length === 1;
  };
  const paused = { what: 'it was not paused', timeoutMs: 30_000 };
  await ping(client, id);
  await waitUntil(isPaused, paused);
  await client.patch(path, { enabled: false });
  await client.patch(path, { enabled: true });
  expect(await isPaused()).toBe(false);

  await ping(client, id);
  await waitUntil(isPaused, paused);
  const moved = await client.patch(path, { url: `${receiver.url}/elsewhere` });
  expect(moved.body).toMatchObject({ enabled: true, failed_attempts: 0 });
  expect(await isPaused()).toBe(false);
});

test('operators see how many messages are due, and for how long', async () => {
  await using h = await createHarness();
  const client = await h.client();
  const { id } = await addEndpoint(client, 'http://127.0.0.1:1/');
  await ping(client, id);
  await h.sql("update webhook_deliveries set next_attempt_at = now() - interval '1 hour'");
  await h.sql(
    "insert into webhook_receivers select organization_id, id, 5, now() + interval '1 hour' from webhook_endpoints",
  );
  const worker = await h.startWorker();
  const metrics = async () => (await fetch(`${worker.url}/metrics`)).text();
  await expect.poll(metrics, { timeout: 30_000 }).toContain('docmill_webhooks_due 1');
  const [, age] = /^docmill_oldest_due_webhook_age_seconds (\S+)$/m.exec(await metrics()) ?? [];
  expect(Number(age)).toBeGreaterThan(3_599);
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
    // Those before would count as well, or be the last one.
    await platform.sql(
      "update webhook_deliveries set next_attempt_at = now() + interval '1 day' where endpoint_id = $1 and state = 'pending'",
      [id],
    );
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
