import { Worker } from 'bullmq';

import { createPatientRedis } from '#shared/infra/redis/client.ts';
import type { PoolName } from '#shared/queues/pools.ts';

import type { Claims } from './claims.ts';
import type { WorkerDeps } from './deps.ts';
import type { LeaseKeeper } from './lease-keeper.ts';
import type { Pace } from './pace.ts';
import type { BoundProcessor } from './processor.ts';
import { runTicket } from './task-runner.ts';

export type PoolWorker = {
  /** Takes no new tickets and resolves when those in hand are done. */
  readonly drain: () => Promise<void>;
  /** Lets go of Redis, whatever is still in hand. */
  readonly close: () => void;
};

type Options = {
  readonly concurrency: number;
  readonly claims: Claims;
  readonly pace: Pace;
  /** Called after each ticket: there may be a next task, and there is a free slot. */
  readonly onEnded: () => void;
};

/** Serves one pool's tickets from Redis. */
export function startPoolWorker(
  processor: BoundProcessor<PoolName>,
  deps: WorkerDeps,
  leases: LeaseKeeper,
  { concurrency, onEnded, ...settings }: Options,
): PoolWorker {
  const connection = createPatientRedis(deps.redis, deps.log);
  const worker = new Worker(
    processor.pool.name,
    async (job) => runTicket(processor, job.data, { deps, leases, ...settings }).finally(onEnded),
    {
      connection,
      prefix: deps.redis.prefix,
      concurrency,
      lockDuration: 60_000,
      stalledInterval: 30_000,
      // The default of 1 would lose a job whose worker is killed twice.
      maxStalledCount: 3,
      maxStartedAttempts: 8,
      removeOnComplete: { age: 24 * 3600, count: 5_000 },
      removeOnFail: { age: 7 * 24 * 3600, count: 5_000 },
    },
  );
  worker.on('error', (err) => {
    deps.log.warn({ err, pool: processor.pool.name }, 'bullmq worker');
  });
  worker.on('failed', (job, err) => {
    deps.log.warn({ err, ticket: job?.id }, 'a ticket failed; its task is safe in postgres');
  });
  return {
    drain: async () => worker.close(),
    close() {
      // A second, forced close would only wait for the first one; without its connection it ends.
      connection.disconnect();
    },
  };
}
