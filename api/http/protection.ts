import { bodyLimit } from 'hono/body-limit';
import { cors } from 'hono/cors';
import { createMiddleware } from 'hono/factory';
import { secureHeaders } from 'hono/secure-headers';

import { AppError } from '#shared/core/errors.ts';

import type { ApiDeps } from '../deps.ts';
import type { ApiContext, ApiEnv } from './router.ts';

/** What browsers may do with our answers: nothing but hand them to who asked. */
export function protectiveHeaders({ isBehindTls }: Pick<ApiDeps, 'isBehindTls'>) {
  return secureHeaders({
    contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
    xFrameOptions: 'DENY',
    referrerPolicy: 'no-referrer',
    strictTransportSecurity: isBehindTls ? 'max-age=31536000; includeSubDomains' : false,
    // Pages of ours that load scripts say so themselves.
    overwrite: false,
  });
}

/** Web pages from the configured origins may call the API, and no others. */
export function crossOrigin({ frontendOrigins }: Pick<ApiDeps, 'frontendOrigins'>) {
  return cors({
    origin: [...frontendOrigins],
    credentials: true,
    allowMethods: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
    allowHeaders: ['authorization', 'content-type', 'idempotency-key'],
    exposeHeaders: [
      'location',
      'link',
      'retry-after',
      'idempotency-replayed',
      'ratelimit',
      'ratelimit-policy',
      'x-request-id',
    ],
    maxAge: 600,
  });
}

/** Says how long an answer in JSON is, so that small ones are not compressed. */
export function measured() {
  return createMiddleware<ApiEnv>(async (c, next) => {
    await next();
    const { headers } = c.res;
    if (headers.has('content-length') || !headers.get('content-type')?.includes('json')) return;
    const body = await c.res.arrayBuffer();
    c.res = new Response(body, c.res);
    c.res.headers.set('content-length', String(body.byteLength));
  });
}

type BodyLimits = {
  readonly maxBytes: number;
  /** A body that is not there by then has a sender who wants to keep us waiting. */
  readonly timeoutMs: number;
  /** Requests that have other limits. */
  readonly except?: (c: ApiContext) => boolean;
};

/** Reads the body before anything else does: bounded in bytes and in time. */
export function limitedBody({ maxBytes, timeoutMs, except = () => false }: BodyLimits) {
  const limit = bodyLimit({
    maxSize: maxBytes,
    onError: () => {
      throw bodyTooLarge(maxBytes);
    },
  });
  return createMiddleware<ApiEnv>(async (c, next) => {
    if (['GET', 'HEAD', 'OPTIONS'].includes(c.req.method) || except(c)) return next();
    return limit(c, async () => {
      await inTime(c.req.arrayBuffer(), timeoutMs);
      await next();
    });
  });
}

async function inTime(body: Promise<unknown>, timeoutMs: number): Promise<void> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(bodyTooLate(timeoutMs)), timeoutMs);
  try {
    await Promise.race([body, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}

function bodyTooLarge(maxBytes: number): AppError {
  return new AppError({
    kind: 'too_large',
    code: 'body.too_large',
    message: `The body is larger than the ${maxBytes} bytes allowed.`,
  });
}

function bodyTooLate(timeoutMs: number): AppError {
  return new AppError({
    kind: 'timed_out',
    code: 'request.timeout',
    message: `The body did not come within ${timeoutMs / 1000} seconds.`,
  });
}
