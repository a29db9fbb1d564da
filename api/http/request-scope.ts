import { createMiddleware } from 'hono/factory';
import { routePath } from 'hono/route';

import { newRequestId } from '#shared/core/ids.ts';

import type { ApiDeps } from '../deps.ts';
import { clientAddress } from './client-address.ts';
import type { ApiEnv } from './router.ts';

/** Gives each request an id, its address, a log and a line in the log; never its query, headers or body. */
export function requestScope({ log, metrics, trustedProxyHops }: ApiDeps) {
  return createMiddleware<ApiEnv>(async (c, next) => {
    const requestId = newRequestId();
    c.set('requestId', requestId);
    c.set('address', clientAddress(c.env.incoming, trustedProxyHops));
    c.set('log', log.child({ requestId }));
    c.header('x-request-id', requestId);
    const start = performance.now();
    await next();
    const seconds = (performance.now() - start) / 1000;
    const { method } = c.req;
    const { status } = c.res;
    metrics.requestSeconds.observe({ method, route: routePath(c, -1), status }, seconds);
    // What opens a download stands in its path.
    const path = c.req.path.replace(/^(\/api\/v1\/downloads\/).*/, '$1...');
    c.var.log.info({ method, path, status, seconds }, 'request');
  });
}
