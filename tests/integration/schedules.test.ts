import { expect, test as plain } from 'vitest';

import { systemClock } from '#shared/core/clock.ts';
import { allPermissions } from '#shared/core/permissions.ts';
import { fireDueSchedules } from '#shared/features/schedules/index.ts';
import { createSecretBox } from '#shared/infra/crypto/secret-box.ts';
import { createLog } from '#shared/infra/log/log.ts';

import { json } from '../support/batches.ts';
import type { TestClient } from '../support/client.ts';
import { noteJpeg } from '../support/documents.ts';
import { createHarness, type Harness } from '../support/harness.ts';
import { mailTo, makePerson, memberOf, outboxOf } from '../support/people.ts';
import { test } from '../support/platform.ts';

const everyMonday = { name: 'weekly', cron: '0 7 * * 1', time_zone: 'Europe/Berlin' };
const csv = { subject: 'documents', format: 'csv', columns: ['title'] };

async function add(client: TestClient, body: object) {
  const { status, body: made } = await client.post('/api/v1/schedules', json(body));
  expect(status, JSON.stringify(made)).toBe(201);
  return made;
}

const makeDue = async (h: Harness, id: string) =>
  h.sql("update schedules set next_run_at = now() - interval '3 days' where id = $1", [id]);

const runsOf = async (client: TestClient, id: string) =>
  (await client.get(`/api/v1/schedules/${id}/runs`)).body.data;

test('an export is made at its time, once, and its next time follows', async ({
  platform: h,
  client,
}) => {
  await client.accept({ bytes: await noteJpeg(), fields: { title: 'in time' } });
  const schedule = await add(client, { ...everyMonday, kind: 'export', export: csv });
  expect(new Date(schedule.next_run_at).getUTCDay()).toBe(1);
  await makeDue(h, schedule.id);
  await expect
    .poll(async () => (await runsOf(client, schedule.id)).length, { timeout: 30_000 })
    .toBe(1);
  const [run] = await runsOf(client, schedule.id);
  const made = (await client.get(`/api/v1/exports/${run.outcome_id}`)).body;
  await client.ended(made.job_id);
  const file = await client.download(`/api/v1/exports/${made.id}/content`);
  expect(String(file)).toContain('in time');
  const after = (await client.get(`/api/v1/schedules/${schedule.id}`)).body;
  expect(after.next_run_at).toBe(schedule.next_run_at);
  // Three days were missed; one run makes up for them.
  expect(await runsOf(client, schedule.id)).toHaveLength(1);
});

plain('however many look, a run is one run', async () => {
  await using h = await createHarness();
  const client = await h.client();
  const schedule = await add(client, { ...everyMonday, kind: 'export', export: csv });
  await makeDue(h, schedule.id);
  const log = createLog({ name: 'test', level: 'silent' });
  const settings = { mailBox: createSecretBox(Buffer.alloc(32), 'mail') };
  const contextOf = (organizationId: Parameters<Parameters<typeof fireDueSchedules>[1]>[0]) => {
    const worker = { type: 'worker', id: 'w', organizationId } as const;
    const actor = { ...worker, permissions: allPermissions, roleId: null };
    const open = { db: h.db, storage: h.storage, clock: systemClock, log };
    return { ...open, requestId: 'sweep', address: null, actor };
  };
  await Promise.all(
    Array.from({ length: 8 }, async () => fireDueSchedules(h.systemDb, contextOf, settings)),
  );
  expect(await h.sql('select id from exports')).toHaveLength(1);
  expect(await runsOf(client, schedule.id)).toHaveLength(1);
});

test('mails of schedules go to members only, which is said when one is made or changed', async ({
  platform: h,
  client,
}) => {
  const eve = 'eve@elsewhere.test';
  const wishes = [
    { kind: 'export', export: { ...csv, mail_to: eve } },
    { kind: 'digest', digest: { mail_to: eve } },
  ];
  const refused = { status: 422, body: { code: 'export.not_a_member' } };
  for (const wish of wishes) {
    const answer = await client.post('/api/v1/schedules', json({ ...everyMonday, ...wish }));
    expect(answer).toMatchObject(refused);
  }
  expect((await client.get('/api/v1/schedules')).body.data).toEqual([]);

  const email = 'leaver@schedules.test';
  await makePerson(h.systemDb, { email, organizationId: client.organizationId });
  const digest = { mail_to: email };
  const { id } = await add(client, { ...everyMonday, kind: 'digest', digest });
  await h.sql('delete from members where organization_id = $1', [client.organizationId]);
  const path = `/api/v1/schedules/${id}`;
  expect(await client.patch(path, { cron: '0 8 * * 1' })).toMatchObject(refused);
  // That it is to stop may be said.
  expect((await client.patch(path, { enabled: false })).status).toBe(200);
  expect(await client.patch(path, { enabled: true })).toMatchObject(refused);
});

