import type { ServiceContext } from '#shared/context.ts';
import type { Clock } from '#shared/core/clock.ts';
import type { OrganizationId } from '#shared/core/ids.ts';
import { allPermissions } from '#shared/core/permissions.ts';
import type { Db } from '#shared/infra/db/client.ts';
import type { Log } from '#shared/infra/log/log.ts';
import type { RedisOptions } from '#shared/infra/redis/client.ts';
import type { ObjectStorage } from '#shared/infra/storage/object-storage.ts';

import type { WorkerMetrics } from './metrics.ts';

/** What the worker's parts share. Built once in main.ts. */
export type WorkerDeps = {
  readonly workerId: string;
  /** Sees one organization at a time. */
  readonly db: Db;
  /** Sees the tasks of all organizations: for the dispatcher and the sweeps. */
  readonly systemDb: Db;
  readonly storage: ObjectStorage;
  readonly redis: RedisOptions;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: WorkerMetrics;
};

/** The bridge from a task to the verbs. */
export function workerContext(
  { db, storage, clock, log, workerId }: WorkerDeps,
  { organizationId, requestId }: { organizationId: OrganizationId; requestId: string },
): ServiceContext {
  const worker = { type: 'worker', id: workerId, organizationId } as const;
  const actor = { ...worker, permissions: allPermissions, roleId: null };
  return { db, storage, clock, log, actor, requestId, address: null };
}
