import { parse } from 'csv-parse/sync';
import { expect } from 'vitest';

import { printPdf } from '#cli/samples/print.ts';
import { cuttingOf } from '#shared/features/pipeline/packet.policy.ts';

import { makePaper, type MadePaper } from '../papers/make-paper.ts';
import { batchEnded, json } from '../support/batches.ts';
import type { TestClient } from '../support/client.ts';
import type { Harness } from '../support/harness.ts';
import { memberOf } from '../support/people.ts';
import { guessesOf } from '../support/piles.ts';
import { test } from '../support/platform.ts';
import { readAgain } from '../support/reviews.ts';

const bind = async (papers: readonly MadePaper[]): Promise<Buffer> =>
  printPdf(papers.flatMap(({ pages }) => [...pages]));

/** The first made-up papers that look as wished when they lie on each other. */
function pileThat(isSuch: (cutting: ReturnType<typeof cuttingOf>) => boolean): MadePaper[] {
  for (let seed = 1; seed < 2_000; seed += 1) {
    const papers = [makePaper('invoice', seed), makePaper('bank_statement', seed)];
    if (isSuch(cuttingOf(guessesOf(papers)))) return papers;
  }
  throw new Error('there is no such pile');
}

const surePile = () =>
  pileThat((cutting) => cutting?.isSure === true && cutting.parts.length === 2);
const unsurePile = () => pileThat((cutting) => cutting?.isSure === false);

async function entriesOf(client: TestClient, id: string) {
  const { body } = await client.get(`/api/v1/documents/${id}/entries`);
  return body.data as readonly { document_id: string; first_page: number; last_page: number }[];
}

async function classOf(client: TestClient, id: string): Promise<unknown> {
  const { body: jobs } = await client.get(`/api/v1/jobs?document_id=${id}`);
  await client.ended(jobs.data[0].id);
  return (await client.get(`/api/v1/documents/${id}`)).body.class?.value;
}

test('a file that holds several documents becomes these documents', async ({ client }) => {
  const { documentId, jobId } = await client.accept({ bytes: await bind(surePile()) });
  expect(await client.ended(jobId)).toMatchObject({ state: 'succeeded' });

  const { body: packet } = await client.get(`/api/v1/documents/${documentId}`);
  expect(packet).toMatchObject({ class: null, parts: null, review: null, fields: [] });
  expect(packet.container).toMatchObject({ documents: 2 });
  const { body: pages } = await client.get(`/api/v1/documents/${documentId}/pages`);
  expect(pages.data[0]).toMatchObject({ class: { value: 'invoice' }, begins: 1 });

  const entries = await entriesOf(client, documentId);
  expect(entries).toHaveLength(2);
  const classes: unknown[] = [];
  for (const { document_id: id } of entries) classes.push(await classOf(client, id));
  expect(classes).toEqual(['invoice', 'bank_statement']);

  // What was found is found in the parts: of the whole there is no empty row.
  const wish = { subject: 'documents', format: 'csv', columns: ['document_id', 'class'] };
  const made = await client.post('/api/v1/exports', json(wish));
  await client.ended(made.body.job_id);
  const file = await client.download(`/api/v1/exports/${made.body.id}/content`);
  const rows: Record<string, string>[] = parse(file, { bom: true, columns: true });
  expect(rows).toEqual(entries.map(({ document_id }, at) => ({ document_id, class: classes[at] })));
  expect((await client.get(`/api/v1/exports/${made.body.id}`)).body.row_count).toBe(2);
});

