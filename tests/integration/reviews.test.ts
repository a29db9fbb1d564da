import { expect } from 'vitest';

import { memberOf } from '../support/people.ts';
import { test } from '../support/platform.ts';
import { askBelow, letLapse, readInvoice, reviewedInvoice } from '../support/reviews.ts';
import { startReceiver } from '../support/webhook-receiver.ts';
import { addEndpoint } from '../support/webhooks.ts';

test('what the machine is unsure of waits for somebody, and the document says so', async ({
  client,
}) => {
  await using receiver = await startReceiver(204);
  await addEndpoint(client, receiver.url, { event_types: ['document.needs_review'] });
  await askBelow(client, 0, [{ field: 'total', threshold: 1 }]);
  const document = await readInvoice(client);
  expect(document).toMatchObject({
    state: 'processed',
    review: { state: 'waiting', reasons: ['unsure_fields'] },
  });
  const { body: review } = await client.get(`/api/v1/reviews/${document.review.id}`);
  expect(review).toMatchObject({
    id: document.review.id,
    state: 'waiting',
    taken: null,
    document: { id: document.id, review: document.review },
    questions: [{ name: 'total', list: null, row: null, threshold: 1, corrected: false }],
    page_images: [`/api/v1/documents/${document.id}/pages/1/image`],
  });
  expect(review.fields).toEqual(document.fields);
  await receiver.until(1);
  expect(JSON.parse(receiver.requests[0]?.body ?? '').data).toMatchObject({
    document_id: document.id,
    review_id: document.review.id,
    fields: ['total'],
    reasons: ['unsure_fields'],
  });
  const listed = async (query: string) => {
    const { body } = await client.get(`/api/v1/documents?review_state=${query}`);
    return body.data.map(({ id }: { id: string }) => id);
  };
  expect(await listed('waiting')).toEqual([document.id]);
  expect(await listed('taken')).toEqual([]);
});

test('a review says which check failed, also what a correction in it breaks', async ({
  client,
}) => {
  const { document, path } = await reviewedInvoice(client);
  expect(document.checks.length).toBeGreaterThan(0);
  expect((await client.get(path)).body.checks).toEqual(document.checks);
  await client.post(`${path}/take`);
  const value = { type: 'money', amount: '99.90', currency: 'GBP' };
  const corrected = await client.patch(`${path}/fields`, { set: [{ name: 'total', value }] });
  expect(corrected.body.checks).toContainEqual({
    rule: 'net_and_tax_make_total',
    passed: false,
    fields: ['subtotal', 'tax_total', 'total'],
    expected: '778.20',
    found: '99.90',
    page: null,
    box: null,
  });
  expect((await client.get(path)).body.checks).toEqual(corrected.body.checks);
});

test('a document of which the machine is sure waits for nobody', async ({ client }) => {
  await askBelow(client, 0);
  const document = await readInvoice(client);
  expect(document.review).toBeNull();
  expect((await client.get('/api/v1/reviews')).body.data).toEqual([]);
  expect((await client.post('/api/v1/reviews/next')).status).toBe(204);
});

test('thresholds are kept, and those of fields that no document has are refused', async ({
  client,
}) => {
  const path = '/api/v1/organization/review-thresholds';
  expect((await client.get(path)).body).toEqual({ default_threshold: 0.5, rules: [] });
  const rules = [
    { class: 'invoice', field: 'line_items.amount', threshold: 0.75 },
    { field: 'class', threshold: 0.9 },
  ];
  await askBelow(client, 1, rules);
  expect((await client.get(path)).body).toEqual({ default_threshold: 1, rules });
  const put = async (rule: object) => client.put(path, { default_threshold: 1, rules: [rule] });
  const wrong = await put({ class: 'letter', field: 'total', threshold: 0.5 });
  expect(wrong).toMatchObject({
    status: 422,
    body: { code: 'review.unknown_fields', errors: [{ pointer: '/rules/0/field' }] },
  });
  expect((await put({ threshold: 1.1 })).status).toBe(400);
});

