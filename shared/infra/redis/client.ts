import { setTimeout as sleep } from 'node:timers/promises';

import { Redis } from 'ioredis';

import type { Log } from '#shared/infra/log/log.ts';

export type RedisOptions = { readonly url: string; readonly prefix: string };

/** For producers and probes: answers or fails at once, never queues a command for later. */
export function createImpatientRedis({ url }: RedisOptions, log: Log): Redis {
  const redis = new Redis(url, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 1,
    connectTimeout: 2_000,
    commandTimeout: 5_000,
  });
  redis.on('error', (err) => {
    log.debug({ err }, 'redis');
  });
  return redis;
}

/** For BullMQ's workers, which wait for Redis however long it takes. */
export function createPatientRedis({ url }: RedisOptions, log: Log): Redis {
  const redis = new Redis(url, { maxRetriesPerRequest: null });
  redis.on('error', (err) => {
    log.debug({ err }, 'redis');
  });
  return redis;
}

/**
 * Waits until Redis answers, however long that takes.
 * @returns why it may not be used, undefined where it may or where the signal aborted first
 */
export async function whenAnswering(
  redis: Redis,
  signal: AbortSignal,
): Promise<string | undefined> {
  while (!signal.aborted) {
    if (redis.status === 'ready') {
      const answer = await refusalOf(redis).then(
        (refusal) => ({ refusal }),
        () => undefined,
      );
      if (answer) return answer.refusal;
    }
    await sleep(250, undefined, { signal }).catch(() => {});
  }
  return undefined;
}

/** @returns why Redis may not be used, or undefined. Eviction would delete queued jobs at random. */
export async function refusalOf(redis: Redis): Promise<string | undefined> {
  const info = await redis.info('memory');
  const policy = /^maxmemory_policy:(\S+)/m.exec(info)?.[1];
  if (policy === 'noeviction') return undefined;
  return `redis may evict keys (maxmemory-policy is ${policy ?? 'unknown'}, must be noeviction)`;
}
