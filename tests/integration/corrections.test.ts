import { expect } from 'vitest';

import { json } from '../support/batches.ts';
import { memberOf } from '../support/people.ts';
import { test } from '../support/platform.ts';
import {
  askBelow,
  fieldOf,
  letLapse,
  readAgain,
  readInvoice,
  readReceipt,
  reviewedInvoice,
} from '../support/reviews.ts';
import { startReceiver } from '../support/webhook-receiver.ts';
import { addEndpoint } from '../support/webhooks.ts';

const euros = (amount: string) => ({ type: 'money', amount, currency: 'EUR' });
const correctTotal = { set: [{ name: 'total', value: euros('99.90') }] };

test('a reviewer corrects what is wrong, confirms the rest, and each step is kept', async ({
  client,
}) => {
  await using receiver = await startReceiver(204);
  await addEndpoint(client, receiver.url, { event_types: ['document.confirmed'] });
  const { document, path } = await reviewedInvoice(client);
  const before = fieldOf(document, 'total');
  expect((await client.patch(`${path}/fields`, correctTotal)).body.code).toBe('review.not_taken');
  await client.post(`${path}/take`);
  const { status, body } = await client.patch(`${path}/fields`, {
    set: [
      ...correctTotal.set,
      { name: 'due_date', value: { type: 'date', date: '2026-12-24' } },
      { name: 'description', list: 'line_items', row: 9, value: { type: 'text', text: 'Tea' } },
    ],
    remove: [{ name: 'iban' }],
  });
  expect(status, JSON.stringify(body)).toBe(200);
  expect(fieldOf(body, 'total')).toMatchObject({
    value: euros('99.90'),
    source: 'human',
    confidence: 1,
    confirmed_at: null,
  });
  const rows = body.fields.filter((field: { list: string }) => field.list === 'line_items');
  expect(fieldOf(body, 'iban')).toBeUndefined();
  expect(rows.find((field: { row: number }) => field.row === 9)).toMatchObject({
    name: 'description',
  });
  const questions = body.questions.filter(({ corrected }: { corrected: boolean }) => corrected);
  expect(questions.map(({ name }: { name: string }) => name)).toContain('total');

  const confirmed = (await client.post(`${path}/confirm`)).body;
  expect(confirmed).toMatchObject({ state: 'confirmed', taken: null });
  for (const field of confirmed.fields) expect(field.confirmed_at).not.toBeNull();
  const { data: revisions } = (await client.get(`/api/v1/documents/${document.id}/revisions`)).body;
  expect(revisions).toMatchObject([
    { number: 3, kind: 'confirmed', changes: [] },
    { number: 2, kind: 'corrected', actor: { type: 'api_key' } },
    { number: 1, kind: 'analysed', actor: { type: 'worker' }, changes: [] },
  ]);
  expect(revisions[1].changes).toContainEqual({
    name: 'total',
    list: null,
    row: null,
    before: before?.value,
    after: euros('99.90'),
  });
  const page = (await client.get(`/api/v1/documents/${document.id}/revisions?limit=1`)).body;
  const rest = `/api/v1/documents/${document.id}/revisions?cursor=${page.next_cursor}`;
  expect((await client.get(rest)).body.data).toEqual(revisions.slice(1));
  await receiver.until(1);
  expect(JSON.parse(receiver.requests[0]?.body ?? '')).toMatchObject({
    type: 'document.confirmed',
    data: { document_id: document.id, revision: 3 },
  });
  const audit = (await client.get(`/api/v1/audit-entries?subject_id=${document.id}`)).body.data;
  const actions = audit.map(({ action }: { action: string }) => action);
  expect(actions).toEqual(expect.arrayContaining(['document.corrected', 'document.confirmed']));
  expect(JSON.stringify(audit)).not.toContain('99.90');
});

test('what was rejected says why, and stays as it was', async ({ client }) => {
  const { document, path } = await reviewedInvoice(client);
  await client.post(`${path}/take`);
  expect((await client.post(`${path}/reject`, json({}))).status).toBe(400);
  const { body } = await client.post(`${path}/reject`, json({ reason: 'a blurred fax' }));
  expect(body).toMatchObject({ state: 'rejected', rejection_reason: 'a blurred fax' });
  const after = (await client.get(`/api/v1/documents/${document.id}`)).body;
  expect(after).toMatchObject({ review: { state: 'rejected' }, fields: document.fields });
});

