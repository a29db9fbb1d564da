import type { JobId } from '#shared/core/ids.ts';
import type { Db } from '#shared/infra/db/client.ts';
import { createWatch, type Watch } from '#shared/infra/db/watch.ts';
import type { Log } from '#shared/infra/log/log.ts';

import { endedAmong } from './jobs.repository.ts';

export type JobWatch = Watch<JobId>;

/** For those who wait for a job's end. */
export function createJobWatch(db: Db, log: Log): JobWatch {
  return createWatch(db, log, endedAmong);
}
