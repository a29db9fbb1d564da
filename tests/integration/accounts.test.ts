import { createHash } from 'node:crypto';

import { expect } from 'vitest';

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

test('a stranger registers, confirms by mail, logs in and owns an organization', async ({
  platform,
}) => {
  const call = caller(platform.apiUrl);
  const wish = { email: 'Ada@Example.com', name: 'Ada', password: PASSWORD };
  const registered = await call('POST', '/api/v1/auth/register', {
    ...wish,
    organization_name: 'Engines Ltd',
  });
  expect(registered.status).toBe(202);
  const mail = await mailTo(outboxOf(platform), 'ada@example.com', 'Confirm');

  // Before the address is proved there is no account.
  const early = { email: 'ada@example.com', password: PASSWORD };
  expect(await call('POST', '/api/v1/auth/login', early)).toMatchObject({
    status: 401,
    body: { code: 'credentials.wrong' },
  });
  const token = tokenIn(mail);
  expect(
    (await call('POST', '/api/v1/auth/email/verify', { token, password: PASSWORD })).status,
  ).toBe(201);
  expect(
    await call('POST', '/api/v1/auth/email/verify', { token, password: PASSWORD }),
  ).toMatchObject({
    status: 400,
    body: { code: 'token.refused' },
  });

  const { accessToken } = await login(platform.apiUrl, 'ada@example.com');
  const me = await caller(platform.apiUrl, accessToken)('GET', '/api/v1/me');
  expect(me.body).toMatchObject({
    email: 'ada@example.com',
    name: 'Ada',
    organizations: [{ name: 'Engines Ltd', role: 'owner' }],
  });
});

test('the answer to a registration is the same for an address that has an account', async ({
  platform,
}) => {
  await makePerson(platform.systemDb, { email: 'known@example.com' });
  const call = caller(platform.apiUrl);
  const answers = [];
  for (const email of ['known@example.com', 'unknown@example.com']) {
    const wish = { email, name: 'Somebody', password: PASSWORD };
    answers.push(await call('POST', '/api/v1/auth/register', wish));
  }
  expect(answers.map(({ status }) => status)).toEqual([202, 202]);
  expect(answers[0]?.body).toEqual(answers[1]?.body);
  // The mails differ, and only the owner of the address reads them.
  const known = await mailTo(outboxOf(platform), 'known@example.com', 'already have an account');
  expect(known.text).not.toContain('dmt_');
  await mailTo(outboxOf(platform), 'unknown@example.com', 'Confirm');
});

test('a registration opens the account with its own password, not with an earlier one’s', async ({
  platform,
}) => {
  const call = caller(platform.apiUrl);
  const email = 'contested@example.com';
  const theirs = { email, name: 'Thief', password: 'the thief knows this one' };
  await call('POST', '/api/v1/auth/register', theirs);
  await mailTo(outboxOf(platform), email, 'Confirm');
  await call('POST', '/api/v1/auth/register', { email, name: 'Owner', password: PASSWORD });
  const all = async () => (await readMails(outboxOf(platform))).filter((mail) => mail.to === email);
  await expect.poll(async () => (await all()).length, { timeout: 20_000 }).toBe(2);
  const [first, second] = await all();
  if (!first || !second) throw new Error('two mails were expected');
  // His click on the thief's link makes no account, since he does not know the thief's password.
  const clicked = { token: tokenIn(first), password: PASSWORD };
  expect((await call('POST', '/api/v1/auth/email/verify', clicked)).status).toBe(401);
  const own = { token: tokenIn(second), password: PASSWORD };
  expect((await call('POST', '/api/v1/auth/email/verify', own)).status).toBe(201);
  expect((await call('POST', '/api/v1/auth/login', theirs)).status).toBe(400);
  const { name: _, ...stolen } = theirs;
  expect((await call('POST', '/api/v1/auth/login', stolen)).status).toBe(401);
  await login(platform.apiUrl, email);
  // The other registration finds the address taken.
  const his = { token: tokenIn(first), password: theirs.password };
  expect(await call('POST', '/api/v1/auth/email/verify', his)).toMatchObject({
    status: 409,
    body: { code: 'account.exists' },
  });
});