test.for([
  ['a field that invoices do not have', { set: [{ name: 'tip', value: euros('1.00') }] }, 422],
  [
    'a column that its list does not have',
    {
      set: [{ name: 'total', list: 'line_items', row: 1, value: euros('1.00') }],
    },
    422,
  ],
  ['a name of JavaScript', { set: [{ name: 'constructor', value: euros('1.00') }] }, 422],
  ['another type', { set: [{ name: 'total', value: { type: 'text', text: '1' } }] }, 422],
  ['the same twice', { set: [...correctTotal.set, ...correctTotal.set] }, 422],
  ['the removal of what is not there', { remove: [{ name: 'due_datum' }] }, 422],
  ['a page that is not there', { set: [{ ...correctTotal.set[0], page: 2 }] }, 422],
  ['no decimal', { set: [{ name: 'total', value: euros('1,00') }] }, 400],
  ['no date', { set: [{ name: 'issue_date', value: { type: 'date', date: '2026-02-30' } }] }, 400],
  ['a list without a row', { set: [{ ...correctTotal.set[0], list: 'line_items' }] }, 400],
  ['nothing', {}, 400],
] as const)('%s is no correction', async ([, wish, status], { client }) => {
  const document = await readInvoice(client);
  const path = `/api/v1/documents/${document.id}`;
  const answer = await client.patch(`${path}/fields`, wish);
  expect(answer.status, JSON.stringify(answer.body)).toBe(status);
  if (status === 422) expect(answer.body.code).toBe('correction.refused');
  expect(JSON.stringify(answer.body)).not.toMatch(/ a invoice/);
  expect((await client.get(path)).body.fields).toEqual(document.fields);
});

test('with another class a document may have other fields', async ({ client }) => {
  const document = await readInvoice(client);
  const { body } = await client.patch(`/api/v1/documents/${document.id}/fields`, {
    class: 'receipt',
    set: [{ name: 'tip', value: euros('1.00') }],
  });
  expect(body.class).toEqual({ value: 'receipt', confidence: 1 });
  const place = { page: null, box: null };
  const tip = { value: euros('1.00'), source: 'human', ...place };
  expect(fieldOf(body, 'tip')).toMatchObject(tip);
});

test('reading a document anew changes nothing that somebody has said', async ({ client }) => {
  await askBelow(client, 0);
  const document = await readInvoice(client);
  const path = `/api/v1/documents/${document.id}`;
  expect(fieldOf(document, 'iban')).toBeDefined();
  const corrected = (
    await client.patch(`${path}/fields`, {
      class: 'credit_note',
      set: [
        ...correctTotal.set,
        // As it was: that it is right is known now.
        { name: 'invoice_number', value: fieldOf(document, 'invoice_number')?.value },
      ],
      remove: [{ name: 'iban' }],
    })
  ).body;
  expect(fieldOf(corrected, 'invoice_number')).toMatchObject({ source: 'text_layer' });
  const after = await readAgain(client, document.id);
  expect(after.class.value).toBe('credit_note');
  expect(fieldOf(after, 'iban')).toBeUndefined();
  expect(fieldOf(after, 'total')).toEqual(fieldOf(corrected, 'total'));
  expect(fieldOf(after, 'invoice_number')).toEqual(fieldOf(corrected, 'invoice_number'));
  // What nobody has said anything of was read anew, as of a credit note, and is the same again.
  const { value, page, box } = fieldOf(document, 'issue_date') ?? {};
  expect(fieldOf(after, 'issue_date')).toMatchObject({ value, page, box });
  const { data } = (await client.get(`${path}/revisions`)).body;
  expect(data[0]).toMatchObject({ number: 3, kind: 'analysed', changes: [] });
});

test('a document of which the class was corrected gets the fields of that class', async ({
  client,
}) => {
  const document = await readInvoice(client);
  expect(fieldOf(document, 'issue_date')).toBeDefined();
  const path = `/api/v1/documents/${document.id}/fields`;
  await client.patch(path, { class: 'receipt' });
  const after = await readAgain(client, document.id);
  expect(after.class).toEqual({ value: 'receipt', confidence: 1 });
  expect(fieldOf(after, 'date')).toMatchObject({ source: 'text_layer' });
  expect(fieldOf(after, 'issue_date')).toBeUndefined();
});

test('while a document is read anew nobody corrects or ends its review', async ({
  platform: h,
  client,
}) => {
  const { document, path } = await reviewedInvoice(client);
  await client.post(`${path}/take`);
  await h.sql("update documents set state = 'processing' where id = $1", [document.id]);
  for (const { body } of [
    await client.patch(`${path}/fields`, correctTotal),
    await client.post(`${path}/confirm`),
    await client.post(`${path}/reject`, json({ reason: 'no' })),
  ]) {
    expect(body.code).toBe('document.not_yet_read');
  }
  await h.sql("update documents set state = 'processed' where id = $1", [document.id]);
  expect((await client.post(`${path}/confirm`)).body.state).toBe('confirmed');
});

const lines = (of: { fields: { list: string; row: number }[] }) =>
  of.fields.filter(({ list }) => list === 'line_items');

test('of a list of which somebody has corrected a row all rows stay as they are', async ({
  client,
}) => {
  const document = await readReceipt(client);
  const path = `/api/v1/documents/${document.id}/fields`;
  const tea = { type: 'text', text: 'Tea' };
  const { body } = await client.patch(path, {
    set: [{ name: 'description', list: 'line_items', row: 1, value: tea }],
    remove: [{ list: 'line_items', row: 2 }],
  });
  expect(new Set(lines(body).map(({ row }) => row))).toEqual(new Set([1, 3, 4]));
  const after = await readAgain(client, document.id);
  expect(lines(after)).toEqual(lines(body));
  expect(fieldOf(after, 'total')).toEqual(fieldOf(document, 'total'));
});

