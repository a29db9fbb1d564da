import { except } from 'hono/combine';
import { compress } from 'hono/compress';

import type { ApiDeps } from './deps.ts';
import { requireActor, requirePerson } from './http/access.ts';
import { toProblem } from './http/problem.ts';
import { crossOrigin, limitedBody, measured, protectiveHeaders } from './http/protection.ts';
import { limitByActor, limitByPerson, limitByPlace } from './http/rate-limit.ts';
import { requestScope } from './http/request-scope.ts';
import { createRouter, type Router } from './http/router.ts';
import { unmatchedHandler } from './http/unmatched.ts';
import { describe } from './openapi.ts';
import { apiKeysRoutes } from './routes/api-keys/api-keys.routes.ts';
import { auditRoutes } from './routes/audit/audit.routes.ts';
import { accountsRoutes } from './routes/auth/accounts.routes.ts';
import { jwksRoutes } from './routes/auth/jwks.routes.ts';
import { loginRoutes } from './routes/auth/login.routes.ts';
import { batchesRoutes } from './routes/batches/batches.routes.ts';
import { docsRoutes } from './routes/docs/docs.routes.ts';
import { documentsRoutes } from './routes/documents/documents.routes.ts';
import { reprocessDocumentsRoute } from './routes/documents/reprocess-documents.route.ts';
import { splitDocumentRoute } from './routes/documents/split-document.route.ts';
import { submitDocumentRoute } from './routes/documents/submit-document.route.ts';
import { downloadsRoutes } from './routes/exports/downloads.routes.ts';
import { exportsRoutes } from './routes/exports/exports.routes.ts';
import { grantsRoutes } from './routes/grants/grants.routes.ts';
import { healthRoutes } from './routes/health/health.routes.ts';
import { jobsRoutes } from './routes/jobs/jobs.routes.ts';
import { lessonsRoutes } from './routes/lessons/lessons.routes.ts';
import { meRoutes } from './routes/me/me.routes.ts';
import { secondFactorRoutes } from './routes/me/second-factor.routes.ts';
import { sessionsRoutes } from './routes/me/sessions.routes.ts';
import { membersRoutes } from './routes/members/members.routes.ts';
import { modelConsentRoutes } from './routes/model/model-consent.routes.ts';
import { QUEUES_PATH, queuesRoutes } from './routes/ops/queues.routes.ts';
import { deadTasksRoutes } from './routes/ops/tasks.routes.ts';
import { organizationRoutes } from './routes/organization/organization.routes.ts';
import { profilesRoutes } from './routes/profiles/profiles.routes.ts';
import { trialsRoutes } from './routes/profiles/trials.routes.ts';
import { renditionsRoutes } from './routes/renditions/renditions.routes.ts';
import { correctionsRoutes } from './routes/reviews/corrections.routes.ts';
import { reviewWorkRoutes } from './routes/reviews/review-work.routes.ts';
import { reviewsRoutes } from './routes/reviews/reviews.routes.ts';
import { thresholdsRoutes } from './routes/reviews/thresholds.routes.ts';
import { rolesRoutes } from './routes/roles/roles.routes.ts';
import { schedulesRoutes } from './routes/schedules/schedules.routes.ts';
import { uploadsRoutes } from './routes/uploads/uploads.routes.ts';
import { deliveriesRoutes } from './routes/webhooks/deliveries.routes.ts';
import { endpointsRoutes } from './routes/webhooks/endpoints.routes.ts';
import { webhooksRoutes } from './routes/webhooks/webhooks.routes.ts';

const BASE_PATH = '/api/v1';

/** For whoever comes; those among them that ask for a session are in the second list. */
const OPEN_PATHS = [`${BASE_PATH}/auth/*`, `${BASE_PATH}/downloads/*`];
/** For people, whatever their organization. (`/me/*` is `/me`, too.) */
const PERSONAL_PATHS = [
  `${BASE_PATH}/me/*`,
  `${BASE_PATH}/auth/password/change`,
  `${BASE_PATH}/auth/switch`,
];

/**
 * What may be large enough to be worth compressing. Small answers are not: it takes longer than to
 * send them; and what repeats a part of the request beside a secret must not be.
 */
const LARGE_ANSWERS = [
  `${BASE_PATH}/documents`,
  `${BASE_PATH}/documents/:id`,
  `${BASE_PATH}/documents/:id/pages`,
  `${BASE_PATH}/documents/:id/text`,
  `${BASE_PATH}/documents/:id/entries`,
  `${BASE_PATH}/documents/:id/revisions`,
  `${BASE_PATH}/reviews/:id`,
  `${BASE_PATH}/profiles/:id`,
  `${BASE_PATH}/audit-entries`,
  `${BASE_PATH}/jobs`,
  `${BASE_PATH}/batches`,
  `${BASE_PATH}/batches/:id/items`,
  `${BASE_PATH}/webhook-deliveries`,
  '/openapi.json',
  '/docs/assets/*',
];