test('what is to stay whole stays whole, until somebody splits it', async ({ client }) => {
  const bytes = await bind(surePile());
  const { documentId, jobId } = await client.accept({ bytes, fields: { split: 'false' } });
  await client.ended(jobId);
  const path = `/api/v1/documents/${documentId}`;
  const { body: whole } = await client.get(path);
  expect(whole).toMatchObject({ class: { value: expect.any(String) }, parts: null });
  expect(await entriesOf(client, documentId)).toEqual([]);

  const refuse = async (parts?: unknown): Promise<unknown> =>
    (await client.post(`${path}/split`, json({ parts }))).body.code;
  const last = whole.page_count as number;
  expect(await refuse()).toBe('split.bad_parts');
  expect(await refuse([{ first_page: 1, last_page: last }])).toBe('split.bad_parts');
  expect(await refuse([{ first_page: 2, last_page: 1 }])).toBe('split.bad_parts');
  expect(await refuse([{ first_page: 1, last_page: last + 1 }])).toBe('split.bad_parts');
  const twice = { first_page: 1, last_page: 1 };
  expect(await refuse([twice, twice])).toBe('split.bad_parts');

  const parts = [
    { first_page: 1, last_page: 1 },
    { first_page: 2, last_page: last },
  ];
  const { status, body: job } = await client.post(`${path}/split`, json({ parts }));
  expect(status).toBe(202);
  expect(await client.ended(job.id)).toMatchObject({ state: 'succeeded' });
  expect(await entriesOf(client, documentId)).toMatchObject(parts);
  expect((await client.get(path)).body).toMatchObject({ class: null, fields: [], review: null });
  expect(await refuse(parts)).toBe('document.was_split');
});

test('what may be several documents is for somebody to look at', async ({ client }) => {
  const bytes = await bind(unsurePile());
  const { documentId, jobId } = await client.accept({ bytes });
  await client.ended(jobId);
  const path = `/api/v1/documents/${documentId}`;
  const { body: unsure } = await client.get(path);
  expect(unsure.review.reasons).toContain('unsure_cuts');
  expect(unsure.parts.length).toBeGreaterThan(1);

  const { body: job } = await client.post(`${path}/split`, json({}));
  expect(await client.ended(job.id)).toMatchObject({ state: 'succeeded' });
  const entries = await entriesOf(client, documentId);
  expect(entries).toMatchObject(unsure.parts);
  const { body: split } = await client.get(path);
  expect(split).toMatchObject({ class: null, review: null, parts: null });
});

test('what somebody reviews is not cut beside him', async ({ platform: h, client }) => {
  const { documentId, jobId } = await client.accept({ bytes: await bind(unsurePile()) });
  await client.ended(jobId);
  const path = `/api/v1/documents/${documentId}`;
  const { review } = (await client.get(path)).body;
  const ada = await memberOf(h, client.organizationId, 'editor', `cuts-${documentId}`);
  await ada.call('POST', `/api/v1/reviews/${review.id}/take`);
  const refused = await client.post(`${path}/split`, json({}));
  expect(refused).toMatchObject({ status: 409, body: { code: 'review.taken' } });
  expect((await ada.call('POST', `${path}/split`, {})).status).toBe(202);
});

test('what somebody says is one document stays one', async ({ client }) => {
  const bytes = await bind(unsurePile());
  const { documentId, jobId } = await client.accept({ bytes });
  await client.ended(jobId);
  const path = `/api/v1/documents/${documentId}`;
  expect((await client.post(`${path}/confirm`)).body).toMatchObject({ parts: null });

  const filter = { ids: [documentId] };
  const { body: batch } = await client.post('/api/v1/documents/reprocess', json({ filter }));
  await batchEnded(client, batch.id);
  const { body: again } = await client.get(path);
  expect(again).toMatchObject({ state: 'processed', parts: null });
  expect(again.class).not.toBeNull();
});

test('a packet that is processed again is not split twice', async ({ client }) => {
  const { documentId, jobId } = await client.accept({ bytes: await bind(surePile()) });
  await client.ended(jobId);
  const before = await entriesOf(client, documentId);
  const filter = { ids: [documentId] };
  const { body: batch } = await client.post('/api/v1/documents/reprocess', json({ filter }));
  expect(await batchEnded(client, batch.id)).toMatchObject({ counts: { succeeded: 1 } });
  expect(await entriesOf(client, documentId)).toEqual(before);
});

