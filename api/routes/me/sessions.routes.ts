import { createRoute, z } from '@hono/zod-openapi';

import { organizationIdSchema, sessionIdSchema } from '#shared/core/ids.ts';
import {
  endAllSessions,
  endSession,
  listSessions,
  switchOrganization,
} from '#shared/features/sessions/index.ts';

import { personContext, type ApiDeps } from '../../deps.ts';
import { byPerson, json, jsonBody } from '../../http/json.ts';
import { problems, usualForPeople } from '../../http/problem.ts';
import { createRouter } from '../../http/router.ts';
import { switchedSchema } from '../auth/auth.dto.ts';
import { sessionListSchema, toSession } from './me.dto.ts';

const common = { tags: ['me'], ...byPerson };

const switchRoute = createRoute({
  ...common,
  method: 'post',
  path: '/auth/switch',
  operationId: 'switchOrganization',
  description: 'Leads the session to another of the person’s organizations.',
  request: jsonBody(z.strictObject({ organization_id: organizationIdSchema })),
  responses: {
    200: json('An access token that leads there', switchedSchema),
    ...usualForPeople,
    ...problems('not_found'),
  },
});

const sessionsRoute = createRoute({
  ...common,
  method: 'get',
  path: '/me/sessions',
  operationId: 'listSessions',
  description: 'The last used first.',
  responses: { 200: json('The sessions in force', sessionListSchema), ...usualForPeople },
});

const endAllRoute = createRoute({
  ...common,
  method: 'delete',
  path: '/me/sessions',
  operationId: 'endAllSessions',
  description: 'Logs out everywhere, or everywhere but here.',
  request: {
    query: z.strictObject({
      keep_this: z.enum(['true', 'false']).default('true').openapi({
        description: 'Whether the session that asks goes on.',
      }),
    }),
  },
  responses: {
    200: json('How many were ended', z.object({ ended: z.int() })),
    ...usualForPeople,
  },
});

const endRoute = createRoute({
  ...common,
  method: 'delete',
  path: '/me/sessions/{id}',
  operationId: 'endSession',
  description: 'Its tokens count no more from the next request on.',
  request: { params: z.object({ id: sessionIdSchema }) },
  responses: { 204: { description: 'Ended' }, ...usualForPeople, ...problems('not_found') },
});

/** A person's sessions, and where this one leads. */
export function sessionsRoutes(deps: ApiDeps) {
  const { people } = deps;
  return createRouter()
    .openapi(switchRoute, async (c) => {
      const { organization_id: id } = c.req.valid('json');
      const tokens = await switchOrganization(personContext(c, deps), id, people);
      const { accessToken, expiresInSeconds, organizationId } = tokens;
      c.header('cache-control', 'no-store');
      const answer = { access_token: accessToken, token_type: 'Bearer' as const };
      return c.json(
        { ...answer, expires_in: expiresInSeconds, organization_id: organizationId },
        200,
      );
    })
    .openapi(sessionsRoute, async (c) => {
      const ctx = personContext(c, deps);
      const sessions = await listSessions(ctx, people);
      return c.json({ data: sessions.map((row) => toSession(row, ctx.person.sessionId)) }, 200);
    })
    .openapi(endAllRoute, async (c) => {
      const keepsThis = c.req.valid('query').keep_this === 'true';
      return c.json({ ended: await endAllSessions(personContext(c, deps), { keepsThis }) }, 200);
    })
    .openapi(endRoute, async (c) => {
      await endSession(personContext(c, deps), c.req.valid('param').id);
      return c.body(null, 204);
    });
}