const BATCHES_PATH = `${BASE_PATH}/batches`;
/** What has limits of its own: a file that is streamed to disk, and the list of a batch's items. */
const ROOMY_PATHS = new Set([`${BASE_PATH}/documents`, BATCHES_PATH]);

/** Middleware order and mounts, nothing else. */
export function createApp(deps: ApiDeps): Router {
  const app = createRouter();
  app.use('*', requestScope(deps));
  app.onError((error, c) => toProblem(error, c));
  app.use('*', protectiveHeaders(deps));
  for (const path of LARGE_ANSWERS) app.use(path, compress(), measured());
  if (deps.frontendOrigins.length > 0) app.use(`${BASE_PATH}/*`, crossOrigin(deps));
  guard(app, deps);
  mount(app, deps);
  describe(app);
  app.notFound(unmatchedHandler(app));
  return app;
}

/** Who may come in, and how often. What is in neither list asks for an actor. */
function guard(app: Router, deps: ApiDeps): void {
  const { limits, quotas } = deps;
  for (const path of OPEN_PATHS) app.use(path, limitByPlace(limits, quotas.authentication));
  for (const path of PERSONAL_PATHS) {
    app.use(path, requirePerson(deps), limitByPerson(limits, quotas.actor));
  }
  const inOrganizations = [requireActor(deps), limitByActor(limits, quotas)];
  app.use(`${BASE_PATH}/*`, except([...OPEN_PATHS, ...PERSONAL_PATHS], ...inOrganizations));
  app.use(
    `${BASE_PATH}/*`,
    limitedBody({
      maxBytes: deps.maxBodyBytes,
      timeoutMs: deps.bodyTimeoutMs,
      except: (c) => c.req.method === 'POST' && ROOMY_PATHS.has(c.req.path),
    }),
  );
  app.use(
    BATCHES_PATH,
    limitedBody({ maxBytes: deps.maxBatchBodyBytes, timeoutMs: deps.bodyTimeoutMs }),
  );
}

function mount(app: Router, deps: ApiDeps): void {
  app.route(BASE_PATH, loginRoutes(deps));
  app.route(BASE_PATH, accountsRoutes(deps));
  app.route(BASE_PATH, meRoutes(deps));
  app.route(BASE_PATH, sessionsRoutes(deps));
  app.route(BASE_PATH, secondFactorRoutes(deps));
  app.route(BASE_PATH, submitDocumentRoute(deps));
  app.route(BASE_PATH, reprocessDocumentsRoute(deps));
  app.route(BASE_PATH, splitDocumentRoute(deps));
  app.route(BASE_PATH, uploadsRoutes(deps));
  app.route(BASE_PATH, batchesRoutes(deps));
  app.route(BASE_PATH, documentsRoutes(deps));
  app.route(BASE_PATH, correctionsRoutes(deps));
  app.route(BASE_PATH, reviewsRoutes(deps));
  app.route(BASE_PATH, reviewWorkRoutes(deps));
  app.route(BASE_PATH, grantsRoutes(deps));
  app.route(BASE_PATH, renditionsRoutes(deps));
  app.route(BASE_PATH, trialsRoutes(deps));
  app.route(BASE_PATH, profilesRoutes(deps));
  app.route(BASE_PATH, jobsRoutes(deps));
  app.route(BASE_PATH, exportsRoutes(deps));
  app.route(BASE_PATH, schedulesRoutes(deps));
  app.route(BASE_PATH, downloadsRoutes(deps));
  app.route(BASE_PATH, organizationRoutes(deps));
  app.route(BASE_PATH, thresholdsRoutes(deps));
  app.route(BASE_PATH, modelConsentRoutes(deps));
  app.route(BASE_PATH, lessonsRoutes(deps));
  app.route(BASE_PATH, membersRoutes(deps));
  app.route(BASE_PATH, rolesRoutes(deps));
  app.route(BASE_PATH, apiKeysRoutes(deps));
  app.route(BASE_PATH, auditRoutes(deps));
  app.route(BASE_PATH, webhooksRoutes(deps));
  app.route(BASE_PATH, endpointsRoutes(deps));
  app.route(BASE_PATH, deliveriesRoutes(deps));

  app.route(QUEUES_PATH, queuesRoutes(deps));
  app.route('/', deadTasksRoutes(deps));
  app.route('/', healthRoutes(deps));
  app.route('/', docsRoutes());
  app.route('/', jwksRoutes(deps));
}
