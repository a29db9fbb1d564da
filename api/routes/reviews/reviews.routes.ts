import { createRoute, z } from '@hono/zod-openapi';

import { documentClasses } from '#shared/core/field.ts';
import { reviewIdSchema } from '#shared/core/ids.ts';
import { reviewStates } from '#shared/core/review.ts';
import { getReview, listReviews, reviewStatistics } from '#shared/features/reviews/index.ts';

import { serviceContext, type ApiDeps } from '../../deps.ts';
import { byActor, json } from '../../http/json.ts';
import { listed, listQuery } from '../../http/listing.ts';
import { problems, usualForActors } from '../../http/problem.ts';
import { createRouter } from '../../http/router.ts';
import { revealQuery } from '../documents/fields.dto.ts';
import {
  reviewDetailSchema,
  reviewListSchema,
  statisticsSchema,
  toReview,
  toReviewDetail,
  toStatistics,
} from './reviews.dto.ts';

const common = { tags: ['reviews'], ...byActor('documents:read', 'documents:review') };

const listRoute = createRoute({
  ...common,
  method: 'get',
  path: '/reviews',
  operationId: 'listReviews',
  description: 'Oldest first. Of documents that only some may see, only these see the reviews.',
  request: {
    query: z.strictObject({
      ...listQuery(reviewIdSchema),
      state: z
        .enum(['open', ...reviewStates])
        .default('open')
        .openapi({
          description: '`open`: waiting and taken.',
        }),
      class: z.enum(documentClasses).optional(),
      mine: z.stringbool().default(false).openapi({
        type: 'boolean',
        description: 'Only those that you have taken.',
      }),
    }),
  },
  responses: { 200: json('One page of the list', reviewListSchema), ...usualForActors },
});

const statisticsRoute = createRoute({
  ...common,
  method: 'get',
  path: '/reviews/statistics',
  operationId: 'getReviewStatistics',
  responses: { 200: json('Of all that you may see', statisticsSchema), ...usualForActors },
});

const getRoute = createRoute({
  ...common,
  method: 'get',
  path: '/reviews/{id}',
  operationId: 'getReview',
  description:
    'What is in question, all that was read, with its place on the pages, and what was checked.',
  request: {
    params: z.object({ id: reviewIdSchema }),
    query: z.strictObject({ reveal: revealQuery }),
  },
  responses: {
    200: json('The review', reviewDetailSchema),
    ...usualForActors,
    ...problems('not_found'),
  },
});

export function reviewsRoutes(deps: ApiDeps) {
  return createRouter()
    .openapi(listRoute, async (c) => {
      const { mine: isMine, class: documentClass, cursor, limit, state } = c.req.valid('query');
      const filter = { state, class: documentClass, isMine, cursor, limit };
      const listing = await listReviews(serviceContext(c, deps), filter);
      return c.json(
        listed(c, listing, (review) => toReview(review, c.var.actor)),
        200,
      );
    })
    .openapi(statisticsRoute, async (c) =>
      c.json(toStatistics(await reviewStatistics(serviceContext(c, deps))), 200),
    )
    .openapi(getRoute, async (c) => {
      const { reveal: reveals } = c.req.valid('query');
      const { id } = c.req.valid('param');
      const view = await getReview(serviceContext(c, deps), id, { reveals });
      return c.json(toReviewDetail(view, c.var.actor), 200);
    });
}
