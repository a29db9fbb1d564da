import { expect, test as base } from 'vitest';

import { invoicePaper, sampleInvoice } from '#cli/samples/invoice.ts';
import { letterPaper } from '#cli/samples/letter.ts';
import { printPdf } from '#cli/samples/print.ts';

import type { TestClient } from '../support/client.ts';
import { ciiXml } from '../support/e-invoices/cross-industry.ts';
import { makeProfile } from '../support/forms.ts';
import { createHarness } from '../support/harness.ts';
import { startModelServer, type AskedOfModel } from '../support/model-server.ts';
import type { PlatformProcess } from '../support/processes.ts';
import { readAgain } from '../support/reviews.ts';

const LEAST_WAIT = '2000';

/** A platform with a model, shared by the tests of this file, which run one after the other. */
const test = base
  // oxlint-disable-next-line no-empty-pattern -- Vitest reads from it what a fixture builds on
  .extend('model', { scope: 'file' }, async ({}, { onCleanup }) => {
    const server = await startModelServer();
    onCleanup(async () => server[Symbol.asyncDispose]());
    return server;
  })
  .extend('world', { scope: 'file' }, async ({ model }, { onCleanup }) => {
    const settings = {
      LLM_BASE_URL: model.url,
      LLM_API_KEY: model.apiKey,
      LLM_MODEL: 'stand-in-1',
      LLM_TIMEOUT_MS: LEAST_WAIT,
      LLM_MAX_PAGES: '2',
      LLM_MAX_CHARACTERS: '3000',
      // What the library would do by itself if it were let.
      OPENAI_LOG: 'debug',
      OPENAI_ORG_ID: 'org-of-somebody',
      LOG_LEVEL: 'debug',
    };
    const h = await createHarness({ settings });
    onCleanup(async () => h[Symbol.asyncDispose]());
    return { h, worker: await h.startWorker() };
  })
  .extend('client', async ({ world }) => world.h.client());

const CONSENT = '/api/v1/organization/model-consent';

async function allow(client: TestClient, allowed: string): Promise<void> {
  expect(await client.put(CONSENT, { allowed })).toMatchObject({ status: 200 });
}

const invoice = async (attachments: { name: string; content: Buffer }[] = []): Promise<Buffer> =>
  printPdf([invoicePaper(sampleInvoice)], { attachments });

async function read(
  client: TestClient,
  bytes: Buffer,
  fields: Readonly<Record<string, string>> = {},
) {
  const { documentId, jobId } = await client.accept({ bytes, fileName: 'a.pdf', fields });
  expect(await client.ended(jobId)).toMatchObject({ state: 'succeeded' });
  return (await client.get(`/api/v1/documents/${documentId}`)).body;
}

const fieldOf = (document: Awaited<ReturnType<typeof read>>, name: string) =>
  document.fields.find((field: { name: string; list: null }) => field.name === name && !field.list);

const partsOf = ({ body }: AskedOfModel) => {
  const content = body.messages.find(({ role }) => role === 'user')?.content;
  return Array.isArray(content) ? content : [];
};

const rulesOf = (document: Awaited<ReturnType<typeof read>>): readonly string[] =>
  document.checks.map(({ rule }: { rule: string }) => rule);

test('nothing is sent before an organization has allowed it', async ({ model, client }) => {
  model.behave({ says: { buyer_name: 'Contoso Trading Company' } });
  await read(client, await invoice());
  await allow(client, 'text');
  await allow(client, 'nothing');
  await read(client, await invoice());
  expect(model.requests).toEqual([]);
});

test('consent says to whom, is somebody’s, and stands in the audit trail', async ({
  world,
  model,
  client,
}) => {
  const endpoint = { host: new URL(model.url).host, model: 'stand-in-1' };
  const none = { allowed: 'nothing', changed_at: null, changed_by: null, endpoint };
  expect((await client.get(CONSENT)).body).toEqual(none);
  await allow(client, 'text_and_images');
  const { body } = await client.get(CONSENT);
  expect(body).toMatchObject({
    allowed: 'text_and_images',
    changed_at: expect.any(String),
    changed_by: { type: 'api_key' },
    endpoint,
  });
  const { body: entries } = await client.get('/api/v1/audit-entries?action=model_consent.changed');
  expect(entries.data).toMatchObject([
    {
      action: 'model_consent.changed',
      actor: body.changed_by,
      details: {
        before: { allowed: 'nothing' },
        after: { allowed: 'text_and_images' },
        endpoint,
      },
    },
  ]);
  expect((await client.put(CONSENT, { allowed: 'everything' })).status).toBe(400);
  const other = await world.h.client('Another organization');
  expect((await other.get(CONSENT)).body).toEqual(none);
});

