import type { Redis } from 'ioredis';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';

export type Policy = {
  /** Names it in `RateLimit-Policy` and in Redis. */
  readonly name: string;
  readonly quota: number;
  readonly windowSeconds: number;
};

export type Standing = {
  readonly policy: Policy;
  readonly isExceeded: boolean;
  readonly remaining: number;
  /** Until the quota is whole again. */
  readonly resetSeconds: number;
};

export type Limiter = {
  /** Counts one; what was too many is counted as well. */
  readonly take: (key: string) => Promise<Standing>;
  readonly giveBack: (key: string) => Promise<void>;
  readonly forget: (key: string) => Promise<void>;
};

export type RateLimits = { readonly limiter: (policy: Policy) => Limiter };

/**
 * Counts in Redis, for all processes together. Where Redis is away each process counts for itself:
 * several let more through than one, but none lets everything through, and none waits.
 */
export function createRateLimits(redis: Redis, prefix: string): RateLimits {
  return {
    limiter(policy) {
      const { name, quota: points, windowSeconds: duration } = policy;
      const limiter = new RateLimiterRedis({
        storeClient: redis,
        keyPrefix: `${prefix}:rate:${name}`,
        points,
        duration,
        rejectIfRedisNotReady: true,
        insuranceLimiter: new RateLimiterMemory({ keyPrefix: name, points, duration }),
      });
      return {
        take: async (key) => standingOf(policy, await consume(limiter, key)),
        async giveBack(key) {
          await limiter.reward(key);
        },
        async forget(key) {
          await limiter.delete(key);
        },
      };
    },
  };
}

/** The library throws the same object for one too many. */
async function consume(limiter: RateLimiterRedis, key: string): Promise<RateLimiterRes> {
  try {
    return await limiter.consume(key);
  } catch (error) {
    if (error instanceof RateLimiterRes) return error;
    throw error;
  }
}

function standingOf(
  policy: Policy,
  { consumedPoints, remainingPoints, msBeforeNext }: RateLimiterRes,
): Standing {
  return {
    policy,
    isExceeded: consumedPoints > policy.quota,
    remaining: remainingPoints,
    resetSeconds: Math.max(1, Math.ceil(msBeforeNext / 1000)),
  };
}
