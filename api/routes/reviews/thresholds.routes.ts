import { createRoute, z } from '@hono/zod-openapi';

import { documentClasses } from '#shared/core/field.ts';
import { getThresholds, setThresholds, type Thresholds } from '#shared/features/reviews/index.ts';

import { serviceContext, type ApiDeps } from '../../deps.ts';
import { byActor, json, jsonBody } from '../../http/json.ts';
import { problems, usualForActors } from '../../http/problem.ts';
import { createRouter } from '../../http/router.ts';

const threshold = z.number().min(0).max(1).openapi({
  description:
    'What the machine is less sure of than this is asked about. 0: never, 1: nearly always.',
});

const ruleSchema = z.strictObject({
  class: z.enum(documentClasses).optional(),
  field: z.string().max(130).optional().openapi({
    example: 'line_items.amount',
    description: 'A field, a list and its column, or `class`: the class of the document itself.',
  }),
  threshold,
});

const thresholdsSchema = z
  .strictObject({ default_threshold: threshold, rules: z.array(ruleSchema).max(1_000) })
  .openapi('ReviewThresholds', {
    description: 'The most specific rule counts: of class and field, of the field, of the class.',
  });

const common = { path: '/organization/review-thresholds', tags: ['reviews'] };
const answer = json('The thresholds as they are now', thresholdsSchema);

const getRoute = createRoute({
  ...common,
  ...byActor('organization:read'),
  method: 'get',
  operationId: 'getReviewThresholds',
  responses: { 200: answer, ...usualForActors },
});

const setRoute = createRoute({
  ...common,
  ...byActor('organization:manage'),
  method: 'put',
  operationId: 'setReviewThresholds',
  description: 'In place of those before. They count for what is read from now on.',
  request: jsonBody(thresholdsSchema),
  responses: { 200: answer, ...usualForActors, ...problems('unprocessable') },
});

export function thresholdsRoutes(deps: ApiDeps) {
  return createRouter()
    .openapi(getRoute, async (c) =>
      c.json(toThresholds(await getThresholds(serviceContext(c, deps))), 200),
    )
    .openapi(setRoute, async (c) => {
      const { default_threshold: defaultThreshold, rules } = c.req.valid('json');
      const thresholds = await setThresholds(serviceContext(c, deps), { defaultThreshold, rules });
      return c.json(toThresholds(thresholds), 200);
    });
}

function toThresholds({ defaultThreshold, rules }: Thresholds): z.output<typeof thresholdsSchema> {
  return { default_threshold: defaultThreshold, rules: [...rules] };
}
