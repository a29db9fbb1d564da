import { expect } from 'vitest';

import { json } from '../support/batches.ts';
import {
  claimDefinition,
  claimPdf,
  claimScanPdf,
  makeProfile,
  parcelPdf,
  readForm,
  sampleClaim,
  valuesOf,
} from '../support/forms.ts';
import { test } from '../support/platform.ts';
import { askBelow, fieldOf, readAgain } from '../support/reviews.ts';

const found = {
  claimant: 'Ada Lovelace',
  policy: 'P-4711/26',
  accident_on: '2026-03-14',
  damage: '1240.50',
  police: true,
  injury: false,
  'repairs.1.date': '2026-03-15',
  'repairs.1.repair': 'Windscreen and frame',
  'repairs.1.price': '840.50',
  'repairs.2.date': '2026-03-17',
  'repairs.2.repair': 'Paint',
  'repairs.2.price': '400.00',
};

test('a definition is tried on a document, saved, and finds its fields in the next one', async ({
  client,
}) => {
  const first = await readForm(client, await claimPdf());
  expect(first).toMatchObject({ profile: null, chosen_profile: null });
  const tried = await client.post(
    '/api/v1/profiles/trials',
    json({ definition: claimDefinition, document_id: first.id }),
  );
  expect(tried.status, JSON.stringify(tried.body)).toBe(200);
  expect(tried.body).toMatchObject({
    state: 'ready',
    document_id: first.id,
    misses: [],
    matches: true,
  });
  expect(valuesOf(tried.body)).toEqual(found);
  expect(fieldOf(tried.body, 'policy')).toMatchObject({
    raw: 'P-4711/26',
    page: 1,
    box: { x0: expect.any(Number) },
    source: 'text_layer',
    candidates: [],
  });
  // Nothing of it was saved.
  expect((await client.get(`/api/v1/documents/${first.id}`)).body).toEqual(first);
  expect((await client.get('/api/v1/profiles')).body.data).toEqual([]);
  const path = `/api/v1/profiles/trials/${tried.body.id}`;
  expect((await client.get(path)).body).toEqual(tried.body);

  const wish = { name: 'Claims', definition: claimDefinition, trial_id: tried.body.id };
  const saved = await client.post('/api/v1/profiles', json(wish));
  expect(saved.status, JSON.stringify(saved.body)).toBe(201);
  expect(saved.body).toMatchObject({ name: 'Claims', version: 1, tried_on: first.id });
  expect(saved.headers.get('location')).toBe(`/api/v1/profiles/${saved.body.id}`);

  const second = await readForm(client, await claimPdf({ ...sampleClaim, claimant: 'Bob Hope' }), {
    profile: saved.body.id,
  });
  expect(second).toMatchObject({
    profile: { id: saved.body.id, version: 1, chosen_by: 'client' },
    chosen_profile: { id: saved.body.id, version: null },
  });
  expect(valuesOf(second)).toMatchObject({ ...found, claimant: 'Bob Hope' });
});

test('a scan without a choice is read with the profile whose rules fit', async ({ client }) => {
  const other = { ...claimDefinition, match: { all: ['Notice of theft'] } };
  const theft = await makeProfile(client, other, 'Theft');
  const { id } = await makeProfile(client);
  await makeProfile(client, { ...claimDefinition, match: { any: ['damage'] } }, 'Any damage');
  const scanned = await readForm(client, await claimScanPdf(), { fresh: 'true' });
  expect(scanned.profile).toEqual({ id, version: 1, chosen_by: 'match' });
  expect(scanned.chosen_profile).toBeNull();
  const { claimant, policy, accident_on, damage } = valuesOf(scanned);
  expect({ claimant, policy, accident_on, damage }).toEqual({
    claimant: 'Ada Lovelace',
    policy: 'P-4711/26',
    accident_on: '2026-03-14',
    damage: '1240.50',
  });
  expect(fieldOf(scanned, 'claimant')).toMatchObject({ source: 'ocr' });
  const listed = await client.get(`/api/v1/documents?profile_id=${id}`);
  expect(listed.body.data.map((one: { id: string }) => one.id)).toEqual([scanned.id]);
  expect((await client.get(`/api/v1/documents?profile_id=${theft.id}`)).body.data).toEqual([]);
});

test('barcodes are fields', async ({ client }) => {
  const { id } = await makeProfile(client, {
    fields: [
      { name: 'parcel', type: 'code', formats: ['code_128'], pattern: String.raw`PARCEL (\d+)` },
      { name: 'tracking', type: 'code', pattern: String.raw`/t/(\d+)$` },
    ],
  });
  const document = await readForm(client, await parcelPdf(), { profile: id });
  expect(fieldOf(document, 'parcel')).toMatchObject({
    value: { type: 'text', text: '0042' },
    raw: 'PARCEL 0042',
    source: 'barcode',
  });
  expect(valuesOf(document)).toMatchObject({ parcel: '0042', tracking: '777' });
});

