import { expect, test } from 'vitest';

import { disableUser, enableUser } from '#shared/features/people/index.ts';

import { createHarness } from '../support/harness.ts';
import { untilWaiting } from '../support/lock-waits.ts';
import {
  caller,
  login,
  makePerson,
  memberOf,
  outboxOf,
  PASSWORD,
  readMails,
  tokenIn,
} from '../support/people.ts';

// Each test holds a row that both sides want, so that the order is the same every time.

test('an invitation that is sent again while it is being accepted lets nobody in by the old token', async () => {
  await using h = await createHarness({ settings: { WORKER_POOLS: 'mail:1' } });
  await h.startWorker();
  const { organizationId } = await h.client();
  const owner = await memberOf(h, organizationId, 'owner');
  const wish = { email: 'guest@example.com', role: 'viewer' };
  const { body: made } = await owner.call('POST', '/api/v1/invitations', wish);
  const mails = async () => readMails(outboxOf(h));
  await expect.poll(async () => (await mails()).length, { timeout: 20_000 }).toBe(1);
  const token = (await mails()).map(tokenIn)[0];
  await h.sql('begin');
  await h.sql(`update invitations set token_hash = '\\x01' where id = $1`, [made.id]);
  const accepting = caller(h.apiUrl)('POST', '/api/v1/auth/invitations/accept', {
    token,
    name: 'Guest',
    password: PASSWORD,
  });
  await untilWaiting(h);
  await h.sql('commit');
  expect(await accepting).toMatchObject({ status: 400, body: { code: 'token.refused' } });
});

test('no token goes to an address that the account gives up at that moment', async () => {
  await using h = await createHarness();
  const userId = await makePerson(h.systemDb, { email: 'old@example.com' });
  await h.sql('begin');
  await h.sql(`update users set email = 'new@example.com' where user_id = $1`, [userId]);
  const asking = caller(h.apiUrl)('POST', '/api/v1/auth/password/forgot', {
    email: 'old@example.com',
  });
  await untilWaiting(h);
  await h.sql('commit');
  expect((await asking).status).toBe(202);
  expect(await h.sql('select id from mails')).toEqual([]);
});

test('a login that is under way ends with the account that is disabled', async () => {
  await using h = await createHarness();
  const email = 'leaver@example.com';
  const userId = await makePerson(h.systemDb, { email });
  const { accessToken } = await login(h.apiUrl, email);
  // As a login does it: the credentials are locked while the session is made.
  await h.sql('begin');
  await h.sql('select from user_credentials where user_id = $1 for update', [userId]);
  await h.sql(
    `insert into sessions
     select 'ses_of_the_login', user_id, current_organization_id, created_at, last_used_at,
       expires_at, opened_from, address, user_agent
     from sessions where user_id = $1`,
    [userId],
  );
  const disabling = disableUser(h.systemDb, email);
  await untilWaiting(h);
  await h.sql('commit');
  await disabling;
  await enableUser(h.systemDb, email);
  const live = await h.sql('select id from sessions where ended_at is null');
  expect(live).toEqual([]);
  expect((await caller(h.apiUrl, accessToken)('GET', '/api/v1/me')).status).toBe(401);
});
