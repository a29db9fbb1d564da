import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

import type { World } from '../world.ts';

const entry = fileURLToPath(new URL('empty-worker.ts', import.meta.url));

/** Tasks at once, and connections: more of either made nothing faster on two cores. */
const CONCURRENCY = 50;
const CONNECTIONS = 20;

/** Meanwhile a worker runs, in a process of its own, whose tasks do nothing. */
export async function withEmptyWorker<T>(
  { env }: Pick<World, 'env'>,
  meanwhile: () => Promise<T>,
): Promise<T> {
  const settings = {
    LOG_LEVEL: 'warn',
    WORKER_POOLS: `open:${CONCURRENCY}`,
    DATABASE_POOL_SIZE: String(CONNECTIONS),
  };
  const worker = fork(entry, { env: { ...env, ...settings } });
  const hasEnded = once(worker, 'exit');
  await once(worker, 'message');
  try {
    return await meanwhile();
  } finally {
    worker.kill('SIGTERM');
    await hasEnded;
  }
}
