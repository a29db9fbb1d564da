import { createRoute, z } from '@hono/zod-openapi';

import { changeOrganization, getOrganization } from '#shared/features/organizations/index.ts';
import type { OrganizationRow } from '#shared/infra/db/schema.ts';

import { serviceContext, type ApiDeps } from '../../deps.ts';
import { byActor, changesOf, json, jsonBody, nameSchema, withoutGaps } from '../../http/json.ts';
import { languageListSchema } from '../../http/languages.ts';
import { networksSchema } from '../../http/networks.ts';
import { problems } from '../../http/problem.ts';
import { createRouter } from '../../http/router.ts';

const organizationSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    default_language: z.string().openapi({
      example: 'eng+deu',
      description: 'Read documents in these languages where nobody says which.',
    }),
    allowed_networks: z.array(z.string()).openapi({
      description: 'From where members and keys may use it; empty: from anywhere.',
    }),
    requires_second_factor: z.boolean().openapi({
      description: 'Whether members get in only with a second factor.',
    }),
  })
  .openapi('Organization');

const common = { path: '/organization', tags: ['organization'] };
const usual = problems('unauthenticated', 'forbidden', 'limit_exceeded', 'unavailable');

const getRoute = createRoute({
  ...common,
  ...byActor('organization:read'),
  method: 'get',
  operationId: 'getOrganization',
  description: 'The organization that the key or the access token leads to.',
  responses: { 200: json('The organization', organizationSchema), ...usual },
});

const changeRoute = createRoute({
  ...common,
  ...byActor('organization:manage'),
  method: 'patch',
  operationId: 'changeOrganization',
  description: 'What is not given stays. Whoever would lock himself out is told so (409).',
  request: jsonBody(
    changesOf({
      name: nameSchema.optional(),
      default_language: languageListSchema.optional(),
      allowed_networks: networksSchema.optional(),
      requires_second_factor: z.boolean().optional(),
    }),
  ),
  responses: {
    200: json('The organization as it is now', organizationSchema),
    ...usual,
    ...problems('invalid', 'too_large', 'conflict'),
  },
});

export function organizationRoutes(deps: ApiDeps) {
  return createRouter()
    .openapi(getRoute, async (c) =>
      c.json(toOrganization(await getOrganization(serviceContext(c, deps))), 200),
    )
    .openapi(changeRoute, async (c) => {
      const wish = c.req.valid('json');
      const given = {
        name: wish.name,
        defaultLanguages: wish.default_language,
        allowedNetworks: wish.allowed_networks,
        requiresSecondFactor: wish.requires_second_factor,
      };
      const changed = await changeOrganization(serviceContext(c, deps), withoutGaps(given));
      return c.json(toOrganization(changed), 200);
    });
}

function toOrganization(row: OrganizationRow): z.output<typeof organizationSchema> {
  return {
    id: row.organizationId,
    name: row.name,
    default_language: row.defaultLanguages.join('+'),
    allowed_networks: [...row.allowedNetworks],
    requires_second_factor: row.requiresSecondFactor,
  };
}
