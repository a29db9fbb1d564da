import { expect, test } from 'vitest';

import { docmill, type Result } from '../support/command.ts';
import { createHarness, type Harness } from '../support/harness.ts';
import { caller, login, makePerson, PASSWORD } from '../support/people.ts';

/** `docmill admin ...` on the harness's database. */
const admin = async (h: Harness, args: readonly string[], input = ''): Promise<Result> =>
  docmill(['admin', ...args], { DATABASE_SYSTEM_URL: h.env['DATABASE_SYSTEM_URL'] }, input);

const EMAIL = 'first@example.com';

test('the administrator makes the first organization with its owner, who logs in', async () => {
  await using h = await createHarness();
  const args = ['create-owner', '--email', 'First@Example.com', '--organization', 'Acme'];
  const made = await admin(h, [...args, '--name', 'Ada']);
  expect(made.code, made.stderr).toBe(0);
  const { accessToken } = await login(h.apiUrl, EMAIL, made.stdout);
  const me = await caller(h.apiUrl, accessToken)('GET', '/api/v1/me');
  expect(me.body).toMatchObject({ name: 'Ada', organizations: [{ name: 'Acme', role: 'owner' }] });
  const again = await admin(h, args);
  expect(again).toMatchObject({ code: 1, stderr: expect.stringContaining('has an account') });

  // A second owner of the same organization, with a password of his own.
  const second = ['create-owner', '--email', 'second@example.com', '--organization', 'Acme'];
  const weak = await admin(h, [...second, '--password-stdin'], 'password1234\n');
  expect(weak).toMatchObject({ code: 1, stderr: expect.stringContaining('most used') });
  const given = await admin(h, [...second, '--password-stdin'], `${PASSWORD}\n`);
  expect(given).toMatchObject({ code: 0, stdout: '' });
  await login(h.apiUrl, 'second@example.com');
  expect(await h.sql("select name from organizations where name = 'Acme'")).toHaveLength(1);
});

test('the administrator resets a password, which ends all sessions', async () => {
  await using h = await createHarness();
  const { organizationId } = await h.client();
  const userId = await makePerson(h.systemDb, { email: EMAIL, organizationId });
  const before = await login(h.apiUrl, EMAIL);
  const reset = await admin(h, ['reset-password', EMAIL]);
  expect(reset.code, reset.stderr).toBe(0);
  expect((await caller(h.apiUrl, before.accessToken)('GET', '/api/v1/me')).status).toBe(401);
  const old = { email: EMAIL, password: PASSWORD };
  expect((await caller(h.apiUrl)('POST', '/api/v1/auth/login', old)).status).toBe(401);
  await login(h.apiUrl, EMAIL, reset.stdout);
  const entries = await h.sql<{ action: string }>(
    `select action from audit_entries where actor_type = 'administrator' and subject_id = $1
     and organization_id = $2 order by id`,
    [userId, organizationId],
  );
  expect(entries.map(({ action }) => action)).toEqual(['account.password_reset', 'session.ended']);
  expect(await admin(h, ['reset-password', 'nobody@example.com'])).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('There is no account'),
  });
});

test('the administrator lists and ends sessions', async () => {
  await using h = await createHarness();
  await makePerson(h.systemDb, { email: EMAIL });
  const [one, two] = [await login(h.apiUrl, EMAIL), await login(h.apiUrl, EMAIL)];
  const isIn = async (token: string) =>
    (await caller(h.apiUrl, token)('GET', '/api/v1/me')).status === 200;
  const listed = await admin(h, ['sessions', 'list', EMAIL]);
  expect(listed.stdout).toContain(one.sessionId);
  expect(listed.stdout).toContain(two.sessionId);
  expect((await admin(h, ['sessions', 'revoke', one.sessionId])).code).toBe(0);
  expect([await isIn(one.accessToken), await isIn(two.accessToken)]).toEqual([false, true]);
  expect((await admin(h, ['sessions', 'revoke', one.sessionId])).code).toBe(1);
  expect((await admin(h, ['sessions', 'revoke', '--all', EMAIL])).stdout).toBe(
    '1 sessions are ended.',
  );
  expect(await isIn(two.accessToken)).toBe(false);
});

