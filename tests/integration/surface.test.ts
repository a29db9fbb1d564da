import { expect, test } from 'vitest';

import { noteJpeg } from '../support/documents.ts';
import { createHarness } from '../support/harness.ts';

test('wrong paths, methods and ids are problems, each with its code', async () => {
  await using h = await createHarness();
  const client = await h.client();
  expect(await client.get('/nowhere')).toMatchObject({
    status: 404,
    body: { code: 'path.unknown' },
  });
  const wrong = await client.post('/api/v1/jobs/job_0198c0ffee0070008000000000000000');
  expect(wrong).toMatchObject({ status: 405, body: { code: 'method.not_allowed' } });
  expect(wrong.headers.get('allow')).toBe('GET');
  expect(await client.get('/api/v1/jobs/1234')).toMatchObject({
    status: 400,
    body: { code: 'request.invalid', errors: [{ pointer: '/id' }] },
  });
  // A filter that there is not would otherwise seem to have found everything.
  for (const path of ['documents?status=failed', 'audit-entries?actor=x']) {
    expect(await client.get(`/api/v1/${path}`), path).toMatchObject({
      status: 400,
      body: { code: 'request.invalid' },
    });
  }
  const unknown = await client.get('/api/v1/jobs/job_0198c0ffee0070008000000000000000');
  expect(unknown).toMatchObject({ status: 404, body: { code: 'job.not_found' } });
  expect(unknown.headers.get('content-type')).toContain('application/problem+json');
});

test('every route for programs is in the OpenAPI document, and the document in every route', async () => {
  await using h = await createHarness();
  const { body } = await (await h.client()).get('/openapi.json');
  expect(body.openapi).toBe('3.1.0');
  const operations = Object.entries(body.paths as Record<string, object>).flatMap(
    ([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  const registered = h.apiRoutes
    .filter(({ method, path }) => method !== 'ALL' && /^\/(api\/v1|ops\/tasks)/.test(path))
    .map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`);
  expect([...new Set(registered)].toSorted()).toEqual(operations.toSorted());
});

test('the API reference is served with assets of our own and a policy that allows no others', async () => {
  await using h = await createHarness();
  const page = await fetch(`${h.apiUrl}/docs`);
  const html = await page.text();
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  const assets = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, url = '']) => url);
  expect(assets.length).toBeGreaterThan(2);
  for (const url of assets) {
    expect(url).toMatch(/^\//);
    expect((await fetch(h.apiUrl + url)).status, url).toBe(200);
  }
});

test('health, readiness and metrics answer without a key', async () => {
  await using h = await createHarness();
  const worker = await h.startWorker();
  for (const url of [h.apiUrl, worker.url]) {
    expect(await (await fetch(`${url}/healthz`)).json()).toEqual({ status: 'alive' });
    expect(await (await fetch(`${url}/readyz`)).json()).toMatchObject({ status: 'ready' });
  }
  expect(await (await fetch(`${h.apiUrl}/metrics`)).text()).toContain(
    'docmill_http_request_seconds',
  );
  const metrics = await (await fetch(`${worker.url}/metrics`)).text();
  expect(metrics).toContain('docmill_reconciler_repairs_total');
  expect(metrics).toContain('docmill_redis_up 1');
  expect(metrics).toContain('docmill_webhooks_due 0');
});

test('a worker tells how long its engines took to answer', async () => {
  await using h = await createHarness();
  const worker = await h.startWorker();
  const client = await h.client();
  const { jobId } = await client.accept({ bytes: await noteJpeg() });
  expect(await client.ended(jobId)).toMatchObject({ state: 'succeeded' });
  const metrics = await (await fetch(`${worker.url}/metrics`)).text();
  for (const call of ['engine="image",method="straighten"', 'engine="ocr",method="recognise"']) {
    expect(metrics).toContain(`docmill_engine_call_seconds_count{${call}} `);
  }
});
