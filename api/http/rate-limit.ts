import { createMiddleware } from 'hono/factory';

import { AppError } from '#shared/core/errors.ts';
import { neighbourhoodOf } from '#shared/core/networks.ts';
import type { Limiter, RateLimits, Standing } from '#shared/infra/limits/rate-limits.ts';

import type { ApiContext, ApiEnv } from './router.ts';

const MINUTE_SECONDS = 60;

/** Who logs in, registers, refreshes: counted by where he is. */
export function limitByPlace({ limiter }: RateLimits, quota: number) {
  const places = limiter({ name: 'authentication', quota, windowSeconds: MINUTE_SECONDS });
  return createMiddleware<ApiEnv>(async (c, next) => {
    await count(c, [[places, neighbourhoodOf(c.var.address)]]);
    await next();
  });
}

/** Behind `requirePerson`. */
export function limitByPerson({ limiter }: RateLimits, quota: number) {
  const persons = limiter({ name: 'person', quota, windowSeconds: MINUTE_SECONDS });
  return createMiddleware<ApiEnv>(async (c, next) => {
    await count(c, [[persons, c.var.person?.userId ?? '']]);
    await next();
  });
}

type ActorQuotas = { readonly actor: number; readonly organization: number };

/** Behind `requireActor`: by key or member, and by organization. */
export function limitByActor({ limiter }: RateLimits, quotas: ActorQuotas) {
  const windowSeconds = MINUTE_SECONDS;
  const actors = limiter({ name: 'actor', quota: quotas.actor, windowSeconds });
  const organizations = limiter({
    name: 'organization',
    quota: quotas.organization,
    windowSeconds,
  });
  return createMiddleware<ApiEnv>(async (c, next) => {
    const { id = '', organizationId = '' } = c.var.actor ?? {};
    await count(c, [
      [actors, `${organizationId}-${id}`],
      [organizations, organizationId],
    ]);
    await next();
  });
}

/** @throws AppError `rate.exceeded` */
async function count(
  c: ApiContext,
  counters: readonly (readonly [Limiter, string])[],
): Promise<void> {
  const standings = await Promise.all(counters.map(async ([limiter, key]) => limiter.take(key)));
  // draft-ietf-httpapi-ratelimit-headers-10
  c.header('ratelimit-policy', standings.map(policyItem).join(', '));
  c.header('ratelimit', standings.map(standingItem).join(', '));
  const exceeded = standings.filter((standing) => standing.isExceeded);
  if (exceeded.length > 0) throw tooMany(exceeded);
}

function policyItem({ policy: { name, quota, windowSeconds } }: Standing): string {
  return `"${name}";q=${quota};w=${windowSeconds}`;
}

function standingItem({ policy, remaining, resetSeconds }: Standing): string {
  return `"${policy.name}";r=${remaining};t=${resetSeconds}`;
}

function tooMany(exceeded: readonly Standing[]): AppError {
  const names = exceeded.map(({ policy }) => policy.name);
  return new AppError({
    kind: 'limit_exceeded',
    code: 'rate.exceeded',
    message: `Too many requests in a minute (${names.join(', ')}).`,
    retryAfterSeconds: Math.max(...exceeded.map(({ resetSeconds }) => resetSeconds)),
  });
}
