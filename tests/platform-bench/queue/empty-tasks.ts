import { Queue, Worker } from 'bullmq';
import { Logger, makeWorkerUtils, run } from 'graphile-worker';

import { waitUntil } from '#cli/stack/wait-until.ts';
import { createOrganization } from '#shared/features/organizations/index.ts';

import { fixed, table } from '../../bench/report/table.ts';
import { percentile } from '../percentile.ts';
import { startWorld, type World } from '../world.ts';
import { addTasks } from './add-tasks.ts';
import { withEmptyWorker } from './with-empty-worker.ts';

/** Of each contestant's in a round. */
const TASKS = 5_000;
const ROUNDS = 3;

/** @returns tasks a second, from the first one's start to the last one's end */
type Contestant = (world: World, round: number) => Promise<number>;

/** How many tasks that do nothing are finished a second, here and by others, in turns. */
export async function measureEmptyTasks(): Promise<string> {
  await using world = await startWorld();
  const rates = { docmill: [] as number[], graphile: [] as number[], bullmq: [] as number[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    rates.docmill.push(await docmill(world, round));
    rates.graphile.push(await graphileWorker(world, round));
    rates.bullmq.push(await bullmq(world, round));
  }
  const ours = percentile(rates.docmill, 0.5);
  const row = (name: string, values: readonly number[]): readonly string[] => [
    name,
    ...values.map((value) => fixed(value, 0)),
    fixed(ours / percentile(values, 0.5), 2),
  ];
  return table([
    ['tasks a second', ...rates.docmill.map((_, index) => `round ${index + 1}`), 'docmill/it'],
    row('docmill: result, event and audit row committed', rates.docmill),
    row('graphile-worker: nothing else committed', rates.graphile),
    row('BullMQ: nothing in Postgres', rates.bullmq),
  ]);
}

const docmill: Contestant = async (world, round) => {
  const organizationId = await createOrganization(world.systemDb, `round ${round}`);
  await addTasks(world, organizationId, TASKS);
  return withEmptyWorker(world, async () => TASKS / (await untilAllDone(world, organizationId)));
};

/** @returns seconds, by the clock of Postgres */
async function untilAllDone({ owner }: World, organizationId: string): Promise<number> {
  let seconds = 0;
  async function areDone(): Promise<boolean> {
    const { rows } = await owner.query<{ done: number; seconds: number }>(
      `select count(*) filter (where state = 'succeeded')::integer as done,
         extract(epoch from max(finished_at) - min(dispatched_at))::float8 as seconds
       from tasks where organization_id = $1`,
      [organizationId],
    );
    seconds = rows[0]?.seconds ?? 0;
    return rows[0]?.done === TASKS;
  }
  await waitUntil(areDone, {
    what: 'the tasks were not done',
    timeoutMs: 300_000,
    intervalMs: 250,
  });
  return seconds;
}

const graphileWorker: Contestant = async ({ env }, round) => {
  const connectionString = env['DATABASE_OWNER_URL'] ?? '';
  // It would print a line for each task.
  const logger = new Logger(() => () => {});
  const utils = await makeWorkerUtils({ connectionString, logger });
  await utils.migrate();
  await utils.withPgClient(async (client) =>
    client.query(
      'select graphile_worker.add_job($1, json_build_object($2::text, n)) from generate_series(1, $3) n',
      [`noop-${round}`, 'n', TASKS],
    ),
  );
  const count = createCount(TASKS);
  const start = performance.now();
  const runner = await run({
    connectionString,
    logger,
    // As measured best on two cores.
    concurrency: 24,
    maxPoolSize: 25,
    taskList: { [`noop-${round}`]: async () => count.add() },
  });
  await count.reached;
  const seconds = (performance.now() - start) / 1000;
  await runner.stop();
  await utils.release();
  return TASKS / seconds;
};

const bullmq: Contestant = async ({ env }, round) => {
  const connection = { url: env['REDIS_URL'] ?? '', maxRetriesPerRequest: null };
  const name = `noop-${round}`;
  const queue = new Queue(name, { connection });
  await queue.addBulk(Array.from({ length: TASKS }, (_, n) => ({ name, data: { n } })));
  const count = createCount(TASKS);
  const start = performance.now();
  const worker = new Worker(name, async () => count.add(), { connection, concurrency: 50 });
  await count.reached;
  const seconds = (performance.now() - start) / 1000;
  await worker.close();
  await queue.close();
  return TASKS / seconds;
};

type Count = { readonly add: () => void; readonly reached: Promise<void> };

function createCount(wanted: number): Count {
  const { promise: reached, resolve } = Promise.withResolvers<void>();
  let seen = 0;
  return {
    reached,
    add() {
      seen += 1;
      if (seen === wanted) resolve();
    },
  };
}
