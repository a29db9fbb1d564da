import { expect } from 'vitest';

import { waitUntil } from '#cli/stack/wait-until.ts';

import {
  caller,
  login,
  mailTo,
  makePerson,
  memberOf,
  outboxOf,
  PASSWORD,
  readMails,
  tokenIn,
} from '../support/people.ts';
import { testWith } from '../support/platform.ts';

const test = testWith({ WORKER_POOLS: 'mail:4' });

test('who is invited makes an account or joins with the one he has', async ({ platform }) => {
  const client = await platform.client('Hosts');
  const { organizationId } = client;
  await makePerson(platform.systemDb, { email: 'host@example.com', organizationId });
  await makePerson(platform.systemDb, { email: 'guest@example.com' });
  const host = caller(
    platform.apiUrl,
    (await login(platform.apiUrl, 'host@example.com')).accessToken,
  );
  const invite = async (email: string, role: string) =>
    host('POST', '/api/v1/invitations', { email, role });

  expect((await invite('fresh@example.com', 'viewer')).status).toBe(201);
  expect(await invite('fresh@example.com', 'viewer')).toMatchObject({
    status: 409,
    body: { code: 'invitation.exists' },
  });
  const fresh = await mailTo(outboxOf(platform), 'fresh@example.com', 'invited to Hosts');
  const anew = { token: tokenIn(fresh), name: 'Fresh', password: PASSWORD };
  const call = caller(platform.apiUrl);
  expect(await call('POST', '/api/v1/auth/invitations/accept', anew)).toMatchObject({
    status: 201,
    body: { organization_id: organizationId },
  });
  expect((await call('POST', '/api/v1/auth/invitations/accept', anew)).status).toBe(400);
  const { accessToken } = await login(platform.apiUrl, 'fresh@example.com');
  const freshCall = caller(platform.apiUrl, accessToken);
  expect((await freshCall('GET', '/api/v1/organization')).body.name).toBe('Hosts');

  expect((await invite('guest@example.com', 'editor')).status).toBe(201);
  const guest = await mailTo(outboxOf(platform), 'guest@example.com', 'invited to Hosts');
  const token = tokenIn(guest);
  // Not as a new account, and not by somebody else.
  expect(await call('POST', '/api/v1/auth/invitations/accept', { ...anew, token })).toMatchObject({
    status: 409,
    body: { code: 'account.exists' },
  });
  expect(await freshCall('POST', '/api/v1/me/invitations/accept', { token })).toMatchObject({
    status: 403,
    body: { code: 'invitation.for_somebody_else' },
  });
  const guestLogin = await login(platform.apiUrl, 'guest@example.com');
  const guestCall = caller(platform.apiUrl, guestLogin.accessToken);
  expect((await guestCall('GET', '/api/v1/documents')).body.code).toBe('organization.required');
  expect((await guestCall('POST', '/api/v1/me/invitations/accept', { token })).status).toBe(201);
  const switched = await guestCall('POST', '/api/v1/auth/switch', {
    organization_id: organizationId,
  });
  const inside = caller(platform.apiUrl, switched.body.access_token);
  expect((await inside('GET', '/api/v1/documents')).status).toBe(200);
  expect(await invite('guest@example.com', 'editor')).toMatchObject({
    status: 409,
    body: { code: 'member.exists' },
  });
});

test('a revoked or late invitation lets nobody in', async ({ platform }) => {
  const { organizationId } = await platform.client('Closed');
  await makePerson(platform.systemDb, { email: 'closer@example.com', organizationId });
  const { accessToken } = await login(platform.apiUrl, 'closer@example.com');
  const host = caller(platform.apiUrl, accessToken);
  const call = caller(platform.apiUrl);
  const ends: ((id: string) => Promise<unknown>)[] = [
    async (id) => host('DELETE', `/api/v1/invitations/${id}`),
    async (id) =>
      platform.sql(`update invitations set expires_at = now() - interval '1 s' where id = $1`, [
        id,
      ]),
  ];
  for (const [index, end] of ends.entries()) {
    const email = `turned-away-${index}@example.com`;
    const { body } = await host('POST', '/api/v1/invitations', { email, role: 'viewer' });
    const token = tokenIn(await mailTo(outboxOf(platform), email, 'invited to Closed'));
    await end(body.id);
    const anew = { token, name: 'Nobody', password: PASSWORD };
    expect((await call('POST', '/api/v1/auth/invitations/accept', anew)).status).toBe(400);
    // The address may be invited again.
    const again = await host('POST', '/api/v1/invitations', { email, role: 'viewer' });
    expect(again.status).toBe(201);
  }
});

test('an invitation is sent again with another token, by who sends it', async ({ platform }) => {
  const { organizationId } = await platform.client('Patient');
  const first = await memberOf(platform, organizationId, 'admin', 'patient-first');
  const second = await memberOf(platform, organizationId, 'owner', 'patient-second');
  const email = 'slow-reader@example.com';
  const { body: made } = await first.call('POST', '/api/v1/invitations', { email, role: 'viewer' });
  const old = tokenIn(await mailTo(outboxOf(platform), email, 'invited to Patient'));
  await platform.sql(`update invitations set expires_at = now() - interval '1 s' where id = $1`, [
    made.id,
  ]);
  const again = await second.call('POST', `/api/v1/invitations/${made.id}/send`);
  expect(again).toMatchObject({ status: 200, body: { id: made.id, invited_by: second.id } });
  expect(Date.parse(again.body.expires_at)).toBeGreaterThan(Date.now());
  // Who invited first may leave: it is the other one's invitation now.
  await second.call('DELETE', `/api/v1/members/${first.id}`);
  const isOther = ({ to, text }: { to: string; text: string }) =>
    to === email && !text.includes(old);
  const other = async () => (await readMails(outboxOf(platform))).find(isOther);
  await waitUntil(async () => (await other()) !== undefined, {
    what: 'no second mail',
    timeoutMs: 20_000,
  });
  const [fresh = ''] = [await other()].flatMap((mail) => (mail ? [tokenIn(mail)] : []));
  const accept = async (token: string) =>
    caller(platform.apiUrl)('POST', '/api/v1/auth/invitations/accept', {
      token,
      name: 'Slow',
      password: PASSWORD,
    });
  expect((await accept(old)).status).toBe(400);
  expect((await accept(fresh)).status).toBe(201);
  const gone = await second.call('POST', `/api/v1/invitations/${made.id}/send`);
  expect(gone).toMatchObject({ status: 404, body: { code: 'invitation.not_found' } });
});

test('an invitation ends with its maker’s rights', async ({ platform }) => {
  const { organizationId } = await platform.client('Inviting');
  const owner = await memberOf(platform, organizationId, 'owner', 'inviting-owner');
  const ends: ((id: string) => Promise<unknown>)[] = [
    async (id) => owner.call('DELETE', `/api/v1/members/${id}`),
    async (id) => owner.call('PATCH', `/api/v1/members/${id}`, { role: 'editor' }),
  ];
  for (const [index, end] of ends.entries()) {
    const admin = await memberOf(platform, organizationId, 'admin', `inviting-admin-${index}`);
    const email = `second-self-${index}@example.com`;
    await admin.call('POST', '/api/v1/invitations', { email, role: 'admin' });
    const token = tokenIn(await mailTo(outboxOf(platform), email, 'invited to Inviting'));
    await end(admin.id);
    const anew = { token, name: 'Second self', password: PASSWORD };
    const accepted = await caller(platform.apiUrl)('POST', '/api/v1/auth/invitations/accept', anew);
    expect(accepted).toMatchObject({ status: 400, body: { code: 'token.refused' } });
  }
});
