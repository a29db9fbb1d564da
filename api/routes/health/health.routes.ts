import { probeParts } from '#shared/infra/probe-parts.ts';

import type { ApiDeps } from '../../deps.ts';
import { createRouter } from '../../http/router.ts';

/** `/healthz` (the process lives), `/readyz` (it can do its work) and `/metrics`. */
export function healthRoutes(deps: ApiDeps) {
  return createRouter()
    .get('/healthz', (c) => c.json({ status: 'alive' }))
    .get('/readyz', async (c) => {
      const { status, missing } = await readiness(deps);
      return c.json({ status, missing }, status === 'not_ready' ? 503 : 200);
    })
    .get('/metrics', async (c) => {
      const { registry } = deps.metrics;
      return c.body(await registry.metrics(), 200, { 'content-type': registry.contentType });
    });
}

type Readiness = {
  /** `degraded`: documents are accepted, but they wait. */
  readonly status: 'ready' | 'degraded' | 'not_ready';
  readonly missing: readonly string[];
};

/**
 * Postgres and the store are needed to accept documents. Redis is not: without it they are
 * accepted and wait. A Redis that may evict keys is worse than none, because nobody would notice.
 */
async function readiness(deps: ApiDeps): Promise<Readiness> {
  const report = await probeParts(deps);
  const vital = [...report.postgres, ...report.storage, ...report.redisSettings];
  if (vital.length > 0) return { status: 'not_ready', missing: vital };
  if (report.redis.length > 0) {
    return { status: 'degraded', missing: report.redis.map((what) => `${what}; documents wait`) };
  }
  return { status: 'ready', missing: [] };
}
