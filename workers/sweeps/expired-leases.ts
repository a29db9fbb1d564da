import {
  concludeFailure,
  findExpiredLeases,
  type TaskFailure,
} from '#shared/features/tasks/index.ts';
import type { TaskRow } from '#shared/infra/db/schema.ts';
import { pools } from '#shared/queues/pools.ts';

import { workerContext, type WorkerDeps } from '../deps.ts';
import type { Processors } from '../processors/registry.ts';

const workerLost: TaskFailure = {
  verdict: 'failure',
  code: 'worker_lost',
  detail: 'The worker died or went silent while it worked on it.',
};

/** Tasks whose worker went silent go back to the queue, or are given up when that recurs. */
export async function recoverExpiredLeases(
  deps: WorkerDeps,
  processors: Processors,
): Promise<void> {
  for (const task of await findExpiredLeases(deps.systemDb)) {
    // One task that cannot be recovered must not keep the others from it.
    await recover(task, deps, processors).catch((err: unknown) => {
      deps.log.error({ err, task: task.id }, 'could not recover a task; will try again');
    });
  }
}

async function recover(task: TaskRow, deps: WorkerDeps, processors: Processors): Promise<void> {
  if (!isPool(task.pool)) return;
  const processor = processors[task.pool];
  const ctx = workerContext(deps, { ...task, requestId: 'sweep' });
  const failed = { task, pool: processor.pool, failure: workerLost };
  const conclusion = await concludeFailure(ctx, failed, processor.giveUp(task));
  if (conclusion === 'lost') return;
  deps.metrics.repairs.inc({ kind: 'expired_lease' });
  deps.log.warn({ task: task.id, pool: task.pool, conclusion }, 'a worker went silent');
}

function isPool(name: string): name is keyof typeof pools {
  return Object.hasOwn(pools, name);
}