test('short, common and personal passwords are refused, each with its reason', async ({
  platform,
}) => {
  const call = caller(platform.apiUrl);
  const reasons = {
    'too short': 'password.too_short',
    qwertyuiop123: 'password.too_common',
    'Password-2026!': 'password.too_common',
    passwordpassword: 'password.too_common',
    aaaaaaaaaaaaaaaa: 'password.too_common',
    'grace.hopper@x': 'password.too_personal',
    GraceHopper2024: 'password.too_personal',
    'hopper-hopper1': 'password.too_personal',
  };
  for (const [password, code] of Object.entries(reasons)) {
    const wish = { email: 'grace.hopper@example.com', name: 'Grace Hopper', password };
    expect(await call('POST', '/api/v1/auth/register', wish), password).toMatchObject({
      status: 422,
      body: { code },
    });
  }
});

test('a forgotten password is set anew by mail, once, and all sessions end', async ({
  platform,
}) => {
  const email = 'forgetful@example.com';
  await makePerson(platform.systemDb, { email });
  const before = await login(platform.apiUrl, email);
  const call = caller(platform.apiUrl);
  const known = await call('POST', '/api/v1/auth/password/forgot', { email });
  const unknown = await call('POST', '/api/v1/auth/password/forgot', { email: 'no@example.com' });
  expect([known.status, unknown.status]).toEqual([202, 202]);
  expect(known.body).toEqual(unknown.body);
  const token = tokenIn(await mailTo(outboxOf(platform), email, 'new password'));

  const password = 'nine purple umbrellas';
  const weak = { token, password: 'password1234' };
  expect((await call('POST', '/api/v1/auth/password/reset', weak)).status).toBe(422);
  expect((await call('POST', '/api/v1/auth/password/reset', { token, password })).status).toBe(204);
  expect(await call('POST', '/api/v1/auth/password/reset', { token, password })).toMatchObject({
    status: 400,
    body: { code: 'token.refused' },
  });
  expect((await caller(platform.apiUrl, before.accessToken)('GET', '/api/v1/me')).status).toBe(401);
  const refresh = { refresh_token: before.refreshToken };
  expect((await call('POST', '/api/v1/auth/refresh', refresh)).status).toBe(401);
  expect((await call('POST', '/api/v1/auth/login', { email, password: PASSWORD })).status).toBe(
    401,
  );
  await login(platform.apiUrl, email, password);
  await mailTo(outboxOf(platform), email, 'was changed');
  expect(await readMails(outboxOf(platform))).not.toContainEqual(
    expect.objectContaining({ to: 'no@example.com' }),
  );
});

test('a reset token is short-lived, and one that is used ends the others', async ({ platform }) => {
  const email = 'late@example.com';
  await makePerson(platform.systemDb, { email });
  const call = caller(platform.apiUrl);
  const tokens: string[] = [];
  for (const count of [1, 2, 3]) {
    await call('POST', '/api/v1/auth/password/forgot', { email });
    const mine = async () =>
      (await readMails(outboxOf(platform))).filter((mail) => mail.to === email);
    await expect.poll(async () => (await mine()).length, { timeout: 20_000 }).toBe(count);
    tokens.push(...(await mine()).slice(-1).map(tokenIn));
  }
  const lives = await platform.sql<{ minutes: number }>(
    `select extract(epoch from t.expires_at - t.created_at)::int / 60 as minutes
     from one_time_tokens t join users u using (user_id) where u.email = $1`,
    [email],
  );
  expect(lives.map(({ minutes }) => minutes)).toEqual([30, 30, 30]);
  await platform.sql('update one_time_tokens set expires_at = now() where token_hash = $1', [
    createHash('sha256')
      .update(tokens[0] ?? '')
      .digest(),
  ]);
  const password = 'nine purple umbrellas';
  const reset = async (token: string | undefined) =>
    (await call('POST', '/api/v1/auth/password/reset', { token, password })).status;
  expect(await reset(tokens[0])).toBe(400);
  expect(await reset(tokens[2])).toBe(204);
  expect(await reset(tokens[1])).toBe(400);
});

test('who changes the password stays logged in here and nowhere else', async ({ platform }) => {
  const email = 'careful@example.com';
  await makePerson(platform.systemDb, { email });
  const here = await login(platform.apiUrl, email);
  const elsewhere = await login(platform.apiUrl, email);
  const call = caller(platform.apiUrl, here.accessToken);
  const change = { current_password: 'not this one at all', new_password: 'nine purple umbrellas' };
  expect(await call('POST', '/api/v1/auth/password/change', change)).toMatchObject({
    status: 403,
    body: { code: 'password.wrong' },
  });
  const same = { current_password: PASSWORD, new_password: PASSWORD };
  expect(await call('POST', '/api/v1/auth/password/change', same)).toMatchObject({
    status: 422,
    body: { code: 'password.unchanged' },
  });
  const right = { ...change, current_password: PASSWORD };
  expect((await call('POST', '/api/v1/auth/password/change', right)).status).toBe(204);
  expect((await call('GET', '/api/v1/me')).status).toBe(200);
  const other = caller(platform.apiUrl, elsewhere.accessToken);
  expect((await other('GET', '/api/v1/me')).status).toBe(401);
  await login(platform.apiUrl, email, 'nine purple umbrellas');
});