test('a digest is mailed to a member', async ({ platform: h, client }) => {
  const email = 'mary@digests.test';
  await makePerson(h.systemDb, { email, organizationId: client.organizationId });
  await client.accept({ bytes: await noteJpeg() });
  const digest = { mail_to: email, last_days: 7 };
  const { id } = await add(client, { ...everyMonday, kind: 'digest', digest });
  expect((await client.post(`/api/v1/schedules/${id}/run`)).status).toBe(202);
  const mail = await mailTo(outboxOf(h), email, 'weekly: 1 documents');
  expect(mail.text).toContain('In the last 7 days 1 documents came in.');
});

test('a retention run forgets what is older, and nothing of others', async ({
  platform: h,
  client,
}) => {
  const other = await h.client('other');
  for (const each of [client, other]) {
    const { jobId } = await each.accept({ bytes: await noteJpeg() });
    await each.ended(jobId);
  }
  const organizations = [client.organizationId, other.organizationId];
  await h.sql("update events set at = now() - interval '20 days' where organization_id = any($1)", [
    organizations,
  ]);
  const retention = { days: 10 };
  const { id } = await add(client, { ...everyMonday, kind: 'retention', retention });
  await makeDue(h, id);
  const left = async (organization: string) =>
    (await h.sql('select seq from events where organization_id = $1', [organization])).length;
  await expect.poll(async () => left(client.organizationId), { timeout: 30_000 }).toBe(0);
  expect(await left(other.organizationId)).toBeGreaterThan(0);
});

test('who has left has nothing done in his name any more', async ({ platform: h, client }) => {
  const owner = await memberOf(h, client.organizationId, 'owner', 'scheduler-owner');
  const leaver = await memberOf(h, client.organizationId, 'admin', 'scheduler-leaver');
  const { body } = await leaver.call('POST', '/api/v1/schedules', {
    ...everyMonday,
    kind: 'export',
    export: csv,
  });
  await owner.call('DELETE', `/api/v1/members/${leaver.id}`);
  await makeDue(h, body.id);
  await expect
    .poll(async () => (await runsOf(client, body.id))[0]?.failure?.code, { timeout: 30_000 })
    .toBe('schedule.not_allowed');
});

test.for([
  ['six fields', '0 0 7 * * 1', 'schedule.bad_cron'],
  ['nonsense', 'a b c d e', 'schedule.bad_cron'],
  ['a day that never comes', '0 0 31 2 *', 'schedule.bad_cron'],
  ['every minute', '* * * * *', 'schedule.too_often'],
  ['two minutes in an hour', '0,2 * * * *', 'schedule.too_often'],
] as const)('%s are no times of a schedule', async ([, cron, code], { client }) => {
  const body = { ...everyMonday, cron, kind: 'export', export: csv };
  const { status, body: problem } = await client.post('/api/v1/schedules', json(body));
  expect({ status, code: problem.code }).toEqual({ status: 422, code });
});

test('schedules are changed, disabled and removed', async ({ client }) => {
  const { id } = await add(client, { ...everyMonday, kind: 'export', export: csv });
  const path = `/api/v1/schedules/${id}`;
  const disabled = (await client.patch(path, { enabled: false, name: 'paused' })).body;
  expect(disabled).toMatchObject({ enabled: false, name: 'paused', next_run_at: null });
  expect((await client.post(`${path}/run`)).body.code).toBe('schedule.disabled');
  const hourly = (await client.patch(path, { enabled: true, cron: '0 * * * *' })).body;
  expect(Date.parse(hourly.next_run_at) - Date.now()).toBeLessThan(3_600_001);
  expect((await client.delete(path)).status).toBe(204);
  expect((await client.get(path)).status).toBe(404);
});

test('a schedule that breaks says so, and keeps no other from its run', async ({
  platform: h,
  client,
}) => {
  const neighbour = await h.client();
  const broken = await add(client, { ...everyMonday, kind: 'export', export: csv });
  const sound = await add(neighbour, { ...everyMonday, kind: 'export', export: csv });
  await h.sql("update schedules set settings = '{}' where id = $1", [broken.id]);
  await makeDue(h, broken.id);
  await makeDue(h, sound.id);
  const runs = async (of: TestClient, id: string) => (await runsOf(of, id)).length;
  await expect.poll(async () => runs(neighbour, sound.id), { timeout: 30_000 }).toBe(1);
  await expect.poll(async () => runs(client, broken.id), { timeout: 30_000 }).toBe(1);
  expect(await runsOf(client, broken.id)).toMatchObject([{ failure: { code: 'internal' } }]);
  const [row] = await h.sql<{ waits: boolean }>(
    'select next_run_at > now() as waits from schedules where id = $1',
    [broken.id],
  );
  expect(row?.waits).toBe(true);
});
