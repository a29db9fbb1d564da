import { createRoute, z } from '@hono/zod-openapi';

import { reprocessDocuments } from '#shared/features/batches/index.ts';

import { serviceContext, type ApiDeps } from '../../deps.ts';
import { answerOf, idempotencyKey, idempotencyKeyOf } from '../../http/idempotency.ts';
import { byActor, json, jsonBody } from '../../http/json.ts';
import { problems, usualForActors } from '../../http/problem.ts';
import { createRouter } from '../../http/router.ts';
import { batchWishes } from '../batches/batch-body.ts';
import { batchSchema, toBatch } from '../batches/batches.dto.ts';
import { filterBody, toFilter } from './document-filter.ts';

const HOUR_MS = 60 * 60_000;

const reprocessRoute = createRoute({
  method: 'post',
  path: '/documents/reprocess',
  operationId: 'reprocessDocuments',
  tags: ['documents'],
  ...byActor('documents:read', 'documents:edit'),
  description:
    'Reads documents anew, in another language or by OCR for example: all that the filter chooses among those one may change, up to 10,000. They are a batch, and have no results until they are read again.',
  request: {
    headers: idempotencyKey,
    ...jsonBody(z.strictObject({ ...batchWishes, filter: filterBody })),
  },
  responses: {
    202: json('The batch', batchSchema),
    ...usualForActors,
    ...problems('conflict', 'unprocessable'),
  },
});

export function reprocessDocumentsRoute(deps: ApiDeps) {
  return createRouter().openapi(reprocessRoute, async (c) => {
    const body = c.req.valid('json');
    const { name, priority, language: languages, engine, class_hint: classHint, profile } = body;
    const reading = {
      ...(languages && { languages }),
      ...(engine && { engine }),
      ...(classHint && { classHint }),
      ...(profile && { profile }),
    };
    const lifetimeMs = body.expires_in_hours * HOUR_MS;
    const wish = { filter: toFilter(body.filter), reading, name, priority, lifetimeMs };
    const request = { ...wish, idempotencyKey: idempotencyKeyOf(c) };
    const batch = answerOf(c, await reprocessDocuments(serviceContext(c, deps), request, toBatch));
    c.header('location', `/api/v1/batches/${batch.id}`);
    return c.json(batch, 202);
  });
}
