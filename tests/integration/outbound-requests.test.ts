import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';

import { expect, test } from 'vitest';

import { guardedRequest } from '#shared/infra/http/guarded-request.ts';

import { startFileServer } from '../support/file-server.ts';
import { useNameServer } from '../support/name-server.ts';

/** Of the loopback, at a port that the guard lets through; and one that is public. */
const OURS = '127.9.8.7';
const PORT = 8443;
const PUBLIC = '11.0.0.1';

const get = async (url: string, allowPrivate: boolean, signal = AbortSignal.timeout(60_000)) =>
  guardedRequest({ url, method: 'GET', headers: {}, signal }, { allowPrivate }, async (answer) =>
    Promise.resolve(answer.statusCode),
  );

/** Counts who comes. */
async function listen(host: string, port: number) {
  const came: string[] = [];
  const server = createServer((socket) => {
    came.push(socket.remoteAddress ?? '');
    socket.destroy();
  });
  server.listen(port, host);
  await once(server, 'listening');
  return {
    came,
    port: (server.address() as AddressInfo).port,
    async [Symbol.asyncDispose]() {
      server.close();
      await once(server, 'close');
    },
  };
}

test('a name that changes its address between two questions brings nobody to the loopback', async () => {
  await using loopback = await listen(OURS, PORT);
  await using names = await useNameServer((_name, times) => [times === 0 ? PUBLIC : OURS]);
  // Whether somebody answers there depends on the network, not on us.
  const url = `https://rebinding.example.com:${PORT}/`;
  const outcome = await get(url, false, AbortSignal.timeout(2_000)).catch(() => 'no answer');
  expect(outcome).toBe('no answer');
  expect(names.asked).toEqual(['rebinding.example.com']);
  expect(loopback.came).toEqual([]);
});

test.for([
  ['the loopback alone', [OURS]],
  ['the loopback besides a public address', [PUBLIC, OURS]],
])('a name of %s is refused', async ([, addresses]) => {
  await using loopback = await listen(OURS, PORT);
  await using names = await useNameServer(() => addresses as string[]);
  const asking = get(`https://name.example.com:${PORT}/`, false);
  await expect(asking).rejects.toMatchObject({ code: 'url.refused' });
  expect(names.asked).toEqual(['name.example.com']);
  expect(loopback.came).toEqual([]);
});

test('a redirect to the loopback is an answer like others, and is not followed', async () => {
  await using loopback = await listen('127.0.0.1', 0);
  await using server = await startFileServer({
    '/moved': { location: `http://127.0.0.1:${loopback.port}/` },
  });
  await expect(get(`${server.url}/moved`, true)).resolves.toBe(302);
  expect(loopback.came).toEqual([]);
});
