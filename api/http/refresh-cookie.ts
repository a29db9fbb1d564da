import { deleteCookie, getCookie, setCookie } from 'hono/cookie';

import { AppError } from '#shared/core/errors.ts';
import type { Tokens } from '#shared/features/sessions/index.ts';

import type { ApiDeps } from '../deps.ts';
import type { ApiContext } from './router.ts';

const NAME = 'docmill_refresh';
/** `__Host-`: set by this very host and by TLS (or on localhost), so that no neighbour can plant one. */
const options = { prefix: 'host', path: '/', secure: true } as const;

export function keepInCookie(c: ApiContext, { refreshToken, sessionExpiresAt }: Tokens): void {
  setCookie(c, NAME, refreshToken, {
    ...options,
    httpOnly: true,
    sameSite: 'Strict',
    expires: sessionExpiresAt,
  });
}

export function dropCookie(c: ApiContext): void {
  deleteCookie(c, NAME, options);
}

type Origins = Pick<ApiDeps, 'frontendOrigins' | 'publicOrigin'>;

/**
 * The refresh token of the browser. A cookie comes along whoever sends a browser here, so it counts
 * only from pages of ours: browsers name the page's origin with every POST.
 * @throws AppError `origin.refused`
 */
export function cookieOf(c: ApiContext, deps: Origins): string | undefined {
  const token = getCookie(c, NAME, 'host');
  if (token !== undefined) requireOwnPage(c, deps);
  return token;
}

/** Neither reads nor sets the cookie for anybody else. @throws AppError `origin.refused` */
export function requireOwnPage(c: ApiContext, { frontendOrigins, publicOrigin }: Origins): void {
  const origin = c.req.header('origin');
  const own = publicOrigin ?? new URL(c.req.url).origin;
  if (origin === undefined || (origin !== own && !frontendOrigins.includes(origin))) {
    throw new AppError({
      kind: 'forbidden',
      code: 'origin.refused',
      message: 'A cookie counts only from pages of FRONTEND_ORIGINS or of the API itself.',
    });
  }
}
