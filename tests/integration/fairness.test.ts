import { expect, test } from 'vitest';

import { systemClock } from '#shared/core/clock.ts';
import { newDocumentId, newJobId, newVersionId, organizationIdSchema } from '#shared/core/ids.ts';
import { allPermissions } from '#shared/core/permissions.ts';
import {
  claimReadyTasks,
  enqueueTasks,
  ensureSchedulerPools,
} from '#shared/features/tasks/index.ts';
import { inOrganization } from '#shared/infra/db/client.ts';
import { createLog } from '#shared/infra/log/log.ts';
import { recognisePool } from '#shared/queues/pools.ts';

import { createHarness, type Harness } from '../support/harness.ts';

/** Ready tasks without documents: only their order is of interest. */
async function backlog(h: Harness, organizationId: string, tasks: number): Promise<void> {
  await h.sql(
    `insert into tasks (id, organization_id, pool, payload)
     select 'tsk_' || md5(random()::text || n), $1, 'recognise', '{}' from generate_series(1, $2) n`,
    [organizationId, tasks],
  );
}

/** One slot frees at a time: the hardest case, in which naive orders starve. */
async function claimOne(h: Harness): Promise<string | undefined> {
  const [ticket] = await claimReadyTasks(h.systemDb, 'recognise', { window: 1_000, atMost: 1 });
  if (ticket) await h.sql(`update tasks set state = 'succeeded' where id = '${ticket.taskId}'`);
  return ticket?.organizationId;
}

async function organizations(h: Harness, count: number): Promise<readonly string[]> {
  const ids = [];
  for (let index = 0; index < count; index += 1) {
    ids.push((await h.client(`organization ${index}`)).organizationId);
  }
  return ids;
}

test('behind twenty organizations with backlogs a newcomer starts within one round', async () => {
  await using h = await createHarness();
  await ensureSchedulerPools(h.systemDb, ['recognise']);
  const busy = await organizations(h, 20);
  await backlog(h, busy[0] ?? '', 3_000);
  for (const id of busy.slice(1)) await backlog(h, id, 200);
  for (let index = 0; index < 100; index += 1) await claimOne(h);

  const newcomer = (await h.client('newcomer')).organizationId;
  await backlog(h, newcomer, 1);
  let waited = 0;
  while ((await claimOne(h)) !== newcomer) waited += 1;
  expect(waited).toBeLessThanOrEqual(busy.length);
});

test('weights divide the workers, and an idle organization banks no credit', async () => {
  await using h = await createHarness();
  await ensureSchedulerPools(h.systemDb, ['recognise']);
  const [heavy = '', light = '', late = ''] = await organizations(h, 3);
  await h.sql(`update organizations set weight = 3 where organization_id = '${heavy}'`);
  await backlog(h, heavy, 500);
  await backlog(h, light, 500);
  const taken: Record<string, number> = {};
  for (let index = 0; index < 80; index += 1) {
    const id = (await claimOne(h)) ?? '';
    taken[id] = (taken[id] ?? 0) + 1;
  }
  expect(taken).toEqual({ [heavy]: 60, [light]: 20 });

  await backlog(h, late, 500);
  let late50 = 0;
  for (let index = 0; index < 50; index += 1) if ((await claimOne(h)) === late) late50 += 1;
  expect(late50).toBeGreaterThanOrEqual(9);
  expect(late50).toBeLessThanOrEqual(11);
});

