import { expect } from 'vitest';

import { printPdf } from '#cli/samples/print.ts';

import { makePaper } from '../papers/make-paper.ts';
import { json } from '../support/batches.ts';
import type { TestClient } from '../support/client.ts';
import { test } from '../support/platform.ts';
import { askBelow } from '../support/reviews.ts';

const invoice = async (seed: number): Promise<Buffer> => printPdf(makePaper('invoice', seed).pages);

async function read(client: TestClient, seed: number, name: string) {
  const { documentId, jobId } = await client.accept({
    bytes: await invoice(seed),
    fileName: name,
    fields: { class_hint: 'invoice' },
  });
  expect(await client.ended(jobId)).toMatchObject({ state: 'succeeded' });
  return (await client.get(`/api/v1/documents/${documentId}`)).body;
}

type Named = { readonly rule: string; readonly name: string };

const duplicateCheck = ({ checks }: { checks: readonly Named[] }) =>
  checks.find(({ rule }) => rule === 'no_duplicate');

/** Its sender, number and total are all found. */
const SEED = 900_003;

test('an invoice that was there before is told, with where', async ({ client }) => {
  const first = await read(client, SEED, 'first.pdf');
  expect(duplicateCheck(first)).toMatchObject({ passed: true, found: null });
  const second = await read(client, SEED, 'second.pdf');
  expect(duplicateCheck(second)).toMatchObject({ passed: false, found: first.id });
  expect(second.review.reasons).toContain('failed_checks');
});

test('what somebody corrects is checked again', async ({ client }) => {
  const first = await read(client, SEED, 'first.pdf');
  const second = await read(client, SEED, 'second.pdf');
  const { name, value } = second.fields.find((field: Named) => field.name === 'invoice_number');
  const wish = { set: [{ name, value: { ...value, text: `${value.text}-2` } }] };
  const { body: corrected } = await client.patch(`/api/v1/documents/${second.id}/fields`, wish);
  expect(duplicateCheck(corrected)).toMatchObject({ passed: true, found: null });

  const total = { name: 'total', value: { type: 'money', amount: '1.00', currency: 'EUR' } };
  const path = `/api/v1/documents/${first.id}/fields`;
  const { body: wrong } = await client.patch(path, { set: [total] });
  const failed = wrong.checks.filter(({ passed }: { passed: boolean }) => !passed);
  expect(failed.map(({ rule }: Named) => rule)).toContain('lines_make_sum');
});

test('a part of a file is no copy of the file that it came out of', async ({ client }) => {
  const papers = [makePaper('invoice', SEED), makePaper('bank_statement', SEED)];
  const [firstPages = 0, otherPages = 0] = papers.map(({ pages }) => pages.length);
  const { documentId, jobId } = await client.accept({
    bytes: await printPdf(papers.flatMap(({ pages }) => pages)),
    fields: { class_hint: 'invoice', split: 'false' },
  });
  await client.ended(jobId);
  const path = `/api/v1/documents/${documentId}`;
  const { body: whole } = await client.get(path);
  expect(duplicateCheck(whole)).toMatchObject({ passed: true });

  const parts = [
    { first_page: 1, last_page: firstPages },
    { first_page: firstPages + 1, last_page: firstPages + otherPages },
  ];
  const { body: job } = await client.post(`${path}/split`, json({ parts }));
  await client.ended(job.id);
  const { body: entries } = await client.get(`${path}/entries`);
  const { document_id: partId } = entries.data[0];
  const { body: jobs } = await client.get(`/api/v1/jobs?document_id=${partId}`);
  await client.ended(jobs.data[0].id);
  const { body: part } = await client.get(`/api/v1/documents/${partId}`);
  expect(duplicateCheck(part)).toMatchObject({ passed: true, found: null });
  // The file says nothing itself any more.
  const copy = await read(client, SEED, 'copy.pdf');
  expect(duplicateCheck(copy)).toMatchObject({ passed: false, found: partId });

  // Whatever somebody says of it, it is no other document than its part.
  const names = new Set(['seller_name', 'invoice_number', 'total']);
  const said = part.fields.filter(({ name }: Named) => names.has(name));
  const set = said.map(({ name, value }: Named & { value: object }) => ({ name, value }));
  await client.patch(`/api/v1/documents/${copy.id}/fields`, { remove: [{ name: 'total' }] });
  const { body: again } = await client.patch(`${path}/fields`, { class: 'invoice', set });
  expect(duplicateCheck(again)).toMatchObject({ passed: true });
  await client.patch(`/api/v1/documents/${partId}/fields`, { remove: [{ name: 'total' }] });
  const { body: once } = await client.patch(`/api/v1/documents/${partId}/fields`, { set });
  expect(duplicateCheck(once)).toMatchObject({ passed: true });
});

test('what was rejected has no copies', async ({ client }) => {
  await askBelow(client, 1);
  const first = await read(client, SEED, 'first.pdf');
  const path = `/api/v1/reviews/${first.review.id}`;
  await client.post(`${path}/take`);
  await client.post(`${path}/reject`, json({ reason: 'a blurred fax' }));
  const second = await read(client, SEED, 'second.pdf');
  expect(duplicateCheck(second)).toMatchObject({ passed: true, found: null });
});

test('whichever says it second is the copy, and stays it', async ({ client }) => {
  const first = await read(client, SEED, 'first.pdf');
  const { name, value } = first.fields.find((field: Named) => field.name === 'invoice_number');
  const say = async (id: string, wish: object) =>
    (await client.patch(`/api/v1/documents/${id}/fields`, wish)).body;
  await say(first.id, { set: [{ name, value: { ...value, text: `${value.text}-2` } }] });
  const second = await read(client, SEED, 'second.pdf');
  expect(duplicateCheck(second)).toMatchObject({ passed: true, found: null });

  const corrected = await say(first.id, { set: [{ name, value }] });
  expect(duplicateCheck(corrected)).toMatchObject({ passed: false, found: second.id });
  const other = await say(second.id, { set: [{ name, value }] });
  expect(duplicateCheck(other)).toMatchObject({ passed: true, found: null });
  const same = await say(first.id, { set: [{ name, value }] });
  expect(duplicateCheck(same)).toMatchObject({ passed: false, found: second.id });
});
