import { expect, test } from 'vitest';

import { createHarness, type Harness } from '../support/harness.ts';
import { caller, makePerson, memberOf } from '../support/people.ts';

const EMAIL = 'target@example.com';
const settings = { TRUSTED_PROXY_HOPS: '1', RATE_LIMIT_AUTH: '1000' };
const [STRANGER, HOME] = ['192.0.2.1', '198.51.100.1'];

const forget = async (h: Harness, address: string, email = EMAIL) =>
  caller(h.apiUrl)(
    'POST',
    '/api/v1/auth/password/forgot',
    { email },
    { 'x-forwarded-for': address },
  );

const mailsTo = async (h: Harness, recipient = EMAIL): Promise<number> =>
  (await h.sql('select id from mails where recipient = $1', [recipient])).length;

test('nobody’s letter box is flooded, and no stranger uses up somebody’s mails', async () => {
  await using h = await createHarness({ settings });
  await makePerson(h.systemDb, { email: EMAIL });
  const statuses = [];
  for (let count = 0; count < 8; count += 1) statuses.push((await forget(h, STRANGER)).status);
  expect(new Set(statuses)).toEqual(new Set([202]));
  expect(await mailsTo(h)).toBe(3);
  await forget(h, HOME);
  expect(await mailsTo(h)).toBe(4);
  // From many places it ends as well.
  for (let place = 1; place <= 10; place += 1) await forget(h, `203.0.113.${place}`);
  expect(await mailsTo(h)).toBe(10);
  // Mails of another kind are not used up by that.
  const wish = { email: EMAIL, name: 'Somebody', password: 'three green tortoises' };
  await caller(h.apiUrl)('POST', '/api/v1/auth/register', wish);
  expect(await mailsTo(h)).toBe(11);
});

test('a place that has sent too many mails sends no more, and uses up nobody’s', async () => {
  await using h = await createHarness({ settings });
  await makePerson(h.systemDb, { email: EMAIL });
  const junk = Array.from({ length: 100 }, async (_, index) =>
    forget(h, STRANGER, `junk-${index}@example.com`),
  );
  await Promise.all(junk);
  for (let count = 0; count < 12; count += 1) await forget(h, STRANGER);
  expect(await mailsTo(h)).toBe(0);
  await forget(h, HOME);
  expect(await mailsTo(h)).toBe(1);
});

test('invitations to one address are counted for each organization, and only those that are sent', async () => {
  await using h = await createHarness();
  const { organizationId } = await h.client();
  const owner = await memberOf(h, organizationId, 'owner');
  const invite = async (role: string) =>
    owner.call('POST', '/api/v1/invitations', { email: EMAIL, role });
  const unknown = 'rol_0199c1a2b3c470008000000000000000';
  for (let count = 0; count < 5; count += 1) expect((await invite(unknown)).status).toBe(422);
  const { body: made } = await invite('viewer');
  for (let count = 0; count < 5; count += 1) expect((await invite('viewer')).status).toBe(409);
  const send = async () => owner.call('POST', `/api/v1/invitations/${made.id}/send`);
  expect([(await send()).status, (await send()).status]).toEqual([200, 200]);
  expect(await send()).toMatchObject({ status: 429, body: { code: 'mail.too_many' } });
  expect(await mailsTo(h)).toBe(3);
  const elsewhere = (await h.client('Elsewhere')).organizationId;
  const other = await memberOf(h, elsewhere, 'owner', 'other-owner');
  const wish = { email: EMAIL, role: 'viewer' };
  expect((await other.call('POST', '/api/v1/invitations', wish)).status).toBe(201);
});

test('nobody sends in bulk by having many organizations', async () => {
  await using h = await createHarness();
  const { organizationId } = await h.client();
  const owner = await memberOf(h, organizationId, 'owner');
  const invite = async (index: number) => {
    const wish = { email: `guest-${index}@example.com`, role: 'viewer' };
    return (await owner.call('POST', '/api/v1/invitations', wish)).status;
  };
  for (let index = 0; index < 60; index += 1) expect(await invite(index)).toBe(201);
  const made = await owner.call('POST', '/api/v1/me/organizations', { name: 'Second' });
  const switched = await owner.call('POST', '/api/v1/auth/switch', made.body);
  const second = caller(h.apiUrl, switched.body.access_token);
  const statuses = [];
  for (let index = 0; index < 41; index += 1) {
    const wish = { email: `other-${index}@example.com`, role: 'viewer' };
    statuses.push((await second('POST', '/api/v1/invitations', wish)).status);
  }
  expect(statuses.filter((status) => status === 201)).toHaveLength(40);
  expect(statuses.at(-1)).toBe(429);
});

test('a person owns ten organizations at most, also when many are opened at once', async () => {
  await using h = await createHarness();
  const { organizationId } = await h.client();
  const owner = await memberOf(h, organizationId, 'owner');
  const opened = await Promise.all(
    Array.from({ length: 12 }, async (_, index) =>
      owner.call('POST', '/api/v1/me/organizations', { name: `Number ${index}` }),
    ),
  );
  const statuses = opened.map(({ status }) => status).toSorted((a, b) => a - b);
  expect(statuses).toEqual([...Array.from({ length: 9 }, () => 201), 409, 409, 409]);
  expect(opened.find(({ status }) => status === 409)?.body.code).toBe('organization.too_many');
});
