import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { HonoAdapter } from '@bull-board/hono';
import { serveStatic } from '@hono/node-server/serve-static';
import { Queue } from 'bullmq';
import { Hono } from 'hono';

import { AppError } from '#shared/core/errors.ts';
import { poolNames } from '#shared/queues/pools.ts';

import type { ApiDeps } from '../../deps.ts';
import { requireOperatorOnPages } from '../../http/access.ts';
import { createRouter } from '../../http/router.ts';

export const QUEUES_PATH = '/ops/queues';

/** Bull Board brings its own scripts and styles, and writes its settings into the page. */
const policy =
  "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; " +
  "img-src 'self' data:; frame-ancestors 'none'";

/**
 * Bull Board, to look and not to touch: a retry from here would bypass Postgres, which is the
 * truth. The guard stands before everything; the tests ask over HTTP, sub-paths included.
 */
export function queuesRoutes(deps: ApiDeps) {
  let board: Hono | undefined;
  const router = createRouter();
  router.use('*', requireOperatorOnPages(deps));
  router.use('*', async (c, next) => {
    c.header('content-security-policy', policy);
    await next();
  });
  router.all('*', async (c) => {
    if (deps.redis.status !== 'ready') throw redisAway();
    // Not before Redis is there: a queue made while it is away stays broken.
    board ??= createBoard(deps);
    return board.fetch(c.req.raw, c.env);
  });
  return router;
}

function createBoard({ redis, redisPrefix, log }: ApiDeps): Hono {
  const adapter = new HonoAdapter(serveStatic);
  adapter.setBasePath(QUEUES_PATH);
  const queues = poolNames.map((name) => {
    const options = { connection: redis, prefix: redisPrefix, skipWaitingForReady: true };
    const queue = new Queue(name, options);
    queue.on('error', (err) => {
      log.debug({ err }, 'bull board');
    });
    return new BullMQAdapter(queue, { readOnlyMode: true });
  });
  createBullBoard({
    queues,
    serverAdapter: adapter,
    options: { uiConfig: { boardTitle: 'Docmill queues', hideRedisDetails: true } },
  });
  return new Hono().route(QUEUES_PATH, adapter.registerPlugin());
}

function redisAway(): AppError {
  return new AppError({
    kind: 'unavailable',
    code: 'redis.unavailable',
    message: 'Redis cannot be reached, so there are no queues to show.',
  });
}
