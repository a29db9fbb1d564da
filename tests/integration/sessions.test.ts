import { expect, test } from 'vitest';

import { permissions } from '#shared/core/permissions.ts';

import { createHarness, type Harness } from '../support/harness.ts';
import { caller, login, makePerson } from '../support/people.ts';

const REFRESH = '/api/v1/auth/refresh';

async function personOf(h: Harness, email = 'someone@example.com') {
  const { organizationId } = await h.client();
  const userId = await makePerson(h.systemDb, { email, organizationId });
  return { email, userId, organizationId };
}

const refresh = async (h: Harness, token: string) =>
  caller(h.apiUrl)('POST', REFRESH, { refresh_token: token });

const isIn = async (h: Harness, accessToken: string) =>
  (await caller(h.apiUrl, accessToken)('GET', '/api/v1/me')).status === 200;

test('a refresh token is good for one successor', async () => {
  await using h = await createHarness();
  const { email } = await personOf(h);
  const first = await login(h.apiUrl, email);
  const second = await refresh(h, first.refreshToken);
  expect(second.status).toBe(200);
  expect(second.body.refresh_token).not.toBe(first.refreshToken);
  expect(second.headers.get('cache-control')).toBe('no-store');
  expect(await isIn(h, second.body.access_token)).toBe(true);
  const third = await refresh(h, second.body.refresh_token);
  expect(third.status).toBe(200);
});

test('a used refresh token that comes again ends the whole family', async () => {
  await using h = await createHarness();
  const { email, userId, organizationId } = await personOf(h);
  const first = await login(h.apiUrl, email);
  const other = await login(h.apiUrl, email);
  const second = await refresh(h, first.refreshToken);
  const third = await refresh(h, second.body.refresh_token);
  // The first is not the one before the current: no grace for it.
  expect(await refresh(h, first.refreshToken)).toMatchObject({
    status: 401,
    body: { code: 'refresh_token.refused' },
  });
  expect((await refresh(h, third.body.refresh_token)).status).toBe(401);
  expect(await isIn(h, third.body.access_token)).toBe(false);
  expect(await isIn(h, other.accessToken)).toBe(true);

  const entries = await h.sql<{ action: string; actor_id: string }>(
    `select action, actor_id from audit_entries where action = 'session.refresh_reused'
     and organization_id = $1`,
    [organizationId],
  );
  expect(entries).toEqual([{ action: 'session.refresh_reused', actor_id: userId }]);
  const mails = await h.sql<{ kind: string }>('select kind from mails where recipient = $1', [
    email,
  ]);
  expect(mails).toEqual([{ kind: 'refresh_reused' }]);
});

test('clients that refresh at the same moment get the same successor and stay logged in', async () => {
  await using h = await createHarness();
  const { email } = await personOf(h);
  const first = await login(h.apiUrl, email);
  const answers = await Promise.all(
    Array.from({ length: 6 }, async () => refresh(h, first.refreshToken)),
  );
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200]);
  const successors = new Set(answers.map(({ body }) => body.refresh_token));
  expect(successors.size).toBe(1);
  const [successor = ''] = successors;
  expect((await refresh(h, successor)).status).toBe(200);
});

test('the grace ends after ten seconds, and when the successor is used', async () => {
  await using h = await createHarness();
  const { email } = await personOf(h);
  const slow = await login(h.apiUrl, email);
  expect((await refresh(h, slow.refreshToken)).status).toBe(200);
  await h.sql(
    "update refresh_tokens set used_at = used_at - interval '11 s' where used_at is not null",
  );
  expect((await refresh(h, slow.refreshToken)).status).toBe(401);

  const eager = await login(h.apiUrl, email);
  const next = await refresh(h, eager.refreshToken);
  expect((await refresh(h, next.body.refresh_token)).status).toBe(200);
  expect((await refresh(h, eager.refreshToken)).status).toBe(401);
});

