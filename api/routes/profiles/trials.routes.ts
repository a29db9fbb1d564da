import { createRoute, z } from '@hono/zod-openapi';

import { trialIdSchema } from '#shared/core/ids.ts';
import { getTrial, tryProfile } from '#shared/features/profiles/index.ts';

import { serviceContext, type ApiDeps } from '../../deps.ts';
import { byActor, json, jsonBody } from '../../http/json.ts';
import { problems, usualForActors } from '../../http/problem.ts';
import { createRouter } from '../../http/router.ts';
import { trialBody } from './profile-body.ts';
import { toTrial, trialSchema } from './profiles.dto.ts';
import { patienceOf } from './trial-patience.ts';

const common = { tags: ['profiles'], ...byActor('documents:read', 'profiles:manage') };

const tryRoute = createRoute({
  ...common,
  method: 'post',
  path: '/profiles/trials',
  operationId: 'tryDocumentProfile',
  description:
    'What a definition would find in a document that was read, without saving anything. The trial is forgotten after a day.',
  request: jsonBody(trialBody),
  responses: {
    200: json('What was found', trialSchema),
    202: json('It takes longer: look at `Location` again', trialSchema),
    ...usualForActors,
    ...problems('not_found', 'conflict', 'unprocessable'),
  },
});

const getRoute = createRoute({
  ...common,
  method: 'get',
  path: '/profiles/trials/{id}',
  operationId: 'getDocumentProfileTrial',
  request: { params: z.object({ id: trialIdSchema }) },
  responses: {
    200: json('The trial', trialSchema),
    ...usualForActors,
    ...problems('not_found'),
  },
});

/** Mounted before the profiles themselves: `trials` is no profile's id. */
export function trialsRoutes(deps: ApiDeps) {
  return createRouter()
    .openapi(tryRoute, async (c) => {
      const { definition, document_id: documentId } = c.req.valid('json');
      const wish = { definition, documentId, patience: patienceOf(c, deps) };
      const trial = await tryProfile(serviceContext(c, deps), wish);
      if (trial.state !== 'queued') return c.json(toTrial(trial), 200);
      c.header('location', `/api/v1/profiles/trials/${trial.id}`);
      c.header('retry-after', '1');
      return c.json(toTrial(trial), 202);
    })
    .openapi(getRoute, async (c) => {
      const trial = await getTrial(serviceContext(c, deps), c.req.valid('param').id);
      return c.json(toTrial(trial), 200);
    });
}
