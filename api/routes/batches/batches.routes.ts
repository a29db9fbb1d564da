import { createRoute, z } from '@hono/zod-openapi';

import { batchIdSchema } from '#shared/core/ids.ts';
import {
  cancelBatch,
  createBatch,
  getBatch,
  isVisibleEvent,
  listBatches,
  listItems,
  openResults,
  retriableStates,
  retryBatch,
} from '#shared/features/batches/index.ts';
import { batchStates, itemStates } from '#shared/infra/db/batch-schema.ts';

import { serviceContext, type ApiDeps } from '../../deps.ts';
import { eventStream, followEvents, lastEventId } from '../../http/event-stream.ts';
import { answerOf, idempotencyKey, idempotencyKeyOf } from '../../http/idempotency.ts';
import { byActor, json, jsonBody } from '../../http/json.ts';
import { listed, listQuery } from '../../http/listing.ts';
import { problems, usualForActors } from '../../http/problem.ts';
import { createRouter, type ApiContext } from '../../http/router.ts';
import { JSON_LINES, sendLines } from '../../http/stored-file.ts';
import { batchBody, toNewBatch } from './batch-body.ts';
import {
  batchListSchema,
  batchSchema,
  itemListSchema,
  resultSchema,
  toBatch,
  toItem,
  toResult,
} from './batches.dto.ts';

const params = z.object({ id: batchIdSchema });
const common = { tags: ['batches'] };
const ofOne = { ...usualForActors, ...problems('not_found') };

const createBatchRoute = createRoute({
  ...common,
  ...byActor('documents:submit'),
  method: 'post',
  path: '/batches',
  operationId: 'createBatch',
  description:
    'Takes up to 10,000 files in, from uploads and from URLs. A ZIP is opened: its files become items `<custom_id>/<name>`, as do the parts of a scan that separator sheets cut up.',
  request: { headers: idempotencyKey, ...jsonBody(batchBody) },
  responses: {
    202: json('The batch was accepted', batchSchema),
    ...usualForActors,
    ...problems('conflict', 'unprocessable'),
  },
});

const listRoute = createRoute({
  ...common,
  ...byActor('documents:read'),
  method: 'get',
  path: '/batches',
  operationId: 'listBatches',
  description: 'Newest first.',
  request: {
    query: z.strictObject({ ...listQuery(batchIdSchema), state: z.enum(batchStates).optional() }),
  },
  responses: { 200: json('One page of the list', batchListSchema), ...usualForActors },
});

const getRoute = createRoute({
  ...common,
  ...byActor('documents:read'),
  method: 'get',
  path: '/batches/{id}',
  operationId: 'getBatch',
  request: { params },
  responses: { 200: json('The batch as it stands', batchSchema), ...ofOne },
});

const positionSchema = z.string().regex(/^\d{1,9}$/, 'is no cursor of this list');

const itemsRoute = createRoute({
  ...common,
  ...byActor('documents:read'),
  method: 'get',
  path: '/batches/{id}/items',
  operationId: 'listBatchItems',
  request: {
    params,
    query: z.strictObject({
      ...listQuery(positionSchema),
      state: z.enum(itemStates).optional(),
    }),
  },
  responses: { 200: json('One page of the items, in their order', itemListSchema), ...ofOne },
});

const resultsRoute = createRoute({
  ...common,
  ...byActor('documents:read'),
  method: 'get',
  path: '/batches/{id}/results',
  operationId: 'getBatchResults',
  description:
    'What has ended, as JSON Lines: one `BatchResult` in each line, found by `custom_id`.',
  request: { params },
  responses: {
    200: {
      description: 'One result in each line',
      content: { [JSON_LINES]: { schema: z.string() } },
    },
    ...ofOne,
  },
});

const eventsRoute = createRoute({
  ...common,
  ...byActor('documents:read'),
  method: 'get',
  path: '/batches/{id}/events',
  operationId: 'followBatch',
  description:
    'Server-sent events: `batch.created`, `batch.item_ended`, `batch.cancelling`, `batch.retried`, and at the end `batch.ended`.',
  request: { params, headers: lastEventId },
  responses: { 200: eventStream, ...ofOne },
});

