import { expect, test } from 'vitest';

import { createHarness, type Harness } from '../support/harness.ts';
import { caller, login, makePerson, PASSWORD } from '../support/people.ts';
import { startRedisServer } from '../support/redis-server.ts';

const EMAIL = 'target@example.com';
const settings = { TRUSTED_PROXY_HOPS: '1' };

const attempt = async (h: Harness, address: string, password = 'wrong guess', email = EMAIL) =>
  caller(h.apiUrl)(
    'POST',
    '/api/v1/auth/login',
    { email, password },
    { 'x-forwarded-for': address },
  );

const times = async (count: number, run: (index: number) => Promise<{ status: number }>) => {
  const statuses: number[] = [];
  for (let index = 0; index < count; index += 1) statuses.push((await run(index)).status);
  return statuses;
};

/** @returns the different statuses */
const together = async (count: number, run: (index: number) => Promise<{ status: number }>) => {
  const answers = await Promise.all(Array.from({ length: count }, async (_, index) => run(index)));
  return [...new Set(answers.map(({ status }) => status))].toSorted((a, b) => a - b);
};

test('wrong passwords from one place are slowed down, and do not lock out the person elsewhere', async () => {
  await using h = await createHarness({ settings });
  await makePerson(h.systemDb, { email: EMAIL });
  expect(await together(10, async () => attempt(h, '192.0.2.1'))).toEqual([401]);
  const late = await attempt(h, '192.0.2.1');
  expect(late).toMatchObject({ status: 429, body: { code: 'login.slowed' } });
  expect(Number(late.headers.get('retry-after'))).toBeGreaterThan(600);
  // There, not even the right one counts now; elsewhere it does.
  expect((await attempt(h, '192.0.2.1', PASSWORD)).status).toBe(429);
  expect((await attempt(h, '198.51.100.1', PASSWORD)).status).toBe(200);
});

test('an unknown address is slowed down like a known one', async () => {
  await using h = await createHarness({ settings });
  const guess = async () => attempt(h, '192.0.2.1', 'wrong guess', 'nobody@example.com');
  expect(await together(10, guess)).toEqual([401]);
  expect((await guess()).status).toBe(429);
});

test('many attempts at once gain nothing', async () => {
  await using h = await createHarness({ settings });
  await makePerson(h.systemDb, { email: EMAIL });
  const answers = await Promise.all(
    Array.from({ length: 30 }, async () => attempt(h, '192.0.2.1')),
  );
  expect(answers.filter(({ status }) => status === 401)).toHaveLength(10);
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(20);
});

test('a right password forgives the wrong ones before it', async () => {
  await using h = await createHarness({ settings });
  await makePerson(h.systemDb, { email: EMAIL });
  for (const _ of [1, 2, 3]) {
    expect(await together(6, async () => attempt(h, '192.0.2.1'))).toEqual([401]);
    expect((await attempt(h, '192.0.2.1', PASSWORD)).status).toBe(200);
  }
});

test('one place that tries many accounts is slowed down, an IPv6 network as one place', async () => {
  await using h = await createHarness({ settings });
  const from = async (index: number) =>
    attempt(h, `2001:db8:0:1::${(index + 1).toString(16)}`, 'wrong guess', `u${index}@example.com`);
  expect(await together(100, from)).toEqual([401]);
  expect((await from(100)).status).toBe(429);
  expect((await attempt(h, '2001:db8:0:2::1', 'wrong guess', 'u@example.com')).status).toBe(401);
});

test('an account under attack from everywhere still opens to its owner', async () => {
  await using h = await createHarness({ settings });
  await makePerson(h.systemDb, { email: EMAIL });
  expect((await attempt(h, '203.0.113.1', PASSWORD)).status).toBe(200);
  await together(50, async (index) => attempt(h, `192.0.2.${index + 1}`));
  // Places from where nobody has logged in before get two attempts each from now on.
  expect(await times(3, async () => attempt(h, '198.51.100.9'))).toEqual([401, 401, 429]);
  // The owner's own place has all of its attempts, and a new place of his has two.
  expect(await together(5, async () => attempt(h, '203.0.113.1'))).toEqual([401]);
  expect((await attempt(h, '203.0.113.1', PASSWORD)).status).toBe(200);
  expect((await attempt(h, '198.51.100.10', PASSWORD)).status).toBe(200);
});

test('one place alone does not put an account under attack', async () => {
  await using h = await createHarness({ settings });
  await makePerson(h.systemDb, { email: EMAIL });
  expect(await together(60, async () => attempt(h, '192.0.2.1'))).toEqual([401, 429]);
  expect(await times(3, async () => attempt(h, '198.51.100.9'))).toEqual([401, 401, 401]);
  expect((await attempt(h, '198.51.100.9', PASSWORD)).status).toBe(200);
});

test('guessing is slowed down while Redis is away, too', async () => {
  await using redis = await startRedisServer();
  await using h = await createHarness({ settings, redisUrl: redis.url });
  await makePerson(h.systemDb, { email: EMAIL });
  await redis.stop();
  expect(await together(10, async () => attempt(h, '192.0.2.1'))).toEqual([401]);
  expect((await attempt(h, '192.0.2.1')).status).toBe(429);
  expect((await attempt(h, '198.51.100.1', PASSWORD)).status).toBe(200);
});

test('whether there is an account does not show in the time of an answer', async () => {
  await using h = await createHarness({ settings });
  await makePerson(h.systemDb, { email: EMAIL });
  const paths = {
    '/api/v1/auth/login': { password: 'wrong guess' },
    '/api/v1/auth/password/forgot': {},
    '/api/v1/auth/register': { name: 'Somebody', password: PASSWORD },
  };
  const call = caller(h.apiUrl);
  for (const [path, body] of Object.entries(paths)) {
    const took: Record<string, number[]> = { [EMAIL]: [], 'nobody@example.com': [] };
    for (const [email, list] of Object.entries(took)) {
      for (const place of ['192.0.2.1', '192.0.2.2', '192.0.2.3']) {
        const start = performance.now();
        await call('POST', path, { ...body, email }, { 'x-forwarded-for': place });
        list.push(performance.now() - start);
      }
    }
    // All wait for the same moment, well after the work is done.
    const shortest = Object.values(took).map((list) => Math.min(...list));
    for (const ms of shortest) expect(ms, path).toBeGreaterThan(245);
  }
});

test('a failed login stands in the entries of the organizations that the account opens', async () => {
  await using h = await createHarness({ settings });
  const { organizationId } = await h.client();
  const userId = await makePerson(h.systemDb, { email: EMAIL, organizationId });
  await attempt(h, '192.0.2.1');
  const { accessToken } = await login(h.apiUrl, EMAIL);
  const call = caller(h.apiUrl, accessToken);
  const failures = async () =>
    (await call('GET', '/api/v1/audit-entries?action=login.failed')).body.data;
  await expect.poll(failures).toMatchObject([{ subject_id: userId, address: '192.0.2.1' }]);
});