test('a confirmed document keeps all of its values, and is not asked about again', async ({
  client,
}) => {
  const { document } = await reviewedInvoice(client);
  const path = `/api/v1/documents/${document.id}`;
  const confirmed = (await client.post(`${path}/confirm`)).body;
  expect(confirmed.review).toMatchObject({ state: 'confirmed' });
  const after = await readAgain(client, document.id);
  expect(after.fields).toEqual(confirmed.fields);
  expect(after.review).toEqual(confirmed.review);
});

test('a review ends where its document is read anew, and another one begins', async ({
  platform: h,
  client,
}) => {
  const { document, path, id } = await reviewedInvoice(client);
  const ada = await memberOf(h, client.organizationId, 'editor', `anew-${id}`);
  await ada.call('POST', `${path}/take`);
  await ada.call('PATCH', `${path}/fields`, correctTotal);
  const after = await readAgain(client, document.id);
  expect(after.review).toMatchObject({ state: 'waiting' });
  expect(after.review.id).not.toBe(id);
  expect(fieldOf(after, 'total')).toMatchObject({ value: euros('99.90') });
  expect((await ada.call('POST', `${path}/confirm`)).body.code).toBe('review.has_ended');
  expect((await ada.call('GET', path)).body.state).toBe('dismissed');
  const { body } = await ada.call('GET', `/api/v1/reviews/${after.review.id}`);
  const names = body.questions.map(({ name }: { name: string }) => name);
  expect(names).not.toContain('total');
  expect(names).toContain('issue_date');
});

test('a document that cannot be read any more is nothing to review', async ({
  platform: h,
  client,
}) => {
  const { document, path } = await reviewedInvoice(client);
  await client.post(`${path}/take`);
  await h.sql("update versions set media_type = 'image/png' where document_id = $1", [document.id]);
  const after = await readAgain(client, document.id);
  expect(after).toMatchObject({ state: 'failed', review: null });
  expect((await client.get(path)).body.state).toBe('dismissed');
  const confirmed = await client.post(`/api/v1/documents/${document.id}/confirm`);
  expect(confirmed.body.code).toBe('document.was_not_read');
});

test('a document that somebody reviews is not corrected beside him', async ({
  platform: h,
  client,
}) => {
  const { document, path, id } = await reviewedInvoice(client);
  const documentPath = `/api/v1/documents/${document.id}`;
  const ada = await memberOf(h, client.organizationId, 'editor', `beside-${id}`);
  await ada.call('POST', `${path}/take`);
  expect((await client.patch(`${documentPath}/fields`, correctTotal)).body.code).toBe(
    'review.taken',
  );
  expect((await client.post(`${documentPath}/confirm`)).body.code).toBe('review.taken');
  expect((await ada.call('PATCH', `${documentPath}/fields`, correctTotal)).status).toBe(200);
  await letLapse(h, id);
  expect((await client.post(`${documentPath}/confirm`)).body.review.state).toBe('confirmed');
  expect((await ada.call('POST', `${path}/confirm`)).body.code).toBe('review.has_ended');
});

test('who may only read corrects and confirms nothing', async ({ platform: h, client }) => {
  const document = await readInvoice(client);
  const path = `/api/v1/documents/${document.id}`;
  const viewer = await memberOf(h, client.organizationId, 'viewer', `reads-${document.id}`);
  expect((await viewer.call('PATCH', `${path}/fields`, correctTotal)).status).toBe(403);
  expect((await viewer.call('POST', `${path}/confirm`)).status).toBe(403);
  expect((await viewer.call('GET', `${path}/revisions`)).status).toBe(200);
  const stranger = await h.client('stranger');
  expect((await stranger.patch(`${path}/fields`, correctTotal)).body.code).toBe(
    'document.not_found',
  );
  expect((await stranger.get(`${path}/revisions`)).body.code).toBe('document.not_found');
});

test('the statistics say what is open, and what reviewers found', async ({ client }) => {
  const { path } = await reviewedInvoice(client);
  const { path: rejected } = await reviewedInvoice(client);
  const { document: waiting } = await reviewedInvoice(client);
  await client.post(`${path}/take`);
  await client.patch(`${path}/fields`, correctTotal);
  expect((await client.get('/api/v1/reviews/statistics')).body).toMatchObject({
    open_by_class: [{ class: 'invoice', count: 3 }],
    taken_now: 1,
  });
  await client.post(`${path}/confirm`);
  await client.post(`${rejected}/take`);
  await client.post(`${rejected}/reject`, json({ reason: 'no' }));
  const { body } = await client.get('/api/v1/reviews/statistics');
  const { opened_at } = (await client.get(`/api/v1/reviews/${waiting.review.id}`)).body;
  expect(body).toMatchObject({
    open_by_class: [{ class: 'invoice', count: 1 }],
    oldest_waiting: opened_at,
    taken_now: 0,
    last_30_days: { confirmed: 1, rejected: 1 },
  });
  expect(body.last_30_days.median_minutes_to_confirm).toBeLessThan(1);
  expect(body.last_30_days.fields).toContainEqual({
    class: 'invoice',
    field: 'total',
    shown: 2,
    corrected: 1,
  });
});
