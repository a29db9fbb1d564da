import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import process from 'node:process';

import { parseConfig } from '#shared/config/parse-config.ts';
import { storageOptionsOf } from '#shared/config/schemas.ts';
import { systemClock } from '#shared/core/clock.ts';
import { recordEvent } from '#shared/features/events/index.ts';
import { createSecretBox } from '#shared/infra/crypto/secret-box.ts';
import { createDb } from '#shared/infra/db/client.ts';
import { createLog } from '#shared/infra/log/log.ts';
import { whenAnswering } from '#shared/infra/redis/client.ts';
import { createObjectStorage } from '#shared/infra/storage/object-storage.ts';
import { openPool } from '#shared/queues/pools.ts';
import { workerConfig } from '#workers/config.ts';
import { createTicketOffice } from '#workers/dispatcher/ticket-office.ts';
import { createMetrics } from '#workers/metrics.ts';
import { bindProcessor } from '#workers/processor.ts';
import type { Processors } from '#workers/processors/registry.ts';
import { startWorker } from '#workers/worker.ts';

/* A worker as it is, whose tasks do nothing: what is left is the cost of the queue itself. */

const config = parseConfig(workerConfig, process.env);
const log = createLog({ name: 'empty-worker', level: config.LOG_LEVEL });
const poolSize = config.DATABASE_POOL_SIZE;
const db = createDb({ url: config.DATABASE_URL, poolSize, name: 'empty-worker', log });
const systemDb = createDb({ url: config.DATABASE_SYSTEM_URL, poolSize: 5, name: 'empty', log });
const deps = {
  workerId: `empty-${process.pid}-${randomUUID().slice(0, 8)}`,
  db,
  systemDb,
  storage: createObjectStorage(storageOptionsOf(config)),
  redis: { url: config.REDIS_URL, prefix: config.REDIS_PREFIX },
  clock: systemClock,
  log,
  metrics: createMetrics(),
};
const office = createTicketOffice(deps.redis, log);
await whenAnswering(office.redis, new AbortController().signal);
const empty = bindProcessor(openPool, {
  // Its result is an event of its own.
  process: async ({ payload }) => ({
    commit: async (ctx) =>
      recordEvent(ctx, { subjectId: payload.batchId, type: 'bench.done', data: {} }),
  }),
  giveUp: async () => {},
});
const mailBox = createSecretBox(Buffer.alloc(32), 'mail');
const worker = await startWorker(config, deps, {
  office,
  processors: { open: empty } as Processors,
  firing: { mailBox },
});
process.send?.('ready');
await once(process, 'SIGTERM');
await worker.stop();
process.exit(0);