test('a session ends when it lies unused, and at the latest after its time', async () => {
  await using h = await createHarness({
    settings: { SESSION_IDLE_MINUTES: '30', JWT_REFRESH_TOKEN_EXPIRES: '2' },
  });
  const { email } = await personOf(h);
  const set = async (id: string, column: string, value: string) =>
    h.sql(`update sessions set ${column} = ${value} where id = $1`, [id]);

  const idle = await login(h.apiUrl, email);
  await set(idle.sessionId, 'last_used_at', "now() - interval '29 min'");
  expect(await isIn(h, idle.accessToken)).toBe(true);
  // That was a use.
  const [used] = await h.sql<{ s: number }>(
    'select extract(epoch from now() - last_used_at)::int as s from sessions where id = $1',
    [idle.sessionId],
  );
  expect(used?.s).toBeLessThan(5);
  await set(idle.sessionId, 'last_used_at', "now() - interval '31 min'");
  expect(await isIn(h, idle.accessToken)).toBe(false);
  expect((await refresh(h, idle.refreshToken)).status).toBe(401);

  const old = await login(h.apiUrl, email);
  const [life] = await h.sql<{ days: number }>(
    'select extract(day from expires_at - created_at)::int as days from sessions where id = $1',
    [old.sessionId],
  );
  expect(life?.days).toBe(2);
  await set(old.sessionId, 'expires_at', "now() - interval '1 s'");
  expect(await isIn(h, old.accessToken)).toBe(false);
  expect((await refresh(h, old.refreshToken)).status).toBe(401);
});

test('people list their sessions and end one or all of them', async () => {
  await using h = await createHarness();
  const { email } = await personOf(h);
  const { email: strangerEmail } = await personOf(h, 'stranger@example.com');
  const sessions = [
    await login(h.apiUrl, email),
    await login(h.apiUrl, email),
    await login(h.apiUrl, email),
  ];
  const [here, there, elsewhere] = sessions;
  if (!here || !there || !elsewhere) throw new Error('three sessions were expected');
  const call = caller(h.apiUrl, here.accessToken);
  const list = await call('GET', '/api/v1/me/sessions');
  expect(list.body.data).toHaveLength(3);
  expect(list.body.data.filter((session: { is_this: boolean }) => session.is_this)).toEqual([
    expect.objectContaining({ id: here.sessionId, address: '127.0.0.1' }),
  ]);

  expect((await call('DELETE', `/api/v1/me/sessions/${there.sessionId}`)).status).toBe(204);
  expect(await isIn(h, there.accessToken)).toBe(false);
  const stranger = await login(h.apiUrl, strangerEmail);
  expect(await call('DELETE', `/api/v1/me/sessions/${stranger.sessionId}`)).toMatchObject({
    status: 404,
    body: { code: 'session.not_found' },
  });
  expect(await isIn(h, stranger.accessToken)).toBe(true);

  expect((await call('DELETE', '/api/v1/me/sessions')).body).toEqual({ ended: 1 });
  expect(await isIn(h, elsewhere.accessToken)).toBe(false);
  expect(await isIn(h, here.accessToken)).toBe(true);
  expect((await call('DELETE', '/api/v1/me/sessions?keep_this=false')).body).toEqual({ ended: 1 });
  expect(await isIn(h, here.accessToken)).toBe(false);
});

test('who logs out is out, with all tokens of the session', async () => {
  await using h = await createHarness();
  const { email } = await personOf(h);
  const session = await login(h.apiUrl, email);
  const call = caller(h.apiUrl);
  const body = { refresh_token: session.refreshToken };
  expect((await call('POST', '/api/v1/auth/logout', body)).status).toBe(204);
  expect(await isIn(h, session.accessToken)).toBe(false);
  expect((await refresh(h, session.refreshToken)).status).toBe(401);
  expect((await call('POST', '/api/v1/auth/logout', body)).status).toBe(401);
});

