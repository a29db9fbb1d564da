import { createRoute, z } from '@hono/zod-openapi';

import { stemOf } from '#shared/core/file-names.ts';
import { documentIdSchema } from '#shared/core/ids.ts';
import {
  getPageImage,
  getSearchablePdf,
  type Patience,
} from '#shared/features/renditions/index.ts';
import { pictureSizes } from '#shared/infra/db/schema.ts';

import { serviceContext, type ApiDeps } from '../../deps.ts';
import { byActor } from '../../http/json.ts';
import { problems } from '../../http/problem.ts';
import { createRouter, type ApiContext } from '../../http/router.ts';
import { sendFile } from '../../http/stored-file.ts';

const common = { tags: ['documents'], ...byActor('documents:read') };
const usual = problems(
  'invalid',
  'unauthenticated',
  'forbidden',
  'not_found',
  'conflict',
  'unprocessable',
  'limit_exceeded',
  'unavailable',
);
const binary = z.string().openapi({ format: 'binary' });

const imageRoute = createRoute({
  ...common,
  method: 'get',
  path: '/documents/{id}/pages/{number}/image',
  operationId: 'getDocumentPageImage',
  description:
    'The page as a picture, upright as it was read: the boxes of its words fit. It is made when it ' +
    'is first asked for; 503 with `rendition.not_ready` asks for another try.',
  request: {
    params: z.object({ id: documentIdSchema, number: z.coerce.number().int().min(1).max(1e6) }),
    query: z.strictObject({
      size: z.enum(pictureSizes).default('display').openapi({
        description: 'The longest side: at most 1,600 pixels, or 320 for a thumbnail.',
      }),
    }),
  },
  responses: {
    200: { description: 'The picture', content: { 'image/webp': { schema: binary } } },
    ...usual,
  },
});

const searchableRoute = createRoute({
  ...common,
  method: 'get',
  path: '/documents/{id}/searchable.pdf',
  operationId: 'getDocumentSearchablePdf',
  description:
    'The document as a PDF that looks as it did, upright, and whose text can be searched and ' +
    'copied. A PDF without a word to add is the original itself. It is made when it is first asked ' +
    'for; 503 with `rendition.not_ready` asks for another try.',
  request: { params: z.object({ id: documentIdSchema }) },
  responses: {
    200: { description: 'The PDF', content: { 'application/pdf': { schema: binary } } },
    ...usual,
  },
});

export function renditionsRoutes(deps: ApiDeps) {
  return createRouter()
    .openapi(imageRoute, async (c) => {
      const { id, number: page } = c.req.valid('param');
      const { size } = c.req.valid('query');
      const wish = { page, size, patience: patienceOf(c, deps) };
      const image = await getPageImage(serviceContext(c, deps), id, wish);
      const fileName = `${stemOf(image.version.fileName)}-${page}.webp`;
      return sendFile(c, { ...image, fileName });
    })
    .openapi(searchableRoute, async (c) => {
      const { id } = c.req.valid('param');
      const pdf = await getSearchablePdf(serviceContext(c, deps), id, patienceOf(c, deps));
      return sendFile(c, { ...pdf, fileName: `${stemOf(pdf.version.fileName)}.pdf` });
    });
}

function patienceOf(
  c: ApiContext,
  { renditionWatch: watch, renditionWaitMs: waitMs, stopping }: ApiDeps,
): Patience {
  const signal = AbortSignal.any([c.req.raw.signal, stopping]);
  return { watch, waitMs, signal };
}
