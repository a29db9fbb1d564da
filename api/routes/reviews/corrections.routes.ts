import { createRoute, z } from '@hono/zod-openapi';

import { documentIdSchema } from '#shared/core/ids.ts';
import { confirmDocument, correctDocument } from '#shared/features/reviews/index.ts';
import { listRevisions } from '#shared/features/revisions/index.ts';

import { serviceContext, type ApiDeps } from '../../deps.ts';
import { byActor, json, jsonBody } from '../../http/json.ts';
import { listed, listQuery } from '../../http/listing.ts';
import { problems, usualForActors } from '../../http/problem.ts';
import { createRouter } from '../../http/router.ts';
import { documentSchema, toDocument } from '../documents/documents.dto.ts';
import { correctionBody, toWish } from './correction-body.ts';
import { revisionListSchema, toRevision } from './revisions.dto.ts';

const params = z.object({ id: documentIdSchema });
const common = { tags: ['documents'] };
const ofOne = { ...usualForActors, ...problems('not_found') };
const changed = { 200: json('The document as it is now', documentSchema), ...ofOne };

const correctRoute = createRoute({
  ...common,
  ...byActor('documents:read', 'documents:edit'),
  method: 'patch',
  path: '/documents/{id}/fields',
  operationId: 'correctDocument',
  description:
    'What is not given stays. While somebody else has taken its review, this is 409 `review.taken`.',
  request: { params, ...jsonBody(correctionBody) },
  responses: { ...changed, ...problems('conflict', 'unprocessable') },
});

const confirmRoute = createRoute({
  ...common,
  ...byActor('documents:read', 'documents:edit'),
  method: 'post',
  path: '/documents/{id}/confirm',
  operationId: 'confirmDocument',
  description:
    'All that it says now is right: no later reading changes it. A review of it ends with that.',
  request: { params },
  responses: { ...changed, ...problems('conflict') },
});

const revisionsRoute = createRoute({
  ...common,
  ...byActor('documents:read'),
  method: 'get',
  path: '/documents/{id}/revisions',
  operationId: 'listRevisions',
  description: 'What became of the fields, newest first: what readings and people changed.',
  request: { params, query: z.strictObject(listQuery(z.string().regex(/^[1-9]\d{0,8}$/))) },
  responses: { 200: json('One page of the list', revisionListSchema), ...ofOne },
});

export function correctionsRoutes(deps: ApiDeps) {
  return createRouter()
    .openapi(correctRoute, async (c) => {
      const wish = toWish(c.req.valid('json'));
      const view = await correctDocument(serviceContext(c, deps), c.req.valid('param').id, wish);
      return c.json(toDocument(view), 200);
    })
    .openapi(confirmRoute, async (c) => {
      const view = await confirmDocument(serviceContext(c, deps), c.req.valid('param').id);
      return c.json(toDocument(view), 200);
    })
    .openapi(revisionsRoute, async (c) => {
      const { limit, cursor } = c.req.valid('query');
      const window = { limit, before: cursor === undefined ? undefined : Number(cursor) };
      const listing = await listRevisions(serviceContext(c, deps), c.req.valid('param').id, window);
      return c.json(listed(c, listing, toRevision), 200);
    });
}
