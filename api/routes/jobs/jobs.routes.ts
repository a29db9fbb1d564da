import { createRoute, z } from '@hono/zod-openapi';

import { batchIdSchema, documentIdSchema, jobIdSchema } from '#shared/core/ids.ts';
import {
  cancelJob,
  getJob,
  isTerminal,
  listJobs,
  type JobView,
} from '#shared/features/jobs/index.ts';
import { retryJob } from '#shared/features/revival/index.ts';
import { jobKinds, jobStates } from '#shared/infra/db/schema.ts';

import { serviceContext, type ApiDeps } from '../../deps.ts';
import { eventStream, followEvents, lastEventId } from '../../http/event-stream.ts';
import { byActor, json } from '../../http/json.ts';
import { listed, listQuery } from '../../http/listing.ts';
import { problems } from '../../http/problem.ts';
import { createRouter, type ApiContext } from '../../http/router.ts';
import { jobListSchema, jobSchema, toJob } from './jobs.dto.ts';

const params = z.object({ id: jobIdSchema });
const common = { tags: ['jobs'] };
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
  path: '/jobs',
  operationId: 'listJobs',
  description: 'Newest first.',
  request: {
    query: z.strictObject({
      ...listQuery(jobIdSchema),
      state: z.enum(jobStates).optional(),
      kind: z.enum(jobKinds).optional(),
      batch_id: batchIdSchema.optional(),
      document_id: documentIdSchema.optional(),
    }),
  },
  responses: {
    200: json('One page of the list', jobListSchema),
    ...problems('invalid', 'unauthenticated', 'forbidden', 'limit_exceeded', 'unavailable'),
  },
});

const getRoute = createRoute({
  ...common,
  ...byActor('documents:read'),
  method: 'get',
  path: '/jobs/{id}',
  operationId: 'getJob',
  description:
    'A failed job is an answer, not an HTTP error. `wait` waits for the job to end. While it goes on, `Retry-After` says when it is worth asking again.',
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
  responses: { 200: json('The job as it stands', jobSchema), ...usual },
});

const eventsRoute = createRoute({
  ...common,
  ...byActor('documents:read'),
  method: 'get',
  path: '/jobs/{id}/events',
  operationId: 'followJob',
  description:
    'Server-sent events: `job.stage`, `job.started`, `job.progress`, and at the end `job.succeeded`, `job.failed` or `job.cancelled`.',
  request: { params, headers: lastEventId },
  responses: { 200: eventStream, ...usual },
});

const cancelRoute = createRoute({
  ...common,
  ...byActor('documents:read', 'documents:edit'),
  method: 'post',
  path: '/jobs/{id}/cancel',
  operationId: 'cancelJob',
  description: 'Running work is stopped within about a second. Cancelling twice changes nothing.',
  request: { params },
  responses: { 202: json('The job is cancelled', jobSchema), ...usual, ...problems('conflict') },
});

const retryRoute = createRoute({
  ...common,
  ...byActor('documents:read', 'documents:edit'),
  method: 'post',
  path: '/jobs/{id}/retry',
  operationId: 'retryJob',
  description:
    'Tries what failed or was cancelled once more, under a new job; pages that were read are not read again. In a batch the new job takes the place of the old one.',
  request: { params },
  responses: { 202: json('The new job', jobSchema), ...usual, ...problems('conflict') },
});

export function jobsRoutes(deps: ApiDeps) {
  return createRouter()
    .openapi(listRoute, async (c) => {
      const { limit, cursor, state, kind, batch_id, document_id } = c.req.valid('query');
      const filter = { state, kind, batchId: batch_id, documentId: document_id };
      const listing = await listJobs(serviceContext(c, deps), { limit, cursor, ...filter });
      return c.json(listed(c, listing, toJob), 200);
    })
    .openapi(getRoute, async (c) => {
      const { id } = c.req.valid('param');
      const { wait } = c.req.valid('query');
      const ctx = serviceContext(c, deps);

      let view = await getJob(ctx, id);
      if (wait > 0 && !isTerminal(view.job.state)) {
        const signal = AbortSignal.any([c.req.raw.signal, deps.stopping]);
        await deps.jobWatch.ended(view.job, wait * 1000, signal);
        view = await getJob(ctx, id);
      }
      if (!isTerminal(view.job.state)) c.header('retry-after', worthAskingAfter(view));
      return c.json(toJob(view), 200);
    })
    .openapi(eventsRoute, async (c) => follow(c, deps, c.req.valid('param').id))
    .openapi(cancelRoute, async (c) => {
      const view = await cancelJob(serviceContext(c, deps), c.req.valid('param').id);
      return c.json(toJob(view), 202);
    })
    .openapi(retryRoute, async (c) => {
      const view = await retryJob(serviceContext(c, deps), c.req.valid('param').id);
      c.header('location', `/api/v1/jobs/${view.job.id}`);
      return c.json(toJob(view), 202);
    });
}

type JobId = JobView['job']['id'];

async function follow(c: ApiContext, deps: ApiDeps, id: JobId): Promise<Response> {
  return followEvents(c, deps, {
    subjectId: id,
    isEnd: ({ type }) => ['job.succeeded', 'job.failed', 'job.cancelled'].includes(type),
    async look() {
      const { state } = (await getJob(serviceContext(c, deps), id)).job;
      return { isEnded: isTerminal(state), type: `job.${state}`, data: { job_id: id, state } };
    },
  });
}

const LONGEST_WAIT_SECONDS = 30;

/** By the estimate, half a minute at most. */
function worthAskingAfter({ queue }: JobView): string {
  const seconds = queue?.stageEndsInSeconds ?? 1;
  return String(Math.min(LONGEST_WAIT_SECONDS, Math.max(1, Math.ceil(seconds))));
}