test('what an account asks for tells its organization of no other account', async ({
  platform,
}) => {
  const { organizationId } = await platform.client('Curious');
  const { call } = await memberOf(platform, organizationId, 'owner', 'curious');
  await makePerson(platform.systemDb, { email: 'taken@example.com' });
  for (const email of ['taken@example.com', 'free@example.com']) {
    const wish = { email, password: PASSWORD };
    expect((await call('POST', '/api/v1/me/email', wish)).status).toBe(202);
  }
  const query = '/api/v1/audit-entries?action=account.email_change_requested';
  expect((await call('GET', query)).body.data).toHaveLength(2);
});

test('an account gets a new address only when the mail to it comes back', async ({ platform }) => {
  await makePerson(platform.systemDb, { email: 'old@example.com' });
  const { accessToken } = await login(platform.apiUrl, 'old@example.com');
  const call = caller(platform.apiUrl, accessToken);
  const wish = { email: 'new@example.com', password: PASSWORD };
  expect((await call('POST', '/api/v1/me/email', wish)).status).toBe(202);
  const token = tokenIn(await mailTo(outboxOf(platform), 'new@example.com', 'new e-mail'));
  expect((await call('GET', '/api/v1/me')).body.email).toBe('old@example.com');
  // Not by whoever reads the mail, but by the account's own session.
  await makePerson(platform.systemDb, { email: 'reader@example.com' });
  const reader = await login(platform.apiUrl, 'reader@example.com');
  const byReader = caller(platform.apiUrl, reader.accessToken);
  expect((await byReader('POST', '/api/v1/me/email/confirm', { token })).status).toBe(400);
  await call('POST', '/api/v1/auth/password/forgot', { email: 'old@example.com' });
  const reset = tokenIn(await mailTo(outboxOf(platform), 'old@example.com', 'new password'));
  expect((await call('POST', '/api/v1/me/email/confirm', { token })).status).toBe(204);
  expect((await call('POST', '/api/v1/me/email/confirm', { token })).status).toBe(400);
  // What lies in the old letter box opens nothing any more.
  const stale = { token: reset, password: 'nine purple umbrellas' };
  expect((await call('POST', '/api/v1/auth/password/reset', stale)).status).toBe(400);
  expect((await call('GET', '/api/v1/me')).body.email).toBe('new@example.com');
  await mailTo(outboxOf(platform), 'old@example.com', 'was changed');
  await login(platform.apiUrl, 'new@example.com');
});

test('whatever an old password has begun ends with it', async ({ platform }) => {
  const email = 'raced@example.com';
  await makePerson(platform.systemDb, { email });
  const thief = await login(platform.apiUrl, email);
  const call = caller(platform.apiUrl);
  await call('POST', '/api/v1/auth/password/forgot', { email });
  const token = tokenIn(await mailTo(outboxOf(platform), email, 'new password'));
  const owners = 'nine purple umbrellas';
  // The thief changes the password, and logs in, while the owner resets it.
  const change = { current_password: PASSWORD, new_password: 'the thief wants this one' };
  const withSession = caller(platform.apiUrl, thief.accessToken);
  const [reset, , ...logins] = await Promise.all([
    call('POST', '/api/v1/auth/password/reset', { token, password: owners }),
    withSession('POST', '/api/v1/auth/password/change', change),
    ...Array.from({ length: 6 }, async () =>
      call('POST', '/api/v1/auth/login', { email, password: PASSWORD }),
    ),
  ]);
  if (reset.status === 204) {
    await login(platform.apiUrl, email, owners);
    for (const { status, body } of logins) {
      if (status !== 200) continue;
      const me = await caller(platform.apiUrl, body.access_token)('GET', '/api/v1/me');
      expect(me.status).toBe(401);
    }
  } else {
    // The thief was first, which took the token's power with it.
    await login(platform.apiUrl, email, change.new_password);
  }
});
