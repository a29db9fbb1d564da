import { expect } from 'vitest';

import type { TestClient } from '../support/client.ts';
import { keptLessons as kept, LESSONS } from '../support/lessons.ts';
import { test } from '../support/platform.ts';
import { askBelow, fieldOf } from '../support/reviews.ts';
import { deliverySheetPdf, strangeInvoicePdf } from '../support/strange-papers.ts';

/** Has an invoice read whose number stands behind a label that nobody knows. */
async function readStrange(client: TestClient, number: string) {
  const { documentId, jobId } = await client.accept({ bytes: await strangeInvoicePdf(number) });
  expect(await client.ended(jobId)).toMatchObject({ state: 'succeeded' });
  return (await client.get(`/api/v1/documents/${documentId}`)).body;
}

function numberIn(document: Parameters<typeof fieldOf>[0]): unknown {
  const value = fieldOf(document, 'invoice_number')?.value;
  return value && 'text' in value ? value.text : undefined;
}

const numberIs = (text: string) => ({
  set: [{ name: 'invoice_number', value: { type: 'text', text } }],
});

async function correct(client: TestClient, id: string, number: string): Promise<void> {
  const { status, body } = await client.patch(`/api/v1/documents/${id}/fields`, numberIs(number));
  expect(status, JSON.stringify(body)).toBe(200);
}

/** Waits until all that was corrected is learned. */
async function learned(client: TestClient) {
  await expect
    .poll(async () => (await client.get(LESSONS)).body.is_learning, { timeout: 60_000 })
    .toBe(false);
  return (await client.get(LESSONS)).body.fields;
}

/** Two invoices that were corrected the same way. */
async function taught(client: TestClient): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const number of ['48117', '48230']) {
    const { id } = await readStrange(client, number);
    await correct(client, id, number);
    ids.push(id);
  }
  return ids;
}

const WRONG = '7-2041';

test('after two corrections the third document of a house is right, until that is forgotten', async ({
  platform: h,
  client,
}) => {
  const stranger = await h.client('Stranger');
  expect((await client.get(LESSONS)).body).toEqual({ is_learning: false, fields: [] });
  const first = await readStrange(client, '48117');
  expect(numberIn(first)).toBe(WRONG);
  await correct(client, first.id, '48117');
  await learned(client);
  const second = await readStrange(client, '48230');
  expect(numberIn(second)).toBe(WRONG);
  await correct(client, second.id, '48230');
  const fields = await learned(client);
  expect(fields).toEqual([
    {
      class: 'invoice',
      field: 'invoice_number',
      lessons: 2,
      weights: expect.any(Number),
      fitted_at: expect.any(String),
    },
  ]);
  expect(fields[0].weights).toBeGreaterThan(0);
  const third = await readStrange(client, '48355');
  expect(numberIn(third)).toBe('48355');
  const found = fieldOf(third, 'invoice_number');
  expect(found).toMatchObject({ source: 'text_layer', page: 1, confirmed_at: null });
  // Two documents say little: it is likelier than the other, and no more.
  expect((found as unknown as { confidence: number }).confidence).toBeLessThan(0.9);

  // What one learns is not another's.
  expect((await stranger.get(LESSONS)).body.fields).toEqual([]);
  expect(numberIn(await readStrange(stranger, '48355'))).toBe(WRONG);
  // Nothing that is printed is kept.
  const all = JSON.stringify(await kept(h, client)).toLowerCase();
  for (const text of ['vorgangskennung', '48117', 'northwind', '7-2041']) {
    expect(all).not.toContain(text);
  }

  expect((await client.delete(LESSONS)).status).toBe(204);
  expect((await client.get(LESSONS)).body).toEqual({ is_learning: false, fields: [] });
  expect(await kept(h, client)).toEqual({ lessons: [], weights: [] });
  expect(numberIn(await readStrange(client, '48400'))).toBe(WRONG);
  const { body } = await client.get('/api/v1/audit-entries?action=lessons.forgotten');
  expect(body.data).toMatchObject([
    { subject_id: client.organizationId, details: { lessons: 2 }, actor: { type: 'api_key' } },
  ]);
});

test.for(['documents', 'reviews'])(
  'what was confirmed as a whole teaches all that it says, and that the rest is not there (%s)',
  async (door, { client }) => {
    await askBelow(client, 1);
    const { id, review } = await readStrange(client, '48117');
    if (door === 'reviews') await client.post(`/api/v1/reviews/${review.id}/take`);
    const path = `/api/v1/${door}/${door === 'reviews' ? review.id : id}`;
    expect((await client.patch(`${path}/fields`, numberIs('48117'))).status).toBe(200);
    expect(await learned(client)).toMatchObject([{ field: 'invoice_number' }]);
    expect((await client.post(`${path}/confirm`)).status).toBe(200);
    const fields = await learned(client);
    const names = fields.map(({ field }: { field: string }) => field);
    expect(names).toEqual(
      expect.arrayContaining(['class', 'total', 'issue_date', 'delivery_date']),
    );
    expect(names).not.toContain('iban');
  },
);

