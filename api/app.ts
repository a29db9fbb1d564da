import type { ApiDeps } from './deps.ts';
import { requireApiKey } from './http/access.ts';
import { toProblem } from './http/problem.ts';
import { requestScope } from './http/request-scope.ts';
import { createRouter, type Router } from './http/router.ts';
import { unmatchedHandler } from './http/unmatched.ts';
import { docsRoutes } from './routes/docs/docs.routes.ts';
import { documentsRoutes } from './routes/documents/documents.routes.ts';
import { submitDocumentRoute } from './routes/documents/submit-document.route.ts';
import { healthRoutes } from './routes/health/health.routes.ts';
import { jobsRoutes } from './routes/jobs/jobs.routes.ts';
import { QUEUES_PATH, queuesRoutes } from './routes/ops/queues.routes.ts';
import { organizationRoutes } from './routes/organization/organization.routes.ts';
import { renditionsRoutes } from './routes/renditions/renditions.routes.ts';
import { webhooksRoutes } from './routes/webhooks/webhooks.routes.ts';

const BASE_PATH = '/api/v1';

/** Middleware order and mounts, nothing else. */
export function createApp(deps: ApiDeps): Router {
  const app = createRouter();
  app.use('*', requestScope(deps));
  app.onError((error, c) => toProblem(error, c));

  app.use(`${BASE_PATH}/*`, requireApiKey(deps));
  app.route(BASE_PATH, submitDocumentRoute(deps));
  app.route(BASE_PATH, documentsRoutes(deps));
  app.route(BASE_PATH, renditionsRoutes(deps));
  app.route(BASE_PATH, jobsRoutes(deps));
  app.route(BASE_PATH, organizationRoutes(deps));
  app.route(BASE_PATH, webhooksRoutes(deps));

  app.route(QUEUES_PATH, queuesRoutes(deps));
  app.route('/', healthRoutes(deps));
  app.route('/', docsRoutes());
  app.openAPIRegistry.registerComponent('securitySchemes', 'apiKey', {
    type: 'http',
    scheme: 'bearer',
    description: 'An API key: `dmk_…`, made with `docmill keys create`.',
  });
  app.doc31('/openapi.json', {
    openapi: '3.1.0',
    info: { title: 'Docmill', version: '1', description: 'Turns documents into data.' },
    servers: [{ url: '/' }],
  });
  app.notFound(unmatchedHandler(app));
  return app;
}
