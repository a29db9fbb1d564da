import type { Redis } from 'ioredis';

import type { OpenContext, PersonContext, ServiceContext } from '#shared/context.ts';
import type { Clock } from '#shared/core/clock.ts';
import type { EventFeed } from '#shared/features/events/index.ts';
import type { JobWatch } from '#shared/features/jobs/index.ts';
import type { ModelEndpoint } from '#shared/features/model-consent/index.ts';
import type { PeopleParts } from '#shared/features/people/index.ts';
import type { TrialWatch } from '#shared/features/profiles/index.ts';
import type { RenditionWatch } from '#shared/features/renditions/index.ts';
import type { SecretBox } from '#shared/infra/crypto/secret-box.ts';
import type { Db } from '#shared/infra/db/client.ts';
import type { RateLimits } from '#shared/infra/limits/rate-limits.ts';
import type { Log } from '#shared/infra/log/log.ts';
import type { ObjectStorage } from '#shared/infra/storage/object-storage.ts';

import type { ApiContext } from './http/router.ts';
import type { ApiMetrics } from './metrics.ts';

/** What the routes share. Built once in main.ts. */
export type ApiDeps = {
  readonly db: Db;
  readonly storage: ObjectStorage;
  /** For rates, the readiness report and Bull Board: no document's fate is written to Redis here. */
  readonly redis: Redis;
  readonly redisPrefix: string;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: ApiMetrics;
  readonly jobWatch: JobWatch;
  readonly eventFeed: EventFeed;
  /** Of one organization. */
  readonly maxEventStreams: number;
  readonly eventHeartbeatMs: number;
  /** Of a request that names the items of a batch. */
  readonly maxBatchBodyBytes: number;
  readonly renditionWatch: RenditionWatch;
  readonly trialWatch: TrialWatch;
  /** How long a request waits for what must be made first. */
  readonly renditionWaitMs: number;
  /** How long who took a review has it. */
  readonly reviewLockMs: number;
  readonly rootKey: Buffer;
  /** For accounts and sessions. */
  readonly people: PeopleParts;
  readonly limits: RateLimits;
  /** Requests a minute: of one place that logs in, of one key or person, of one organization. */
  readonly quotas: {
    readonly authentication: number;
    readonly actor: number;
    readonly organization: number;
  };
  /** Of any request but an upload. */
  readonly maxBodyBytes: number;
  readonly bodyTimeoutMs: number;
  /** Where pages of our own come from, if that was configured. */
  readonly publicOrigin: string | undefined;
  /** Web pages from there may call the API. */
  readonly frontendOrigins: readonly string[];
  /** Browsers are told to come back by TLS only. */
  readonly isBehindTls: boolean;
  /** How many proxies of ours every request passes. */
  readonly trustedProxyHops: number;
  /** For the passwords of documents. */
  readonly passwords: SecretBox;
  /** Whether a virus scanner is configured. */
  readonly mustBeScanned: boolean;
  readonly maxPayloadBytes: number;
  /** Rows of an export that is answered at once. */
  readonly maxExportRows: number;
  readonly uploadFolder: string;
  readonly allowPrivateCallbacks: boolean;
  /** Where documents are sent to, if the operator has set up a model and an organization allows it. */
  readonly modelEndpoint: ModelEndpoint | undefined;
  /** Aborts when the process begins to stop, so that nobody waits for it in vain. */
  readonly stopping: AbortSignal;
};

/** The bridge from HTTP to the verbs. Only behind `requireActor`. */
export function serviceContext(c: ApiContext, deps: ApiDeps): ServiceContext {
  const { actor } = c.var;
  if (!actor) throw new Error('a route without requireActor asked for a service context');
  return { ...openContext(c, deps), actor };
}

/** The same for what people do with their own accounts. Only behind `requirePerson`. */
export function personContext(c: ApiContext, deps: ApiDeps): PersonContext {
  const { person } = c.var;
  if (!person) throw new Error('a route without requirePerson asked for a person’s context');
  return { ...openContext(c, deps), person };
}

/** The same for whoever comes. */
export function openContext(c: ApiContext, { db, storage, clock }: ApiDeps): OpenContext {
  const { requestId, log, address } = c.var;
  return { db, storage, clock, requestId, log, address };
}