test('a document that was rejected teaches nothing any more', async ({ platform: h, client }) => {
  await askBelow(client, 1);
  const [, second = ''] = await taught(client);
  await learned(client);
  expect(numberIn(await readStrange(client, '48355'))).toBe('48355');
  const { review } = (await client.get(`/api/v1/documents/${second}`)).body;
  await client.post(`/api/v1/reviews/${review.id}/take`);
  const reason = { reason: 'not ours' };
  const rejected = await client.post(`/api/v1/reviews/${review.id}/reject`, {
    body: JSON.stringify(reason),
    headers: { 'content-type': 'application/json' },
  });
  expect(rejected.body).toMatchObject({ state: 'rejected' });
  expect(await learned(client)).toMatchObject([{ field: 'invoice_number', lessons: 1 }]);
  expect(JSON.stringify(await kept(h, client))).not.toContain(second);
  expect(numberIn(await readStrange(client, '48400'))).toBe(WRONG);
});

test('a restricted document teaches nothing, nor what it taught before', async ({ client }) => {
  const [, second = ''] = await taught(client);
  expect(await learned(client)).toMatchObject([{ lessons: 2 }]);
  const closed = await client.patch(`/api/v1/documents/${second}`, { restricted: true });
  expect(closed.status).toBe(200);
  expect(await learned(client)).toMatchObject([{ lessons: 1 }]);
  await correct(client, second, '48230');
  expect(await learned(client)).toMatchObject([{ lessons: 1 }]);
  expect(numberIn(await readStrange(client, '48355'))).toBe(WRONG);
  await client.patch(`/api/v1/documents/${second}`, { restricted: false });
  expect(await learned(client)).toMatchObject([{ lessons: 1 }]);
});

test('lessons go with their document, and so does what was learned from them', async ({
  platform: h,
  client,
}) => {
  const [first = '', second = ''] = await taught(client);
  await learned(client);
  await h.sql('delete from documents where id = $1', [second]);
  expect((await client.get(LESSONS)).body.fields).toMatchObject([{ lessons: 1 }]);
  // Whatever is learned next is learned without it.
  await correct(client, first, '48117');
  await learned(client);
  expect(JSON.stringify(await kept(h, client))).not.toContain(second);
  expect(numberIn(await readStrange(client, '48355'))).toBe(WRONG);
});

test('papers of a house are of the class that two of them were given', async ({ client }) => {
  const [first, second, third] = await Promise.all([311, 312, 313].map(deliverySheetPdf));
  const classOf = async (bytes: Buffer | undefined) => {
    const { documentId, jobId } = await client.accept({ bytes: bytes ?? Buffer.of() });
    await client.ended(jobId);
    return (await client.get(`/api/v1/documents/${documentId}`)).body;
  };
  for (const bytes of [first, second]) {
    const { id, class: found } = await classOf(bytes);
    expect(found.value).not.toBe('delivery_note');
    const path = `/api/v1/documents/${id}/fields`;
    expect((await client.patch(path, { class: 'delivery_note' })).status).toBe(200);
  }
  expect(await learned(client)).toMatchObject([
    { class: 'delivery_note', field: 'class', lessons: 2 },
  ]);
  expect((await classOf(third)).class).toMatchObject({ value: 'delivery_note' });
});

test('a document that breaks an engine keeps no other from teaching', async ({
  platform: h,
  client,
}) => {
  const [first, second] = [await readStrange(client, '48117'), await readStrange(client, '48230')];
  await h.sql(
    `update pages set words = jsonb_set(words, '{0,0}', 'null')
     where version_id = (select id from versions where document_id = $1)`,
    [first.id],
  );
  await correct(client, first.id, '48117');
  await correct(client, second.id, '48230');
  expect(await learned(client)).toMatchObject([{ field: 'invoice_number', lessons: 1 }]);
});

test('what is said twice is learned once', async ({ platform: h, client }) => {
  const [first = '', second = ''] = await taught(client);
  await learned(client);
  const before = await kept(h, client);
  expect(before.lessons).toHaveLength(2);
  await correct(client, first, '48117');
  await correct(client, second, '48230');
  await learned(client);
  expect(await kept(h, client)).toEqual(before);
});
