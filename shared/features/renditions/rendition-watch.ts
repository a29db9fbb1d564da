import type { RenditionId } from '#shared/core/ids.ts';
import type { Db } from '#shared/infra/db/client.ts';
import { createWatch, type Watch } from '#shared/infra/db/watch.ts';
import type { Log } from '#shared/infra/log/log.ts';

import { endedAmong } from './renditions.repository.ts';

export type RenditionWatch = Watch<RenditionId>;

/** For those who wait until a rendition is made. */
export function createRenditionWatch(db: Db, log: Log): RenditionWatch {
  return createWatch(db, log, endedAmong);
}