const cancelRoute = createRoute({
  ...common,
  ...byActor('documents:read', 'documents:edit'),
  method: 'post',
  path: '/batches/{id}/cancel',
  operationId: 'cancelBatch',
  description: 'What has ended stays; the rest is cancelled. Cancelling twice changes nothing.',
  request: { params },
  responses: { 202: json('The batch', batchSchema), ...ofOne, ...problems('conflict') },
});

const retryRoute = createRoute({
  ...common,
  ...byActor('documents:read', 'documents:edit'),
  method: 'post',
  path: '/batches/{id}/retry',
  operationId: 'retryBatch',
  description: 'Tries the failures of an ended batch once more; what succeeded stays.',
  request: {
    params,
    ...jsonBody(
      z.strictObject({
        states: z.array(z.enum(retriableStates)).min(1).max(3).default(['failed']),
      }),
    ),
  },
  responses: { 202: json('The batch', batchSchema), ...ofOne, ...problems('conflict') },
});

export function batchesRoutes(deps: ApiDeps) {
  const guard = { allowPrivate: deps.allowPrivateCallbacks };
  const router = createRouter();
  router.openAPIRegistry.register('BatchResult', resultSchema);
  return router
    .openapi(createBatchRoute, async (c) => {
      const wish = {
        ...toNewBatch(c.req.valid('json'), guard),
        idempotencyKey: idempotencyKeyOf(c),
      };
      const batch = answerOf(c, await createBatch(serviceContext(c, deps), wish, toBatch));
      c.header('location', `/api/v1/batches/${batch.id}`);
      c.header('retry-after', '2');
      return c.json(batch, 202);
    })
    .openapi(listRoute, async (c) => {
      const { limit, cursor, state } = c.req.valid('query');
      const listing = await listBatches(serviceContext(c, deps), { limit, cursor, state });
      return c.json(listed(c, listing, toBatch), 200);
    })
    .openapi(getRoute, async (c) => {
      const view = await getBatch(serviceContext(c, deps), c.req.valid('param').id);
      if (view.batch.state !== 'ended') c.header('retry-after', '2');
      return c.json(toBatch(view), 200);
    })
    .openapi(itemsRoute, async (c) => {
      const { limit, cursor, state } = c.req.valid('query');
      const listing = await listItems(serviceContext(c, deps), c.req.valid('param').id, {
        states: state && [state],
        after: cursor === undefined ? undefined : Number(cursor),
        limit,
      });
      return c.json(listed(c, listing, toItem), 200);
    })
    .openapi(resultsRoute, async (c) => {
      const results = await openResults(serviceContext(c, deps), c.req.valid('param').id);
      return sendLines(c, linesOf(results));
    })
    .openapi(eventsRoute, async (c) => follow(c, deps, c.req.valid('param').id))
    .openapi(cancelRoute, async (c) => {
      const view = await cancelBatch(serviceContext(c, deps), c.req.valid('param').id);
      return c.json(toBatch(view), 202);
    })
    .openapi(retryRoute, async (c) => {
      const { states } = c.req.valid('json');
      const view = await retryBatch(serviceContext(c, deps), c.req.valid('param').id, states);
      return c.json(toBatch(view), 202);
    });
}

async function* linesOf(results: Awaited<ReturnType<typeof openResults>>) {
  for await (const result of results) yield `${JSON.stringify(toResult(result))}\n`;
}

type BatchId = z.output<typeof batchIdSchema>;

async function follow(c: ApiContext, deps: ApiDeps, id: BatchId): Promise<Response> {
  return followEvents(c, deps, {
    subjectId: id,
    isEnd: ({ type }) => type === 'batch.ended',
    isVisible: async (event) => isVisibleEvent(serviceContext(c, deps), event),
    async look() {
      const { state } = (await getBatch(serviceContext(c, deps), id)).batch;
      return { isEnded: state === 'ended', type: `batch.${state}`, data: { batch_id: id, state } };
    },
  });
}
