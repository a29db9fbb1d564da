import { createRoute, z } from '@hono/zod-openapi';

import { documentIdSchema } from '#shared/core/ids.ts';
import { splitDocument } from '#shared/features/intake/index.ts';

import { serviceContext, type ApiDeps } from '../../deps.ts';
import { byActor, json, jsonBody } from '../../http/json.ts';
import { problems, usualForActors } from '../../http/problem.ts';
import { createRouter } from '../../http/router.ts';
import { jobSchema, toJob } from '../jobs/jobs.dto.ts';

const MOST_PARTS = 1_000;
const page = z.int().min(1).max(100_000);

const splitRoute = createRoute({
  method: 'post',
  path: '/documents/{id}/split',
  operationId: 'splitDocument',
  tags: ['documents'],
  ...byActor('documents:read', 'documents:edit'),
  description:
    'Makes documents of its pages, where it holds several; without `parts` those that it shows. Pages in no part are in no document. Its entries name the documents, when the job has succeeded. While somebody else has taken its review, this is 409 `review.taken`.',
  request: {
    params: z.object({ id: documentIdSchema }),
    ...jsonBody(
      z.strictObject({
        parts: z
          .array(z.strictObject({ first_page: page, last_page: page }))
          .min(1)
          .max(MOST_PARTS)
          .optional(),
      }),
    ),
  },
  responses: {
    202: json('The job that splits it', jobSchema),
    ...usualForActors,
    ...problems('not_found', 'conflict', 'unprocessable'),
  },
});

export function splitDocumentRoute(deps: ApiDeps) {
  return createRouter().openapi(splitRoute, async (c) => {
    const parts = c.req.valid('json').parts?.map(({ first_page, last_page }) => ({
      firstPage: first_page,
      lastPage: last_page,
    }));
    const { id } = c.req.valid('param');
    const view = await splitDocument(serviceContext(c, deps), id, parts);
    c.header('location', `/api/v1/jobs/${view.job.id}`);
    return c.json(toJob(view), 202);
  });
}
