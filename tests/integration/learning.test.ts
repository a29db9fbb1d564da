import { describe, expect, test as plainTest } from 'vitest';

import { inTransaction, type ServiceContext } from '#shared/context.ts';
import { systemClock } from '#shared/core/clock.ts';
import { documentIdSchema, organizationIdSchema } from '#shared/core/ids.ts';
import { allPermissions } from '#shared/core/permissions.ts';
import type { LearningWork } from '#shared/features/lessons/index.ts';
import { createLog } from '#shared/infra/log/log.ts';

import { readDocument } from '../support/access-matrix.ts';
import type { TestClient } from '../support/client.ts';
import { createHarness, type Harness } from '../support/harness.ts';
import { test } from '../support/platform.ts';
import { askBelow, fieldOf } from '../support/reviews.ts';
import { strangeInvoicePdf } from '../support/strange-invoice.ts';

const LESSONS = '/api/v1/organization/lessons';

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

const kept = async (h: Harness, { organizationId }: Pick<TestClient, 'organizationId'>) => ({
  lessons: await h.sql<object>(
    'select document_id, class, field, example from lessons where organization_id = $1 order by 1, 2, 3',
    [organizationId],
  ),
  weights: await h.sql<object>(
    'select class, field, deltas, document_ids from own_weights where organization_id = $1 order by 1, 2',
    [organizationId],
  ),
});

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

test('what was confirmed as a whole teaches all that it says, and that the rest is not there', async ({
  client,
}) => {
  const { id } = await readStrange(client, '48117');
  await correct(client, id, '48117');
  expect((await client.post(`/api/v1/documents/${id}/confirm`)).status).toBe(200);
  const fields = await learned(client);
  const names = fields.map(({ field }: { field: string }) => field);
  expect(names).toEqual(expect.arrayContaining(['class', 'total', 'issue_date', 'delivery_date']));
  expect(names).not.toContain('iban');
});

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

/** As a worker would, for documents that nobody reads here. */
async function pupils() {
  const h = await createHarness();
  // The API's schemas are extended before any is made.
  const { completeLearning, loadLearningWork } = await import('#shared/features/lessons/index.ts');
  const client = await h.client();
  const organizationId = organizationIdSchema.parse(client.organizationId);
  const { id } = await readDocument(h, client.apiKey);
  await h.sql("update documents set class = 'letter' where id = $1", [id]);
  const worker = { type: 'worker', id: 'a worker', organizationId } as const;
  const ctx: ServiceContext = {
    db: h.db,
    storage: h.storage,
    clock: systemClock,
    log: createLog({ name: 'test', level: 'silent' }),
    actor: { ...worker, permissions: allPermissions, roleId: null },
    requestId: 'none',
    address: null,
  };
  const say = async (date: string) => {
    const wish = { set: [{ name: 'date', value: { type: 'date', date } }] };
    const { status, body } = await client.patch(`/api/v1/documents/${id}/fields`, wish);
    expect(status, JSON.stringify(body)).toBe(200);
  };
  const documentId = documentIdSchema.parse(id);
  const place = { class: 'letter', field: 'date' } as const;
  const example = { candidates: [{ first: 1 }], right: [0], weight: 1 };
  const result = {
    taught: [{ ...place, documentId, example }],
    fields: [place],
    weights: [{ ...place, deltas: { first: 1 }, documentIds: [documentId] }],
  };
  const complete = async (work: LearningWork) =>
    inTransaction(ctx, async (txCtx) => completeLearning(txCtx, { work, ...result }));
  const tasks = async () => (await h.sql("select from tasks where pool = 'learn'")).length;
  const load = async () => loadLearningWork(ctx);
  return { h, client, id, say, load, complete, tasks };
}

describe('a task that learns', () => {
  plainTest('is one at a time, and may end twice', async () => {
    const { h, client, load, id, say, complete, tasks } = await pupils();
    await using _ = h;
    await say('2026-03-14');
    await say('2026-03-15');
    expect(await tasks()).toBe(1);
    const work = await load();
    expect(work.documents).toMatchObject([
      { documentId: id, documentClass: 'letter', isClassKnown: false },
    ]);
    expect(work.documents[0]?.answers).toEqual([{ field: 'date', value: '2026-03-15', weight: 1 }]);
    await complete(work);
    const once = await kept(h, client);
    expect(once).toMatchObject({ lessons: [{ document_id: id }], weights: [{ field: 'date' }] });
    await complete(work);
    expect(await kept(h, client)).toEqual(once);
    expect(await tasks()).toBe(1);
    expect((await client.get(LESSONS)).body.is_learning).toBe(false);
  });

  plainTest('is followed by another where somebody said something meanwhile', async () => {
    const { h, client, load, say, complete, tasks } = await pupils();
    await using _ = h;
    await say('2026-03-14');
    const work = await load();
    await say('2026-03-15');
    expect(await tasks()).toBe(1);
    await complete(work);
    expect(await tasks()).toBe(2);
    expect((await client.get(LESSONS)).body.is_learning).toBe(true);
    expect((await load()).documents[0]?.answers).toMatchObject([{ value: '2026-03-15' }]);
  });

  plainTest('keeps nothing of what was forgotten while it learned', async () => {
    const { h, client, load, say, complete } = await pupils();
    await using _ = h;
    await say('2026-03-14');
    const work = await load();
    expect((await client.delete(LESSONS)).status).toBe(204);
    await complete(work);
    expect(await kept(h, client)).toEqual({ lessons: [], weights: [] });
    expect((await client.get(LESSONS)).body).toEqual({ is_learning: false, fields: [] });
  });
});