test('what is not found where it was tried is not saved, and each reason is told', async ({
  client,
}) => {
  const document = await readForm(client, await claimPdf());
  const required = { required: true };
  const definition = {
    fields: [
      ...claimDefinition.fields,
      { name: 'phone', type: 'text', labels: ['Telephone'], ...required },
      { name: 'hour', type: 'time', labels: ['Day of the accident'], ...required },
      { name: 'tag', type: 'code', ...required },
      { name: 'fax', type: 'text', labels: ['Fax'] },
    ],
    lists: [
      {
        name: 'witnesses',
        columns: [{ name: 'name', type: 'text', labels: ['Witness'] }],
        ...required,
      },
    ],
  };
  const wish = { name: 'Claims', definition, document_id: document.id };
  const refused = await client.post('/api/v1/profiles', json(wish));
  expect(refused).toMatchObject({
    status: 422,
    body: {
      code: 'profile.fields_missing',
      errors: [
        { pointer: '/definition/fields/6', detail: expect.stringContaining('labels') },
        { pointer: '/definition/fields/7', detail: expect.stringContaining('type') },
        { pointer: '/definition/fields/8', detail: expect.stringContaining('code') },
        { pointer: '/definition/lists/0', detail: expect.stringContaining('headings') },
      ],
    },
  });
  expect((await client.get('/api/v1/profiles')).body.data).toEqual([]);
  const tried = await client.post(
    '/api/v1/profiles/trials',
    json({ definition, document_id: document.id }),
  );
  expect(tried.body.misses).toEqual([
    { name: 'phone', required: true, reason: 'no_label' },
    { name: 'hour', required: true, reason: 'no_value' },
    { name: 'tag', required: true, reason: 'no_code' },
    { name: 'fax', required: false, reason: 'no_label' },
    { name: 'witnesses', required: true, reason: 'no_heading' },
  ]);
  expect(tried.body.matches).toBeNull();
  const another = { name: 'Claims', definition: claimDefinition, trial_id: tried.body.id };
  expect((await client.post('/api/v1/profiles', json(another))).body.code).toBe(
    'profile_trial.of_another',
  );
  const untested = { name: 'Claims', definition, untested: true };
  expect((await client.post('/api/v1/profiles', json(untested))).body).toMatchObject({
    tried_on: null,
  });
});

const text = (value: string) => ({ type: 'text', text: value });

test('a document that lacks what its profile requires needs review, and can be put right', async ({
  client,
}) => {
  await askBelow(client, 0);
  const { id } = await makeProfile(client);
  const document = await readForm(client, await claimPdf({ ...sampleClaim, policy: 'see below' }), {
    profile: id,
  });
  expect(valuesOf(document)).not.toHaveProperty('policy');
  expect(document.review).toMatchObject({ state: 'waiting', reasons: ['missing_field'] });
  const path = `/api/v1/reviews/${document.review.id}`;
  expect((await client.get(path)).body.questions).toEqual([
    { name: 'policy', list: null, row: null, confidence: 0, threshold: 1, corrected: false },
  ]);
  await client.post(`${path}/take`);
  const wrong = { set: [{ name: 'police', value: text('yes') }] };
  expect((await client.patch(`${path}/fields`, wrong)).body.code).toBe('correction.refused');
  const right = {
    class: 'letter',
    set: [
      { name: 'policy', value: text('P-4711/26') },
      { name: 'repair', list: 'repairs', row: 3, value: text('Cleaning') },
    ],
  };
  const corrected = await client.patch(`${path}/fields`, right);
  expect(corrected.status, JSON.stringify(corrected.body)).toBe(200);
  expect(corrected.body.questions).toMatchObject([{ name: 'policy', corrected: true }]);
  await client.post(`${path}/confirm`);
  // Its class is another one now than the machine says; what the profile asks for stays.
  const again = await readAgain(client, document.id);
  expect(again.class.value).toBe('letter');
  expect(valuesOf(again)).toMatchObject({ policy: 'P-4711/26', 'repairs.3.repair': 'Cleaning' });
  expect(again.review).toMatchObject({ state: 'confirmed' });
});

test('patterns that are none are told by their fields', async ({ client }) => {
  const field = { name: 'number', type: 'text', labels: ['Number'] };
  const definition = {
    fields: [field, { ...field, name: 'other', pattern: '(a' }],
    lists: [{ name: 'goods', columns: [{ ...field, pattern: String.raw`(\d)\1` }] }],
  };
  const refused = await client.post(
    '/api/v1/profiles',
    json({ name: 'Bad', definition, untested: true }),
  );
  expect(refused).toMatchObject({
    status: 422,
    body: {
      code: 'profile.bad_pattern',
      errors: [
        { pointer: '/definition/fields/1/pattern', detail: expect.stringContaining('missing') },
        { pointer: '/definition/lists/0/columns/0/pattern' },
      ],
    },
  });
});

test('names are taken once, whatever their case, and free again behind an archived profile', async ({
  client,
}) => {
  const { id } = await makeProfile(client);
  const again = { name: 'NOTICE OF DAMAGE', definition: claimDefinition, untested: true };
  expect((await client.post('/api/v1/profiles', json(again))).body.code).toBe('profile.name_taken');
  await client.delete(`/api/v1/profiles/${id}`);
  expect((await client.post('/api/v1/profiles', json(again))).status).toBe(201);
});

test('another organization’s profile is none', async ({ platform: h, client }) => {
  const { id } = await makeProfile(client);
  const document = await readForm(client, await claimPdf());
  const trial = { definition: claimDefinition, document_id: document.id };
  const own = await client.post('/api/v1/profiles/trials', json(trial));
  const stranger = await h.client('stranger');
  const path = `/api/v1/profiles/${id}`;
  for (const one of [path, `${path}/versions/1`, `${path}/versions`]) {
    expect((await stranger.get(one)).body.code).toBe('profile.not_found');
  }
  expect((await stranger.delete(path)).body.code).toBe('profile.not_found');
  expect((await stranger.get(`/api/v1/profiles/trials/${own.body.id}`)).body.code).toBe(
    'profile_trial.not_found',
  );
  expect((await stranger.post('/api/v1/profiles/trials', json(trial))).body.code).toBe(
    'document.not_found',
  );
  const given = { bytes: await claimPdf(), fields: { profile: id } };
  expect((await stranger.submit(given)).body.code).toBe('profile.unknown');
  // Nor do its rules match there.
  expect((await readForm(stranger, await claimPdf())).profile).toBeNull();
});
