import { createRoute, z } from '@hono/zod-openapi';

import { modelAllowances } from '#shared/core/model-allowance.ts';
import {
  getModelConsent,
  setModelConsent,
  type ModelEndpoint,
} from '#shared/features/model-consent/index.ts';
import type { ModelConsentRow } from '#shared/infra/db/model-schema.ts';

import { serviceContext, type ApiDeps } from '../../deps.ts';
import { byActor, json, jsonBody } from '../../http/json.ts';
import { usualForActors } from '../../http/problem.ts';
import { createRouter } from '../../http/router.ts';

const allowed = z.enum(modelAllowances).openapi({
  description:
    'What of documents is sent to the model: nothing, the text of their pages, or pictures of the pages too.',
});

const consentSchema = z
  .object({
    allowed,
    changed_at: z.iso.datetime().nullable(),
    changed_by: z.object({ type: z.enum(['user', 'api_key']), id: z.string() }).nullable(),
    endpoint: z.object({ host: z.string(), model: z.string() }).nullable().openapi({
      description:
        'Where it is sent. Null where the operator has set up no model: nothing is sent.',
    }),
  })
  .openapi('ModelConsent');

const common = { path: '/organization/model-consent', tags: ['organization'] };
const answer = json('What is allowed now', consentSchema);

const getRoute = createRoute({
  ...common,
  ...byActor('organization:read'),
  method: 'get',
  operationId: 'getModelConsent',
  description: 'Whether a model of the operator’s may see this organization’s documents.',
  responses: { 200: answer, ...usualForActors },
});

const setRoute = createRoute({
  ...common,
  ...byActor('organization:manage'),
  method: 'put',
  operationId: 'setModelConsent',
  description:
    'Counts for what is analysed from now on. The audit trail keeps who said so, and when.',
  request: jsonBody(z.strictObject({ allowed })),
  responses: { 200: answer, ...usualForActors },
});

export function modelConsentRoutes(deps: ApiDeps) {
  const { modelEndpoint: endpoint } = deps;
  return createRouter()
    .openapi(getRoute, async (c) =>
      c.json(toConsent(await getModelConsent(serviceContext(c, deps)), endpoint), 200),
    )
    .openapi(setRoute, async (c) => {
      const wish = { ...c.req.valid('json'), endpoint };
      return c.json(toConsent(await setModelConsent(serviceContext(c, deps), wish), endpoint), 200);
    });
}

function toConsent(
  row: ModelConsentRow | undefined,
  endpoint: ModelEndpoint | undefined,
): z.output<typeof consentSchema> {
  const by = row && { type: row.changedByType, id: row.changedById };
  return {
    allowed: row?.allowed ?? 'nothing',
    changed_at: row?.changedAt.toISOString() ?? null,
    changed_by: by ?? null,
    endpoint: endpoint ?? null,
  };
}
