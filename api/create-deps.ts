import type { Redis } from 'ioredis';

import { storageOptionsOf } from '#shared/config/schemas.ts';
import { systemClock } from '#shared/core/clock.ts';
import { createEventFeed } from '#shared/features/events/index.ts';
import { createJobWatch } from '#shared/features/jobs/index.ts';
import type { PeopleParts } from '#shared/features/people/index.ts';
import { createTrialWatch } from '#shared/features/profiles/index.ts';
import { createRenditionWatch } from '#shared/features/renditions/index.ts';
import { createAccessTokens } from '#shared/infra/crypto/access-tokens.ts';
import { createPasswordHasher } from '#shared/infra/crypto/password-hasher.ts';
import { createSecretBox } from '#shared/infra/crypto/secret-box.ts';
import type { Db } from '#shared/infra/db/client.ts';
import { createLoginGuard } from '#shared/infra/limits/login-guard.ts';
import { createRateLimits, type RateLimits } from '#shared/infra/limits/rate-limits.ts';
import type { Log } from '#shared/infra/log/log.ts';
import { createObjectStorage } from '#shared/infra/storage/object-storage.ts';

import type { ApiConfig } from './config.ts';
import type { ApiDeps } from './deps.ts';
import { createMetrics } from './metrics.ts';

/** What the process has opened and will close. */
type Opened = {
  readonly db: Db;
  readonly redis: Redis;
  readonly log: Log;
  readonly uploadFolder: string;
  readonly stopping: AbortSignal;
};

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** What the routes share, made of the settings. */
export async function createDeps(config: ApiConfig, opened: Opened): Promise<ApiDeps> {
  const { db, redis, log } = opened;
  const rootKey = Buffer.from(config.DOCMILL_ROOT_KEY, 'base64');
  const limits = createRateLimits(redis, config.REDIS_PREFIX);
  return {
    ...opened,
    redisPrefix: config.REDIS_PREFIX,
    storage: createObjectStorage(storageOptionsOf(config)),
    clock: systemClock,
    metrics: createMetrics(),
    jobWatch: createJobWatch(db, log),
    eventFeed: createEventFeed(db, log),
    maxEventStreams: config.MAX_EVENT_STREAMS,
    eventHeartbeatMs: config.EVENT_HEARTBEAT_MS,
    maxBatchBodyBytes: config.MAX_BATCH_BODY_BYTES,
    renditionWatch: createRenditionWatch(db, log),
    trialWatch: createTrialWatch(db, log),
    renditionWaitMs: config.RENDITION_WAIT_MS,
    reviewLockMs: config.REVIEW_LOCK_MINUTES * MINUTE_MS,
    rootKey,
    people: await createPeopleParts(config, rootKey, limits),
    limits,
    quotas: {
      authentication: config.RATE_LIMIT_AUTH,
      actor: config.RATE_LIMIT_ACTOR,
      organization: config.RATE_LIMIT_ORGANIZATION,
    },
    maxBodyBytes: config.MAX_BODY_BYTES,
    bodyTimeoutMs: config.BODY_TIMEOUT_MS,
    frontendOrigins: config.FRONTEND_ORIGINS,
    publicOrigin: config.PUBLIC_URL && new URL(config.PUBLIC_URL).origin,
    isBehindTls: config.PUBLIC_URL?.startsWith('https:') ?? false,
    trustedProxyHops: config.TRUSTED_PROXY_HOPS,
    passwords: createSecretBox(rootKey, 'document-password'),
    mustBeScanned: config.CLAMD_URL !== undefined,
    maxPayloadBytes: config.MAX_PAYLOAD_BYTES,
    maxExportRows: config.MAX_EXPORT_ROWS,
    allowPrivateCallbacks: config.ALLOW_PRIVATE_CALLBACKS,
    modelEndpoint: modelEndpointOf(config),
  };
}

function modelEndpointOf({ LLM_BASE_URL: url, LLM_MODEL: model }: ApiConfig) {
  return url === undefined || model === undefined ? undefined : { host: new URL(url).host, model };
}

/** What accounts and sessions are kept with. */
async function createPeopleParts(
  config: ApiConfig,
  rootKey: Buffer,
  limits: RateLimits,
): Promise<PeopleParts> {
  return {
    tokens: await createAccessTokens({
      // Everything that must be kept secret hangs on the root key, unless told otherwise.
      secrets: config.JWT_SECRET_KEY ?? [rootKey.toString('base64')],
      issuer: config.PUBLIC_URL ?? 'docmill',
      lifetimeSeconds: config.JWT_ACCESS_TOKEN_EXPIRES * 60,
      now: systemClock.now,
    }),
    successors: createSecretBox(rootKey, 'refresh-successor'),
    mailBox: createSecretBox(rootKey, 'mail'),
    totpBox: createSecretBox(rootKey, 'totp'),
    hasher: createPasswordHasher(),
    guard: createLoginGuard(limits, config.PASSWORD_RESET_TOKEN_TTL),
    idleMs: config.SESSION_IDLE_MINUTES * MINUTE_MS,
    absoluteMs: config.JWT_REFRESH_TOKEN_EXPIRES * DAY_MS,
    linkOrigin: config.FRONTEND_ORIGINS[0] ?? null,
    isRegistrationOpen: config.REGISTRATION === 'open',
    shortestPassword: config.PASSWORD_MIN_LENGTH,
    resetTokenMs: config.PASSWORD_RESET_TOKEN_TTL * 1_000,
  };
}
