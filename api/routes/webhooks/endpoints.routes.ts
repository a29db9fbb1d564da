import { createRoute, z } from '@hono/zod-openapi';

import { endpointIdSchema } from '#shared/core/ids.ts';
import { webhookEventTypes } from '#shared/core/webhook-events.ts';
import {
  addEndpoint,
  changeEndpoint,
  getEndpoint,
  listEndpoints,
  readEndpointSecret,
  recoverDeliveries,
  removeEndpoint,
  rotateEndpointSecret,
  testEndpoint,
} from '#shared/features/webhooks/index.ts';
import { checkOutboundUrl } from '#shared/infra/http/address-guard.ts';

import { serviceContext, type ApiDeps } from '../../deps.ts';
import {
  byActor,
  changesOf,
  json,
  jsonBody,
  plainLine,
  timeSchema,
  withoutGaps,
} from '../../http/json.ts';
import { problems, usualForActors } from '../../http/problem.ts';
import { createRouter } from '../../http/router.ts';
import {
  deliveryStateSchema,
  endpointSchema,
  endpointWithSecretSchema,
  toDeliveryState,
  toEndpoint,
  toEndpointWithSecret,
} from './webhooks.dto.ts';

const params = z.object({ id: endpointIdSchema });
const common = { tags: ['webhooks'], ...byActor('webhooks:manage') };
const ofOne = { ...usualForActors, ...problems('not_found') };

const urlSchema = z.string().max(2_000);
const eventTypesSchema = z
  .array(z.enum(webhookEventTypes))
  .max(webhookEventTypes.length)
  .transform((types) => [...new Set(types)])
  .openapi({ type: 'array', description: 'Empty: all.' });
const descriptionSchema = plainLine(200);

const addRoute = createRoute({
  ...common,
  method: 'post',
  path: '/webhook-endpoints',
  operationId: 'createWebhookEndpoint',
  description:
    'Messages are signed by Standard Webhooks. What is not taken with a 2xx within 15 seconds is ' +
    'sent again after 5 s, 5 min, 30 min, 2 h, 5 h, 10 h, 14 h, 20 h and 24 h, a fifth sooner or ' +
    'later; `Retry-After` is obeyed, 410 disables the endpoint. Messages may come twice and in any order.',
  request: jsonBody(
    z.strictObject({
      url: urlSchema,
      event_types: eventTypesSchema.default([]),
      description: descriptionSchema.default(''),
    }),
  ),
  responses: {
    201: json('The endpoint, with its secret', endpointWithSecretSchema),
    ...usualForActors,
    ...problems('conflict', 'unprocessable'),
  },
});

const listRoute = createRoute({
  ...common,
  method: 'get',
  path: '/webhook-endpoints',
  operationId: 'listWebhookEndpoints',
  responses: {
    200: json('All of them', z.object({ data: z.array(endpointSchema) })),
    ...usualForActors,
  },
});

const getRoute = createRoute({
  ...common,
  method: 'get',
  path: '/webhook-endpoints/{id}',
  operationId: 'getWebhookEndpoint',
  request: { params },
  responses: { 200: json('The endpoint', endpointSchema), ...ofOne },
});

const changeRoute = createRoute({
  ...common,
  method: 'patch',
  path: '/webhook-endpoints/{id}',
  operationId: 'changeWebhookEndpoint',
  description:
    'What is not given stays. One that is enabled again begins with a clean record; `recover` sends what it missed.',
  request: {
    params,
    ...jsonBody(
      changesOf({
        url: urlSchema.optional(),
        event_types: eventTypesSchema.optional(),
        description: descriptionSchema.optional(),
        enabled: z.boolean().optional(),
      }),
    ),
  },
  responses: {
    200: json('The endpoint as it is now', endpointSchema),
    ...ofOne,
    ...problems('unprocessable'),
  },
});

const removeRoute = createRoute({
  ...common,
  method: 'delete',
  path: '/webhook-endpoints/{id}',
  operationId: 'deleteWebhookEndpoint',
  description: 'Its deliveries and their log go with it.',
  request: { params },
  responses: { 204: { description: 'It is gone' }, ...ofOne },
});

const secretRoute = createRoute({
  ...common,
  method: 'get',
  path: '/webhook-endpoints/{id}/secret',
  operationId: 'getWebhookEndpointSecret',
  request: { params },
  responses: { 200: json('The endpoint, with its secret', endpointWithSecretSchema), ...ofOne },
});

