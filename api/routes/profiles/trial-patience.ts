import type { Patience } from '#shared/features/profiles/index.ts';

import type { ApiDeps } from '../../deps.ts';
import type { ApiContext } from '../../http/router.ts';

/** How long a request waits for a trial; what waits longer asks again. */
export function patienceOf(
  c: ApiContext,
  { trialWatch: watch, renditionWaitMs: waitMs, stopping }: ApiDeps,
): Patience {
  return { watch, waitMs, signal: AbortSignal.any([c.req.raw.signal, stopping]) };
}
