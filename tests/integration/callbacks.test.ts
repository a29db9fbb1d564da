import { expect, test } from 'vitest';

import { waitUntil } from '#cli/stack/wait-until.ts';

import { submit } from '../support/document-access.ts';
import { noteJpeg } from '../support/documents.ts';
import { createHarness, type Harness } from '../support/harness.ts';
import { memberOf } from '../support/people.ts';
import { isVerified, startReceiver } from '../support/webhook-receiver.ts';

const deliveryState = async (h: Harness): Promise<string | undefined> =>
  (await h.sql<{ state: string }>('select state from webhook_deliveries'))[0]?.state;

async function until(h: Harness, state: string): Promise<void> {
  const reached = async () => (await deliveryState(h)) === state;
  await waitUntil(reached, { what: `the delivery was not ${state}`, timeoutMs: 30_000 });
}

async function untilAttempts(h: Harness, count: number): Promise<void> {
  const made = async () => (await h.sql('select id from webhook_attempts')).length === count;
  await waitUntil(made, { what: `attempt ${count} was not made`, timeoutMs: 30_000 });
}

/** Instead of waiting for the next attempt of the published schedule. */
const makeDue = async (h: Harness) =>
  h.sql("update webhook_deliveries set next_attempt_at = now() where state = 'pending'");

test('a callback that fails is sent again by the schedule, under the same id, until it is taken', async () => {
  await using receiver = await startReceiver(
    500,
    { status: 302, headers: { location: 'http://127.0.0.1:1/elsewhere' } },
    200,
  );
  await using h = await createHarness();
  await h.startWorker();
  const client = await h.client();
  const { secret } = (await client.get('/api/v1/webhooks/signing-secret')).body;
  const fields = { callback_url: receiver.url };
  await client.accept({ bytes: await noteJpeg(), fields });

  const waits: number[] = [];
  for (const expected of [1, 2]) {
    await untilAttempts(h, expected);
    const [row] = await h.sql<{ wait: number }>(
      `select extract(epoch from next_attempt_at - now())::float8 as wait from webhook_deliveries`,
    );
    waits.push(row?.wait ?? 0);
    await makeDue(h);
  }
  await until(h, 'delivered');
  // 5 s and 5 min, each give or take a fifth.
  expect(waits[0]).toBeGreaterThan(2);
  expect(waits[0]).toBeLessThan(6.1);
  expect(waits[1]).toBeGreaterThan(235);
  expect(waits[1]).toBeLessThan(361);

  expect(receiver.requests).toHaveLength(3);
  const ids = receiver.requests.map(({ headers }) => headers['webhook-id']);
  expect(new Set(ids).size).toBe(1);
  for (const request of receiver.requests) {
    expect(isVerified(secret, request)).toBe(true);
    expect(isVerified(secret, { ...request, body: `${request.body} ` })).toBe(false);
  }
  const log = await h.sql(
    'select number, status_code, error_code from webhook_attempts order by number',
  );
  expect(log).toEqual([
    { number: 1, status_code: 500, error_code: 'bad_status' },
    { number: 2, status_code: 302, error_code: 'bad_status' },
    { number: 3, status_code: 200, error_code: null },
  ]);
});

test('a receiver that says it is gone is not asked again', async () => {
  await using receiver = await startReceiver(410);
  await using h = await createHarness();
  await h.startWorker();
  const client = await h.client();
  await client.accept({ bytes: await noteJpeg(), fields: { callback_url: receiver.url } });
  await until(h, 'failed');
  expect(receiver.requests).toHaveLength(1);
});

test('an address that is not public is refused again at the attempt, without a connection', async () => {
  await using receiver = await startReceiver(200);
  await using h = await createHarness({ settings: { ALLOW_PRIVATE_CALLBACKS: 'false' } });
  await h.startWorker();
  const client = await h.client();
  const { port } = new URL(receiver.url);
  const { jobId } = await client.accept({ bytes: await noteJpeg() });
  await client.ended(jobId);
  // As if it had been public when the document was submitted.
  await h.sql(
    `with m as (insert into webhook_messages
       (organization_id, id, event_key, event_type, body, subject_id, created_at)
       values ($1, 'msg_0198c0ffee0070008000000000000000', 'k', 'document.processed', '{}', 'x', now()))
     insert into webhook_deliveries (organization_id, id, message_id, callback_url, receiver_key,
       state, next_attempt_at, created_at)
     values ($1, 'dlv_0198c0ffee0070008000000000000000', 'msg_0198c0ffee0070008000000000000000',
       $2, $2, 'pending', now(), now())`,
    [client.organizationId, `https://127.0.0.1:${port}/hook`],
  );
  await untilAttempts(h, 1);
  expect(await h.sql('select error_code from webhook_attempts')).toEqual([
    { error_code: 'blocked_address' },
  ]);
  expect(receiver.requests).toEqual([]);
});

test('what was promised to somebody who has left since is not told any more', async () => {
  await using receiver = await startReceiver(500, 200);
  await using h = await createHarness();
  await h.startWorker();
  const { organizationId } = await h.client();
  const owner = await memberOf(h, organizationId, 'owner');
  const author = await memberOf(h, organizationId, 'editor');
  await submit(h, author.token, { restricted: 'true', callback_url: receiver.url });
  await untilAttempts(h, 1);
  await owner.call('DELETE', `/api/v1/members/${author.id}`);
  await makeDue(h);
  await until(h, 'failed');
  expect(receiver.requests).toHaveLength(1);
});
