import type { Redis } from 'ioredis';

import type { ServiceContext } from '#shared/context.ts';
import type { Clock } from '#shared/core/clock.ts';
import type { JobWatch } from '#shared/features/jobs/index.ts';
import type { RenditionWatch } from '#shared/features/renditions/index.ts';
import type { SecretBox } from '#shared/infra/crypto/secret-box.ts';
import type { Db } from '#shared/infra/db/client.ts';
import type { Log } from '#shared/infra/log/log.ts';
import type { ObjectStorage } from '#shared/infra/storage/object-storage.ts';

import type { ApiContext } from './http/router.ts';
import type { ApiMetrics } from './metrics.ts';

/** What the routes share. Built once in main.ts. */
export type ApiDeps = {
  readonly db: Db;
  readonly storage: ObjectStorage;
  /** For the readiness report and Bull Board only: no request writes to Redis. */
  readonly redis: Redis;
  readonly redisPrefix: string;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: ApiMetrics;
  readonly jobWatch: JobWatch;
  readonly renditionWatch: RenditionWatch;
  /** How long a request waits for what must be made first. */
  readonly renditionWaitMs: number;
  readonly rootKey: Buffer;
  /** For the passwords of documents. */
  readonly passwords: SecretBox;
  /** Whether a virus scanner is configured. */
  readonly mustBeScanned: boolean;
  readonly maxPayloadBytes: number;
  readonly uploadFolder: string;
  readonly allowPrivateCallbacks: boolean;
  /** Aborts when the process begins to stop, so that nobody waits for it in vain. */
  readonly stopping: AbortSignal;
};

/** The bridge from HTTP to the verbs. Only behind `requireApiKey`. */
export function serviceContext(c: ApiContext, { db, storage, clock }: ApiDeps): ServiceContext {
  const { actor, requestId, log } = c.var;
  if (!actor) throw new Error('a route without requireApiKey asked for a service context');
  return { db, storage, clock, actor, requestId, log };
}