test('web pages keep the refresh token in a cookie that counts only from their own origin', async () => {
  const page = 'https://app.example.com';
  await using h = await createHarness({ settings: { FRONTEND_ORIGINS: page } });
  const { email } = await personOf(h);
  const call = caller(h.apiUrl);
  const wish = { email, password: 'three green tortoises', token_delivery: 'cookie' };
  expect((await call('POST', '/api/v1/auth/login', wish)).body.code).toBe('origin.refused');
  const opened = await call('POST', '/api/v1/auth/login', wish, { origin: page });
  expect(opened.status).toBe(200);
  expect(opened.body.refresh_token).toBeUndefined();
  const header = opened.headers.get('set-cookie') ?? '';
  expect(header).toMatch(/^__Host-docmill_refresh=dmr_[0-9a-f]{72};/);
  for (const attribute of ['HttpOnly', 'Secure', 'SameSite=Strict', 'Path=/']) {
    expect(header).toContain(attribute);
  }
  const cookie = header.split(';')[0] ?? '';
  for (const origin of [undefined, 'https://evil.example.com', 'null']) {
    const from = origin === undefined ? {} : { origin };
    expect(await call('POST', REFRESH, {}, { cookie, ...from }), origin).toMatchObject({
      status: 403,
      body: { code: 'origin.refused' },
    });
  }
  const refreshed = await call('POST', REFRESH, {}, { cookie, origin: page });
  expect(refreshed.status).toBe(200);
  expect(refreshed.body.refresh_token).toBeUndefined();
  const next = refreshed.headers.get('set-cookie')?.split(';')[0] ?? '';
  expect(next).not.toBe(cookie);
  const out = await call('POST', '/api/v1/auth/logout', {}, { cookie: next, origin: page });
  expect(out.status).toBe(204);
  expect(out.headers.get('set-cookie')).toContain('Max-Age=0');
  expect(await isIn(h, refreshed.body.access_token)).toBe(false);
  expect((await call('POST', REFRESH, {}, { origin: page })).body.code).toBe(
    'refresh_token.missing',
  );
});

test('a session leads to one organization and can be led to another of the person’s', async () => {
  await using h = await createHarness();
  const { email } = await personOf(h);
  const strangers = await h.client('Strangers');
  const { accessToken, refreshToken } = await login(h.apiUrl, email);
  const call = caller(h.apiUrl, accessToken);
  const made = await call('POST', '/api/v1/me/organizations', { name: 'Second' });
  expect(made.status).toBe(201);
  // Counted once, as any request.
  expect(made.headers.get('ratelimit')).toMatch(/^"person";r=5999;/);
  expect((await call('GET', '/api/v1/me')).headers.get('ratelimit')).toMatch(/^"person";r=5998;/);
  expect(
    await call('POST', '/api/v1/auth/switch', { organization_id: strangers.organizationId }),
  ).toMatchObject({ status: 404, body: { code: 'organization.not_found' } });
  const switched = await call('POST', '/api/v1/auth/switch', made.body);
  const inSecond = caller(h.apiUrl, switched.body.access_token);
  expect((await inSecond('GET', '/api/v1/organization')).body.name).toBe('Second');
  // It says where it leads, and what the person may do there.
  expect((await inSecond('GET', '/api/v1/me')).body).toMatchObject({
    organization_id: made.body.organization_id,
    organizations: [{}, { id: made.body.organization_id, permissions: [...permissions] }],
  });
  expect((await call('GET', '/api/v1/organization')).body.name).toBe('Test organization');
  // The next access token leads where the session was led, and so does the next login.
  const refreshed = await refresh(h, refreshToken);
  expect(refreshed.body.organization_id).toBe(made.body.organization_id);
  const again = await caller(h.apiUrl)('POST', '/api/v1/auth/login', {
    email,
    password: 'three green tortoises',
  });
  expect(again.body.organization_id).toBe(made.body.organization_id);
});

test('neither tokens nor passwords lie readable in the database', async () => {
  await using h = await createHarness();
  const { email } = await personOf(h);
  const { refreshToken } = await login(h.apiUrl, email);
  const next = await refresh(h, refreshToken);
  await caller(h.apiUrl)('POST', '/api/v1/auth/password/forgot', { email });
  const tables = await h.sql<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = 'public'",
  );
  const dump: string[] = [];
  for (const { name } of tables) {
    const rows = await h.sql<{ row: string }>(`select t::text as row from ${name} t`);
    dump.push(...rows.map(({ row }) => row));
  }
  const all = dump.join('\n');
  expect(all).toContain(email);
  const secrets = [refreshToken, next.body.refresh_token, next.body.access_token];
  for (const secret of [...secrets, 'three green tortoises', 'dmt_']) {
    expect(all).not.toContain(secret);
    expect(all).not.toContain(Buffer.from(secret).toString('hex'));
  }
});
