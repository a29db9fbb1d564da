import { createRoute, z } from '@hono/zod-openapi';

import { apiKeyIdSchema } from '#shared/core/ids.ts';
import { keyScopes, type Permission } from '#shared/core/permissions.ts';
import {
  changeApiKey,
  createApiKey,
  listApiKeys,
  revokeApiKey,
  rotateApiKey,
} from '#shared/features/api-keys/index.ts';
import type { ApiKeyRow } from '#shared/infra/db/people-schema.ts';

import { serviceContext, type ApiDeps } from '../../deps.ts';
import { byActor, changesOf, json, jsonBody, nameSchema, withoutGaps } from '../../http/json.ts';
import { networksSchema } from '../../http/networks.ts';
import { problems, usualForActors } from '../../http/problem.ts';
import { createRouter } from '../../http/router.ts';

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- there is always one
const scopeNames = keyScopes as readonly [Permission, ...Permission[]];
const scopesSchema = z
  .array(z.enum(scopeNames))
  .min(1)
  .max(scopeNames.length)
  .transform((list) => [...new Set(list)])
  .openapi({ type: 'array', items: { type: 'string', enum: [...scopeNames] } });

const expirySchema = z.iso
  .datetime({ offset: true })
  .transform((text) => new Date(text))
  .refine((date) => date > new Date(), 'lies in the past')
  .refine((date) => date.getUTCFullYear() < 10_000, 'lies too far ahead')
  .openapi({ type: 'string', format: 'date-time' });

const LONGEST_OVERLAP_HOURS = 7 * 24;

const keyFields = {
  id: z.string(),
  name: z.string(),
  start: z.string().openapi({ description: 'The first characters of the key.' }),
  scopes: z.array(z.string()),
  created_by: z.string().nullable().openapi({ description: 'Whose rights limit it.' }),
  created_at: z.iso.datetime(),
  expires_at: z.iso.datetime().nullable(),
  allowed_networks: z.array(z.string()),
  last_used_at: z.iso.datetime().nullable().openapi({ description: 'Within a minute.' }),
  last_used_address: z.string().nullable(),
  previous_until: z.iso
    .datetime()
    .nullable()
    .openapi({ description: 'Until when the key before the last rotation works on.' }),
};
const keySchema = z.object(keyFields).openapi('ApiKey');
const madeKeySchema = z
  .object({ ...keyFields, key: z.string().openapi({ description: 'Shown this once.' }) })
  .openapi('MadeApiKey');

const params = z.object({ id: apiKeyIdSchema });
const common = { tags: ['api keys'] };

const listRoute = createRoute({
  ...common,
  ...byActor('api_keys:read'),
  method: 'get',
  path: '/api-keys',
  operationId: 'listApiKeys',
  responses: {
    200: json('The newest first', z.object({ data: z.array(keySchema) })),
    ...usualForActors,
  },
});

const createKeyRoute = createRoute({
  ...common,
  ...byActor('api_keys:manage'),
  method: 'post',
  path: '/api-keys',
  operationId: 'createApiKey',
  description: 'Only people make keys; a key never may more than its maker.',
  request: jsonBody(
    z.strictObject({
      name: nameSchema,
      scopes: scopesSchema,
      expires_at: expirySchema.nullable().default(null),
      allowed_networks: networksSchema.default([]),
    }),
  ),
  responses: { 201: json('The key', madeKeySchema), ...usualForActors },
});

const changeKeyRoute = createRoute({
  ...common,
  ...byActor('api_keys:manage'),
  method: 'patch',
  path: '/api-keys/{id}',
  operationId: 'changeApiKey',
  request: {
    params,
    ...jsonBody(
      changesOf({
        name: nameSchema.optional(),
        scopes: scopesSchema.optional(),
        expires_at: expirySchema.nullable().optional(),
        allowed_networks: networksSchema.optional(),
      }),
    ),
  },
  responses: {
    200: json('The key as it is now', keySchema),
    ...usualForActors,
    ...problems('not_found'),
  },
});

const rotateRoute = createRoute({
  ...common,
  ...byActor('api_keys:manage'),
  method: 'post',
  path: '/api-keys/{id}/rotate',
  operationId: 'rotateApiKey',
  description:
    'A new key under the same id; the old one works on for the overlap. While one runs, only a rotation with `overlap_hours` 0 is possible, which ends both old ones.',
  request: {
    params,
    ...jsonBody(
      z.strictObject({
        overlap_hours: z.number().min(0).max(LONGEST_OVERLAP_HOURS).default(24),
      }),
    ),
  },
  responses: {
    200: json('The new key', madeKeySchema),
    ...usualForActors,
    ...problems('not_found', 'conflict'),
  },
});

const revokeRoute = createRoute({
  ...common,
  ...byActor('api_keys:manage'),
  method: 'delete',
  path: '/api-keys/{id}',
  operationId: 'revokeApiKey',
  request: { params },
  responses: {
    204: { description: 'It works no more' },
    ...usualForActors,
    ...problems('not_found'),
  },
});

export function apiKeysRoutes(deps: ApiDeps) {
  return createRouter()
    .openapi(listRoute, async (c) => {
      const keys = await listApiKeys(serviceContext(c, deps));
      return c.json({ data: keys.map(toKey) }, 200);
    })
    .openapi(createKeyRoute, async (c) => {
      const { name, scopes, ...wish } = c.req.valid('json');
      const { row, plaintext } = await createApiKey(serviceContext(c, deps), {
        name,
        scopes,
        expiresAt: wish.expires_at,
        allowedNetworks: wish.allowed_networks,
      });
      c.header('cache-control', 'no-store');
      return c.json({ ...toKey(row), key: plaintext }, 201);
    })
    .openapi(changeKeyRoute, async (c) => {
      const { name, scopes, ...wish } = c.req.valid('json');
      const { expires_at: expiresAt, allowed_networks: allowedNetworks } = wish;
      const changes = withoutGaps({ name, scopes, expiresAt, allowedNetworks });
      const { id } = c.req.valid('param');
      const row = await changeApiKey(serviceContext(c, deps), id, changes);
      return c.json(toKey(row), 200);
    })
    .openapi(rotateRoute, async (c) => {
      const overlapMs = c.req.valid('json').overlap_hours * 3_600_000;
      const { id } = c.req.valid('param');
      const { row, plaintext } = await rotateApiKey(serviceContext(c, deps), id, overlapMs);
      c.header('cache-control', 'no-store');
      return c.json({ ...toKey(row), key: plaintext }, 200);
    })
    .openapi(revokeRoute, async (c) => {
      await revokeApiKey(serviceContext(c, deps), c.req.valid('param').id);
      return c.body(null, 204);
    });
}

function toKey(row: ApiKeyRow): z.output<typeof keySchema> {
  return {
    id: row.id,
    name: row.name,
    start: row.keyStart,
    scopes: [...row.scopes],
    created_by: row.createdBy,
    created_at: row.createdAt.toISOString(),
    expires_at: row.expiresAt?.toISOString() ?? null,
    allowed_networks: [...row.allowedNetworks],
    last_used_at: row.lastUsedAt?.toISOString() ?? null,
    last_used_address: row.lastUsedAddress,
    previous_until: row.previousUntil?.toISOString() ?? null,
  };
}
