import { generate } from 'otplib';
import { expect, test } from 'vitest';

import { dropSecondFactor } from '#shared/features/people/index.ts';

import { createHarness, type Harness } from '../support/harness.ts';
import { caller, login, makePerson, PASSWORD } from '../support/people.ts';

const STEP_SECONDS = 30;

/** The code of some steps from now; each counts once, so tests go ahead step by step. */
const codeOf = async (secret: string, steps = 0): Promise<string> =>
  generate({ secret, epoch: Math.floor(Date.now() / 1000) + steps * STEP_SECONDS });

async function enrolled(h: Harness) {
  const { organizationId } = await h.client();
  const email = 'someone@example.com';
  const userId = await makePerson(h.systemDb, { email, organizationId });
  const { accessToken } = await login(h.apiUrl, email);
  const call = caller(h.apiUrl, accessToken);
  const started = await call('POST', '/api/v1/me/second-factor', { password: PASSWORD });
  expect(started.status).toBe(201);
  const { secret } = started.body;
  const code = await codeOf(secret);
  const confirmed = await call('POST', '/api/v1/me/second-factor/confirm', { code });
  expect(confirmed.status, JSON.stringify(confirmed.body)).toBe(200);
  // As if that were a minute ago: the code of this very moment has not been used.
  await h.sql(
    'update user_credentials set totp_last_step = totp_last_step - 2 where user_id = $1',
    [userId],
  );
  const codes: string[] = confirmed.body.recovery_codes;
  return { email, userId, organizationId, secret, call, codes, uri: started.body.uri };
}

const challengeOf = async (h: Harness, email: string): Promise<string> => {
  const answer = await caller(h.apiUrl)('POST', '/api/v1/auth/login', {
    email,
    password: PASSWORD,
  });
  expect(answer.body).toMatchObject({ second_factor_required: true });
  expect(answer.body.access_token).toBeUndefined();
  return answer.body.challenge;
};

const second = async (h: Harness, challenge: string, code: string) =>
  caller(h.apiUrl)('POST', '/api/v1/auth/login/second-factor', { challenge, code });

test('with a second factor a login takes a code, and each code counts once', async () => {
  await using h = await createHarness();
  const { email, secret, uri, call } = await enrolled(h);
  expect(uri).toMatch(/^otpauth:\/\/totp\/Docmill:someone/);
  const profile = await call('GET', '/api/v1/me');
  expect(profile.body.second_factor).toEqual({ enabled: true, recovery_codes_left: 10 });

  const challenge = await challengeOf(h, email);
  expect((await caller(h.apiUrl, challenge)('GET', '/api/v1/me')).status).toBe(401);
  expect(await second(h, challenge, '000000')).toMatchObject({
    status: 401,
    body: { code: 'second_factor.wrong' },
  });
  const code = await codeOf(secret);
  const entered = await second(h, challenge, code);
  expect(entered.status).toBe(200);
  expect((await caller(h.apiUrl, entered.body.access_token)('GET', '/api/v1/me')).status).toBe(200);
  // Somebody who looked over the shoulder comes too late, with this code and with older ones.
  expect((await second(h, await challengeOf(h, email), code)).status).toBe(401);
  expect((await second(h, await challengeOf(h, email), await codeOf(secret, -1))).status).toBe(401);
  expect((await second(h, await challengeOf(h, email), await codeOf(secret, 1))).status).toBe(200);
  expect((await second(h, await challengeOf(h, email), await codeOf(secret, 5))).status).toBe(401);
});

test('a recovery code stands in for the app, once', async () => {
  await using h = await createHarness();
  const { email, codes, call, secret } = await enrolled(h);
  expect(new Set(codes).size).toBe(10);
  const [first = '', other = ''] = codes;
  expect(first).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/);
  expect((await second(h, await challengeOf(h, email), first.toUpperCase())).status).toBe(200);
  expect((await second(h, await challengeOf(h, email), first)).status).toBe(401);
  const told = `select recipient from mails where kind = 'recovery_code_used'`;
  expect(await h.sql(told)).toEqual([{ recipient: email }]);
  const renewed = await call('POST', '/api/v1/me/second-factor/recovery-codes', {
    code: await codeOf(secret),
  });
  expect(renewed.body.recovery_codes).toHaveLength(10);
  // Codes of the app are no news.
  expect(await h.sql(told)).toHaveLength(1);
  expect((await second(h, await challengeOf(h, email), other)).status).toBe(401);
});

test('a secret that was not confirmed ends with the password', async () => {
  await using h = await createHarness();
  const email = 'someone@example.com';
  await makePerson(h.systemDb, { email });
  const call = caller(h.apiUrl, (await login(h.apiUrl, email)).accessToken);
  const started = await call('POST', '/api/v1/me/second-factor', { password: PASSWORD });
  const change = { current_password: PASSWORD, new_password: 'nine purple umbrellas' };
  expect((await call('POST', '/api/v1/auth/password/change', change)).status).toBe(204);
  const code = await codeOf(started.body.secret);
  expect(await call('POST', '/api/v1/me/second-factor/confirm', { code })).toMatchObject({
    status: 409,
    body: { code: 'second_factor.missing' },
  });
});

test('who guesses codes in a stolen session locks out nobody but that session', async () => {
  await using h = await createHarness({ settings: { TRUSTED_PROXY_HOPS: '1' } });
  const { email, call, codes } = await enrolled(h);
  const renew = async (place: number) =>
    call(
      'POST',
      '/api/v1/me/second-factor/recovery-codes',
      { code: '000000' },
      { 'x-forwarded-for': `192.0.2.${place}` },
    );
  const statuses = [];
  for (let count = 0; count < 60; count += 1) statuses.push((await renew(count)).status);
  expect(statuses.slice(0, 50)).toEqual(Array.from({ length: 50 }, () => 403));
  expect(statuses.slice(50)).toEqual(Array.from({ length: 10 }, () => 429));
  expect((await second(h, await challengeOf(h, email), codes[0] ?? '')).status).toBe(200);
});

