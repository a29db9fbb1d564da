import { createRoute, z } from '@hono/zod-openapi';

import { changeOrganization, getOrganization } from '#shared/features/organizations/index.ts';
import type { OrganizationRow } from '#shared/infra/db/schema.ts';

import { serviceContext, type ApiDeps } from '../../deps.ts';
import { languageListSchema } from '../../http/languages.ts';
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
  })
  .openapi('Organization');

const common = { path: '/organization', tags: ['organization'], security: [{ apiKey: [] }] };
const content = { 'application/json': { schema: organizationSchema } };

const getRoute = createRoute({
  ...common,
  method: 'get',
  operationId: 'getOrganization',
  description: 'The organization that the key belongs to.',
  responses: {
    200: { description: 'The organization', content },
    ...problems('unauthenticated', 'unavailable'),
  },
});

const changeRoute = createRoute({
  ...common,
  method: 'patch',
  operationId: 'changeOrganization',
  request: {
    body: {
      required: true,
      content: {
        'application/json': { schema: z.strictObject({ default_language: languageListSchema }) },
      },
    },
  },
  responses: {
    200: { description: 'The organization as it is now', content },
    ...problems('invalid', 'unauthenticated', 'unavailable'),
  },
});

export function organizationRoutes(deps: ApiDeps) {
  return createRouter()
    .openapi(getRoute, async (c) =>
      c.json(toOrganization(await getOrganization(serviceContext(c, deps))), 200),
    )
    .openapi(changeRoute, async (c) => {
      const { default_language: defaultLanguages } = c.req.valid('json');
      const changed = await changeOrganization(serviceContext(c, deps), { defaultLanguages });
      return c.json(toOrganization(changed), 200);
    });
}

function toOrganization({ organizationId, name, defaultLanguages }: OrganizationRow) {
  return { id: organizationId, name, default_language: defaultLanguages.join('+') };
}