test('a review is one person’s until he is done, gives it back or stays away', async ({
  platform: h,
  client,
}) => {
  const { id, path, document } = await reviewedInvoice(client);
  const ada = await memberOf(h, client.organizationId, 'editor', `ada-${id}`);
  const bob = await memberOf(h, client.organizationId, 'editor', `bob-${id}`);
  const taken = (await ada.call('POST', `${path}/take`)).body;
  expect(taken).toMatchObject({ state: 'taken', taken: { by: { type: 'user', id: ada.id } } });
  const minutes = (Date.parse(taken.taken.until) - Date.parse(taken.taken.at)) / 60_000;
  expect(minutes).toBe(15);
  expect((await ada.call('GET', `/api/v1/documents/${document.id}`)).body.review.state).toBe(
    'taken',
  );
  const refused = (await bob.call('POST', `${path}/take`)).body;
  expect(refused).toMatchObject({ status: 409, code: 'review.taken' });
  expect(refused.detail).toContain(taken.taken.until);
  expect(refused.detail).toContain(ada.id);
  expect((await bob.call('POST', `${path}/confirm`)).body.code).toBe('review.not_taken');
  // Who may not see members is not told who they are.
  const permissions = ['documents:read', 'documents:review'];
  const role = { name: `reviewers ${id}`, permissions };
  const owner = await memberOf(h, client.organizationId, 'owner', `owner-${id}`);
  const { body: reviewers } = await owner.call('POST', '/api/v1/roles', role);
  const eve = await memberOf(h, client.organizationId, reviewers.id, `eve-${id}`);
  const blind = (await eve.call('POST', `${path}/take`)).body;
  expect(blind.code).toBe('review.taken');
  expect(blind.detail).not.toContain(ada.id);
  expect((await eve.call('GET', path)).body.taken).toEqual({ ...taken.taken, by: null });
  const again = (await ada.call('POST', `${path}/take`)).body;
  expect(again.taken.at).toBe(taken.taken.at);
  expect(Date.parse(again.taken.until)).toBeGreaterThan(Date.parse(taken.taken.until));
  const mine = async (call: typeof ada.call) =>
    (await call('GET', '/api/v1/reviews?mine=true')).body.data.length;
  expect([await mine(ada.call), await mine(bob.call)]).toEqual([1, 0]);

  await letLapse(h, id);
  expect((await bob.call('GET', path)).body).toMatchObject({ state: 'waiting', taken: null });
  expect((await bob.call('GET', '/api/v1/documents?review_state=waiting')).body.data).toHaveLength(
    1,
  );
  expect((await ada.call('POST', `${path}/confirm`)).body.code).toBe('review.not_taken');
  expect((await bob.call('POST', `${path}/take`)).status).toBe(200);
  expect((await ada.call('POST', `${path}/confirm`)).body.code).toBe('review.not_taken');
  expect((await ada.call('POST', `${path}/release`)).body.code).toBe('review.not_taken');
  expect((await bob.call('POST', `${path}/release`)).body).toMatchObject({ state: 'waiting' });
  expect((await ada.call('POST', `${path}/take`)).status).toBe(200);
  expect((await ada.call('POST', `${path}/confirm`)).body).toMatchObject({ state: 'confirmed' });
  expect((await ada.call('POST', `${path}/take`)).body.code).toBe('review.has_ended');
});

test('of two who take a review at once one has it', async ({ platform: h, client }) => {
  const { id, path } = await reviewedInvoice(client);
  const people = await Promise.all(
    ['c', 'd', 'e', 'f'].map(async (name) =>
      memberOf(h, client.organizationId, 'editor', `${name}-${id}`),
    ),
  );
  const answers = await Promise.all(people.map(async ({ call }) => call('POST', `${path}/take`)));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(answers.filter(({ status }) => status === 409)).toHaveLength(3);
});

test('those who ask for the next review at once get different ones, the oldest first', async ({
  client,
}) => {
  const ids = [];
  for (let count = 0; count < 3; count += 1) ids.push((await reviewedInvoice(client)).id);
  const listed = (await client.get('/api/v1/reviews?limit=2')).body;
  expect(listed.data.map(({ id }: { id: string }) => id)).toEqual(ids.slice(0, 2));
  const rest = await client.get(`/api/v1/reviews?limit=2&cursor=${listed.next_cursor}`);
  expect(rest.body.data.map(({ id }: { id: string }) => id)).toEqual(ids.slice(2));
  const first = await client.post('/api/v1/reviews/next');
  expect(first.body.id).toBe(ids[0]);
  const next = await Promise.all(
    Array.from({ length: 6 }, async () => client.post('/api/v1/reviews/next')),
  );
  const got = next.filter(({ status }) => status === 200).map(({ body }) => body.id);
  expect(got).toHaveLength(2);
  expect(new Set(got)).toEqual(new Set(ids.slice(1)));
  expect(next.filter(({ status }) => status === 204)).toHaveLength(4);
});

test('a restricted document’s review exists for those who see the document', async ({
  platform: h,
  client,
}) => {
  const { id, path } = await reviewedInvoice(client, { restricted: 'true' });
  const [viewer, editor] = [
    await memberOf(h, client.organizationId, 'viewer', `viewer-${id}`),
    await memberOf(h, client.organizationId, 'editor', `editor-${id}`),
  ];
  expect((await client.get(path)).status).toBe(200);
  expect((await editor.call('GET', path)).body.code).toBe('review.not_found');
  expect((await editor.call('POST', `${path}/take`)).body.code).toBe('review.not_found');
  expect((await editor.call('GET', '/api/v1/reviews')).body.data).toEqual([]);
  expect((await editor.call('POST', '/api/v1/reviews/next')).status).toBe(204);
  const { body: statistics } = await editor.call('GET', '/api/v1/reviews/statistics');
  expect(statistics).toMatchObject({ open_by_class: [], oldest_waiting: null });
  expect((await viewer.call('GET', '/api/v1/reviews')).body.code).toBe('permission.missing');
  const stranger = await h.client('stranger');
  expect((await stranger.get(path)).body.code).toBe('review.not_found');
  expect((await stranger.post(`${path}/take`)).body.code).toBe('review.not_found');
  expect((await stranger.post('/api/v1/reviews/next')).status).toBe(204);
});
