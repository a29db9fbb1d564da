import { createRoute, z } from '@hono/zod-openapi';

import {
  confirmSecondFactor,
  removeSecondFactor,
  renewRecoveryCodes,
  startSecondFactor,
} from '#shared/features/people/index.ts';

import { personContext, type ApiDeps } from '../../deps.ts';
import { byPerson, json, jsonBody } from '../../http/json.ts';
import { problems, usualForPeople } from '../../http/problem.ts';
import { createRouter } from '../../http/router.ts';
import { passwordSchema } from '../auth/auth.dto.ts';
import { newSecondFactorSchema, recoveryCodesSchema } from './me.dto.ts';

const code = z.string().min(1).max(50);
const common = { method: 'post' as const, tags: ['me'], ...byPerson };
const usual = { ...usualForPeople, ...problems('forbidden', 'conflict') };

const startRoute = createRoute({
  ...common,
  path: '/me/second-factor',
  operationId: 'startSecondFactor',
  description: 'A secret for an authenticator app; counts once a code of it was confirmed.',
  request: jsonBody(z.strictObject({ password: passwordSchema })),
  responses: { 201: json('To be confirmed', newSecondFactorSchema), ...usual },
});

const confirmRoute = createRoute({
  ...common,
  path: '/me/second-factor/confirm',
  operationId: 'confirmSecondFactor',
  description: 'With a code of the app. The answer holds the recovery codes, this once.',
  request: jsonBody(z.strictObject({ code })),
  responses: { 200: json('Logins ask for a code from now on', recoveryCodesSchema), ...usual },
});

const renewRoute = createRoute({
  ...common,
  path: '/me/second-factor/recovery-codes',
  operationId: 'renewRecoveryCodes',
  description: 'New recovery codes; the old ones no longer count.',
  request: jsonBody(z.strictObject({ code })),
  responses: { 200: json('The new codes', recoveryCodesSchema), ...usual },
});

const removeRoute = createRoute({
  ...common,
  path: '/me/second-factor/remove',
  operationId: 'removeSecondFactor',
  description: 'With the password and a code of the app, or a recovery code.',
  request: jsonBody(z.strictObject({ password: passwordSchema, code })),
  responses: { 204: { description: 'Removed' }, ...usual },
});

/** TOTP (RFC 6238) and recovery codes. */
export function secondFactorRoutes(deps: ApiDeps) {
  const { people } = deps;
  return createRouter()
    .openapi(startRoute, async (c) => {
      const { password } = c.req.valid('json');
      const made = await startSecondFactor(personContext(c, deps), password, people);
      c.header('cache-control', 'no-store');
      return c.json({ secret: made.secret, uri: made.uri }, 201);
    })
    .openapi(confirmRoute, async (c) => {
      const presented = c.req.valid('json').code;
      const codes = await confirmSecondFactor(personContext(c, deps), presented, people);
      c.header('cache-control', 'no-store');
      return c.json({ recovery_codes: [...codes] }, 200);
    })
    .openapi(renewRoute, async (c) => {
      const presented = c.req.valid('json').code;
      const codes = await renewRecoveryCodes(personContext(c, deps), presented, people);
      c.header('cache-control', 'no-store');
      return c.json({ recovery_codes: [...codes] }, 200);
    })
    .openapi(removeRoute, async (c) => {
      await removeSecondFactor(personContext(c, deps), c.req.valid('json'), people);
      return c.body(null, 204);
    });
}