/** Documents of one organization in the recognise pool, of which one task is claimed after the other. */
async function createDocuments(h: Harness) {
  await ensureSchedulerPools(h.systemDb, ['recognise']);
  const [id = ''] = await organizations(h, 1);
  const organizationId = organizationIdSchema.parse(id);
  return {
    enqueue: async (pages: number) =>
      inOrganization(h.db, organizationId, async (tx) => {
        const ids = { jobId: newJobId(), documentId: newDocumentId(), versionId: newVersionId() };
        const worker = { type: 'worker', id: 'test', organizationId } as const;
        const actor = { ...worker, permissions: allPermissions, roleId: null };
        const common = {
          storage: h.storage,
          clock: systemClock,
          log: createLog({ name: 'test', level: 'silent' }),
        };
        const ctx = { ...common, tx, actor, requestId: 'req_test', address: null };
        const payloads = Array.from({ length: pages }, (_, index) => ({
          ...ids,
          from: index + 1,
          to: index + 1,
        }));
        await enqueueTasks(ctx, recognisePool, { payloads });
        return ids.documentId;
      }),
    async claim(count: number): Promise<readonly (string | undefined)[]> {
      const claimed: (string | undefined)[] = [];
      for (let index = 0; index < count; index += 1) {
        const one = { window: 1_000, atMost: 1 };
        const [ticket] = await claimReadyTasks(h.systemDb, 'recognise', one);
        await h.sql("update tasks set state = 'succeeded' where id = $1", [ticket?.taskId]);
        const sql = "select payload->>'documentId' as document from tasks where id = $1";
        claimed.push((await h.sql<{ document: string }>(sql, [ticket?.taskId]))[0]?.document);
      }
      return claimed;
    },
  };
}

test('a short document does not wait for all of a long one of the same organization', async () => {
  await using h = await createHarness();
  const documents = await createDocuments(h);
  const long = await documents.enqueue(100);
  expect(new Set(await documents.claim(30))).toEqual(new Set([long]));
  const short = await documents.enqueue(2);
  const other = await documents.enqueue(100);
  expect(await documents.claim(8)).toEqual([long, short, other, long, short, other, long, other]);
});

test('a task that comes back lets no new document in before the others', async () => {
  await using h = await createHarness();
  const documents = await createDocuments(h);
  const long = await documents.enqueue(100);
  const [failed] = await claimReadyTasks(h.systemDb, 'recognise', { window: 1_000, atMost: 1 });
  await documents.claim(29);
  await h.sql("update tasks set state = 'queued', epoch = 2 where id = $1", [failed?.taskId]);
  const late = await documents.enqueue(100);
  expect(await documents.claim(6)).toEqual([long, long, late, long, late, long]);
});

test('where only tasks that come back wait, a new document goes behind the first of them', async () => {
  await using h = await createHarness();
  const documents = await createDocuments(h);
  const long = await documents.enqueue(10);
  await documents.claim(8);
  const rest = await claimReadyTasks(h.systemDb, 'recognise', { window: 1_000, atMost: 2 });
  for (const { taskId } of rest) {
    await h.sql("update tasks set state = 'queued', epoch = 2 where id = $1", [taskId]);
  }
  const late = await documents.enqueue(3);
  expect(await documents.claim(5)).toEqual([long, late, long, late, late]);
});

test('an organization never has more tasks in flight than it may', async () => {
  await using h = await createHarness();
  await ensureSchedulerPools(h.systemDb, ['recognise']);
  const [id = ''] = await organizations(h, 1);
  await h.sql(`update organizations set max_in_flight = 3 where organization_id = '${id}'`);
  await backlog(h, id, 10);
  const slots = { window: 1_000, atMost: 8 };
  expect(await claimReadyTasks(h.systemDb, 'recognise', slots)).toHaveLength(3);
  expect(await claimReadyTasks(h.systemDb, 'recognise', slots)).toHaveLength(0);
});

test('dispatchers at once claim no task twice and never more than the window', async () => {
  await using h = await createHarness();
  await ensureSchedulerPools(h.systemDb, ['recognise']);
  const [id = ''] = await organizations(h, 1);
  await backlog(h, id, 60);
  const claims = await Promise.all(
    Array.from({ length: 6 }, async () =>
      claimReadyTasks(h.systemDb, 'recognise', { window: 12, atMost: 10 }),
    ),
  );
  const ids = claims.flat().map((ticket) => ticket.taskId);
  expect(ids.length).toBeGreaterThan(0);
  expect(ids.length).toBeLessThanOrEqual(12);
  expect(new Set(ids).size).toBe(ids.length);
});
