import { setTimeout as sleep } from 'node:timers/promises';

import { sqlProbe } from '#shared/infra/db/probe.ts';
import { refusalOf } from '#shared/infra/redis/client.ts';

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
  const [postgres, storage, redis, eviction] = await Promise.all([
    troubleWith(async () => sqlProbe(deps.db)),
    troubleWith(async () => deps.storage.probe()),
    troubleWith(async () => deps.redis.ping()),
    refusalOf(deps.redis).catch(() => undefined),
  ]);
  const vital = [
    ...(postgres ? ['postgres: does not answer'] : []),
    ...(storage ? ['storage: does not answer or has no bucket'] : []),
    ...(eviction === undefined ? [] : [eviction]),
  ];
  if (vital.length > 0) return { status: 'not_ready', missing: vital };
  if (redis) return { status: 'degraded', missing: ['redis: does not answer; documents wait'] };
  return { status: 'ready', missing: [] };
}

const PATIENCE_MS = 2_000;

async function troubleWith(probe: () => Promise<unknown>): Promise<boolean> {
  const settled = new AbortController();
  const late = sleep(PATIENCE_MS, true, { signal: settled.signal }).catch(() => true);
  const answer = probe().then(
    () => false,
    () => true,
  );
  const isTrouble = await Promise.race([answer, late]);
  settled.abort();
  return isTrouble;
}
