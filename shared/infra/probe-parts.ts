import type { Redis } from 'ioredis';

import { answers } from '#shared/core/answers.ts';

import type { Db } from './db/client.ts';
import { sqlProbe } from './db/probe.ts';
import { refusalOf } from './redis/client.ts';
import type { ObjectStorage } from './storage/object-storage.ts';

type Parts = {
  readonly db: Db;
  readonly storage: ObjectStorage;
  readonly redis: Redis;
};

/** What is wrong with each part a process stands on, as a sentence for operators. */
export type PartReport = {
  readonly postgres: readonly string[];
  readonly storage: readonly string[];
  readonly redis: readonly string[];
  /** A Redis that answers and may not be used. */
  readonly redisSettings: readonly string[];
};

/** Asks all parts at once, and waits two seconds for their answers: for readiness reports. */
export async function probeParts({ db, storage, redis }: Parts): Promise<PartReport> {
  const [hasPostgres, hasStorage, hasRedis, refusal] = await Promise.all([
    answers(async () => sqlProbe(db)),
    answers(async () => storage.probe()),
    answers(async () => redis.ping()),
    refusalOf(redis).catch(() => undefined),
  ]);
  return {
    postgres: hasPostgres ? [] : ['postgres: does not answer'],
    storage: hasStorage ? [] : ['storage: does not answer or has no bucket'],
    redis: hasRedis ? [] : ['redis: does not answer'],
    redisSettings: refusal === undefined ? [] : [refusal],
  };
}