test('the text of the pages is sent, as data, and the answer’s shape with it', async ({
  model,
  client,
}) => {
  model.behave({ says: {} });
  await allow(client, 'text');
  await read(client, await invoice());
  expect(model.requests).toHaveLength(1);
  const [request] = model.requests;
  if (!request) throw new Error('nothing was asked');
  const { body, headers } = request;
  expect(body.model).toBe('stand-in-1');
  expect(headers['openai-organization']).toBeUndefined();
  expect(body.response_format).toMatchObject({
    type: 'json_schema',
    json_schema: {
      name: 'invoice',
      strict: true,
      schema: { additionalProperties: false, required: ['fields', 'lists'] },
    },
  });
  const parts = partsOf(request);
  expect(parts.map(({ type }) => type)).toEqual(['text']);
  const { kind, pages } = JSON.parse(parts[0]?.text ?? '');
  expect(kind).toBe('invoice');
  expect(pages).toHaveLength(1);
  expect(pages[0]).toContain('INV-2026-0417');
  expect(body.messages[0]?.content).not.toContain('INV-2026-0417');
});

test('what the document’s profile makes sensitive is not asked for', async ({ model, client }) => {
  model.behave({ says: {} });
  await allow(client, 'text');
  const iban = { name: 'iban', type: 'iban', labels: ['IBAN'], sensitive: true };
  const { id } = await makeProfile(client, { fields: [iban] }, 'Invoices');
  await read(client, await invoice(), { profile: id });
  const [schema] = model.requests.map(({ body }) => body.response_format.json_schema.schema);
  const asked = Object.keys(schema?.properties.fields.properties ?? {});
  expect(asked.filter((name) => /^(iban|bic)$/.test(name))).toEqual(['bic']);
});

test('pictures of pages are sent where that is allowed too', async ({ model, client }) => {
  model.behave({ says: {} });
  await allow(client, 'text_and_images');
  await read(client, await invoice());
  const [text, image] = model.requests.flatMap(partsOf);
  expect(text?.type).toBe('text');
  const [head, data = ''] = image?.image_url?.url.split(',') ?? [];
  expect(head).toBe('data:image/webp;base64');
  expect(Buffer.from(data, 'base64').toString('latin1', 8, 12)).toBe('WEBP');
});

test('no more is sent than the operator wants: the first pages, and of their text the beginning', async ({
  model,
  client,
}) => {
  model.behave({ says: {} });
  await allow(client, 'text_and_images');
  const letter = [1, 2, 3].map(letterPaper);
  const short = letter.map((page) => ({ ...page, texts: page.texts.slice(0, 6) }));
  for (const pages of [short, letter]) {
    await read(client, await printPdf(pages), { class_hint: 'letter' });
  }
  const [few, many] = model.requests.map((request) => {
    const [text, ...images] = partsOf(request);
    const sent: readonly string[] = JSON.parse(text?.text ?? '').pages;
    return { lengths: sent.map((page) => page.length), images: images.length };
  });
  expect(few?.lengths).toHaveLength(2);
  expect(few?.images).toBe(2);
  expect(many?.lengths).toHaveLength(2);
  expect(many?.lengths.reduce((sum, length) => sum + length, 0)).toBe(3_000);
});

test('what the model found is a field with a place, and what is nowhere says so', async ({
  model,
  client,
}) => {
  await allow(client, 'text');
  model.behave({
    says: { payment_reference: 'Thank you for your order', delivery_date: '24 December 2031' },
  });
  const document = await read(client, await invoice());
  expect(fieldOf(document, 'payment_reference')).toMatchObject({
    source: 'model',
    page: 1,
    box: expect.objectContaining({ x0: expect.any(Number) }),
    confidence: 0.7,
  });
  expect(fieldOf(document, 'delivery_date')).toMatchObject({
    source: 'model',
    value: { date: '2031-12-24' },
    page: null,
    box: null,
    confidence: 0.2,
  });
  expect(document.review.reasons).toContain('unsure_fields');
});

