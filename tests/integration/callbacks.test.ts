import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { Webhook } from 'standardwebhooks';
import { expect, test } from 'vitest';

import { waitUntil } from '#cli/stack/wait-until.ts';

import { submit } from '../support/document-access.ts';
import { noteJpeg } from '../support/documents.ts';
import { createHarness, type Harness } from '../support/harness.ts';
import { memberOf } from '../support/people.ts';

type Request = { readonly headers: Record<string, string>; readonly body: string };

/** A receiver that answers with the given statuses in turn, the last one for ever. */
async function startReceiver(statuses: readonly number[]) {
  const requests: Request[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (chunk: string) => {
      body += chunk;
    });
    request.on('end', () => {
      const status = statuses[Math.min(requests.length, statuses.length - 1)] ?? 200;
      requests.push({ headers: request.headers as Record<string, string>, body });
      response.writeHead(status, { location: `http://127.0.0.1:${port}/elsewhere` }).end();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/hook`,
    requests,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}

const messageState = async (h: Harness): Promise<string | undefined> =>
  (await h.sql<{ state: string }>('select state from webhook_messages'))[0]?.state;

async function until(h: Harness, state: string): Promise<void> {
  const reached = async () => (await messageState(h)) === state;
  await waitUntil(reached, { what: `the message was not ${state}`, timeoutMs: 30_000 });
}

/** Instead of waiting for the next attempt of the published schedule. */
const makeDue = async (h: Harness) =>
  h.sql("update tasks set not_before = now() where pool = 'deliver' and state = 'queued'");

test('a callback that fails is sent again by the schedule, under the same id, until it is taken', async () => {
  await using receiver = await startReceiver([500, 302, 200]);
  await using h = await createHarness();
  await h.startWorker();
  const client = await h.client();
  const { secret } = (await client.get('/api/v1/webhooks/signing-secret')).body;
  const fields = { callback_url: receiver.url };
  await client.accept({ bytes: await noteJpeg(), fields });

  const attempts = async () => (await h.sql('select id from webhook_attempts')).length;
  const waits: number[] = [];
  for (const expected of [1, 2]) {
    await waitUntil(async () => (await attempts()) === expected, {
      what: `attempt ${expected} was not made`,
      timeoutMs: 30_000,
    });
    const [row] = await h.sql<{ wait: number }>(
      `select extract(epoch from not_before - now())::float8 as wait from tasks where pool = 'deliver'`,
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
  for (const { headers, body } of receiver.requests) {
    expect(() => new Webhook(secret).verify(body, headers)).not.toThrow();
    expect(() => new Webhook(secret).verify(`${body} `, headers)).toThrow('No matching signature');
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
  await using receiver = await startReceiver([410]);
  await using h = await createHarness();
  await h.startWorker();
  const client = await h.client();
  await client.accept({ bytes: await noteJpeg(), fields: { callback_url: receiver.url } });
  await until(h, 'failed');
  expect(receiver.requests).toHaveLength(1);
  expect(await h.sql("select state from tasks where pool = 'deliver'")).toEqual([
    { state: 'succeeded' },
  ]);
});

test('an address that is not public is refused again at the attempt, without a connection', async () => {
  await using receiver = await startReceiver([200]);
  await using h = await createHarness({ settings: { ALLOW_PRIVATE_CALLBACKS: 'false' } });
  await h.startWorker();
  const client = await h.client();
  const { port } = new URL(receiver.url);
  // As if it had been public when the document was submitted.
  const { jobId } = await client.accept({ bytes: await noteJpeg() });
  await client.ended(jobId);
  await h.sql(
    `with m as (insert into webhook_messages
       (organization_id, id, event_key, event_type, url, body, job_id, state, created_at)
       values ($1, 'msg_0198c0ffee0070008000000000000000', 'k', 'document.processed', $2, '{}', $3, 'pending', now()))
     insert into tasks (id, organization_id, pool, payload)
     values ('tsk_0198c0ffee0070008000000000000000', $1, 'deliver',
       '{"messageId":"msg_0198c0ffee0070008000000000000000"}')`,
    [client.organizationId, `https://127.0.0.1:${port}/hook`, jobId],
  );
  const isRefused = async () =>
    (await h.sql("select id from webhook_attempts where error_code = 'blocked_address'")).length ===
    1;
  await waitUntil(isRefused, { what: 'the attempt was not refused', timeoutMs: 30_000 });
  expect(receiver.requests).toEqual([]);
});

test('what was promised to somebody who has left since is not told any more', async () => {
  await using receiver = await startReceiver([500, 200]);
  await using h = await createHarness();
  await h.startWorker();
  const { organizationId } = await h.client();
  const owner = await memberOf(h, organizationId, 'owner');
  const author = await memberOf(h, organizationId, 'editor');
  await submit(h, author.token, { restricted: 'true', callback_url: receiver.url });
  const isTried = async () => (await h.sql('select id from webhook_attempts')).length === 1;
  await waitUntil(isTried, { what: 'no attempt was made', timeoutMs: 30_000 });
  await owner.call('DELETE', `/api/v1/members/${author.id}`);
  await makeDue(h);
  await until(h, 'failed');
  expect(receiver.requests).toHaveLength(1);
});
