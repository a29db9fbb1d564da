import { createRoute, z } from '@hono/zod-openapi';

import { exportIdSchema } from '#shared/core/ids.ts';
import {
  createExport,
  getExport,
  getExportFile,
  listExports,
  makeLink,
  streamExport,
} from '#shared/features/exports/index.ts';

import { serviceContext, type ApiDeps } from '../../deps.ts';
import { answerOf, idempotencyKey, idempotencyKeyOf } from '../../http/idempotency.ts';
import { byActor, json, jsonBody } from '../../http/json.ts';
import { listed, listQuery } from '../../http/listing.ts';
import { problems, usualForActors } from '../../http/problem.ts';
import { createRouter } from '../../http/router.ts';
import { anyFile, sendFile, sendStream } from '../../http/stored-file.ts';
import { toFilter } from '../documents/document-filter.ts';
import { exportBody, streamBody } from './export-body.ts';
import { exportListSchema, exportSchema, linkSchema, toExport } from './exports.dto.ts';

const params = z.object({ id: exportIdSchema });
const common = { tags: ['exports'], ...byActor('documents:export') };
const ofOne = { ...usualForActors, ...problems('not_found') };
const file = {
  description: 'The file',
  content: anyFile,
};

const createExportRoute = createRoute({
  ...common,
  method: 'post',
  path: '/exports',
  operationId: 'createExport',
  description:
    'Makes a file of all documents that the filter chooses among those one may see, or of their fields. Text that a spreadsheet would take for a formula is written as text.',
  request: { headers: idempotencyKey, ...jsonBody(exportBody) },
  responses: {
    202: json('It will be made', exportSchema),
    ...usualForActors,
    ...problems('conflict', 'unprocessable'),
  },
});

const streamRoute = createRoute({
  ...common,
  method: 'post',
  path: '/exports/stream',
  operationId: 'streamExport',
  description: 'The same at once, of few documents; nothing is kept.',
  request: jsonBody(streamBody),
  responses: { 200: file, ...usualForActors, ...problems('unprocessable') },
});

const listRoute = createRoute({
  ...common,
  method: 'get',
  path: '/exports',
  operationId: 'listExports',
  description: 'One’s own, newest first.',
  request: { query: z.strictObject(listQuery(exportIdSchema)) },
  responses: { 200: json('One page of the list', exportListSchema), ...usualForActors },
});

const getRoute = createRoute({
  ...common,
  method: 'get',
  path: '/exports/{id}',
  operationId: 'getExport',
  request: { params },
  responses: { 200: json('The export', exportSchema), ...ofOne },
});

const contentRoute = createRoute({
  ...common,
  method: 'get',
  path: '/exports/{id}/content',
  operationId: 'getExportContent',
  request: { params },
  responses: { 200: file, ...ofOne, ...problems('conflict') },
});

const linkRoute = createRoute({
  ...common,
  method: 'post',
  path: '/exports/{id}/link',
  operationId: 'createExportLink',
  description: 'A link that opens the file for a quarter of an hour, to whoever has it.',
  request: { params },
  responses: { 201: json('The link', linkSchema), ...ofOne, ...problems('conflict') },
});

export function exportsRoutes(deps: ApiDeps) {
  return createRouter()
    .openapi(createExportRoute, async (c) => {
      const { mail_to: mailTo, filter, ...body } = c.req.valid('json');
      const { name, subject, format, columns } = body;
      const wish = { name, subject, format, columns, mailTo, filter: toFilter(filter) };
      const request = { ...wish, idempotencyKey: idempotencyKeyOf(c) };
      const made = answerOf(c, await createExport(serviceContext(c, deps), request, toExport));
      c.header('location', `/api/v1/exports/${made.id}`);
      c.header('retry-after', '1');
      return c.json(made, 202);
    })
    .openapi(streamRoute, async (c) => {
      const { subject, format, columns, filter } = c.req.valid('json');
      const wish = { subject, format, columns, filter: toFilter(filter) };
      const streamed = await streamExport(serviceContext(c, deps), wish, deps.maxExportRows);
      return sendStream(c, streamed);
    })
    .openapi(listRoute, async (c) => {
      const { limit, cursor } = c.req.valid('query');
      const listing = await listExports(serviceContext(c, deps), { limit, cursor });
      return c.json(listed(c, listing, toExport), 200);
    })
    .openapi(getRoute, async (c) => {
      const row = await getExport(serviceContext(c, deps), c.req.valid('param').id);
      if (row.state === 'queued') c.header('retry-after', '1');
      return c.json(toExport(row), 200);
    })
    .openapi(contentRoute, async (c) =>
      sendFile(c, await getExportFile(serviceContext(c, deps), c.req.valid('param').id)),
    )
    .openapi(linkRoute, async (c) => {
      const ctx = serviceContext(c, deps);
      const { token, expiresAt } = await makeLink(ctx, c.req.valid('param').id, deps.rootKey);
      const url = `${deps.publicOrigin ?? ''}/api/v1/downloads/${token}`;
      const link = { url, expires_at: expiresAt.toISOString() };
      return c.json(link, 201, { 'cache-control': 'no-store' });
    });
}
