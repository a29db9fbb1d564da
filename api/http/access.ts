import { createMiddleware } from 'hono/factory';

import { AppError } from '#shared/core/errors.ts';
import { identifyApiKey, identifyOperatorKey } from '#shared/features/organizations/index.ts';

import type { ApiDeps } from '../deps.ts';
import type { ApiContext, ApiEnv } from './router.ts';

/** Lets requests through that carry an organization's key: `Authorization: Bearer dmk_...`. */
export function requireApiKey({ db }: ApiDeps) {
  return createMiddleware<ApiEnv>(async (c, next) => {
    const key = bearerOf(c);
    const identified = key === undefined ? undefined : await identifyApiKey(db, key);
    if (!identified) throw unauthenticated();
    const { organizationId, keyId } = identified;
    c.set('actor', { type: 'api_key', id: keyId, organizationId });
    c.set('log', c.var.log.child({ organizationId, keyId }));
    await next();
  });
}

/**
 * Lets operators through. Browsers have no way to send a bearer token to a page, so the key is
 * also taken as the password of HTTP Basic authentication, whatever the user name.
 */
export function requireOperatorKey({ db }: ApiDeps) {
  return createMiddleware<ApiEnv>(async (c, next) => {
    const key = bearerOf(c) ?? basicPasswordOf(c);
    if (key !== undefined && (await identifyOperatorKey(db, key)) !== undefined) return next();
    if (key !== undefined && (await identifyApiKey(db, key)) !== undefined) {
      throw new AppError({
        kind: 'forbidden',
        code: 'operator_key.required',
        message: 'This is for operators; an organization’s key does not open it.',
      });
    }
    c.header('www-authenticate', 'Basic realm="Docmill operators", charset="UTF-8"');
    return c.text('An operator’s key is required.', 401);
  });
}

function bearerOf(c: ApiContext): string | undefined {
  return /^Bearer\s+(\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
}

function basicPasswordOf(c: ApiContext): string | undefined {
  const encoded = /^Basic\s+(\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
  if (encoded === undefined) return undefined;
  const [, ...password] = Buffer.from(encoded, 'base64').toString().split(':');
  return password.join(':');
}

function unauthenticated(): AppError {
  return new AppError({
    kind: 'unauthenticated',
    code: 'api_key.missing_or_wrong',
    message: 'Send a valid API key: Authorization: Bearer dmk_…',
  });
}
