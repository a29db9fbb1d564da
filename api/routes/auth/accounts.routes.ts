import { createRoute, z } from '@hono/zod-openapi';

import { acceptInvitationAnew } from '#shared/features/members/index.ts';
import {
  register,
  requestPasswordReset,
  resetPassword,
  verifyEmail,
} from '#shared/features/people/index.ts';

import { openContext, type ApiDeps } from '../../deps.ts';
import { byAnybody, json, jsonBody } from '../../http/json.ts';
import { problems } from '../../http/problem.ts';
import { createRouter } from '../../http/router.ts';
import {
  forgotSchema,
  newAccountSchema,
  registrationSchema,
  resetSchema,
  sentSchema,
  verificationSchema,
} from './auth.dto.ts';

const common = { method: 'post' as const, tags: ['auth'], ...byAnybody };
const usual = problems('invalid', 'too_large', 'limit_exceeded', 'unavailable');

const registerRoute = createRoute({
  ...common,
  path: '/auth/register',
  operationId: 'register',
  description:
    'Sends a mail whose token makes the account. The answer is the same for an address that has one.',
  request: jsonBody(registrationSchema),
  responses: {
    202: json('Look for a mail', sentSchema),
    ...usual,
    ...problems('forbidden', 'unprocessable'),
  },
});

const verifyRoute = createRoute({
  ...common,
  path: '/auth/email/verify',
  operationId: 'verifyEmail',
  description:
    'Makes the account and its organization, with the token of the mail and the password of the registration: whoever registered somebody else’s address gets no account by that one’s click.',
  request: jsonBody(verificationSchema),
  responses: {
    201: json('The account is there: log in', z.object({ user_id: z.string() })),
    ...usual,
    ...problems('unauthenticated', 'conflict'),
  },
});

const forgotRoute = createRoute({
  ...common,
  path: '/auth/password/forgot',
  operationId: 'forgotPassword',
  description:
    'Sends a mail with a token, if the address has an account; the answer tells nothing.',
  request: jsonBody(forgotSchema),
  responses: { 202: json('Look for a mail', sentSchema), ...usual },
});

const resetRoute = createRoute({
  ...common,
  path: '/auth/password/reset',
  operationId: 'resetPassword',
  description: 'Sets a new password with the token of the mail, and ends all sessions.',
  request: jsonBody(resetSchema),
  responses: {
    204: { description: 'The password is changed: log in' },
    ...usual,
    ...problems('unprocessable'),
  },
});

const acceptRoute = createRoute({
  ...common,
  path: '/auth/invitations/accept',
  operationId: 'acceptInvitationAnew',
  description:
    'Makes an account and joins the organization, with the token of the invitation. Who has an account logs in and uses /me/invitations/accept.',
  request: jsonBody(newAccountSchema),
  responses: {
    201: json('Joined: log in', z.object({ organization_id: z.string() })),
    ...usual,
    ...problems('conflict', 'unprocessable'),
  },
});

const LOOK_FOR_A_MAIL = 'If there is something to do at this address, a mail is on its way.';

/** For whoever has no account yet, or cannot get into it. */
export function accountsRoutes(deps: ApiDeps) {
  const { people } = deps;
  return createRouter()
    .openapi(registerRoute, async (c) => {
      const { organization_name: organizationName, ...wish } = c.req.valid('json');
      await register(openContext(c, deps), { ...wish, organizationName }, people);
      return c.json({ detail: LOOK_FOR_A_MAIL }, 202);
    })
    .openapi(verifyRoute, async (c) => {
      const userId = await verifyEmail(openContext(c, deps), c.req.valid('json'), people);
      return c.json({ user_id: userId }, 201);
    })
    .openapi(forgotRoute, async (c) => {
      await requestPasswordReset(openContext(c, deps), c.req.valid('json').email, people);
      return c.json({ detail: LOOK_FOR_A_MAIL }, 202);
    })
    .openapi(resetRoute, async (c) => {
      await resetPassword(openContext(c, deps), c.req.valid('json'), people);
      return c.body(null, 204);
    })
    .openapi(acceptRoute, async (c) => {
      const joined = await acceptInvitationAnew(openContext(c, deps), c.req.valid('json'), people);
      return c.json({ organization_id: joined }, 201);
    });
}
