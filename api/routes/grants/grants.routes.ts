import { createRoute, z } from '@hono/zod-openapi';

import {
  apiKeyIdSchema,
  customRoleIdSchema,
  documentIdSchema,
  userIdSchema,
} from '#shared/core/ids.ts';
import { builtInRoleIds } from '#shared/core/permissions.ts';
import {
  grantAccess,
  listGrants,
  withdrawAccess,
  type Principal,
} from '#shared/features/documents/index.ts';
import { accessLevels, type GrantRow } from '#shared/infra/db/schema.ts';

import { serviceContext, type ApiDeps } from '../../deps.ts';
import { byActor, json, jsonBody, saying } from '../../http/json.ts';
import { problems, usualForActors } from '../../http/problem.ts';
import { createRouter } from '../../http/router.ts';

/** A member, a key or a role, told apart by what their ids look like. */
const principalSchema = saying(
  z.union([
    userIdSchema.transform((id): Principal => ({ principalType: 'user', principalId: id })),
    apiKeyIdSchema.transform((id): Principal => ({ principalType: 'api_key', principalId: id })),
    z
      .union([z.enum(builtInRoleIds), customRoleIdSchema])
      .transform((id): Principal => ({ principalType: 'role', principalId: id })),
  ]),
  `is neither a member (usr_…), nor a key (key_…), nor a role (${builtInRoleIds.join(', ')}, rol_…)`,
).openapi({
  type: 'string',
  description: `A member (\`usr_…\`), a key (\`key_…\`) or a role (${builtInRoleIds.join(', ')}, \`rol_…\`).`,
});

const grantListSchema = z
  .object({
    data: z.array(
      z.object({
        principal: z.string(),
        type: z.enum(['user', 'role', 'api_key']),
        level: z.enum(accessLevels),
        granted_by: z.string(),
        granted_at: z.iso.datetime(),
      }),
    ),
  })
  .openapi('GrantList');

const common = { tags: ['access to documents'], ...byActor('documents:read', 'documents:share') };
const usual = { ...usualForActors, ...problems('not_found') };
const documentParams = z.object({ id: documentIdSchema });
const grantParams = z.object({ id: documentIdSchema, principal: principalSchema });

const listRoute = createRoute({
  ...common,
  method: 'get',
  path: '/documents/{id}/grants',
  operationId: 'listGrants',
  description: 'Who may do what with this document, beyond roles; for who may share it.',
  request: { params: documentParams },
  responses: { 200: json('The grants', grantListSchema), ...usual },
});

const grantRoute = createRoute({
  ...common,
  method: 'put',
  path: '/documents/{id}/grants/{principal}',
  operationId: 'grantAccess',
  description:
    'Grants access to the document and to all that came out of it, in place of an earlier grant. `edit` holds `read`, `share` holds both.',
  request: {
    params: grantParams,
    ...jsonBody(z.strictObject({ level: z.enum(accessLevels) })),
  },
  responses: {
    200: json('All grants', grantListSchema),
    ...usual,
    ...problems('conflict', 'unprocessable'),
  },
});

const withdrawRoute = createRoute({
  ...common,
  method: 'delete',
  path: '/documents/{id}/grants/{principal}',
  operationId: 'withdrawAccess',
  request: { params: grantParams },
  responses: { 204: { description: 'Withdrawn' }, ...usual, ...problems('conflict') },
});

/** Access to single documents. */
export function grantsRoutes(deps: ApiDeps) {
  return createRouter()
    .openapi(listRoute, async (c) => {
      const grants = await listGrants(serviceContext(c, deps), c.req.valid('param').id);
      return c.json({ data: grants.map(toGrant) }, 200);
    })
    .openapi(grantRoute, async (c) => {
      const { id, principal } = c.req.valid('param');
      const { level } = c.req.valid('json');
      const grants = await grantAccess(serviceContext(c, deps), id, { principal, level });
      return c.json({ data: grants.map(toGrant) }, 200);
    })
    .openapi(withdrawRoute, async (c) => {
      const { id, principal } = c.req.valid('param');
      await withdrawAccess(serviceContext(c, deps), id, principal);
      return c.body(null, 204);
    });
}

function toGrant({ principalId, principalType, level, grantedBy, grantedAt }: GrantRow) {
  const who = { principal: principalId, type: principalType };
  return { ...who, level, granted_by: grantedBy, granted_at: grantedAt.toISOString() };
}