test('what seemed to be several documents is not cut for being read again', async ({ client }) => {
  const { documentId, jobId } = await client.accept({ bytes: await bind(unsurePile()) });
  await client.ended(jobId);
  const path = `/api/v1/documents/${documentId}`;
  const { body: unsure } = await client.get(path);
  const first = await readAgain(client, documentId);
  expect(first).toMatchObject({ class: unsure.class, parts: unsure.parts });

  await client.post(`/api/v1/reviews/${first.review.id}/take`);
  await client.post(`/api/v1/reviews/${first.review.id}/reject`, json({ reason: 'no' }));
  const second = await readAgain(client, documentId);
  expect(second).toMatchObject({ class: unsure.class, parts: unsure.parts });
  expect(second.review.reasons).toContain('unsure_cuts');
  expect(await entriesOf(client, documentId)).toEqual([]);
});

test('what was to be cut when its job failed is cut when that is tried again', async ({
  platform: h,
  client,
}) => {
  const { documentId, jobId } = await client.accept({ bytes: await bind(unsurePile()) });
  await client.ended(jobId);
  const { body: unsure } = await client.get(`/api/v1/documents/${documentId}`);
  await h.sql("update jobs set state = 'failed' where id = $1", [jobId]);
  await h.sql("update documents set state = 'failed' where id = $1", [documentId]);
  const { body: retry } = await client.post(`/api/v1/jobs/${jobId}/retry`);
  expect(await client.ended(retry.id)).toMatchObject({ state: 'succeeded' });
  expect(await entriesOf(client, documentId)).toMatchObject(unsure.parts);
});

/** As if it had been read before packets were known: whole. */
async function readWhole(h: Harness, client: TestClient): Promise<string> {
  const accepted = { bytes: await bind(surePile()), fields: { split: 'false' } };
  const { documentId, jobId } = await client.accept(accepted);
  await client.ended(jobId);
  await h.sql('update documents set splits = true where id = $1', [documentId]);
  return documentId;
}

test('of what somebody has said something, it is asked before it is cut', async ({
  platform: h,
  client,
}) => {
  const id = await readWhole(h, client);
  const path = `/api/v1/documents/${id}`;
  const total = { name: 'total', value: { type: 'money', amount: '9.90', currency: 'EUR' } };
  const { status } = await client.patch(`${path}/fields`, { class: 'invoice', set: [total] });
  expect(status).toBe(200);
  const asked = await readAgain(client, id);
  expect(asked).toMatchObject({ class: { value: 'invoice' }, parts: [{}, {}] });
  expect(asked.review.reasons).toContain('unsure_cuts');
  expect(asked.fields).toContainEqual(expect.objectContaining({ ...total, source: 'human' }));
  expect(await entriesOf(client, id)).toEqual([]);
});

test('what was confirmed before it seemed to be several documents stays one', async ({
  platform: h,
  client,
}) => {
  const id = await readWhole(h, client);
  const { body: confirmed } = await client.post(`/api/v1/documents/${id}/confirm`);
  const after = await readAgain(client, id);
  expect(after).toMatchObject({ class: confirmed.class, parts: null });
  expect(after.fields).toEqual(confirmed.fields);
  expect(await entriesOf(client, id)).toEqual([]);
});

test('what was said of a file goes with its cutting, and what is said later stays', async ({
  platform: h,
  client,
}) => {
  const id = await readWhole(h, client);
  const path = `/api/v1/documents/${id}`;
  await client.patch(`${path}/fields`, { class: 'invoice' });
  const { page_count: last } = (await client.get(path)).body;
  const parts = [
    { first_page: 1, last_page: 1 },
    { first_page: 2, last_page: last },
  ];
  const { body: job } = await client.post(`${path}/split`, json({ parts }));
  await client.ended(job.id);
  expect(await readAgain(client, id)).toMatchObject({ class: null, fields: [], parts: null });

  await client.patch(`${path}/fields`, { class: 'invoice' });
  expect(await readAgain(client, id)).toMatchObject({ class: { value: 'invoice' }, parts: null });
  expect(await entriesOf(client, id)).toMatchObject(parts);
});
