import { createRoute, z } from '@hono/zod-openapi';

import { organizationIdSchema } from '#shared/core/ids.ts';
import { acceptInvitation, leaveOrganization } from '#shared/features/members/index.ts';
import { openOrganization } from '#shared/features/organizations/index.ts';
import {
  changeName,
  changePassword,
  confirmEmailChange,
  getProfile,
  requestEmailChange,
} from '#shared/features/people/index.ts';

import { personContext, type ApiDeps } from '../../deps.ts';
import { byPerson, emailSchema, json, jsonBody, nameSchema } from '../../http/json.ts';
import { problems, usualForPeople } from '../../http/problem.ts';
import { createRouter } from '../../http/router.ts';
import {
  changePasswordSchema,
  passwordSchema,
  sentSchema,
  tokenBodySchema,
} from '../auth/auth.dto.ts';
import { profileSchema, toProfile } from './me.dto.ts';

const common = { tags: ['me'], ...byPerson };
const joinedSchema = z.object({ organization_id: z.string() });

const getRoute = createRoute({
  ...common,
  method: 'get',
  path: '/me',
  operationId: 'getProfile',
  description: 'The account, its organizations, and what the person may do in each.',
  responses: { 200: json('Who is logged in', profileSchema), ...usualForPeople },
});

const changeRoute = createRoute({
  ...common,
  method: 'patch',
  path: '/me',
  operationId: 'changeProfile',
  description: 'Changes the name; address and password have requests of their own.',
  request: jsonBody(z.strictObject({ name: nameSchema })),
  responses: { 200: json('As it is now', profileSchema), ...usualForPeople },
});

const emailRoute = createRoute({
  ...common,
  method: 'post',
  path: '/me/email',
  operationId: 'changeEmail',
  description:
    'Sends a token to the new address; the account keeps the old one until it comes back.',
  request: jsonBody(z.strictObject({ email: emailSchema, password: passwordSchema })),
  responses: {
    202: json('Look for a mail', sentSchema),
    ...usualForPeople,
    ...problems('forbidden'),
  },
});

const confirmEmailRoute = createRoute({
  ...common,
  method: 'post',
  path: '/me/email/confirm',
  operationId: 'confirmEmail',
  description: 'Changes the account’s address, with the token of the mail to the new one.',
  request: jsonBody(tokenBodySchema),
  responses: { 204: { description: 'Changed' }, ...usualForPeople, ...problems('conflict') },
});

const passwordRoute = createRoute({
  ...common,
  method: 'post',
  path: '/auth/password/change',
  operationId: 'changePassword',
  description: 'Ends all other sessions.',
  request: jsonBody(changePasswordSchema),
  responses: {
    204: { description: 'Changed' },
    ...usualForPeople,
    ...problems('forbidden', 'unprocessable'),
  },
});

const openRoute = createRoute({
  ...common,
  method: 'post',
  path: '/me/organizations',
  operationId: 'openOrganization',
  description: 'One more organization, of which the person is the owner.',
  request: jsonBody(z.strictObject({ name: nameSchema })),
  responses: {
    201: json('Made: switch to it', joinedSchema),
    ...usualForPeople,
    ...problems('forbidden', 'conflict'),
  },
});

const leaveRoute = createRoute({
  ...common,
  method: 'delete',
  path: '/me/organizations/{id}',
  operationId: 'leaveOrganization',
  description: 'Ends the membership, and the keys that the person made there.',
  request: { params: z.object({ id: organizationIdSchema }) },
  responses: {
    204: { description: 'Left' },
    ...usualForPeople,
    ...problems('not_found', 'conflict'),
  },
});

const acceptRoute = createRoute({
  ...common,
  method: 'post',
  path: '/me/invitations/accept',
  operationId: 'acceptInvitation',
  description: 'Joins the organization that invited this account’s address.',
  request: jsonBody(tokenBodySchema),
  responses: {
    201: json('Joined: switch to it', joinedSchema),
    ...usualForPeople,
    ...problems('forbidden', 'conflict'),
  },
});

/** What people do with their own accounts. */
export function meRoutes(deps: ApiDeps) {
  const { people } = deps;
  return createRouter()
    .openapi(getRoute, async (c) => {
      const ctx = personContext(c, deps);
      return c.json(toProfile(await getProfile(ctx), ctx.person), 200);
    })
    .openapi(changeRoute, async (c) => {
      const ctx = personContext(c, deps);
      await changeName(ctx, c.req.valid('json').name);
      return c.json(toProfile(await getProfile(ctx), ctx.person), 200);
    })
    .openapi(emailRoute, async (c) => {
      await requestEmailChange(personContext(c, deps), c.req.valid('json'), people);
      return c.json({ detail: 'A mail is on its way to the new address.' }, 202);
    })
    .openapi(confirmEmailRoute, async (c) => {
      await confirmEmailChange(personContext(c, deps), c.req.valid('json').token, people);
      return c.body(null, 204);
    })
    .openapi(passwordRoute, async (c) => {
      const { current_password: current, new_password: next } = c.req.valid('json');
      await changePassword(personContext(c, deps), { current, next }, people);
      return c.body(null, 204);
    })
    .openapi(openRoute, async (c) => {
      const { name } = c.req.valid('json');
      const organizationId = await openOrganization(personContext(c, deps), name, people);
      return c.json({ organization_id: organizationId }, 201);
    })
    .openapi(leaveRoute, async (c) => {
      await leaveOrganization(personContext(c, deps), c.req.valid('param').id);
      return c.body(null, 204);
    })
    .openapi(acceptRoute, async (c) => {
      const { token } = c.req.valid('json');
      const joined = await acceptInvitation(personContext(c, deps), token);
      return c.json({ organization_id: joined }, 201);
    });
}
