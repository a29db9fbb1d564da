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

/** Ready tasks of one organization in both lanes; the batch's were there first. */
async function bothLanes(h: Harness, organizationId: string, each: number): Promise<void> {
  await h.sql(
    `insert into tasks (id, organization_id, pool, payload, priority, created_at)
     select 'tsk_' || md5(random()::text || n || lane), $1, 'recognise', jsonb_build_object('lane', lane),
       lane, now() - make_interval(secs => lane)
     from generate_series(1, $2) n, (values (0), (1)) lanes(lane)`,
    [organizationId, each],
  );
}

async function claimLanes(h: Harness, count: number): Promise<number[]> {
  const lanes = [];
  for (let index = 0; index < count; index += 1) {
    const [ticket] = await claimReadyTasks(h.systemDb, 'recognise', { window: 1_000, atMost: 1 });
    const [row] = await h.sql<{ lane: number }>(
      `update tasks set state = 'succeeded' where id = $1 returning priority as lane`,
      [ticket?.taskId],
    );
    if (row) lanes.push(row.lane);
  }
  return lanes;
}

test('interactive work goes first and leaves one turn in five to batches', async () => {
  await using h = await createHarness();
  await ensureSchedulerPools(h.systemDb, ['recognise']);
  const [id = ''] = await organizations(h, 1);
  await bothLanes(h, id, 40);
  const lanes = await claimLanes(h, 40);
  expect(lanes.filter((lane) => lane === 1)).toHaveLength(8);
  // Never more than five turns without one for the batch.
  expect(lanes.join('')).not.toMatch(/0{5}/);
});

test('a lane that was idle has no turns to its credit, and one that is alone has all', async () => {
  await using h = await createHarness();
  await ensureSchedulerPools(h.systemDb, ['recognise']);
  const [id = ''] = await organizations(h, 1);
  await h.sql(
    `insert into tasks (id, organization_id, pool, payload, priority)
     select 'tsk_' || md5(n::text), $1, 'recognise', '{}', 1 from generate_series(1, 60) n`,
    [id],
  );
  expect(new Set(await claimLanes(h, 50))).toEqual(new Set([1]));
  await bothLanes(h, id, 40);
  const lanes = await claimLanes(h, 25);
  // With credit all of them would be interactive.
  const interactive = lanes.filter((lane) => lane === 0).length;
  expect(interactive).toBeGreaterThanOrEqual(19);
  expect(interactive).toBeLessThanOrEqual(21);
});

test('lanes change nothing between organizations', async () => {
  await using h = await createHarness();
  await ensureSchedulerPools(h.systemDb, ['recognise']);
  const [urgent = '', patient = ''] = await organizations(h, 2);
  const fill = async (organizationId: string, lane: number): Promise<unknown> =>
    h.sql(
      `insert into tasks (id, organization_id, pool, payload, priority)
       select 'tsk_' || md5(random()::text), $1, 'recognise', '{}', $2 from generate_series(1, 50)`,
      [organizationId, lane],
    );
  await fill(urgent, 0);
  await fill(patient, 1);
  const taken: string[] = [];
  for (let index = 0; index < 20; index += 1) taken.push((await claimOne(h)) ?? '');
  expect(taken.filter((id) => id === patient)).toHaveLength(10);
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
