import type { TrialId } from '#shared/core/ids.ts';
import type { Db } from '#shared/infra/db/client.ts';
import { createWatch, type Watch } from '#shared/infra/db/watch.ts';
import type { Log } from '#shared/infra/log/log.ts';

import { endedAmong } from './trials.repository.ts';

export type TrialWatch = Watch<TrialId>;

/** For those who wait until a definition was tried. */
export function createTrialWatch(db: Db, log: Log): TrialWatch {
  return createWatch(db, log, endedAmong);
}
