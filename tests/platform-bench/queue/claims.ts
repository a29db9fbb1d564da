import { createOrganization } from '#shared/features/organizations/index.ts';
import { claimReadyTasks, claimTasks, ensureSchedulerPools } from '#shared/features/tasks/index.ts';
import { poolNames } from '#shared/queues/pools.ts';

import { fixed, table } from '../../bench/report/table.ts';
import { percentile } from '../percentile.ts';
import { startWorld, type World } from '../world.ts';
import { addTasks } from './add-tasks.ts';

const FEW = 1_000;
const MANY = 1_000_000;
const ORGANIZATIONS = 10;
/** The first ones find nothing in memory. */
const WARM_UP = 15;
const CLAIMS = 60;
const TASKS_PER_CLAIM = 10;

type Claims = { readonly queued: number; readonly ms: readonly number[] };

/**
 * What it costs to claim ten tasks and to start them, with few and with many queued rows: few, many,
 * and few again, so that what else happens on the machine is not taken for the rows' doing.
 */
export async function measureClaims(): Promise<string> {
  await using world = await startWorld();
  await ensureSchedulerPools(world.systemDb, poolNames);
  const organizations = await Promise.all(
    Array.from({ length: ORGANIZATIONS }, async (_, index) =>
      createOrganization(world.systemDb, `organization ${index}`),
    ),
  );
  const add = async (count: number): Promise<void> => {
    for (const id of organizations) await addTasks(world, id, count / ORGANIZATIONS);
  };
  await add(FEW);
  const before = await claimSome(world);
  await add(MANY);
  await world.owner.query('vacuum analyze tasks');
  const many = await claimSome(world);
  await world.owner.query(`delete from tasks where state <> 'queued'`);
  await world.owner.query(
    `delete from tasks where id in (
       select id from tasks offset ${FEW})`,
  );
  await world.owner.query('vacuum analyze tasks');
  const after = await claimSome(world);
  const few = percentile([...before.ms, ...after.ms], 0.5);
  const rows = [before, many, after].map(({ queued, ms }) => [
    queued.toLocaleString('en'),
    fixed(percentile(ms, 0.5), 2),
    fixed(percentile(ms, 0.95), 2),
    fixed(percentile(ms, 0.5) / few, 2),
  ]);
  return table([['queued tasks', 'median ms', 'p95 ms', 'median/few'], ...rows]);
}

async function claimSome({ systemDb, owner }: World): Promise<Claims> {
  const { rows } = await owner.query<{ count: number }>(
    `select count(*)::integer from tasks where state = 'queued'`,
  );
  const ms: number[] = [];
  for (let claim = -WARM_UP; claim < CLAIMS; claim += 1) {
    const start = performance.now();
    const tickets = await claimReadyTasks(systemDb, 'open', {
      window: TASKS_PER_CLAIM,
      atMost: TASKS_PER_CLAIM,
    });
    const claimed = await claimTasks(systemDb, tickets, { workerId: 'bench', leaseMs: 60_000 });
    if (claim >= 0) ms.push(performance.now() - start);
    if (claimed.size !== TASKS_PER_CLAIM) throw new Error(`only ${claimed.size} were claimed`);
    // Out of the way, so that every claim finds the same.
    await owner.query(`update tasks set state = 'succeeded' where state = 'running'`);
  }
  return { queued: rows[0]?.count ?? 0, ms };
}
