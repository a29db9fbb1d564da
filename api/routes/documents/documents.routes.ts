import { createRoute, z } from '@hono/zod-openapi';

import { documentIdSchema } from '#shared/core/ids.ts';
import { changeDocument } from '#shared/features/document-changes/index.ts';
import {
  getDocument,
  getEntries,
  getOriginal,
  getPages,
  getText,
  listDocuments,
} from '#shared/features/documents/index.ts';

import { serviceContext, type ApiDeps } from '../../deps.ts';
import { byActor, changesOf, json, jsonBody, withoutGaps } from '../../http/json.ts';
import { listed, listQuery } from '../../http/listing.ts';
import { problems } from '../../http/problem.ts';
import { createRouter } from '../../http/router.ts';
import { anyFile, sendFile } from '../../http/stored-file.ts';
import { metadataSchema, titleSchema } from './document-fields.ts';
import { filterQuery, toFilter } from './document-filter.ts';
import {
  documentListSchema,
  documentSchema,
  pageListSchema,
  toDocument,
  toDocumentSummary,
  toPage,
} from './documents.dto.ts';
import { entryListSchema, toEntry } from './entries.dto.ts';
import { revealQuery } from './fields.dto.ts';

const params = z.object({ id: documentIdSchema });
const common = { tags: ['documents'] };
const usual = problems(
  'invalid',
  'unauthenticated',
  'forbidden',
  'not_found',
  'limit_exceeded',
  'unavailable',
);

const listRoute = createRoute({
  ...common,
  ...byActor('documents:read'),
  method: 'get',
  path: '/documents',
  operationId: 'listDocuments',
  description: 'Newest first.',
  request: {
    query: z.strictObject({ ...listQuery(documentIdSchema), ...filterQuery }),
  },
  responses: {
    200: {
      description: 'One page of the list',
      content: { 'application/json': { schema: documentListSchema } },
    },
    ...problems('invalid', 'unauthenticated', 'forbidden', 'limit_exceeded', 'unavailable'),
  },
});

const getRoute = createRoute({
  ...common,
  ...byActor('documents:read'),
  method: 'get',
  path: '/documents/{id}',
  operationId: 'getDocument',
  request: { params, query: z.strictObject({ reveal: revealQuery }) },
  responses: {
    200: {
      description: 'The document with its fields',
      content: { 'application/json': { schema: documentSchema } },
    },
    ...usual,
  },
});

const changeRoute = createRoute({
  ...common,
  ...byActor('documents:read', 'documents:edit'),
  method: 'patch',
  path: '/documents/{id}',
  operationId: 'changeDocument',
  description:
    'What is not given stays. `restricted` needs the right to share, and counts for all that came out of the document.',
  request: {
    params,
    ...jsonBody(
      changesOf({
        title: titleSchema.optional(),
        metadata: metadataSchema.optional(),
        restricted: z.boolean().optional(),
      }),
    ),
  },
  responses: {
    200: json('The document as it is now', documentSchema),
    ...usual,
    ...problems('too_large', 'conflict'),
  },
});

const pagesRoute = createRoute({
  ...common,
  ...byActor('documents:read'),
  method: 'get',
  path: '/documents/{id}/pages',
  operationId: 'getDocumentPages',
  description: 'What was read from each page, with every word’s box and confidence.',
  request: {
    params,
    query: z.strictObject({
      after: z.coerce.number().int().min(0).default(0),
      limit: z.coerce.number().int().min(1).max(100).default(50),
    }),
  },
  responses: {
    200: {
      description: 'The pages in order',
      content: { 'application/json': { schema: pageListSchema } },
    },
    ...usual,
    ...problems('conflict'),
  },
});

const textRoute = createRoute({
  ...common,
  ...byActor('documents:read'),
  method: 'get',
  path: '/documents/{id}/text',
  operationId: 'getDocumentText',
  description: 'The text of all pages, with a form feed between pages.',
  request: { params },
  responses: {
    200: { description: 'Text', content: { 'text/plain': { schema: z.string() } } },
    ...usual,
    ...problems('conflict'),
  },
});

const entriesRoute = createRoute({
  ...common,
  ...byActor('documents:read'),
  method: 'get',
  path: '/documents/{id}/entries',
  operationId: 'getDocumentEntries',
  description:
    'The files of an archive, or the parts of a scan that separator sheets cut up: their documents, or why they are none.',
  request: { params },
  responses: {
    200: {
      description: 'In their order; empty for other documents',
      content: { 'application/json': { schema: entryListSchema } },
    },
    ...usual,
  },
});

const contentRoute = createRoute({
  ...common,
  ...byActor('documents:read'),
  method: 'get',
  path: '/documents/{id}/content',
  operationId: 'getDocumentContent',
  description: 'The file as it was submitted, also when it could not be read.',
  request: { params },
  responses: {
    200: {
      description: 'The original bytes',
      content: anyFile,
    },
    ...usual,
  },
});

export function documentsRoutes(deps: ApiDeps) {
  return createRouter()
    .openapi(listRoute, async (c) => {
      const { limit, cursor, ...filter } = c.req.valid('query');
      const ctx = serviceContext(c, deps);
      const listing = await listDocuments(ctx, { limit, cursor, ...toFilter(filter) });
      return c.json(listed(c, listing, toDocumentSummary), 200);
    })
    .openapi(getRoute, async (c) => {
      const { reveal: reveals } = c.req.valid('query');
      const { id } = c.req.valid('param');
      const view = await getDocument(serviceContext(c, deps), id, { reveals });
      return c.json(toDocument(view), 200);
    })
    .openapi(changeRoute, async (c) => {
      const changes = withoutGaps(c.req.valid('json'));
      const view = await changeDocument(serviceContext(c, deps), c.req.valid('param').id, changes);
      return c.json(toDocument(view), 200);
    })
    .openapi(pagesRoute, async (c) => {
      const ctx = serviceContext(c, deps);
      const { pages, hasMore } = await getPages(ctx, c.req.valid('param').id, c.req.valid('query'));
      return c.json({ data: pages.map(toPage), has_more: hasMore }, 200);
    })
    .openapi(textRoute, async (c) => {
      const text = await getText(serviceContext(c, deps), c.req.valid('param').id);
      return c.text(text, 200, { 'cache-control': 'no-store' });
    })
    .openapi(entriesRoute, async (c) => {
      const entries = await getEntries(serviceContext(c, deps), c.req.valid('param').id);
      return c.json({ data: entries.map(toEntry) }, 200);
    })
    .openapi(contentRoute, async (c) => {
      const { version, open } = await getOriginal(serviceContext(c, deps), c.req.valid('param').id);
      const { mediaType, byteSize, fileName } = version;
      return sendFile(c, { mediaType, byteSize, fileName, open });
    });
}
