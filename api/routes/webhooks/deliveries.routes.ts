import { createRoute, z } from '@hono/zod-openapi';

import { deliveryIdSchema, documentIdSchema, endpointIdSchema } from '#shared/core/ids.ts';
import { webhookEventTypes } from '#shared/core/webhook-events.ts';
import { getDelivery, listDeliveries, replayDelivery } from '#shared/features/webhooks/index.ts';
import { deliveryStates } from '#shared/infra/db/webhook-schema.ts';

import { serviceContext, type ApiDeps } from '../../deps.ts';
import { byActor, json } from '../../http/json.ts';
import { listed, listQuery } from '../../http/listing.ts';
import { problems, usualForActors } from '../../http/problem.ts';
import { createRouter } from '../../http/router.ts';
import {
  deliveryListSchema,
  deliverySchema,
  deliveryStateSchema,
  toDelivery,
  toDeliveryState,
  toListedDelivery,
} from './webhooks.dto.ts';

const params = z.object({ id: deliveryIdSchema });
const common = { tags: ['webhooks'], ...byActor('webhooks:manage') };
const ofOne = { ...usualForActors, ...problems('not_found') };

const listRoute = createRoute({
  ...common,
  method: 'get',
  path: '/webhook-deliveries',
  operationId: 'listWebhookDeliveries',
  description: 'Newest first; kept for 30 days.',
  request: {
    query: z.strictObject({
      ...listQuery(deliveryIdSchema),
      endpoint_id: endpointIdSchema.optional(),
      state: z.enum(deliveryStates).optional(),
      event_type: z.enum(webhookEventTypes).optional(),
      document_id: documentIdSchema.optional(),
    }),
  },
  responses: { 200: json('One page of the log', deliveryListSchema), ...usualForActors },
});

const getRoute = createRoute({
  ...common,
  method: 'get',
  path: '/webhook-deliveries/{id}',
  operationId: 'getWebhookDelivery',
  request: { params },
  responses: { 200: json('The delivery, with every attempt', deliverySchema), ...ofOne },
});

const replayRoute = createRoute({
  ...common,
  method: 'post',
  path: '/webhook-deliveries/{id}/replay',
  operationId: 'replayWebhookDelivery',
  description:
    'Sends it once more under the same `webhook-id`, from the beginning of the schedule.',
  request: { params },
  responses: { 202: json('It is due', deliveryStateSchema), ...ofOne, ...problems('conflict') },
});

export function deliveriesRoutes(deps: ApiDeps) {
  return createRouter()
    .openapi(listRoute, async (c) => {
      const { limit, cursor, ...query } = c.req.valid('query');
      const filter = {
        endpointId: query.endpoint_id,
        state: query.state,
        eventType: query.event_type,
        documentId: query.document_id,
      };
      const listing = await listDeliveries(serviceContext(c, deps), { limit, cursor, ...filter });
      return c.json(listed(c, listing, toListedDelivery), 200);
    })
    .openapi(getRoute, async (c) => {
      const view = await getDelivery(serviceContext(c, deps), c.req.valid('param').id);
      return c.json(toDelivery(view), 200);
    })
    .openapi(replayRoute, async (c) => {
      const delivery = await replayDelivery(serviceContext(c, deps), c.req.valid('param').id);
      return c.json(toDeliveryState(delivery), 202);
    });
}
