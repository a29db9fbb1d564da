import sharp from 'sharp';
import { expect } from 'vitest';

import type { TestClient } from '../support/client.ts';
import { test } from '../support/platform.ts';
import { prose } from '../support/prose.ts';
import {
  filledFormPdf,
  invoicePdf,
  overTotal,
  savedAgainPdf,
  scannedPdf,
} from '../support/tampered-pdfs.ts';
import { proseJpeg } from '../support/text-layers.ts';

const NO_SIGNS = {
  rule: 'no_signs_of_editing',
  passed: true,
  fields: [],
  expected: null,
  found: null,
  page: null,
  box: null,
};

async function read(client: TestClient, bytes: Buffer) {
  const fields = { class_hint: 'invoice' };
  const { documentId, jobId } = await client.accept({ bytes, fields });
  expect(await client.ended(jobId)).toMatchObject({ state: 'succeeded' });
  return (await client.get(`/api/v1/documents/${documentId}`)).body;
}

const totalOf = (document: { fields: readonly { name: string; confidence: number }[] }) =>
  document.fields.find(({ name }) => name === 'total')?.confidence ?? 0;

test('an invoice whose total was changed after it was made goes to review, with where', async ({
  client,
}) => {
  const honest = await read(client, invoicePdf({ amount: '955.00' }));
  expect(honest.checks).toContainEqual(NO_SIGNS);
  const changed = await read(client, savedAgainPdf({ amount: '955.00' }));
  expect(changed.checks).not.toContainEqual(NO_SIGNS);
  expect(changed.checks).toContainEqual({
    rule: 'text_was_replaced',
    passed: false,
    fields: ['total'],
    expected: null,
    found: null,
    page: 1,
    box: expect.objectContaining({ x0: expect.any(Number) }),
  });
  expect(changed.review.reasons).toContain('failed_checks');
  expect(totalOf(changed)).toBeLessThan(totalOf(honest));
});

test('a total under a note goes to review, a form that was filled in does not', async ({
  client,
}) => {
  const white = '1 g 0 0 80 20 re f';
  const hidden = await read(client, overTotal('Square', white));
  const rules = hidden.checks.map(({ rule }: { rule: string }) => rule);
  expect(rules).toContain('text_lies_under_annotation');
  expect((await read(client, await filledFormPdf())).checks).toContainEqual(NO_SIGNS);
});

test('a scan whose layer tells another total than its picture goes to review', async ({
  client,
}) => {
  const rulesOf = async (layer: { readonly amount?: string }) => {
    const { checks } = await read(client, await scannedPdf(layer));
    return checks.map(({ rule }: { rule: string }) => rule);
  };
  expect(await rulesOf({})).toContain('no_signs_of_editing');
  expect(await rulesOf({ amount: '955.00' })).toContain('text_layer_differs_from_picture');
});

test('a picture that names an editor as its maker says so, and one from a camera does not', async ({
  client,
}) => {
  const photo = sharp(await proseJpeg(prose.English));
  const writtenBy = async (Software: string) =>
    read(client, await photo.clone().withExif({ IFD0: { Software } }).jpeg().toBuffer());
  expect((await writtenBy('Adobe Photoshop 25.1 (Windows)')).checks).toContainEqual({
    ...NO_SIGNS,
    rule: 'file_was_edited',
    passed: false,
    found: 'Adobe Photoshop',
  });
  expect((await writtenBy('HDR+ 1.0.540104767zd')).checks).toContainEqual(NO_SIGNS);
  // One that names no program could not show that it was changed.
  const silent = await read(client, await photo.clone().jpeg().toBuffer());
  expect(silent.checks).not.toContainEqual(NO_SIGNS);
});
