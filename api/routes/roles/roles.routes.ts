import { createRoute, z } from '@hono/zod-openapi';

import { customRoleIdSchema } from '#shared/core/ids.ts';
import {
  builtInRoleIds,
  builtInRoles,
  listPermissions,
  permissionMeanings,
  permissions,
  toPermissions,
} from '#shared/core/permissions.ts';
import { changeRole, createRole, listRoles, removeRole } from '#shared/features/members/index.ts';
import type { RoleRow } from '#shared/infra/db/people-schema.ts';

import { serviceContext, type ApiDeps } from '../../deps.ts';
import { byActor, changesOf, json, jsonBody, nameSchema, withoutGaps } from '../../http/json.ts';
import { problems, usualForActors } from '../../http/problem.ts';
import { createRouter } from '../../http/router.ts';

const permissionListSchema = z
  .array(z.enum(permissions))
  .max(permissions.length)
  .transform((list) => [...new Set(list)])
  .openapi({
    type: 'array',
    items: { type: 'string', enum: [...permissions] },
    description: permissions.map((name) => `\`${name}\`: ${permissionMeanings[name]}`).join('\n\n'),
  });

const roleSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    is_built_in: z.boolean(),
    permissions: z.array(z.enum(permissions)),
  })
  .openapi('Role');

const params = z.object({ id: customRoleIdSchema });
const common = { tags: ['members'] };

const listRoute = createRoute({
  ...common,
  ...byActor('members:read'),
  method: 'get',
  path: '/roles',
  operationId: 'listRoles',
  responses: {
    200: json(
      'The built-in roles, then the organization’s own',
      z.object({ data: z.array(roleSchema) }),
    ),
    ...usualForActors,
  },
});

const createRoleRoute = createRoute({
  ...common,
  ...byActor('roles:manage'),
  method: 'post',
  path: '/roles',
  operationId: 'createRole',
  request: jsonBody(z.strictObject({ name: nameSchema, permissions: permissionListSchema })),
  responses: { 201: json('The role', roleSchema), ...usualForActors, ...problems('conflict') },
});

const changeRoleRoute = createRoute({
  ...common,
  ...byActor('roles:manage'),
  method: 'patch',
  path: '/roles/{id}',
  operationId: 'changeRole',
  description: 'Counts at once for all who have the role.',
  request: {
    params,
    ...jsonBody(
      changesOf({
        name: nameSchema.optional(),
        permissions: permissionListSchema.optional(),
      }),
    ),
  },
  responses: {
    200: json('The role as it is now', roleSchema),
    ...usualForActors,
    ...problems('not_found', 'conflict'),
  },
});

const removeRoleRoute = createRoute({
  ...common,
  ...byActor('roles:manage'),
  method: 'delete',
  path: '/roles/{id}',
  operationId: 'removeRole',
  request: { params },
  responses: {
    204: { description: 'Removed' },
    ...usualForActors,
    ...problems('not_found', 'conflict'),
  },
});

export function rolesRoutes(deps: ApiDeps) {
  return createRouter()
    .openapi(listRoute, async (c) => {
      const own = await listRoles(serviceContext(c, deps));
      return c.json({ data: [...builtIn, ...own.map(toRole)] }, 200);
    })
    .openapi(createRoleRoute, async (c) => {
      const role = await createRole(serviceContext(c, deps), c.req.valid('json'));
      return c.json(toRole(role), 201);
    })
    .openapi(changeRoleRoute, async (c) => {
      const { name, permissions: list } = c.req.valid('json');
      const changes = withoutGaps({ name, permissions: list });
      const { id } = c.req.valid('param');
      return c.json(toRole(await changeRole(serviceContext(c, deps), id, changes)), 200);
    })
    .openapi(removeRoleRoute, async (c) => {
      await removeRole(serviceContext(c, deps), c.req.valid('param').id);
      return c.body(null, 204);
    });
}

const builtIn = builtInRoleIds.map((id) => ({
  id,
  name: id as string,
  is_built_in: true,
  permissions: listPermissions(builtInRoles[id]),
}));

function toRole({ id, name, permissions: stored }: RoleRow): z.output<typeof roleSchema> {
  return { id, name, is_built_in: false, permissions: listPermissions(toPermissions(stored)) };
}
