import { expect } from 'vitest';

import { printPdf } from '#cli/samples/print.ts';

import { makePaper } from '../papers/make-paper.ts';
import type { TestClient } from '../support/client.ts';
import { test } from '../support/platform.ts';

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
