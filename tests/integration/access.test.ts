import { expect, test } from 'vitest';

import { newApiKeyId } from '#shared/core/ids.ts';
import { createOperatorKey, listAllKeys, revokeAnyKey } from '#shared/features/api-keys/index.ts';

import { createHarness } from '../support/harness.ts';

const bearer = (key: string) => ({ headers: { authorization: `Bearer ${key}` } });

test('a missing, malformed, unknown or revoked key is 401 with a challenge', async () => {
  await using h = await createHarness();
  const client = await h.client();
  const url = `${h.apiUrl}/api/v1/documents`;
  const last = client.apiKey.at(-1) === '0' ? '1' : '0';
  const keys = ['', 'nonsense', client.apiKey.slice(0, -1) + last, `dmk_${'0'.repeat(72)}`];
  for (const key of keys) {
    const response = await fetch(url, key === '' ? {} : bearer(key));
    expect(response.status, key).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe('Bearer');
    expect(await response.json()).toMatchObject({ code: 'authentication.required' });
  }
  expect((await fetch(url, bearer(client.apiKey))).status).toBe(200);

  const [key] = await listAllKeys(h.systemDb);
  const id = key?.id ?? newApiKeyId();
  expect(await revokeAnyKey(h.systemDb, id)).toBe(true);
  expect((await fetch(url, bearer(client.apiKey))).status).toBe(401);
  expect(await revokeAnyKey(h.systemDb, id)).toBe(false);
});

test('keys are stored as hashes', async () => {
  await using h = await createHarness();
  const { apiKey } = await h.client();
  const rows = await h.sql('select * from api_keys');
  expect(rows).toHaveLength(1);
  expect(JSON.stringify(rows)).not.toContain(apiKey.slice(13));
});

test('Bull Board opens to operators only, its sub-paths included, and is read-only', async () => {
  await using h = await createHarness();
  const client = await h.client();
  const { plaintext: operator } = await createOperatorKey(h.systemDb, 'test');
  const paths = [
    '/ops/queues',
    '/ops/queues/',
    '/ops/queues/api/queues',
    '/ops/queues/queue/prepare',
    '/ops/queues/static/favicon-32x32.png',
    '/ops/queues/anything',
  ];
  for (const path of paths) {
    const url = h.apiUrl + path;
    expect((await fetch(url)).status, path).toBe(401);
    expect((await fetch(url, bearer('dmo_wrong'))).status, path).toBe(401);
    expect((await fetch(url, bearer(client.apiKey))).status, path).toBe(403);
  }
  const list = await fetch(`${h.apiUrl}/ops/queues/api/queues`, bearer(operator));
  expect(list.status).toBe(200);
  const { queues } = (await list.json()) as { queues: { name: string; readOnlyMode: boolean }[] };
  expect(queues.map((queue) => queue.name)).toEqual([
    'prepare',
    'recognise',
    'analyse',
    'trial',
    'learn',
    'split',
    'illustrate',
    'deliver',
    'mail',
    'open',
    'fetch',
    'export',
  ]);
  expect(queues.every((queue) => queue.readOnlyMode)).toBe(true);

  const basic = `Basic ${Buffer.from(`operator:${operator}`).toString('base64')}`;
  const page = await fetch(`${h.apiUrl}/ops/queues`, { headers: { authorization: basic } });
  expect(await page.text()).toContain('Docmill queues');
  const pause = await fetch(`${h.apiUrl}/ops/queues/api/queues/prepare/pause`, {
    ...bearer(operator),
    method: 'PUT',
  });
  expect([403, 404, 405]).toContain(pause.status);
  // An operator watches queues and opens no organization's documents.
  expect((await fetch(`${h.apiUrl}/api/v1/documents`, bearer(operator))).status).toBe(401);
});
