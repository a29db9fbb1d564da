import { createRoute, z } from '@hono/zod-openapi';

import { invitationIdSchema, userIdSchema } from '#shared/core/ids.ts';
import {
  changeMemberRole,
  inviteMember,
  listInvitations,
  listMembers,
  removeMember,
  resendInvitation,
  revokeInvitation,
} from '#shared/features/members/index.ts';

import { serviceContext, type ApiDeps } from '../../deps.ts';
import { byActor, byPerson, emailSchema, json, jsonBody } from '../../http/json.ts';
import { problems, usualForActors } from '../../http/problem.ts';
import { createRouter } from '../../http/router.ts';
import {
  invitationSchema,
  memberSchema,
  roleRefSchema,
  toInvitation,
  toMember,
} from './members.dto.ts';

const common = { tags: ['members'] };

const listRoute = createRoute({
  ...common,
  ...byActor('members:read'),
  method: 'get',
  path: '/members',
  operationId: 'listMembers',
  description: 'In the order in which they joined.',
  responses: {
    200: json('All members', z.object({ data: z.array(memberSchema) })),
    ...usualForActors,
  },
});

const changeRoute = createRoute({
  ...common,
  ...byActor('members:manage'),
  method: 'patch',
  path: '/members/{id}',
  operationId: 'changeMember',
  description:
    'Counts at the member’s next request. Nobody can give, or touch, more rights than his own.',
  request: {
    params: z.object({ id: userIdSchema }),
    ...jsonBody(z.strictObject({ role: roleRefSchema })),
  },
  responses: {
    200: json('The member as he is now', memberSchema),
    ...usualForActors,
    ...problems('not_found', 'conflict', 'unprocessable'),
  },
});

const removeRoute = createRoute({
  ...common,
  ...byPerson,
  method: 'delete',
  path: '/members/{id}',
  operationId: 'removeMember',
  description:
    'The member’s keys end with the membership. Needs `members:manage`; everybody may remove himself.',
  request: { params: z.object({ id: userIdSchema }) },
  responses: {
    204: { description: 'Removed' },
    ...usualForActors,
    ...problems('not_found', 'conflict'),
  },
});

const invitationsRoute = createRoute({
  ...common,
  ...byActor('members:read'),
  method: 'get',
  path: '/invitations',
  operationId: 'listInvitations',
  responses: {
    200: json('The open invitations', z.object({ data: z.array(invitationSchema) })),
    ...usualForActors,
  },
});

const inviteRoute = createRoute({
  ...common,
  ...byActor('members:manage'),
  method: 'post',
  path: '/invitations',
  operationId: 'inviteMember',
  request: jsonBody(z.strictObject({ email: emailSchema, role: roleRefSchema })),
  responses: {
    201: json('A mail is on its way', invitationSchema),
    ...usualForActors,
    ...problems('conflict', 'unprocessable'),
  },
});

const resendRoute = createRoute({
  ...common,
  ...byActor('members:manage'),
  method: 'post',
  path: '/invitations/{id}/send',
  operationId: 'resendInvitation',
  description: 'Sends the mail again, with a new token; the one before no longer counts.',
  request: { params: z.object({ id: invitationIdSchema }) },
  responses: {
    200: json('A mail is on its way', invitationSchema),
    ...usualForActors,
    ...problems('not_found', 'unprocessable'),
  },
});

const revokeRoute = createRoute({
  ...common,
  ...byActor('members:manage'),
  method: 'delete',
  path: '/invitations/{id}',
  operationId: 'revokeInvitation',
  request: { params: z.object({ id: invitationIdSchema }) },
  responses: { 204: { description: 'Revoked' }, ...usualForActors, ...problems('not_found') },
});

export function membersRoutes(deps: ApiDeps) {
  return createRouter()
    .openapi(listRoute, async (c) => {
      const members = await listMembers(serviceContext(c, deps));
      return c.json({ data: members.map(toMember) }, 200);
    })
    .openapi(changeRoute, async (c) => {
      const { id } = c.req.valid('param');
      const { role } = c.req.valid('json');
      return c.json(toMember(await changeMemberRole(serviceContext(c, deps), id, role)), 200);
    })
    .openapi(removeRoute, async (c) => {
      await removeMember(serviceContext(c, deps), c.req.valid('param').id);
      return c.body(null, 204);
    })
    .openapi(invitationsRoute, async (c) => {
      const invitations = await listInvitations(serviceContext(c, deps));
      return c.json({ data: invitations.map(toInvitation) }, 200);
    })
    .openapi(inviteRoute, async (c) => {
      const { email, role: roleId } = c.req.valid('json');
      const ctx = serviceContext(c, deps);
      return c.json(toInvitation(await inviteMember(ctx, { email, roleId }, deps.people)), 201);
    })
    .openapi(resendRoute, async (c) => {
      const { id } = c.req.valid('param');
      const ctx = serviceContext(c, deps);
      return c.json(toInvitation(await resendInvitation(ctx, id, deps.people)), 200);
    })
    .openapi(revokeRoute, async (c) => {
      await revokeInvitation(serviceContext(c, deps), c.req.valid('param').id);
      return c.body(null, 204);
    });
}
