import { request } from 'node:http';
import { connect } from 'node:net';
import { buffer, text } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';

import { expect, test } from 'vitest';

import { noteJpeg } from '../support/documents.ts';
import { createHarness } from '../support/harness.ts';
import { startRedisServer } from '../support/redis-server.ts';

const bearer = (key: string) => ({ authorization: `Bearer ${key}` });

test('an answer carries no version and keeps browsers from doing anything with it', async () => {
  await using h = await createHarness({ settings: { PUBLIC_URL: 'https://docmill.example.com' } });
  const { apiKey } = await h.client();
  for (const path of ['/api/v1/documents', '/api/v1/nowhere', '/healthz', '/openapi.json']) {
    const { headers } = await fetch(h.apiUrl + path, { headers: bearer(apiKey) });
    expect(headers.get('content-security-policy'), path).toBe(
      "default-src 'none'; frame-ancestors 'none'",
    );
    expect(headers.get('x-content-type-options'), path).toBe('nosniff');
    expect(headers.get('x-frame-options'), path).toBe('DENY');
    expect(headers.get('referrer-policy'), path).toBe('no-referrer');
    expect(headers.get('strict-transport-security'), path).toMatch(/^max-age=31536000/);
    for (const banner of ['server', 'x-powered-by', 'via']) expect(headers.get(banner)).toBe(null);
  }
});

test('without TLS browsers are not told to ask for it', async () => {
  await using h = await createHarness();
  const { headers } = await fetch(`${h.apiUrl}/healthz`);
  expect(headers.get('strict-transport-security')).toBe(null);
});

test('a stored file is downloaded, not shown in our name', async () => {
  await using h = await createHarness();
  const client = await h.client();
  const { documentId } = await client.accept({ bytes: await noteJpeg() });
  const url = `${h.apiUrl}/api/v1/documents/${documentId}/content`;
  const { headers } = await fetch(url, { headers: bearer(client.apiKey) });
  expect(headers.get('content-security-policy')).toBe('sandbox');
  expect(headers.get('content-disposition')).toMatch(/^attachment/);
  expect(headers.get('cache-control')).toBe('no-store');
});

test('only pages of the configured origins may call the API from a browser', async () => {
  const ours = 'https://app.example.com';
  await using h = await createHarness({
    settings: { FRONTEND_ORIGINS: `${ours},https://other.example.com` },
  });
  const ask = async (origin: string, method: string) =>
    fetch(`${h.apiUrl}/api/v1/documents`, {
      method,
      headers: { origin, 'access-control-request-method': 'POST' },
    });
  const allowed = await ask(ours, 'OPTIONS');
  expect(allowed.status).toBe(204);
  expect(allowed.headers.get('access-control-allow-origin')).toBe(ours);
  expect(allowed.headers.get('access-control-allow-credentials')).toBe('true');
  expect(allowed.headers.get('access-control-allow-headers')).toContain('authorization');
  expect((await ask(ours, 'GET')).headers.get('access-control-allow-origin')).toBe(ours);
  const strangers = [
    'https://evil.example.com',
    'null',
    `${ours}.evil.com`,
    'http://app.example.com',
  ];
  for (const origin of strangers) {
    for (const method of ['OPTIONS', 'GET']) {
      const { headers } = await ask(origin, method);
      expect(headers.get('access-control-allow-origin'), origin).toBe(null);
    }
  }
});

type Raw = { readonly encoding: string | undefined; readonly body: Buffer };

/** fetch unpacks by itself; this does not. */
async function rawOf(url: string, headers: Record<string, string>): Promise<Raw> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { headers }, (response) => {
      buffer(response).then(
        (body) => resolve({ encoding: response.headers['content-encoding'], body }),
        reject,
      );
    });
    sent.on('error', reject);
    sent.end();
  });
}

test('a large answer is compressed for who can read that, a small one is not', async () => {
  await using h = await createHarness();
  const { apiKey } = await h.client();
  const gzip = { 'accept-encoding': 'gzip', ...bearer(apiKey) };
  const large = await rawOf(`${h.apiUrl}/openapi.json`, gzip);
  expect(large.encoding).toBe('gzip');
  expect(JSON.parse(gunzipSync(large.body).toString())).toMatchObject({ openapi: '3.1.0' });
  expect((await rawOf(`${h.apiUrl}/openapi.json`, {})).encoding).toBe(undefined);
  const small = await rawOf(`${h.apiUrl}/api/v1/documents`, gzip);
  expect(small.encoding).toBe(undefined);
  expect(JSON.parse(small.body.toString())).toMatchObject({ data: [] });
});

