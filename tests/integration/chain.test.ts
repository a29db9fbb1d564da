import { expect } from 'vitest';

import { startCallbackReceiver } from '#cli/demo/callbacks.ts';
import { waitUntil } from '#cli/stack/wait-until.ts';

import {
  damagedPdf,
  encryptedPdf,
  invoicePdf,
  receiptJpeg,
  sidewaysScanPdf,
} from '../support/documents.ts';
import { createHarness } from '../support/harness.ts';
import { test } from '../support/platform.ts';

type Field = { name: string; value: Record<string, string>; box: Record<string, number> };
const byName = (fields: readonly Field[]) => Object.fromEntries(fields.map((f) => [f.name, f]));

test('an invoice with a text layer becomes typed fields with evidence, and the client is told', async ({
  client,
}) => {
  const { secret } = (await client.get('/api/v1/webhooks/signing-secret')).body;
  await using receiver = await startCallbackReceiver(secret);

  const { documentId, jobId } = await client.accept({
    bytes: await invoicePdf(),
    fileName: 'march.pdf',
    fields: { callback_url: receiver.url, metadata: '{"order":42}', title: 'March' },
  });
  expect(await client.ended(jobId)).toMatchObject({
    state: 'succeeded',
    stages: [],
    pages: { total: 1, done: 1 },
  });

  const { body: document } = await client.get(`/api/v1/documents/${documentId}`);
  expect(document).toMatchObject({
    title: 'March',
    state: 'processed',
    class: { value: 'invoice' },
    metadata: { order: 42 },
    page_count: 1,
    failure: null,
  });
  const fields = byName(document.fields);
  expect(fields['invoice_number']?.value).toEqual({ type: 'text', text: 'INV-2026-0417' });
  expect(fields['issue_date']?.value).toEqual({ type: 'date', date: '2026-03-14' });
  expect(fields['due_date']?.value).toEqual({ type: 'date', date: '2026-04-13' });
  expect(fields['subtotal']?.value).toMatchObject({ amount: '648.50', currency: 'GBP' });
  expect(fields['tax_total']?.value).toMatchObject({ amount: '129.70' });
  expect(fields['iban']?.value).toMatchObject({ text: 'GB82WEST12345698765432' });
  expect(fields['total']).toMatchObject({
    value: { type: 'money', amount: '778.20', currency: 'GBP' },
    raw: '778.20',
    page: 1,
    source: 'text_layer',
  });
  // Printed right-aligned at x = 535 of 595 points, its baseline at 544 of 842.
  const box = fields['total']?.box;
  expect(box?.['x1']).toBeCloseTo(535 / 595, 2);
  expect(box?.['y1']).toBeCloseTo(546 / 842, 2);

  const { body: pages } = await client.get(`/api/v1/documents/${documentId}/pages`);
  expect(pages.data).toHaveLength(1);
  const [page] = pages.data;
  expect(page).toMatchObject({ source: 'text_layer', reason: 'good_text_layer' });
  const line = page.lines.find((one: { text: string }) => one.text.startsWith('Total amount'));
  expect(line.text).toBe('Total amount due GBP 778.20');
  expect(line.box.x1).toBe(box?.['x1']);
  expect(page.blocks[line.block].box.y0).toBeLessThanOrEqual(line.box.y0);
  expect(page.rules.map((rule: { y0: number }) => Math.round(rule.y0 * 842))).toEqual([
    376, 478, 530,
  ]);
  const { body: text } = await client.get(`/api/v1/documents/${documentId}/text`);
  expect(text).toContain('Total amount due GBP 778.20');

  const told = async () => receiver.received.length > 0;
  await waitUntil(told, { what: 'no callback came', timeoutMs: 10_000 });
  expect(receiver.received).toMatchObject([
    { type: 'document.processed', documentId, isVerified: true },
  ]);
});

