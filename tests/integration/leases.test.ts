import { expect, test } from 'vitest';

import { newBatchId, newTaskId, taskIdSchema } from '#shared/core/ids.ts';
import { findExpiredLeases, renewLeases } from '#shared/features/tasks/index.ts';

import { createHarness } from '../support/harness.ts';

test('a task that somebody holds locked costs no other its lease', async () => {
  await using h = await createHarness();
  const { organizationId } = await h.client();
  const [locked, free] = [newTaskId(), newTaskId()];
  for (const id of [locked, free]) {
    await h.sql(
      `insert into tasks (id, organization_id, pool, payload, state, attempt, lease_until)
       values ($1, $2, 'open', $3, 'running', 1, now() - interval '1 minute')`,
      [id, organizationId, { batchId: newBatchId(), from: 1, to: 1 }],
    );
  }
  const { promise: isOver, resolve: end } = Promise.withResolvers<void>();
  const { promise: isLocked, resolve: hold } = Promise.withResolvers<void>();
  // Its worker finishes it, and waits for something else meanwhile.
  const finishing = h.systemDb.transaction().execute(async (tx) => {
    await tx.selectFrom('tasks').select('id').where('id', '=', locked).forUpdate().execute();
    hold();
    await isOver;
  });
  await isLocked;
  // Nobody takes it for lost.
  expect((await findExpiredLeases(h.systemDb)).map(({ id }) => id)).toEqual([free]);
  const leases = [locked, free].map((id) => ({ id: taskIdSchema.parse(id), attempt: 1 }));
  const strange = { id: newTaskId(), attempt: 1 };
  expect(await renewLeases(h.systemDb, [...leases, strange], 60_000)).toEqual(
    new Set([locked, free]),
  );
  const renewed = await h.sql('select id from tasks where lease_until > now()');
  expect(renewed).toEqual([{ id: free }]);
  end();
  await finishing;
  const other = leases.map(({ id }) => ({ id, attempt: 2 }));
  expect(await renewLeases(h.systemDb, other, 60_000)).toEqual(new Set());
});
