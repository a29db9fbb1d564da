import { createRoute, z } from '@hono/zod-openapi';

import { taskIdSchema } from '#shared/core/ids.ts';
import { dismissTask, listDeadTasks, requeueTask } from '#shared/features/revival/index.ts';
import type { DeadTask } from '#shared/features/tasks/index.ts';
import { poolNames } from '#shared/queues/pools.ts';

import { openContext, type ApiDeps } from '../../deps.ts';
import { requireOperator } from '../../http/access.ts';
import { failureSchema, toFailure } from '../../http/failure.ts';
import { byOperator, json } from '../../http/json.ts';
import { listed, listOf, listQuery } from '../../http/listing.ts';
import { problems } from '../../http/problem.ts';
import { createRouter, type ApiContext } from '../../http/router.ts';

const TASKS_PATH = '/ops/tasks';

const deadTaskSchema = z
  .object({
    id: z.string().openapi({ example: 'tsk_0198c0ffee0070008000000000000000' }),
    organization_id: z.string(),
    pool: z.string(),
    job_id: z.string().nullable(),
    error: failureSchema.nullable(),
    attempts: z.int(),
    failures: z.int(),
    crashes: z.int(),
    created_at: z.iso.datetime(),
    finished_at: z.iso.datetime().nullable(),
  })
  .openapi('DeadTask');

const common = { tags: ['operators'], ...byOperator };
const usual = problems('invalid', 'unauthenticated', 'forbidden', 'unavailable');

const listRoute = createRoute({
  ...common,
  method: 'get',
  path: TASKS_PATH,
  operationId: 'listDeadTasks',
  description: 'Tasks that were given up, of all organizations, newest first.',
  request: {
    query: z.strictObject({ ...listQuery(taskIdSchema), pool: z.enum(poolNames).optional() }),
  },
  responses: {
    200: json('One page of the list', listOf('DeadTaskList', deadTaskSchema)),
    ...usual,
  },
});

const requeueRoute = createRoute({
  ...common,
  method: 'post',
  path: `${TASKS_PATH}/{id}/requeue`,
  operationId: 'requeueDeadTask',
  description: 'Has its work done again by a new task: a job is retried, a delivery sent.',
  request: { params: z.object({ id: taskIdSchema }) },
  responses: {
    204: { description: 'It is done again' },
    ...usual,
    ...problems('not_found', 'conflict'),
  },
});

const dismissRoute = createRoute({
  ...common,
  method: 'delete',
  path: `${TASKS_PATH}/{id}`,
  operationId: 'dismissDeadTask',
  description: 'Takes it off the list: nobody will do its work.',
  request: { params: z.object({ id: taskIdSchema }) },
  responses: {
    204: { description: 'It is off the list' },
    ...usual,
    ...problems('not_found'),
  },
});

/** For operators: what has died, and how to take it up again. */
export function deadTasksRoutes(deps: ApiDeps) {
  const router = createRouter();
  router.use(`${TASKS_PATH}/*`, requireOperator(deps));
  return router
    .openapi(listRoute, async (c) => {
      const { limit, cursor, pool } = c.req.valid('query');
      const listing = await listDeadTasks(openContext(c, deps), { limit, cursor, pool });
      return c.json(listed(c, listing, toDeadTask), 200);
    })
    .openapi(requeueRoute, async (c) => {
      await requeueTask(openContext(c, deps), operatorOf(c), c.req.valid('param').id);
      return c.body(null, 204);
    })
    .openapi(dismissRoute, async (c) => {
      await dismissTask(openContext(c, deps), operatorOf(c), c.req.valid('param').id);
      return c.body(null, 204);
    });
}

function operatorOf(c: ApiContext): string {
  const { operatorKeyId } = c.var;
  if (operatorKeyId === undefined) throw new Error('a route without requireOperator asked for one');
  return operatorKeyId;
}

function toDeadTask(task: DeadTask): z.output<typeof deadTaskSchema> {
  return {
    id: task.id,
    organization_id: task.organizationId,
    pool: task.pool,
    job_id: task.jobId,
    error: toFailure({ failureCode: task.errorCode, failureDetail: task.errorDetail }),
    attempts: task.attempt,
    failures: task.failures,
    crashes: task.crashes,
    created_at: task.createdAt.toISOString(),
    finished_at: task.finishedAt?.toISOString() ?? null,
  };
}