test('the administrator makes, lists and revokes keys', async () => {
  await using h = await createHarness();
  const typo = await admin(h, ['keys', 'create', '--organization', 'Acne']);
  expect(typo).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('no organization "Acne"'),
  });
  await h.client('Acme');
  const made = await admin(h, [
    'keys',
    'create',
    '--organization',
    'Acme',
    '--scopes',
    'documents:read',
  ]);
  const call = caller(h.apiUrl, made.stdout);
  expect((await call('GET', '/api/v1/documents')).status).toBe(200);
  expect((await call('GET', '/api/v1/organization')).status).toBe(403);
  const listed = await admin(h, ['keys', 'list']);
  const id = /key_[0-9a-f]{32}/.exec(made.stderr)?.[0] ?? '';
  expect(listed.stdout).toContain(id);
  expect(listed.stdout).toContain(made.stdout.slice(0, 12));
  expect(listed.stdout).not.toContain(made.stdout);
  const rotated = await admin(h, ['keys', 'rotate', id, '--overlap', '0']);
  expect((await call('GET', '/api/v1/documents')).status).toBe(401);
  const renewed = caller(h.apiUrl, rotated.stdout);
  expect((await renewed('GET', '/api/v1/documents')).status).toBe(200);
  expect((await admin(h, ['keys', 'revoke', id])).code).toBe(0);
  expect((await renewed('GET', '/api/v1/documents')).status).toBe(401);
  expect((await admin(h, ['keys', 'revoke', id])).code).toBe(1);
  const wrong = await admin(h, ['keys', 'create', '--organization', 'Acme', '--scopes', 'all']);
  expect(wrong).toMatchObject({ code: 1, stderr: expect.stringContaining('documents:read') });
});

test('who is disabled is out, with his keys, until he is enabled', async () => {
  await using h = await createHarness();
  const { organizationId } = await h.client();
  await makePerson(h.systemDb, { email: EMAIL, organizationId });
  const { accessToken, refreshToken } = await login(h.apiUrl, EMAIL);
  const call = caller(h.apiUrl, accessToken);
  const wish = { name: 'k', scopes: ['documents:read'] };
  const { body } = await call('POST', '/api/v1/api-keys', wish);
  const withKey = caller(h.apiUrl, body.key);
  expect((await withKey('GET', '/api/v1/documents')).status).toBe(200);
  expect((await admin(h, ['disable', EMAIL])).code).toBe(0);
  expect((await call('GET', '/api/v1/me')).status).toBe(401);
  expect((await withKey('GET', '/api/v1/documents')).status).toBe(401);
  const credentials = { email: EMAIL, password: PASSWORD };
  const open = caller(h.apiUrl);
  expect((await open('POST', '/api/v1/auth/login', credentials)).status).toBe(401);
  const refresh = { refresh_token: refreshToken };
  expect((await open('POST', '/api/v1/auth/refresh', refresh)).status).toBe(401);
  expect((await admin(h, ['enable', EMAIL])).code).toBe(0);
  await login(h.apiUrl, EMAIL);
  expect((await withKey('GET', '/api/v1/documents')).status).toBe(200);
});

test('the administrator says how much of the workers an organization may have', async () => {
  await using h = await createHarness();
  const { organizationId } = await h.client('Acme');
  expect((await admin(h, ['limits', 'Acme'])).stdout).toBe(
    'weight 1, 1000 tasks of each pool at once',
  );
  const changed = await admin(h, [
    'limits',
    organizationId,
    '--weight',
    '2.5',
    '--max-in-flight',
    '3',
  ]);
  expect(changed).toMatchObject({ code: 0, stdout: 'weight 2.5, 3 tasks of each pool at once' });
  expect(await h.sql('select weight, max_in_flight from organizations where weight <> 1')).toEqual([
    { weight: 2.5, max_in_flight: 3 },
  ]);
  for (const wrong of [
    ['--weight', '0'],
    ['--max-in-flight', '1.5'],
    ['--weight', 'much'],
  ]) {
    expect(await admin(h, ['limits', 'Acme', ...wrong])).toMatchObject({ code: 2 });
  }
});

test('a command called wrongly says what is wrong, and how it is called', async () => {
  await using h = await createHarness();
  const wrong = await admin(h, ['keys', 'create', '--name', 'k']);
  expect(wrong).toMatchObject({ code: 2, stdout: '' });
  expect(wrong.stderr).toMatch(/^A key is for an organization, or for an operator/);
  expect(wrong.stderr).toContain('docmill admin keys create --organization');
  expect(wrong.stderr).not.toContain('create-owner');
  const reasons: readonly (readonly [string[], RegExp])[] = [
    [[], /docmill admin create-owner/],
    [['nonsense'], /^There is no "nonsense"[^]*docmill admin create-owner/],
    [['keys'], /^Say create, list, rotate or revoke/],
    [['keys', 'create', '--nonsense'], /^Unknown option/],
    [['disable'], /^Give one e-mail address/],
  ];
  for (const [args, reason] of reasons) {
    const { code, stderr } = await admin(h, args);
    expect(code, args.join(' ')).toBe(2);
    expect(stderr).toMatch(reason);
  }
});
