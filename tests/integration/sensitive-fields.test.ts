import { expect } from 'vitest';

import { json } from '../support/batches.ts';
import type { TestClient } from '../support/client.ts';
import { invoicePdf } from '../support/documents.ts';
import { claimDefinition, claimPdf, makeProfile, readForm, sampleClaim } from '../support/forms.ts';
import { caller, memberOf } from '../support/people.ts';
import { test } from '../support/platform.ts';
import { askBelow, fieldOf, readAgain } from '../support/reviews.ts';

const fields = claimDefinition.fields.map((field) =>
  field.name === 'policy' ? { ...field, sensitive: true } : field,
);
const NUMBER = sampleClaim.policy;
const SHOWN = '*-****/**';

/** A claim whose policy's number is sensitive. */
async function readClaim(client: TestClient) {
  const profile = await makeProfile(client, { ...claimDefinition, fields });
  return readForm(client, await claimPdf(), { profile: profile.id });
}

test('a sensitive value is shown in part, and in full to who may see it', async ({
  platform: h,
  client,
}) => {
  const document = await readClaim(client);
  const policy = fieldOf(document, 'policy');
  expect(policy).toMatchObject({ sensitive: true, value: { text: SHOWN }, raw: SHOWN });
  expect(fieldOf(document, 'claimant')).toMatchObject({ sensitive: false });

  const path = `/api/v1/documents/${document.id}?reveal=true`;
  const { body: full } = await client.get(path);
  expect(fieldOf(full, 'policy')).toMatchObject({ value: { text: NUMBER }, raw: NUMBER });
  const entries = await h.sql<{ details: object }>(
    `select details from audit_entries where organization_id = $1 and action = 'document.read'`,
    [client.organizationId],
  );
  expect(entries.map(({ details }) => details)).toContainEqual({ part: 'sensitive_fields' });

  const viewer = await memberOf(h, client.organizationId, 'viewer');
  expect(await viewer.call('GET', path)).toMatchObject({
    status: 403,
    body: { code: 'permission.missing' },
  });
  const seen = await viewer.call('GET', `/api/v1/documents/${document.id}`);
  expect(fieldOf(seen.body, 'policy')).toMatchObject({ value: { text: SHOWN } });
});

test('no list, export, trial or revision shows a sensitive value', async ({
  platform: h,
  client,
}) => {
  const document = await readClaim(client);
  const path = `/api/v1/documents/${document.id}`;
  const set = [{ name: 'policy', value: { type: 'text', text: 'P-4712/26' } }];
  const { body: corrected } = await client.patch(`${path}/fields`, { set });
  expect(fieldOf(corrected, 'policy')).toMatchObject({ value: { text: SHOWN } });

  const ask = { subject: 'fields', format: 'csv', filter: { ids: [document.id] } };
  const exported = await client.post('/api/v1/exports/stream', json(ask));
  const definition = { ...claimDefinition, fields };
  const wish = { definition, document_id: document.id };
  const answers = [
    exported,
    await client.get(`${path}/revisions`),
    await client.post('/api/v1/profiles/trials', json(wish)),
  ];
  for (const { status, body } of answers) {
    expect(status).toBe(200);
    const text = JSON.stringify(body);
    expect(text).toContain(SHOWN);
    expect(text).not.toMatch(/P-471[12]/);
  }
  const call = caller(h.apiUrl, client.apiKey);
  const full = await call('GET', `${path}?reveal=true`);
  expect(fieldOf(full.body, 'policy')).toMatchObject({ value: { text: 'P-4712/26' } });
});

test('a box of a form that was not found can be filled in, and is as sensitive as if it had been', async ({
  client,
}) => {
  const document = await readClaim(client);
  const set = [
    { name: 'social_security_number', value: { type: 'text', text: '123-45-6789' } },
    { name: 'individual', value: { type: 'flag', is_set: true } },
    { name: 'requester_name', value: { type: 'text', text: 'Ada Ltd' } },
  ];
  const wish = { class: 'tax_form', set };
  const { status, body } = await client.patch(`/api/v1/documents/${document.id}/fields`, wish);
  expect(status).toBe(200);
  expect(fieldOf(body, 'social_security_number')).toMatchObject({
    sensitive: true,
    value: { text: '***-**-6789' },
  });
  expect(fieldOf(body, 'requester_name')).toMatchObject({ value: { text: 'Ada Ltd' } });

  const thresholds = { default_threshold: 0.5, rules: [{ field: 'individual', threshold: 0.9 }] };
  const kept = await client.put('/api/v1/organization/review-thresholds', thresholds);
  expect(kept.status).toBe(200);
});

test('a review shows it in full to who asks', async ({ client }) => {
  await askBelow(client, 1);
  const { review } = await readClaim(client);
  const { body: covered } = await client.get(`/api/v1/reviews/${review.id}`);
  expect(fieldOf(covered, 'policy')).toMatchObject({ value: { text: SHOWN } });
  const { body: full } = await client.get(`/api/v1/reviews/${review.id}?reveal=true`);
  expect(fieldOf(full, 'policy')).toMatchObject({ value: { text: NUMBER } });
});

test('what a profile calls sensitive later is covered, also where people have confirmed it', async ({
  client,
}) => {
  const profile = await makeProfile(client);
  const document = await readForm(client, await claimPdf(), { profile: profile.id });
  const path = `/api/v1/documents/${document.id}`;
  const set = [{ name: 'policy', value: { type: 'text', text: 'P-4712/26' } }];
  expect((await client.patch(`${path}/fields`, { set })).status).toBe(200);
  expect((await client.post(`${path}/confirm`)).status).toBe(200);
  const change = { definition: { ...claimDefinition, fields }, untested: true };
  const changed = await client.patch(`/api/v1/profiles/${profile.id}`, change, { 'if-match': '*' });
  expect(changed).toMatchObject({ status: 200, body: { version: 2 } });

  const again = await readAgain(client, document.id);
  expect(fieldOf(again, 'policy')).toMatchObject({ sensitive: true, value: { text: SHOWN } });
  const ask = { subject: 'fields', format: 'csv', filter: { ids: [document.id] } };
  const exported = await client.post('/api/v1/exports/stream', json(ask));
  for (const { body } of [exported, await client.get(`${path}/revisions`)]) {
    expect(JSON.stringify(body)).toContain(SHOWN);
    expect(JSON.stringify(body)).not.toMatch(/P-471[12]/);
  }
});

const checkIn = ({ checks }: { checks: readonly { rule: string }[] }) =>
  checks.find(({ rule }) => rule === 'iban_check_digits');

test('a check shows nothing of a sensitive value', async ({ client }) => {
  await askBelow(client, 1);
  const iban = { name: 'iban', type: 'iban', labels: ['IBAN'], sensitive: true };
  const profile = await makeProfile(client, { fields: [iban] }, 'Invoices');
  const document = await readForm(client, await invoicePdf(), { profile: profile.id });
  expect(checkIn(document)).toMatchObject({ passed: true, found: '******************5432' });
  const { body: full } = await client.get(`/api/v1/documents/${document.id}?reveal=true`);
  expect(checkIn(full)).toMatchObject({ found: 'GB82WEST12345698765432' });
  const review = `/api/v1/reviews/${document.review.id}`;
  expect((await client.get(review)).body.checks).toEqual(document.checks);
  expect((await client.get(`${review}?reveal=true`)).body.checks).toEqual(full.checks);
  const text = JSON.stringify(document);
  expect(text).not.toContain('WEST');
  expect(text).toContain('"rule":"net_and_tax_make_total","passed":true');
  expect(text).toContain('"found":"778.20"');
});
