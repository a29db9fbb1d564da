import { expect } from 'vitest';

import { waitUntil } from '#cli/stack/wait-until.ts';

import { json } from '../support/batches.ts';
import { brokenPagePdf, invoicePdf, noteJpeg } from '../support/documents.ts';
import { createHarness } from '../support/harness.ts';
import { memberOf } from '../support/people.ts';
import { test } from '../support/platform.ts';
import { refusedUrls } from '../support/refused-urls.ts';
import { askBelow } from '../support/reviews.ts';
import { isVerified, startReceiver } from '../support/webhook-receiver.ts';
import { addEndpoint, deliveryOnce, makeDue, ping } from '../support/webhooks.ts';

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

test('an endpoint at an address that is not public is refused, however it is written', async () => {
  await using h = await createHarness({ settings: { ALLOW_PRIVATE_CALLBACKS: 'false' } });
  const client = await h.client();
  const verdicts = await Promise.all(
    refusedUrls.map(async (url) => {
      const { status, body } = await client.post('/api/v1/webhook-endpoints', json({ url }));
      return { url, status, code: body.code };
    }),
  );
  expect(verdicts).toEqual(refusedUrls.map((url) => ({ url, status: 422, code: 'url.refused' })));
});

test('who wants to look at what is doubtful is told why it is', async ({ client }) => {
  await using reviewer = await startReceiver(204);
  await using callback = await startReceiver(204);
  await addEndpoint(client, reviewer.url, { event_types: ['document.needs_review'] });
  // Whatever was read is sure enough.
  await askBelow(client, 0);
  const sound = await client.accept({ bytes: await invoicePdf() });
  await client.ended(sound.jobId);
  const doubtful = await client.accept({
    bytes: await brokenPagePdf(),
    fields: { callback_url: callback.url },
  });
  await client.ended(doubtful.jobId);
  await reviewer.until(1);
  const told = reviewer.requests.map(({ body }) => JSON.parse(body));
  expect(told).toMatchObject([
    {
      type: 'document.needs_review',
      data: { document_id: doubtful.documentId, reasons: ['unreadable_pages'], fields: [] },
    },
  ]);
  await callback.until(1);
  expect(callback.requests.map(({ body }) => JSON.parse(body).type)).toEqual([
    'document.processed',
  ]);
});
