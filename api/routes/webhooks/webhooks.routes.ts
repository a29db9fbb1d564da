import { createRoute, z } from '@hono/zod-openapi';

import { readSigningSecret } from '#shared/features/organizations/index.ts';

import { serviceContext, type ApiDeps } from '../../deps.ts';
import { byActor } from '../../http/json.ts';
import { problems } from '../../http/problem.ts';
import { createRouter } from '../../http/router.ts';

const signingSecretRoute = createRoute({
  method: 'get',
  path: '/webhooks/signing-secret',
  operationId: 'getSigningSecret',
  tags: ['webhooks'],
  ...byActor('webhooks:manage'),
  description: 'The secret with which to verify callbacks (Standard Webhooks, `whsec_…`).',
  responses: {
    200: {
      description: 'The secret',
      content: {
        'application/json': { schema: z.object({ secret: z.string() }).openapi('SigningSecret') },
      },
    },
    ...problems('unauthenticated', 'forbidden', 'limit_exceeded', 'unavailable'),
  },
});

export function webhooksRoutes(deps: ApiDeps) {
  return createRouter().openapi(signingSecretRoute, async (c) => {
    const secret = await readSigningSecret(serviceContext(c, deps), deps.rootKey);
    c.header('cache-control', 'no-store');
    return c.json({ secret }, 200);
  });
}
