import { Queue } from 'bullmq';
import type { Redis } from 'ioredis';

import type { Log } from '#shared/infra/log/log.ts';
import { createImpatientRedis, type RedisOptions } from '#shared/infra/redis/client.ts';
import { bullJobIdOf, type PoolName, type Ticket } from '#shared/queues/pools.ts';

/** The dispatcher's side of Redis: puts tickets into the pools' queues. */
export type TicketOffice = AsyncDisposable & {
  readonly redis: Redis;
  readonly issue: (pool: PoolName, tickets: readonly Ticket[]) => Promise<void>;
  /** Whether a worker can still be expected to take this ticket. */
  readonly holds: (pool: PoolName, ticket: Ticket) => Promise<boolean>;
};

export function createTicketOffice(options: RedisOptions, log: Log): TicketOffice {
  const redis = createImpatientRedis(options, log);
  const queues = new Map<PoolName, Queue>();

  // Not before it is needed: a queue made while Redis is away stays broken when Redis is back.
  const queueOf = (pool: PoolName): Queue => {
    const queue = queues.get(pool) ?? createQueue(pool, redis, options, log);
    queues.set(pool, queue);
    return queue;
  };

  return {
    redis,
    async issue(pool, tickets) {
      const jobs = tickets.map((ticket) => ({
        name: pool,
        data: ticket,
        opts: { jobId: bullJobIdOf(ticket) },
      }));
      await queueOf(pool).addBulk(jobs);
    },
    async holds(pool, ticket) {
      const state = await queueOf(pool).getJobState(bullJobIdOf(ticket));
      return state !== 'unknown' && state !== 'completed' && state !== 'failed';
    },
    async [Symbol.asyncDispose]() {
      await Promise.all([...queues.values()].map(async (queue) => queue.close()));
      redis.disconnect();
    },
  };
}

function createQueue(pool: PoolName, connection: Redis, { prefix }: RedisOptions, log: Log): Queue {
  const queue = new Queue(pool, {
    connection,
    prefix,
    skipWaitingForReady: true,
    defaultJobOptions: {
      // Our own retries live in Postgres; these are for tickets whose outcome Postgres missed.
      attempts: 5,
      backoff: { type: 'exponential', delay: 2_000, jitter: 0.5 },
      removeOnComplete: { age: 24 * 3600, count: 5_000 },
      removeOnFail: { age: 7 * 24 * 3600, count: 5_000 },
      sizeLimit: 8 * 1024,
    },
  });
  queue.on('error', (err) => {
    log.debug({ err, pool }, 'bullmq queue');
  });
  return queue;
}
