import { createRoute, z } from '@hono/zod-openapi';

import { scheduleIdSchema } from '#shared/core/ids.ts';
import {
  addSchedule,
  changeSchedule,
  getSchedule,
  listRuns,
  listSchedules,
  removeSchedule,
  runSchedule,
} from '#shared/features/schedules/index.ts';

import { serviceContext, type ApiDeps } from '../../deps.ts';
import { byActor, changesOf, json, jsonBody, withoutGaps } from '../../http/json.ts';
import { problems, usualForActors } from '../../http/problem.ts';
import { createRouter } from '../../http/router.ts';
import { scheduleBody, scheduleChanges, toWork } from './schedule-body.ts';
import { runSchema, scheduleSchema, toRun, toSchedule } from './schedules.dto.ts';

const params = z.object({ id: scheduleIdSchema });
const common = { tags: ['schedules'], ...byActor('schedules:manage') };
const ofOne = { ...usualForActors, ...problems('not_found') };

const addRoute = createRoute({
  ...common,
  method: 'post',
  path: '/schedules',
  operationId: 'createSchedule',
  description:
    'An export also needs `documents:export`, a digest `documents:read`. It runs with the rights that its maker has then; times that passed while the system was down are made up for by one run.',
  request: jsonBody(scheduleBody),
  responses: {
    201: json('The schedule', scheduleSchema),
    ...usualForActors,
    ...problems('conflict', 'unprocessable'),
  },
});

const listRoute = createRoute({
  ...common,
  method: 'get',
  path: '/schedules',
  operationId: 'listSchedules',
  responses: {
    200: json('All of them', z.object({ data: z.array(scheduleSchema) })),
    ...usualForActors,
  },
});

const getRoute = createRoute({
  ...common,
  method: 'get',
  path: '/schedules/{id}',
  operationId: 'getSchedule',
  request: { params },
  responses: { 200: json('The schedule', scheduleSchema), ...ofOne },
});

const changeRoute = createRoute({
  ...common,
  method: 'patch',
  path: '/schedules/{id}',
  operationId: 'changeSchedule',
  description: 'What is not given stays.',
  request: { params, ...jsonBody(changesOf(scheduleChanges)) },
  responses: {
    200: json('The schedule as it is now', scheduleSchema),
    ...ofOne,
    ...problems('unprocessable'),
  },
});

const removeRoute = createRoute({
  ...common,
  method: 'delete',
  path: '/schedules/{id}',
  operationId: 'deleteSchedule',
  request: { params },
  responses: { 204: { description: 'It is gone' }, ...ofOne },
});

const runRoute = createRoute({
  ...common,
  method: 'post',
  path: '/schedules/{id}/run',
  operationId: 'runSchedule',
  description: 'Runs it once more now, beside its times.',
  request: { params },
  responses: { 202: json('It is due', scheduleSchema), ...ofOne, ...problems('conflict') },
});

const runsRoute = createRoute({
  ...common,
  method: 'get',
  path: '/schedules/{id}/runs',
  operationId: 'listScheduleRuns',
  request: { params },
  responses: {
    200: json('The last hundred, newest first', z.object({ data: z.array(runSchema) })),
    ...ofOne,
  },
});

export function schedulesRoutes(deps: ApiDeps) {
  return createRouter()
    .openapi(addRoute, async (c) => {
      const body = c.req.valid('json');
      const wish = { name: body.name, cron: body.cron, timeZone: body.time_zone };
      const ctx = serviceContext(c, deps);
      const schedule = await addSchedule(ctx, { ...wish, work: toWork(body) });
      return c.json(toSchedule(schedule), 201);
    })
    .openapi(listRoute, async (c) => {
      const schedules = await listSchedules(serviceContext(c, deps));
      return c.json({ data: schedules.map(toSchedule) }, 200);
    })
    .openapi(getRoute, async (c) => {
      const schedule = await getSchedule(serviceContext(c, deps), c.req.valid('param').id);
      return c.json(toSchedule(schedule), 200);
    })
    .openapi(changeRoute, async (c) => {
      const { time_zone: timeZone, ...body } = c.req.valid('json');
      const changes = withoutGaps({ ...body, timeZone });
      const ctx = serviceContext(c, deps);
      return c.json(toSchedule(await changeSchedule(ctx, c.req.valid('param').id, changes)), 200);
    })
    .openapi(removeRoute, async (c) => {
      await removeSchedule(serviceContext(c, deps), c.req.valid('param').id);
      return c.body(null, 204);
    })
    .openapi(runRoute, async (c) => {
      const schedule = await runSchedule(serviceContext(c, deps), c.req.valid('param').id);
      return c.json(toSchedule(schedule), 202);
    })
    .openapi(runsRoute, async (c) => {
      const runs = await listRuns(serviceContext(c, deps), c.req.valid('param').id);
      return c.json({ data: runs.map(toRun) }, 200);
    });
}
