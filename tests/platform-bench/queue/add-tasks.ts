import type { OrganizationId } from '#shared/core/ids.ts';

import type { World } from '../world.ts';

/** Queued tasks of an organization that do nothing, in one statement. */
export async function addTasks(
  { owner }: Pick<World, 'owner'>,
  organizationId: OrganizationId,
  count: number,
): Promise<void> {
  await owner.query(
    `insert into tasks (id, organization_id, pool, payload)
     select 'tsk_' || replace(uuidv7()::text, '-', ''), $1, 'open', jsonb_build_object(
       'batchId', 'bat_' || replace(uuidv7()::text, '-', ''), 'from', 1, 'to', 1)
     from generate_series(1, $2)`,
    [organizationId, count],
  );
  // As autovacuum would, a little later.
  await owner.query('analyze tasks');
}
