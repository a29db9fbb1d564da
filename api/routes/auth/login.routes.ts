import { createRoute, z } from '@hono/zod-openapi';

import { AppError } from '#shared/core/errors.ts';
import { login, loginWithSecondFactor } from '#shared/features/people/index.ts';
import {
  endSessionOfToken,
  refreshTokens,
  type Device,
  type Tokens,
} from '#shared/features/sessions/index.ts';

import { openContext, type ApiDeps } from '../../deps.ts';
import { byAnybody, json, jsonBody } from '../../http/json.ts';
import { problems, usualForPeople } from '../../http/problem.ts';
import { cookieOf, dropCookie, keepInCookie, requireOwnPage } from '../../http/refresh-cookie.ts';
import { createRouter, type ApiContext } from '../../http/router.ts';
import {
  challengeSchema,
  loginSchema,
  refreshSchema,
  secondStepSchema,
  tokensSchema,
  toTokens,
} from './auth.dto.ts';

const common = { method: 'post' as const, tags: ['auth'], ...byAnybody };
const usual = { ...usualForPeople, ...problems('forbidden') };

const loginRoute = createRoute({
  ...common,
  path: '/auth/login',
  operationId: 'login',
  description:
    'Begins a session. Where the account has a second factor the answer is a challenge. Guessing is slowed down by account and address (429).',
  request: jsonBody(loginSchema),
  responses: {
    200: json('Logged in, or asked for a code', z.union([tokensSchema, challengeSchema])),
    ...usual,
  },
});

const secondStepRoute = createRoute({
  ...common,
  path: '/auth/login/second-factor',
  operationId: 'loginWithSecondFactor',
  description:
    'The second step of a login: the challenge of the first, good for five minutes, and a code of the app or a recovery code.',
  request: jsonBody(secondStepSchema),
  responses: { 200: json('Logged in', tokensSchema), ...usual },
});

const refreshRoute = createRoute({
  ...common,
  path: '/auth/refresh',
  operationId: 'refreshTokens',
  description:
    'Exchanges a refresh token for its successor and an access token. A token that was used before ends its session, but for ten seconds after its use the same successor is told again.',
  request: jsonBody(refreshSchema),
  responses: {
    200: json('The next tokens', tokensSchema),
    ...usual,
  },
});

const logoutRoute = createRoute({
  ...common,
  path: '/auth/logout',
  operationId: 'logout',
  description: 'Ends the session of the refresh token, whose access tokens end with it.',
  request: jsonBody(refreshSchema),
  responses: {
    204: { description: 'Logged out' },
    ...usual,
  },
});

/** For whoever has no session yet, or no access token any more. */
export function loginRoutes(deps: ApiDeps) {
  const { people } = deps;
  return createRouter()
    .openapi(loginRoute, async (c) => {
      const { email, password, token_delivery: delivery } = c.req.valid('json');
      if (delivery === 'cookie') requireOwnPage(c, deps);
      const attempt = { email, password, device: deviceOf(c) };
      const answer = await login(openContext(c, deps), attempt, people);
      if ('challenge' in answer) {
        const { challenge } = answer;
        return c.json({ second_factor_required: true as const, challenge }, 200);
      }
      return c.json(deliver(c, answer.tokens, delivery === 'cookie'), 200);
    })
    .openapi(secondStepRoute, async (c) => {
      const { challenge, code, token_delivery: delivery } = c.req.valid('json');
      if (delivery === 'cookie') requireOwnPage(c, deps);
      const step = { challenge, code, device: deviceOf(c) };
      const tokens = await loginWithSecondFactor(openContext(c, deps), step, people);
      return c.json(deliver(c, tokens, delivery === 'cookie'), 200);
    })
    .openapi(refreshRoute, async (c) => {
      const { token, isInCookie } = presentedToken(c, c.req.valid('json').refresh_token, deps);
      const tokens = await refreshTokens(openContext(c, deps), token, people);
      return c.json(deliver(c, tokens, isInCookie), 200);
    })
    .openapi(logoutRoute, async (c) => {
      const { token, isInCookie } = presentedToken(c, c.req.valid('json').refresh_token, deps);
      if (isInCookie) dropCookie(c);
      await endSessionOfToken(openContext(c, deps), token);
      return c.body(null, 204);
    });
}

const LONGEST_USER_AGENT = 300;

function deviceOf(c: ApiContext): Device {
  const userAgent = c.req.header('user-agent') ?? '';
  return { address: c.var.address, userAgent: userAgent.slice(0, LONGEST_USER_AGENT) };
}

/** No cache keeps tokens; a browser's refresh token goes where no script finds it. */
function deliver(c: ApiContext, tokens: Tokens, isInCookie: boolean) {
  c.header('cache-control', 'no-store');
  if (isInCookie) keepInCookie(c, tokens);
  return toTokens(tokens, isInCookie);
}

function presentedToken(c: ApiContext, inBody: string | undefined, deps: ApiDeps) {
  if (inBody !== undefined) return { token: inBody, isInCookie: false };
  const token = cookieOf(c, deps);
  if (token === undefined) {
    throw new AppError({
      kind: 'unauthenticated',
      code: 'refresh_token.missing',
      message: 'Send the refresh token in the body or in its cookie.',
    });
  }
  return { token, isInCookie: true };
}
