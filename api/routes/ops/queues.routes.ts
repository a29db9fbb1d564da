import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { HonoAdapter } from '@bull-board/hono';
import { serveStatic } from '@hono/node-server/serve-static';
import { Queue } from 'bullmq';

import { poolNames } from '#shared/queues/pools.ts';

import type { ApiDeps } from '../../deps.ts';
import { requireOperatorKey } from '../../http/access.ts';
import { createRouter } from '../../http/router.ts';

export const QUEUES_PATH = '/ops/queues';

/**
 * Bull Board, to look and not to touch: a retry from here would bypass Postgres, which is the
 * truth. The guard is registered before the board; the tests ask over HTTP, sub-paths included.
 */
export function queuesRoutes(deps: ApiDeps) {
  const board = new HonoAdapter(serveStatic);
  board.setBasePath(QUEUES_PATH);
  createBullBoard({
    queues: poolNames.map((name) => {
      const queue = new Queue(name, {
        connection: deps.redis,
        prefix: deps.redisPrefix,
        skipWaitingForReady: true,
      });
      queue.on('error', (err) => {
        deps.log.debug({ err }, 'bull board');
      });
      return new BullMQAdapter(queue, { readOnlyMode: true });
    }),
    serverAdapter: board,
    options: { uiConfig: { boardTitle: 'Docmill queues', hideRedisDetails: true } },
  });
  const router = createRouter();
  router.use('*', requireOperatorKey(deps));
  router.route('/', board.registerPlugin());
  return router;
}
