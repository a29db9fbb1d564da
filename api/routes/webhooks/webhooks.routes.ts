import { createRoute, z } from '@hono/zod-openapi';

import { readCallbackSecret, rotateCallbackSecret } from '#shared/features/webhooks/index.ts';

import { serviceContext, type ApiDeps } from '../../deps.ts';
import { byActor, json } from '../../http/json.ts';
import { problems } from '../../http/problem.ts';
import { createRouter } from '../../http/router.ts';

const secretSchema = z
  .object({
    secret: z.string(),
    previous_secret_until: z.iso.datetime().nullable(),
  })
  .openapi('SigningSecret');

const common = { tags: ['webhooks'], ...byActor('webhooks:manage') };
const usual = problems('unauthenticated', 'forbidden', 'limit_exceeded', 'unavailable');

const readRoute = createRoute({
  ...common,
  method: 'get',
  path: '/webhooks/signing-secret',
  operationId: 'getSigningSecret',
  description:
    'The secret with which to verify what comes to a `callback_url` (Standard Webhooks, `whsec_…`).',
  responses: { 200: json('The secret', secretSchema), ...usual },
});

const rotateRoute = createRoute({
  ...common,
  method: 'post',
  path: '/webhooks/signing-secret/rotate',
  operationId: 'rotateSigningSecret',
  description: 'For a day callbacks are signed with both secrets.',
  responses: { 200: json('The new secret', secretSchema), ...usual },
});

export function webhooksRoutes(deps: ApiDeps) {
  const noStore = { 'cache-control': 'no-store' };
  return createRouter()
    .openapi(readRoute, async (c) => {
      const found = await readCallbackSecret(serviceContext(c, deps), deps.rootKey);
      return c.json(toSecret(found), 200, noStore);
    })
    .openapi(rotateRoute, async (c) => {
      const rotated = await rotateCallbackSecret(serviceContext(c, deps), deps.rootKey);
      return c.json(toSecret(rotated), 200, noStore);
    });
}

type Found = Awaited<ReturnType<typeof readCallbackSecret>>;

const toSecret = ({ secret, overlapUntil }: Found): z.output<typeof secretSchema> => ({
  secret,
  previous_secret_until: overlapUntil?.toISOString() ?? null,
});
