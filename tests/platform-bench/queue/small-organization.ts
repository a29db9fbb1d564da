import { setTimeout as sleep } from 'node:timers/promises';

import { waitUntil } from '#cli/stack/wait-until.ts';
import { newBatchId, newTaskId, type OrganizationId } from '#shared/core/ids.ts';
import { createOrganization } from '#shared/features/organizations/index.ts';

import { fixed, table } from '../../bench/report/table.ts';
import { percentile } from '../percentile.ts';
import { startWorld, type World } from '../world.ts';
import { addTasks } from './add-tasks.ts';
import { withEmptyWorker } from './with-empty-worker.ts';

const BACKLOGS = [0, 10_000];
const SAMPLES = 20;
/** Between samples, so that one is not measured behind the other. */
const APART_MS = 100;

type Start = { readonly ms: number; readonly overtaken: number };

/** How soon the only task of an organization starts behind the backlog of another. */
export async function measureSmallOrganization(): Promise<string> {
  const rows: string[][] = [];
  for (const backlog of BACKLOGS) {
    const starts = await startsBehind(backlog);
    const ms = starts.map((start) => start.ms);
    rows.push([
      backlog.toLocaleString('en'),
      fixed(percentile(ms, 0.5), 0),
      fixed(Math.max(...ms), 0),
      String(Math.max(...starts.map(({ overtaken }) => overtaken))),
    ]);
  }
  const head = ["another's queued tasks", 'median ms', 'most ms', 'most started before it'];
  return table([head, ...rows]);
}

async function startsBehind(backlog: number): Promise<readonly Start[]> {
  await using world = await startWorld();
  const large = await createOrganization(world.systemDb, 'large');
  const small = await createOrganization(world.systemDb, 'small');
  if (backlog > 0) await addTasks(world, large, backlog);
  return await withEmptyWorker(world, async () => {
    const starts: Start[] = [];
    for (let sample = 0; sample < SAMPLES; sample += 1) {
      starts.push(await startOfOne(world, { large, small }));
      await sleep(APART_MS);
    }
    return starts;
  });
}

type Organizations = { readonly large: OrganizationId; readonly small: OrganizationId };

async function startOfOne({ owner }: World, { large, small }: Organizations): Promise<Start> {
  const id = newTaskId();
  await owner.query(
    "insert into tasks (id, organization_id, pool, payload) values ($1, $2, 'open', $3)",
    [id, small, { batchId: newBatchId(), from: 1, to: 1 }],
  );
  let start: Start | undefined;
  async function hasStarted(): Promise<boolean> {
    const { rows } = await owner.query<Start>(
      `select extract(epoch from started_at - created_at)::float8 * 1000 as ms,
         (select count(*)::integer from tasks other where other.organization_id = $2
           and other.started_at > mine.created_at
           and other.started_at < mine.started_at) as overtaken
       from tasks mine where id = $1 and state in ('running', 'succeeded')`,
      [id, large],
    );
    start = rows[0];
    return start !== undefined;
  }
  await waitUntil(hasStarted, { what: 'the task did not start', timeoutMs: 60_000 });
  if (!start) throw new Error('the task did not start');
  return start;
}
