import { createRoute, z } from '@hono/zod-openapi';

import { reviewIdSchema } from '#shared/core/ids.ts';
import {
  confirmReview,
  correctReview,
  rejectReview,
  releaseReview,
  takeNextReview,
  takeReview,
} from '#shared/features/reviews/index.ts';

import { serviceContext, type ApiDeps } from '../../deps.ts';
import { byActor, json, jsonBody } from '../../http/json.ts';
import { problems, usualForActors } from '../../http/problem.ts';
import { createRouter } from '../../http/router.ts';
import { plainText } from '../documents/document-fields.ts';
import { correctionBody, toWish } from './correction-body.ts';
import { reviewDetailSchema, reviewSchema, toReview, toReviewDetail } from './reviews.dto.ts';

const params = z.object({ id: reviewIdSchema });
const common = { tags: ['reviews'], ...byActor('documents:read', 'documents:review') };
const ofOne = { ...usualForActors, ...problems('not_found', 'conflict') };
const needsLock = 'Only who has the review; with this he has it for longer.';

const nextRoute = createRoute({
  ...common,
  method: 'post',
  path: '/reviews/next',
  operationId: 'takeNextReview',
  description: 'Takes the oldest that waits. Two who ask at once get two.',
  responses: {
    200: json('It is yours', reviewSchema),
    204: { description: 'None waits' },
    ...usualForActors,
  },
});

const takeRoute = createRoute({
  ...common,
  method: 'post',
  path: '/reviews/{id}/take',
  operationId: 'takeReview',
  description:
    'It is yours for `REVIEW_LOCK_MINUTES`, counted from what you did last; taking it again prolongs that. What somebody else has is 409 `review.taken`.',
  request: { params },
  responses: { 200: json('It is yours', reviewSchema), ...ofOne },
});

const releaseRoute = createRoute({
  ...common,
  method: 'post',
  path: '/reviews/{id}/release',
  operationId: 'releaseReview',
  request: { params },
  responses: { 200: json('It waits again', reviewSchema), ...ofOne },
});

const correctRoute = createRoute({
  ...common,
  method: 'patch',
  path: '/reviews/{id}/fields',
  operationId: 'correctReview',
  description: `What is not given stays. \`checks\` say whether what the document says now agrees with itself. ${needsLock}`,
  request: { params, ...jsonBody(correctionBody) },
  responses: {
    200: json('The review as it is now', reviewDetailSchema),
    ...ofOne,
    ...problems('unprocessable'),
  },
});

const confirmRoute = createRoute({
  ...common,
  method: 'post',
  path: '/reviews/{id}/confirm',
  operationId: 'confirmReview',
  description: 'All that the document says now is right. No later reading changes it.',
  request: { params },
  responses: { 200: json('It has ended', reviewDetailSchema), ...ofOne },
});

const rejectRoute = createRoute({
  ...common,
  method: 'post',
  path: '/reviews/{id}/reject',
  operationId: 'rejectReview',
  description: 'What was read is worth nothing; it stays as it is.',
  request: {
    params,
    ...jsonBody(z.strictObject({ reason: plainText.trim().min(1).max(1_000) })),
  },
  responses: { 200: json('It has ended', reviewDetailSchema), ...ofOne },
});

export function reviewWorkRoutes(deps: ApiDeps) {
  const lock = { lockMs: deps.reviewLockMs };
  return createRouter()
    .openapi(nextRoute, async (c) => {
      const review = await takeNextReview(serviceContext(c, deps), lock);
      return review ? c.json(toReview(review, c.var.actor), 200) : c.body(null, 204);
    })
    .openapi(takeRoute, async (c) => {
      const review = await takeReview(serviceContext(c, deps), c.req.valid('param').id, lock);
      return c.json(toReview(review, c.var.actor), 200);
    })
    .openapi(releaseRoute, async (c) => {
      const review = await releaseReview(serviceContext(c, deps), c.req.valid('param').id);
      return c.json(toReview(review, c.var.actor), 200);
    })
    .openapi(correctRoute, async (c) => {
      const wish = toWish(c.req.valid('json'));
      const { id } = c.req.valid('param');
      const view = await correctReview(serviceContext(c, deps), id, { wish, ...lock });
      return c.json(toReviewDetail(view, c.var.actor), 200);
    })
    .openapi(confirmRoute, async (c) => {
      const view = await confirmReview(serviceContext(c, deps), c.req.valid('param').id);
      return c.json(toReviewDetail(view, c.var.actor), 200);
    })
    .openapi(rejectRoute, async (c) => {
      const { reason } = c.req.valid('json');
      const view = await rejectReview(serviceContext(c, deps), c.req.valid('param').id, reason);
      return c.json(toReviewDetail(view, c.var.actor), 200);
    });
}
