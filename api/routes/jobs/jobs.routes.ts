import { createRoute, z } from '@hono/zod-openapi';

import { jobIdSchema } from '#shared/core/ids.ts';
import { cancelJob, getJob, isTerminal } from '#shared/features/jobs/index.ts';

import { serviceContext, type ApiDeps } from '../../deps.ts';
import { byActor } from '../../http/json.ts';
import { problems } from '../../http/problem.ts';
import { createRouter } from '../../http/router.ts';
import { jobSchema, toJob } from './jobs.dto.ts';

const params = z.object({ id: jobIdSchema });
const jobResponse = (description: string) => ({
  description,
  content: { 'application/json': { schema: jobSchema } },
});

const getJobRoute = createRoute({
  method: 'get',
  path: '/jobs/{id}',
  operationId: 'getJob',
  tags: ['jobs'],
  ...byActor('documents:read'),
  description: 'A failed job is an answer, not an HTTP error. `wait` waits for the job to end.',
  request: {
    params,
    query: z.strictObject({
      wait: z.coerce
        .number()
        .min(0)
        .max(60)
        .default(0)
        .openapi({ description: 'Seconds to wait for the job to end.' }),
    }),
  },
  responses: {
    200: jobResponse('The job as it stands'),
    ...problems(
      'invalid',
      'unauthenticated',
      'forbidden',
      'not_found',
      'limit_exceeded',
      'unavailable',
    ),
  },
});

const cancelJobRoute = createRoute({
  method: 'post',
  path: '/jobs/{id}/cancel',
  operationId: 'cancelJob',
  tags: ['jobs'],
  ...byActor('documents:read', 'documents:edit'),
  description: 'Running work is stopped within about a second. Cancelling twice changes nothing.',
  request: { params },
  responses: {
    202: jobResponse('The job is cancelled'),
    ...problems(
      'invalid',
      'unauthenticated',
      'forbidden',
      'not_found',
      'conflict',
      'limit_exceeded',
      'unavailable',
    ),
  },
});

export function jobsRoutes(deps: ApiDeps) {
  return createRouter()
    .openapi(getJobRoute, async (c) => {
      const { id } = c.req.valid('param');
      const { wait } = c.req.valid('query');
      const ctx = serviceContext(c, deps);

      let view = await getJob(ctx, id);
      if (wait > 0 && !isTerminal(view.job.state)) {
        const signal = AbortSignal.any([c.req.raw.signal, deps.stopping]);
        await deps.jobWatch.ended(view.job, wait * 1000, signal);
        view = await getJob(ctx, id);
      }
      if (!isTerminal(view.job.state)) c.header('retry-after', '1');
      return c.json(toJob(view.job, view.stages), 200);
    })
    .openapi(cancelJobRoute, async (c) => {
      const { id } = c.req.valid('param');
      const { job, stages } = await cancelJob(serviceContext(c, deps), id);
      return c.json(toJob(job, stages), 202);
    });
}
