import { expect, test } from 'vitest';

import { waitUntil } from '#cli/stack/wait-until.ts';

import { eicar, startClamd } from '../support/clamd-server.ts';
import { noteJpeg } from '../support/documents.ts';
import { createHarness } from '../support/harness.ts';

test('an infected file ends as such and is not given out, a clean one is read', async () => {
  await using scanner = await startClamd();
  await using h = await createHarness({ mustBeScanned: true });
  const worker = await h.startWorker({ CLAMD_URL: scanner.url });
  expect(await (await fetch(`${worker.url}/readyz`)).json()).toMatchObject({ antivirus: 'ready' });
  const client = await h.client();
  const note = await noteJpeg();
  const clean = await client.accept({ bytes: note });
  // A picture with something behind its end is still a picture.
  const infected = await client.accept({ bytes: Buffer.concat([note, eicar]) });

  expect(await client.ended(clean.jobId)).toMatchObject({ state: 'succeeded' });
  const { failure } = await client.ended(infected.jobId);
  expect(failure).toEqual({
    code: 'infected',
    detail: 'The virus scanner found Docmill.Eicar.UNOFFICIAL.',
  });
  const contentOf = async (id: string) => client.get(`/api/v1/documents/${id}/content`);
  expect(await contentOf(clean.documentId)).toMatchObject({ status: 200 });
  expect(await contentOf(infected.documentId)).toMatchObject({
    status: 403,
    body: { code: 'document.infected' },
  });
});

test('without a verdict a document waits, and goes on when the scanner is back', async () => {
  await using scanner = await startClamd();
  await using h = await createHarness({ mustBeScanned: true });
  const worker = await h.startWorker({ CLAMD_URL: scanner.url });
  await scanner.stop();
  const client = await h.client();
  const { documentId, jobId } = await client.accept({ bytes: await noteJpeg() });
  const hasTried = async () =>
    (await h.sql("select 1 from tasks where error_code = 'antivirus.unavailable'")).length > 0;
  await waitUntil(hasTried, { what: 'nothing was tried', timeoutMs: 30_000 });

  expect(await client.get(`/api/v1/documents/${documentId}/content`)).toMatchObject({
    status: 409,
    body: { code: 'document.not_yet_scanned' },
  });
  expect(await (await fetch(`${worker.url}/readyz`)).json()).toMatchObject({
    status: 'not_ready',
    antivirus: 'unavailable',
  });
  await scanner.start();
  expect(await client.ended(jobId)).toMatchObject({ state: 'succeeded' });
});

test('a worker without a scanner does not let through what must be scanned', async () => {
  await using h = await createHarness({ mustBeScanned: true });
  const worker = await h.startWorker();
  expect(await (await fetch(`${worker.url}/readyz`)).json()).toMatchObject({
    antivirus: 'not_configured',
  });
  const client = await h.client();
  await client.accept({ bytes: await noteJpeg() });
  const hasTried = async () =>
    (await h.sql("select 1 from tasks where error_code = 'antivirus.unavailable'")).length > 0;
  await waitUntil(hasTried, { what: 'nothing was tried', timeoutMs: 30_000 });
  expect(await h.sql("select 1 from tasks where pool = 'recognise'")).toEqual([]);
});

test('a file that the scanner does not take to its end is not let through', async () => {
  await using scanner = await startClamd('StreamMaxLength 100K');
  await using h = await createHarness({ mustBeScanned: true });
  await h.startWorker({ CLAMD_URL: scanner.url });
  const client = await h.client();
  const bytes = Buffer.concat([await noteJpeg(), Buffer.alloc(20 * 1024 ** 2)]);
  const large = await client.accept({ bytes });
  const small = await client.accept({ bytes: await noteJpeg() });
  expect(await client.ended(large.jobId)).toMatchObject({
    state: 'failed',
    failure: { code: 'too_large_to_scan' },
  });
  expect(await client.ended(small.jobId)).toMatchObject({ state: 'succeeded' });
});

test('a file that holds more than the scanner looks into is no virus, and not let through', async () => {
  await using scanner = await startClamd('MaxScanSize 10K', 'AlertExceedsMax yes');
  await using h = await createHarness({ mustBeScanned: true });
  await h.startWorker({ CLAMD_URL: scanner.url });
  const client = await h.client();
  const { documentId, jobId } = await client.accept({ bytes: await noteJpeg() });
  expect(await client.ended(jobId)).toMatchObject({ failure: { code: 'too_large_to_scan' } });
  expect(await client.get(`/api/v1/documents/${documentId}/content`)).toMatchObject({
    status: 409,
  });
});

test('what was found to be infected is not read by another attempt', async () => {
  await using scanner = await startClamd();
  await using h = await createHarness({ mustBeScanned: true });
  const client = await h.client();
  const { jobId } = await client.accept({ bytes: await noteJpeg() });
  // As if the worker had died between the verdict and the document's end.
  await h.sql("update versions set scan_state = 'infected'");
  await h.startWorker({ CLAMD_URL: scanner.url });
  expect(await client.ended(jobId)).toMatchObject({ failure: { code: 'infected' } });
  expect(await h.sql('select 1 from pages')).toEqual([]);
});