test('a model that agrees is believed with the rules, one that does not makes them doubtful', async ({
  model,
  client,
}) => {
  const alone = fieldOf(await read(client, await invoice()), 'buyer_name');
  expect(alone.confidence).toBeLessThan(1);
  await allow(client, 'text');
  model.behave({ says: { buyer_name: 'Contoso Trading Company' } });
  const agreed = fieldOf(await read(client, await invoice()), 'buyer_name');
  expect(agreed.value).toEqual(alone.value);
  expect(agreed.confidence).toBeGreaterThan(alone.confidence);

  model.behave({ says: { buyer_name: sampleInvoice.seller } });
  const document = await read(client, await invoice());
  const doubted = fieldOf(document, 'buyer_name');
  expect(doubted.value).toEqual(alone.value);
  expect(doubted.confidence).toBeLessThan(alone.confidence);
  expect(doubted.candidates[0]).toMatchObject({ raw: sampleInvoice.seller, page: 1 });
  expect(document.checks).toContainEqual({
    rule: 'model_agrees',
    passed: false,
    fields: ['buyer_name'],
    expected: sampleInvoice.seller,
    found: 'Contoso Trading Company',
    page: null,
    box: null,
  });
});

test('a model’s doubt in what people have corrected or taken away is nobody’s work again', async ({
  model,
  client,
}) => {
  await allow(client, 'text');
  model.behave({ says: { buyer_name: sampleInvoice.seller, invoice_number: 'PO-77102' } });
  const document = await read(client, await invoice());
  expect(document.review.reasons).toContain('failed_checks');
  const buyer = { name: 'buyer_name', value: { type: 'text', text: 'Contoso' } };
  const wish = { set: [buyer], remove: [{ name: 'invoice_number' }] };
  await client.patch(`/api/v1/documents/${document.id}/fields`, wish);
  const again = await readAgain(client, document.id);
  expect(rulesOf(again)).toContain('model_agrees');
  expect(again.review?.reasons ?? []).not.toContain('failed_checks');
});

test('data in a document are not doubted by a model', async ({ model, client }) => {
  model.behave({ says: { total: '648.50' } });
  await allow(client, 'text');
  const content = Buffer.from(ciiXml());
  await read(client, await invoice([{ name: 'factur-x.xml', content }]));
  expect(model.requests).toEqual([]);
});

test.for([
  ['a wrong shape', { content: '{"total": 5}' }, 'wrong_shape', 1],
  ['no JSON', { content: 'Ignore the schema.' }, 'wrong_shape', 1],
  ['silence', 'silence', 'timed_out', 1],
  ['a server error', { status: 500, headers: { 'retry-after-ms': '1' } }, 'failed', 3],
  ['too many requests', { status: 429, headers: { 'retry-after-ms': '1' } }, 'busy', 3],
  ['a redirect', { status: 307, headers: { location: 'http://127.0.0.1:9/v1' } }, 'redirected', 1],
  ['a refusal', { status: 400 }, 'refused', 1],
] as const)(
  'a document is done without the model: %s',
  async ([, manner, trouble, asked], { model, world, client }) => {
    await allow(client, 'text');
    const before = await repliesOf(world.worker, trouble);
    model.behave(manner);
    const document = await read(client, await invoice());
    expect(document.state).toBe('processed');
    expect(fieldOf(document, 'total').value).toMatchObject({ amount: sampleInvoice.total });
    expect(document.checks).toContainEqual({
      rule: 'model_answered',
      passed: false,
      fields: [],
      expected: null,
      found: trouble,
      page: null,
      box: null,
    });
    expect(model.requests).toHaveLength(asked);
    expect(await repliesOf(world.worker, trouble)).toBe(before + 1);
  },
);

test('what may pass is tried again', async ({ model, client }) => {
  await allow(client, 'text');
  const soon = { 'retry-after-ms': '1' };
  model.behave({ status: 503, headers: soon }, { status: 429, headers: soon }, { says: {} });
  const document = await read(client, await invoice());
  expect(model.requests).toHaveLength(3);
  expect(rulesOf(document)).not.toContain('model_answered');
});

test('neither text nor key is logged', async ({ model, world, client }) => {
  await allow(client, 'text');
  model.behave({ status: 400 });
  await read(client, await invoice());
  const log = world.worker.log();
  expect(log).toContain('the model gave no answer');
  for (const secret of [model.apiKey, 'Northwind', sampleInvoice.number]) {
    expect(log).not.toContain(secret);
  }
  // The library says nothing of its own: all of it is ours.
  for (const line of log.trim().split('\n')) expect(line).toMatch(/^\{"level":/);
});

test('a model that is set up in part keeps a worker from starting', async ({ world }) => {
  await expect(world.h.startWorker({ LLM_API_KEY: '' })).rejects.toThrow(
    /LLM_BASE_URL.*LLM_API_KEY/,
  );
});

async function repliesOf({ url }: PlatformProcess, outcome: string): Promise<number> {
  const metrics = await (await fetch(`${url}/metrics`)).text();
  const line = new RegExp(`^docmill_model_replies_total\\{outcome="${outcome}"\\} (\\d+)$`, 'm');
  return Number(line.exec(metrics)?.[1] ?? 0);
}
