import type { Generated } from 'kysely';

export type PoolSchema = { schedulerPools: SchedulerPoolsTable; workerPools: WorkerPoolsTable };

type SchedulerPoolsTable = { pool: string; virtualTime: Generated<number> };

type WorkerPoolsTable = {
  workerId: string;
  pool: string;
  concurrency: number;
  /** Of its tasks of late; null before the first. */
  meanSeconds: number | null;
  seenAt: Date;
};
