import { createRoute, z } from '@hono/zod-openapi';

import { openLink } from '#shared/features/exports/index.ts';

import { openContext, type ApiDeps } from '../../deps.ts';
import { byAnybody } from '../../http/json.ts';
import { problems } from '../../http/problem.ts';
import { createRouter } from '../../http/router.ts';
import { anyFile, sendFile } from '../../http/stored-file.ts';

const downloadRoute = createRoute({
  tags: ['exports'],
  ...byAnybody,
  method: 'get',
  path: '/downloads/{token}',
  operationId: 'download',
  description: 'The file behind a link of an export; whoever has the link may have it.',
  request: { params: z.object({ token: z.string().max(1_000) }) },
  responses: {
    200: {
      description: 'The file',
      content: anyFile,
    },
    ...problems('invalid', 'not_found', 'conflict', 'limit_exceeded', 'unavailable'),
  },
});

export function downloadsRoutes(deps: ApiDeps) {
  return createRouter().openapi(downloadRoute, async (c) =>
    sendFile(c, await openLink(openContext(c, deps), c.req.valid('param').token, deps.rootKey)),
  );
}