test('a secret counts for nothing before a code of it was confirmed', async () => {
  await using h = await createHarness();
  const email = 'someone@example.com';
  await makePerson(h.systemDb, { email });
  const call = caller(h.apiUrl, (await login(h.apiUrl, email)).accessToken);
  const wrong = { password: 'not this one at all' };
  expect((await call('POST', '/api/v1/me/second-factor', wrong)).status).toBe(403);
  expect(
    (await call('POST', '/api/v1/me/second-factor/confirm', { code: '123456' })).body.code,
  ).toBe('second_factor.missing');
  await call('POST', '/api/v1/me/second-factor', { password: PASSWORD });
  expect((await call('POST', '/api/v1/me/second-factor/confirm', { code: '000000' })).status).toBe(
    403,
  );
  await login(h.apiUrl, email);
});

test('the second factor is removed with the password and a code', async () => {
  await using h = await createHarness();
  const { email, secret, call } = await enrolled(h);
  const remove = async (body: object) => call('POST', '/api/v1/me/second-factor/remove', body);
  expect((await remove({ password: PASSWORD, code: '000000' })).status).toBe(403);
  const code = await codeOf(secret);
  expect((await remove({ password: 'not this one at all', code })).status).toBe(403);
  expect((await remove({ password: PASSWORD, code })).status).toBe(204);
  await login(h.apiUrl, email);
});

test('a second factor that is removed opens nothing any more', async () => {
  await using h = await createHarness();
  const { secret, call } = await enrolled(h);
  const demand = { requires_second_factor: true };
  expect((await call('PATCH', '/api/v1/organization', demand)).status).toBe(200);
  const code = await codeOf(secret);
  await call('POST', '/api/v1/me/second-factor/remove', { password: PASSWORD, code });
  expect((await call('GET', '/api/v1/documents')).body.code).toBe('second_factor.required');
});

test('who has lost the app and the codes is let in again by the administrator', async () => {
  await using h = await createHarness();
  const { email, call } = await enrolled(h);
  await dropSecondFactor(h.systemDb, email);
  expect((await call('GET', '/api/v1/me')).status).toBe(401);
  const { accessToken } = await login(h.apiUrl, email);
  const { body } = await caller(h.apiUrl, accessToken)('GET', '/api/v1/me');
  expect(body.second_factor).toEqual({ enabled: false, recovery_codes_left: 0 });
});

test('a challenge ends with the password it was given for', async () => {
  await using h = await createHarness();
  const { email, secret, userId } = await enrolled(h);
  const challenge = await challengeOf(h, email);
  await h.sql(
    "update user_credentials set password_changed_at = now() + interval '5 s' where user_id = $1",
    [userId],
  );
  expect((await second(h, challenge, await codeOf(secret))).status).toBe(401);
});

test('an organization that asks for a second factor lets in only who has shown one', async () => {
  await using h = await createHarness();
  const { email, organizationId, secret, call } = await enrolled(h);
  await makePerson(h.systemDb, { email: 'plain@example.com', organizationId });
  const plain = caller(h.apiUrl, (await login(h.apiUrl, 'plain@example.com')).accessToken);
  const demand = { requires_second_factor: true };
  // Who has none himself would lock himself out.
  expect(await plain('PATCH', '/api/v1/organization', demand)).toMatchObject({
    status: 409,
    body: { code: 'organization.would_lock_you_out' },
  });
  expect((await call('PATCH', '/api/v1/organization', demand)).status).toBe(200);
  expect(await plain('GET', '/api/v1/documents')).toMatchObject({
    status: 403,
    body: { code: 'second_factor.required' },
  });
  // He still gets at his own account, and so at a second factor; that lets him in.
  const started = await plain('POST', '/api/v1/me/second-factor', { password: PASSWORD });
  const code = await codeOf(started.body.secret);
  expect((await plain('POST', '/api/v1/me/second-factor/confirm', { code })).status).toBe(200);
  expect((await plain('GET', '/api/v1/documents')).status).toBe(200);
  const entered = await second(h, await challengeOf(h, email), await codeOf(secret));
  const inside = caller(h.apiUrl, entered.body.access_token);
  expect((await inside('GET', '/api/v1/documents')).status).toBe(200);
});

test('codes are guessed slowly, from wherever and with whichever challenge', async () => {
  await using h = await createHarness({ settings: { TRUSTED_PROXY_HOPS: '1' } });
  const { email, secret } = await enrolled(h);
  const challenge = await challengeOf(h, email);
  const guess = async (place: number, code = '000000') =>
    caller(h.apiUrl)(
      'POST',
      '/api/v1/auth/login/second-factor',
      { challenge, code },
      { 'x-forwarded-for': `192.0.2.${place}` },
    );
  for (let count = 0; count < 10; count += 1) expect((await guess(1)).status).toBe(401);
  expect(await guess(1)).toMatchObject({ status: 429, body: { code: 'login.slowed' } });
  // Only who knows the password gets here: the account as a whole is closed for an hour.
  for (let place = 2; place <= 41; place += 1) expect((await guess(place)).status).toBe(401);
  const closed = await guess(42, await codeOf(secret));
  expect(closed.status).toBe(429);
  expect(Number(closed.headers.get('retry-after'))).toBeGreaterThan(60);
  // They are recorded while nobody waits: the time would tell that there is an account.
  await expect
    .poll(async () => h.sql("select id from audit_entries where action = 'login.failed'"))
    .toHaveLength(50);
});