test('a photographed receipt is read by OCR', async ({ client }) => {
  const { documentId, jobId } = await client.accept({ bytes: await receiptJpeg() });
  expect(await client.ended(jobId)).toMatchObject({ state: 'succeeded' });

  const { body: document } = await client.get(`/api/v1/documents/${documentId}`);
  expect(document.class.value).toBe('receipt');
  const fields = byName(document.fields);
  expect(fields['merchant_name']?.value).toMatchObject({ text: 'GREEN CORNER MARKET' });
  expect(fields['date']?.value).toMatchObject({ date: '2026-05-23' });
  expect(fields['total']).toMatchObject({
    value: { amount: '20.50', currency: 'EUR' },
    source: 'ocr',
  });
  const { body: pages } = await client.get(`/api/v1/documents/${documentId}/pages`);
  expect(pages.data[0].source).toBe('ocr');
  expect(pages.data[0].words.length).toBeGreaterThan(20);
  expect(pages.data[0].skew).toBeCloseTo(-1, 0);
});

test('pages scanned sideways and askew are turned, straightened and read', async ({ client }) => {
  const { documentId, jobId } = await client.accept({ bytes: await sidewaysScanPdf() });
  expect(await client.ended(jobId)).toMatchObject({ state: 'succeeded', pages: { total: 2 } });

  const { body: pages } = await client.get(`/api/v1/documents/${documentId}/pages`);
  expect(pages.data.map((page: { rotation: number }) => page.rotation)).toEqual([270, 270]);
  expect(pages.data[0].width).toBeLessThan(pages.data[0].height);
  const { body: document } = await client.get(`/api/v1/documents/${documentId}`);
  const fields = byName(document.fields);
  expect(fields['total']?.value).toMatchObject({ amount: '778.20', currency: 'GBP' });
  // The box is on the upright page, at the right and a little below the middle.
  expect(fields['total']?.box['x1']).toBeCloseTo(0.89, 1);
  expect(fields['total']?.box['y1']).toBeCloseTo(0.65, 1);
  const { body: text } = await client.get(`/api/v1/documents/${documentId}/text`);
  expect(text).toContain('greenhouse');
});

test.for([
  ['damaged', damagedPdf],
  ['encrypted', encryptedPdf],
] as const)(
  'a file that is %s ends as a failed job with that reason, and can still be downloaded',
  async ([code, make], { platform: h, client }) => {
    const { secret } = (await client.get('/api/v1/webhooks/signing-secret')).body;
    await using receiver = await startCallbackReceiver(secret);
    const bytes = await make();
    const fields = { callback_url: receiver.url };
    const { documentId, jobId } = await client.accept({ bytes, fields });

    expect(await client.ended(jobId)).toMatchObject({ state: 'failed', failure: { code } });
    const { body: document } = await client.get(`/api/v1/documents/${documentId}`);
    expect(document).toMatchObject({ state: 'failed', failure: { code } });
    expect(await client.get(`/api/v1/documents/${documentId}/text`)).toMatchObject({
      status: 409,
      body: { code: 'document.was_not_read' },
    });
    const response = await fetch(`${h.apiUrl}/api/v1/documents/${documentId}/content`, {
      headers: { authorization: `Bearer ${client.apiKey}` },
    });
    expect(Buffer.from(await response.arrayBuffer())).toEqual(bytes);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('content-disposition')).toMatch(/^attachment;/);

    const told = async () => receiver.received.length > 0;
    await waitUntil(told, { what: 'no callback came', timeoutMs: 10_000 });
    expect(receiver.received).toMatchObject([{ type: 'document.failed', isVerified: true }]);
  },
);

test('logs hold neither the text of documents nor keys', async () => {
  await using h = await createHarness();
  const worker = await h.startWorker({ LOG_LEVEL: 'trace' });
  const client = await h.client();
  const { jobId } = await client.accept({ bytes: await invoicePdf(), fileName: 'northwind.pdf' });
  await client.ended(jobId);
  expect(worker.log()).toContain(jobId);
  expect(worker.log()).not.toMatch(/Northwind|INV-2026|778\.20|WEST1234/);
  expect(worker.log()).not.toContain(client.apiKey);
  expect(worker.log()).not.toContain(h.env['DOCMILL_ROOT_KEY'] ?? 'none');
});
