import { expect, test } from 'vitest';

import type { ServiceContext } from '#shared/context.ts';
import { systemClock } from '#shared/core/clock.ts';
import { organizationIdSchema, taskIdSchema } from '#shared/core/ids.ts';
import { allPermissions } from '#shared/core/permissions.ts';
import { completePreparation } from '#shared/features/pipeline/index.ts';
import { claimTasks, completeTask, type ClaimedTask } from '#shared/features/tasks/index.ts';
import type { TaskRow } from '#shared/infra/db/schema.ts';
import { createLog } from '#shared/infra/log/log.ts';
import type { Ticket } from '#shared/queues/pools.ts';

import { noteJpeg } from '../support/documents.ts';
import { createHarness, type Harness } from '../support/harness.ts';

const leaseMs = 60_000;

async function claim(
  h: Harness,
  ticket: Ticket,
  workerId: string,
): Promise<ClaimedTask | undefined> {
  const claimed = await claimTasks(h.systemDb, [ticket], { workerId, leaseMs });
  return claimed.get(ticket.taskId);
}

async function dispatchedTask(h: Harness): Promise<{ ctx: ServiceContext; task: TaskRow }> {
  const client = await h.client();
  await client.accept({ bytes: await noteJpeg() });
  await h.sql("update tasks set state = 'dispatched'");
  const [row] = await h.sql<{ id: string }>('select id from tasks');
  const organizationId = organizationIdSchema.parse(client.organizationId);
  const ctx: ServiceContext = {
    db: h.db,
    // Nothing here touches the store.
    storage: {} as ServiceContext['storage'],
    clock: systemClock,
    log: createLog({ name: 'test', level: 'silent' }),
    actor: {
      type: 'worker',
      id: 'test-worker',
      organizationId,
      permissions: allPermissions,
      roleId: null,
    },
    requestId: 'none',
    address: null,
  };
  const ticket = { taskId: taskIdSchema.parse(row?.id), organizationId, epoch: 1 };
  const claimed = await claim(h, ticket, 'test-worker');
  if (!claimed) throw new Error('the task could not be claimed');
  return { ctx, task: claimed.task };
}

function prepared({ payload }: TaskRow) {
  const key = payload as Parameters<typeof completePreparation>[1];
  return async (txCtx: Parameters<typeof completePreparation>[0]) =>
    completePreparation(txCtx, key, { pageCount: 1 });
}

test('a task finished twice has one effect', async () => {
  await using h = await createHarness();
  const { ctx, task } = await dispatchedTask(h);

  expect(await completeTask(ctx, task, prepared(task))).toBe(true);
  expect(await completeTask(ctx, task, prepared(task))).toBe(false);

  const rows = await h.sql("select count(*)::int as n from tasks where pool = 'recognise'");
  expect(rows).toEqual([{ n: 1 }]);
});

test('an attempt that lost its task changes nothing, even though it finishes first', async () => {
  await using h = await createHarness();
  const { ctx, task: older } = await dispatchedTask(h);
  await h.sql("update tasks set lease_until = now() - interval '1 second'");
  const ticket = { taskId: older.id, organizationId: older.organizationId, epoch: 1 };
  const newer = await claim(h, ticket, 'another-worker');
  if (!newer) throw new Error('the expired task could not be claimed');
  expect(newer.task.attempt).toBe(2);

  expect(await completeTask(ctx, older, prepared(older))).toBe(false);
  expect(await h.sql("select id from tasks where pool = 'recognise'")).toEqual([]);
  expect(await completeTask(ctx, newer.task, prepared(newer.task))).toBe(true);
});

test('a ticket presented twice is run once', async () => {
  await using h = await createHarness();
  const { task } = await dispatchedTask(h);
  const ticket = { taskId: task.id, organizationId: task.organizationId, epoch: 1 };
  const again = await claim(h, ticket, 'another-worker');
  expect(again).toBeUndefined();
});

test('a task that has ended cannot be revived, whatever the statement', async () => {
  await using h = await createHarness();
  const { ctx, task } = await dispatchedTask(h);
  await completeTask(ctx, task, prepared(task));
  await expect(h.sql(`update tasks set state = 'queued' where id = '${task.id}'`)).rejects.toThrow(
    'has ended as succeeded',
  );
});
