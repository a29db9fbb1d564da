import { expect } from 'vitest';

import { json } from '../support/batches.ts';
import { claimDefinition, claimPdf, makeProfile, readForm, valuesOf } from '../support/forms.ts';
import { test } from '../support/platform.ts';
import { askBelow, readAgain } from '../support/reviews.ts';

test('documents are read again with the newest version, or with the one that was chosen', async ({
  client,
}) => {
  const { id } = await makeProfile(client);
  const path = `/api/v1/profiles/${id}`;
  const newest = await readForm(client, await claimPdf(), { profile: id });
  const pinned = await readForm(client, await claimPdf(), { profile: `${id}@1` });
  const definition = {
    fields: [
      {
        name: 'insured',
        type: 'text',
        labels: ['Name of the claimant'],
        stands: 'below',
        required: true,
      },
    ],
  };
  const etag = (await client.get(path)).headers.get('etag') ?? '';
  const change = async (tag: string | undefined, body: object) =>
    client.patch(path, body, tag === undefined ? {} : { 'if-match': tag });
  const wish = { definition, document_id: newest.id };
  expect(await change(undefined, wish)).toMatchObject({
    status: 428,
    body: { code: 'profile.if_match_missing' },
  });
  const unquoted = await change('1', wish);
  expect(unquoted).toMatchObject({ status: 400, body: { errors: [{ pointer: '/If-Match' }] } });
  expect(unquoted.body.errors[0].detail).toContain('in its quotes, like "2"');
  const changed = await change(etag, wish);
  expect(changed.status, JSON.stringify(changed.body)).toBe(200);
  expect(changed.body).toMatchObject({ version: 2, tried_on: newest.id });
  expect(await change(etag, { name: 'Claims' })).toMatchObject({
    status: 412,
    body: { code: 'profile.changed_meanwhile' },
  });
  const renamed = await change(changed.headers.get('etag') ?? '', { name: 'Claims' });
  expect(renamed.body).toMatchObject({ name: 'Claims', version: 2 });

  const versions = (await client.get(`${path}/versions?limit=1`)).body;
  expect(versions).toMatchObject({ data: [{ version: 2, definition }], has_more: true });
  const rest = await client.get(`${path}/versions?cursor=${versions.next_cursor}`);
  expect(rest.body).toMatchObject({ data: [{ version: 1 }], has_more: false });
  expect((await client.get(`${path}/versions/1`)).body.definition.lists).toHaveLength(1);
  expect((await client.get(`${path}/versions/3`)).body.code).toBe('profile.not_found');

  expect(await readAgain(client, newest.id)).toMatchObject({ profile: { id, version: 2 } });
  const before = await readAgain(client, pinned.id);
  expect(before).toMatchObject({ profile: { id, version: 1 }, chosen_profile: { version: 1 } });
  expect(valuesOf(before)).toHaveProperty('claimant');
  const after = (await client.get(`/api/v1/documents/${newest.id}`)).body;
  expect(valuesOf(after)).toMatchObject({ insured: 'Ada Lovelace' });
  expect(valuesOf(after)).not.toHaveProperty('claimant');

  // Somebody says that it is of another class; what the profile asks for is none of that.
  await client.patch(`/api/v1/documents/${newest.id}/fields`, { class: 'invoice' });
  const reclassed = await readAgain(client, newest.id);
  expect(reclassed.class.value).toBe('invoice');
  expect(valuesOf(reclassed)).toMatchObject({ insured: 'Ada Lovelace' });

  // Nothing can change what a version said, whoever asks.
  expect((await client.delete(path)).status).toBe(204);
  expect((await client.get('/api/v1/profiles')).body.data).toEqual([]);
  expect((await client.get('/api/v1/profiles?state=archived')).body.data).toMatchObject([{ id }]);
  expect((await change('*', { name: 'Other' })).body.code).toBe('profile.archived');
  const late = await client.submit({ bytes: await claimPdf(), fields: { profile: id } });
  expect(late).toMatchObject({ status: 422, body: { code: 'profile.unknown' } });
});

test('a whole batch is read with a profile, and documents are read again with one', async ({
  client,
}) => {
  const { id } = await makeProfile(client, { fields: claimDefinition.fields });
  const document = await readForm(client, await claimPdf());
  expect(document.profile).toBeNull();
  const wish = { filter: { ids: [document.id] }, profile: id };
  const answer = await client.post('/api/v1/documents/reprocess', json(wish));
  expect(answer.status, JSON.stringify(answer.body)).toBe(202);
  const batch = `/api/v1/batches/${answer.body.id}`;
  await expect
    .poll(async () => (await client.get(batch)).body.state, { timeout: 60_000 })
    .toBe('ended');
  expect((await client.get(`/api/v1/documents/${document.id}`)).body).toMatchObject({
    profile: { id, version: 1, chosen_by: 'client' },
  });
  const unknown = { ...wish, profile: `${id}@7` };
  expect((await client.post('/api/v1/documents/reprocess', json(unknown))).body.code).toBe(
    'profile.unknown',
  );
});

test('exports and thresholds know a profile’s fields', async ({ client }) => {
  const { id } = await makeProfile(client);
  await readForm(client, await claimPdf(), { profile: id });
  const rows = async (wish: object) =>
    (await client.post('/api/v1/exports/stream', json({ format: 'csv', ...wish }))).body
      .trim()
      .replaceAll('"', '')
      .split(/\r?\n/);
  expect(await rows({ columns: ['fields.claimant', 'fields.police', 'fields.damage'] })).toEqual([
    'fields.claimant,fields.police,fields.damage',
    'Ada Lovelace,yes,1240.50',
  ]);
  const all = await rows({ subject: 'fields', columns: ['name', 'list', 'row', 'value'] });
  expect(all).toEqual(
    expect.arrayContaining(['policy,,,P-4711/26', 'repair,repairs,1,Windscreen and frame']),
  );
  await askBelow(client, 0, [
    { field: 'claimant', threshold: 1 },
    { field: 'repairs.price', threshold: 0.9 },
  ]);
  const document = await readForm(client, await claimPdf(), { profile: id, fresh: 'true' });
  expect(document.review).toMatchObject({ reasons: ['unsure_fields'] });
});