const rotateRoute = createRoute({
  ...common,
  method: 'post',
  path: '/webhook-endpoints/{id}/rotate-secret',
  operationId: 'rotateWebhookEndpointSecret',
  description: 'For a day messages are signed with both secrets.',
  request: { params },
  responses: { 200: json('The endpoint, with its new secret', endpointWithSecretSchema), ...ofOne },
});

const testRoute = createRoute({
  ...common,
  method: 'post',
  path: '/webhook-endpoints/{id}/test',
  operationId: 'testWebhookEndpoint',
  description:
    'Sends a `webhook.test`, also where the endpoint asks for other events or is disabled.',
  request: { params },
  responses: { 202: json('Its delivery', deliveryStateSchema), ...ofOne },
});

const recoverRoute = createRoute({
  ...common,
  method: 'post',
  path: '/webhook-endpoints/{id}/recover',
  operationId: 'recoverWebhookEndpoint',
  description:
    'Sends once more what was promised in a span of time: what failed and what was held, or all of it.',
  request: {
    params,
    ...jsonBody(
      z.strictObject({
        since: timeSchema,
        until: timeSchema.optional(),
        delivered: z.boolean().default(false).openapi({
          description: 'Also what the endpoint has taken already.',
        }),
      }),
    ),
  },
  responses: {
    202: json('How many deliveries', z.object({ deliveries: z.int() })),
    ...ofOne,
    ...problems('conflict'),
  },
});

export function endpointsRoutes(deps: ApiDeps) {
  const guard = { allowPrivate: deps.allowPrivateCallbacks };
  const noStore = { 'cache-control': 'no-store' };
  return createRouter()
    .openapi(addRoute, async (c) => {
      const { url, event_types: eventTypes, description } = c.req.valid('json');
      const wish = { url: checkOutboundUrl(url, guard).href, eventTypes, description };
      const made = await addEndpoint(serviceContext(c, deps), wish, deps.rootKey);
      return c.json(toEndpointWithSecret(made), 201, noStore);
    })
    .openapi(listRoute, async (c) => {
      const endpoints = await listEndpoints(serviceContext(c, deps));
      return c.json({ data: endpoints.map(toEndpoint) }, 200);
    })
    .openapi(getRoute, async (c) => {
      const endpoint = await getEndpoint(serviceContext(c, deps), c.req.valid('param').id);
      return c.json(toEndpoint(endpoint), 200);
    })
    .openapi(changeRoute, async (c) => {
      const { url, event_types: eventTypes, description, enabled } = c.req.valid('json');
      const href = url === undefined ? undefined : checkOutboundUrl(url, guard).href;
      const changes = withoutGaps({ url: href, eventTypes, description, enabled });
      const ctx = serviceContext(c, deps);
      const endpoint = await changeEndpoint(ctx, c.req.valid('param').id, changes);
      return c.json(toEndpoint(endpoint), 200);
    })
    .openapi(removeRoute, async (c) => {
      await removeEndpoint(serviceContext(c, deps), c.req.valid('param').id);
      return c.body(null, 204);
    })
    .openapi(secretRoute, async (c) => {
      const ctx = serviceContext(c, deps);
      const found = await readEndpointSecret(ctx, c.req.valid('param').id, deps.rootKey);
      return c.json(toEndpointWithSecret(found), 200, noStore);
    })
    .openapi(rotateRoute, async (c) => {
      const ctx = serviceContext(c, deps);
      const rotated = await rotateEndpointSecret(ctx, c.req.valid('param').id, deps.rootKey);
      return c.json(toEndpointWithSecret(rotated), 200, noStore);
    })
    .openapi(testRoute, async (c) => {
      const delivery = await testEndpoint(serviceContext(c, deps), c.req.valid('param').id);
      return c.json(toDeliveryState(delivery), 202);
    })
    .openapi(recoverRoute, async (c) => {
      const { since, until, delivered } = c.req.valid('json');
      const deliveries = await recoverDeliveries(serviceContext(c, deps), c.req.valid('param').id, {
        from: since,
        to: until,
        states: delivered ? ['failed', 'held', 'delivered'] : ['failed', 'held'],
      });
      return c.json({ deliveries }, 202);
    });
}