test('a body that is too large is refused, announced or not', async () => {
  await using h = await createHarness({ settings: { MAX_BODY_BYTES: '10000' } });
  const url = `${h.apiUrl}/api/v1/auth/login`;
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ email: 'a@example.com', password: 'x'.repeat(20_000) });
  const announced = await fetch(url, { method: 'POST', headers, body });
  expect(announced.status).toBe(413);
  expect(await announced.json()).toMatchObject({ code: 'body.too_large' });
  const streamed = await fetch(url, {
    method: 'POST',
    headers,
    body: new Blob([body]).stream(),
    duplex: 'half',
  });
  expect(streamed.status).toBe(413);
});

test('a body that does not come is not waited for', async () => {
  await using h = await createHarness({ settings: { BODY_TIMEOUT_MS: '200' } });
  const { port } = new URL(h.apiUrl);
  const socket = connect(Number(port), '127.0.0.1');
  const head = ['POST /api/v1/auth/login HTTP/1.1', 'host: x', 'content-type: application/json'];
  socket.write([...head, 'content-length: 100', '', '{"email": '].join('\r\n'));
  const answer = await text(socket);
  expect(answer).toMatch(/^HTTP\/1\.1 408 /);
  expect(answer).toContain('request.timeout');
});

test('a body that is none is the sender’s fault', async () => {
  await using h = await createHarness();
  const url = `${h.apiUrl}/api/v1/auth/login`;
  const bodies = ['{bad', '', 'null', '[]', '"text"', '\u0000'];
  for (const type of ['application/json', 'text/plain', 'application/x-www-form-urlencoded', '']) {
    for (const body of bodies) {
      const headers = type === '' ? {} : { 'content-type': type };
      const response = await fetch(url, { method: 'POST', headers, body });
      expect(response.status, `${type} ${body}`).toBe(400);
      expect(await response.json()).toMatchObject({ code: 'request.invalid' });
    }
  }
});

test('requests are counted by key and by organization, and the client is told', async () => {
  await using h = await createHarness({
    settings: { RATE_LIMIT_ACTOR: '5', RATE_LIMIT_ORGANIZATION: '7' },
  });
  const first = await h.client();
  const second = await h.client();
  const ask = async (key: string) =>
    fetch(`${h.apiUrl}/api/v1/organization`, { headers: bearer(key) });
  const answer = await ask(first.apiKey);
  expect(answer.headers.get('ratelimit-policy')).toBe('"actor";q=5;w=60, "organization";q=7;w=60');
  expect(answer.headers.get('ratelimit')).toMatch(/^"actor";r=4;t=\d+, "organization";r=6;t=\d+$/);
  for (let count = 0; count < 4; count += 1) expect((await ask(first.apiKey)).status).toBe(200);
  const refused = await ask(first.apiKey);
  expect(refused.status).toBe(429);
  expect(await refused.json()).toMatchObject({ code: 'rate.exceeded' });
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(60);
  expect(refused.headers.get('ratelimit')).toMatch(/^"actor";r=0;/);
  // Another organization has its own.
  expect((await ask(second.apiKey)).status).toBe(200);
});

test('logging in and the like is counted more strictly, by place', async () => {
  await using h = await createHarness({
    settings: { RATE_LIMIT_AUTH: '3', TRUSTED_PROXY_HOPS: '1' },
  });
  const ask = async (address: string) =>
    fetch(`${h.apiUrl}/api/v1/auth/refresh`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': address },
      body: '{"refresh_token":"x"}',
    });
  for (let count = 0; count < 3; count += 1) expect((await ask('192.0.2.1')).status).toBe(401);
  const refused = await ask('192.0.2.1');
  expect(refused.status).toBe(429);
  expect(refused.headers.get('ratelimit-policy')).toBe('"authentication";q=3;w=60');
  expect((await ask('192.0.2.2')).status).toBe(401);
});

test('while Redis is away each process counts for itself', async () => {
  await using redis = await startRedisServer();
  await using h = await createHarness({
    redisUrl: redis.url,
    settings: { RATE_LIMIT_ACTOR: '3' },
  });
  const { apiKey } = await h.client();
  await redis.stop();
  const ask = async () =>
    (await fetch(`${h.apiUrl}/api/v1/organization`, { headers: bearer(apiKey) })).status;
  expect([await ask(), await ask(), await ask(), await ask()]).toEqual([200, 200, 200, 429]);
});
