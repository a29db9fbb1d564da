import { createRoute, z } from '@hono/zod-openapi';

import { documentClasses } from '#shared/core/field.ts';
import { forgetLessons, getLessons, type LessonsView } from '#shared/features/lessons/index.ts';

import { serviceContext, type ApiDeps } from '../../deps.ts';
import { byActor, json } from '../../http/json.ts';
import { usualForActors } from '../../http/problem.ts';
import { createRouter } from '../../http/router.ts';

const fieldSchema = z.object({
  class: z.enum(documentClasses).openapi({
    description: 'Credit notes teach about invoices, except what they look like.',
  }),
  field: z.string().openapi({
    example: 'invoice_number',
    description: 'A field, or `class`: what documents of the class look like.',
  }),
  lessons: z.int().openapi({ description: 'How many documents taught something about it.' }),
  weights: z.int().openapi({
    description: 'How many weights differ from everybody’s: 0 where nothing had to be learned.',
  }),
  fitted_at: z.iso.datetime().nullable(),
});

const lessonsSchema = z
  .object({
    is_learning: z.boolean().openapi({
      description: 'Whether corrections are being learned from, or wait for it.',
    }),
    fields: z.array(fieldSchema),
  })
  .openapi('Lessons', {
    description: 'What this organization’s corrections have taught. No text of documents is kept.',
  });

const common = { path: '/organization/lessons', tags: ['organization'] };

const getRoute = createRoute({
  ...common,
  ...byActor('organization:read'),
  method: 'get',
  operationId: 'getLessons',
  description: 'From how many documents something was learned, field by field.',
  responses: { 200: json('What was learned so far', lessonsSchema), ...usualForActors },
});

const forgetRoute = createRoute({
  ...common,
  ...byActor('organization:manage'),
  method: 'delete',
  operationId: 'forgetLessons',
  description:
    'Forgets all lessons and what was learned from them: from now on documents are read as they are for everybody. Later corrections teach again.',
  responses: { 204: { description: 'All is forgotten' }, ...usualForActors },
});

export function lessonsRoutes(deps: ApiDeps) {
  return createRouter()
    .openapi(getRoute, async (c) =>
      c.json(toLessons(await getLessons(serviceContext(c, deps))), 200),
    )
    .openapi(forgetRoute, async (c) => {
      await forgetLessons(serviceContext(c, deps));
      return c.body(null, 204);
    });
}

function toLessons({ isLearning, fields }: LessonsView): z.output<typeof lessonsSchema> {
  return {
    is_learning: isLearning,
    fields: fields.map(({ class: documentClass, field, lessons, own }) => ({
      class: documentClass,
      field,
      lessons,
      weights: own?.weights ?? 0,
      fitted_at: own?.fittedAt.toISOString() ?? null,
    })),
  };
}
