import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { expect, test } from 'vitest';

import { ask } from '#cli/client/ask.ts';
import { RefusedError } from '#cli/client/client-errors.ts';
import { createDocmillClient } from '#cli/client/docmill-client.ts';
import { followBatch } from '#cli/client/follow-batch.ts';
import { waitForJob } from '#cli/client/wait-for-job.ts';

import { acceptBatch, upload } from '../support/batches.ts';
import { noteJpeg } from '../support/documents.ts';
import { startFlakyProxy } from '../support/flaky-proxy.ts';
import { createHarness } from '../support/harness.ts';

/** Something between the client and the API that answers in its own way. */
async function startServer(...answers: readonly ((response: ServerResponse) => void)[]) {
  let asked = 0;
  const server = createServer((_request, response) => {
    const answer = answers[Math.min(asked, answers.length - 1)];
    asked += 1;
    answer?.(response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    asked: () => asked,
    async [Symbol.asyncDispose]() {
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      });
    },
  };
}

const problem =
  (status: number, code: string, headers: Readonly<Record<string, string>> = {}) =>
  (response: ServerResponse) => {
    response.writeHead(status, { 'content-type': 'application/problem+json', ...headers });
    response.end(JSON.stringify({ code, detail: `it is ${code}`, request_id: 'req_1' }));
  };

const empty = (response: ServerResponse) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ data: [], next_cursor: null }));
};

const list = (url: string) => {
  const client = createDocmillClient({ url, apiKey: 'dmk_test' });
  return ask(async () => client.GET('/api/v1/jobs'));
};

test('what passes is asked again, and no sooner than the server says', async () => {
  await using server = await startServer(
    problem(503, 'database.unavailable', { 'retry-after': '1' }),
    (response) => response.destroy(),
    empty,
  );
  const start = performance.now();
  expect(await list(server.url)).toEqual({ data: [], next_cursor: null });
  expect(server.asked()).toBe(3);
  expect(performance.now() - start).toBeGreaterThan(1_000);
});

test('what is refused is not asked again, and says what the server said', async () => {
  await using server = await startServer(problem(422, 'request.unprocessable'), empty);
  const refused = await list(server.url).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(RefusedError);
  expect(refused).toMatchObject({
    status: 422,
    code: 'request.unprocessable',
    requestId: 'req_1',
    message: 'it is request.unprocessable (422 request.unprocessable)',
  });
  expect(server.asked()).toBe(1);
});

test('a batch is followed to its end, over a line that breaks', async () => {
  await using h = await createHarness();
  await using proxy = await startFlakyProxy(Number(new URL(h.apiUrl).port));
  const testClient = await h.client();
  const items = [];
  for (const custom_id of ['one', 'two', 'three']) {
    items.push({ custom_id, upload_id: await upload(testClient, await noteJpeg(custom_id)) });
  }
  const id = await acceptBatch(testClient, { items });
  const { apiKey } = testClient;
  const client = createDocmillClient({ url: `http://127.0.0.1:${proxy.port}`, apiKey });
  const seen: number[] = [];
  let hasBroken = false;
  const following = followBatch(client, id, (ended, total) => {
    expect(total).toBe(3);
    seen.push(ended);
    if (ended === 0 || hasBroken) return;
    hasBroken = true;
    proxy.cut();
    proxy.mend();
  });
  await expect.poll(() => seen).toEqual([0]);
  await h.startWorker();
  const batch = await following;
  expect(batch).toMatchObject({ id, state: 'ended', counts: { succeeded: 3 } });
  expect(hasBroken).toBe(true);
  expect(seen.at(-1)).toBe(3);
  expect(seen).toEqual(seen.toSorted((one, other) => one - other));
});

test('a job is waited for to its end, whatever that is', async () => {
  await using h = await createHarness();
  await h.startWorker();
  const testClient = await h.client();
  const client = createDocmillClient({ url: `${h.apiUrl}/`, apiKey: testClient.apiKey });
  const states: string[] = [];
  const { jobId } = await testClient.accept({ bytes: Buffer.from('%PDF-1.7 hardly') });
  const onChange = ({ state }: { state: string }) => states.push(state);
  const job = await waitForJob(client, jobId, { onChange, waitSeconds: 1 });
  expect(job).toMatchObject({ state: 'failed', failure: { code: 'damaged' } });
  expect(states.at(-1)).toBe('failed');
});
