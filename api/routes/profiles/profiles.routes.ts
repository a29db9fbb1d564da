import { createRoute, z } from '@hono/zod-openapi';

import { profileIdSchema } from '#shared/core/ids.ts';
import { cursorSchema } from '#shared/core/listing.ts';
import {
  archiveProfile,
  changeProfile,
  createProfile,
  getProfile,
  getProfileVersion,
  listProfiles,
  listProfileVersions,
} from '#shared/features/profiles/index.ts';

import { serviceContext, type ApiDeps } from '../../deps.ts';
import { ifMatch, ifMatchOf, setTag } from '../../http/conditions.ts';
import { byActor, json, jsonBody, withoutGaps } from '../../http/json.ts';
import { listed, listQuery } from '../../http/listing.ts';
import { problems, usualForActors } from '../../http/problem.ts';
import { createRouter } from '../../http/router.ts';
import { profileBody, profileChanges, toEvidence } from './profile-body.ts';
import {
  profileListSchema,
  profileSchema,
  profileVersionListSchema,
  profileVersionSchema,
  toProfile,
  toProfileSummary,
  toProfileVersion,
} from './profiles.dto.ts';
import { patienceOf } from './trial-patience.ts';

const params = z.object({ id: profileIdSchema });
const numberSchema = z.coerce.number<string>().int().min(1).max(1e9);
const common = { tags: ['profiles'] };
const ofOne = { ...usualForActors, ...problems('not_found') };

const addRoute = createRoute({
  ...common,
  ...byActor('profiles:manage'),
  method: 'post',
  path: '/profiles',
  operationId: 'createDocumentProfile',
  description:
    'What is to be looked for in documents of your own kind. It is tried on a document first: 422 with a pointer to each required field that is not there. `document_id` needs `documents:read`.',
  request: jsonBody(profileBody),
  responses: {
    201: json('The profile, in its first version', profileSchema),
    ...ofOne,
    ...problems('conflict', 'unprocessable'),
  },
});

const listRoute = createRoute({
  ...common,
  ...byActor('profiles:read'),
  method: 'get',
  path: '/profiles',
  operationId: 'listDocumentProfiles',
  description: 'Newest first.',
  request: {
    query: z.strictObject({
      ...listQuery(profileIdSchema),
      state: z.enum(['active', 'archived']).default('active'),
    }),
  },
  responses: { 200: json('One page of the list', profileListSchema), ...usualForActors },
});

const getRoute = createRoute({
  ...common,
  ...byActor('profiles:read'),
  method: 'get',
  path: '/profiles/{id}',
  operationId: 'getDocumentProfile',
  request: { params },
  responses: { 200: json('The profile in its newest version', profileSchema), ...ofOne },
});

const changeRoute = createRoute({
  ...common,
  ...byActor('profiles:manage'),
  method: 'patch',
  path: '/profiles/{id}',
  operationId: 'changeDocumentProfile',
  description:
    'What is not given stays. Another definition is another version, tried like the first one; documents are read with it from then on.',
  request: { params, headers: ifMatch, ...jsonBody(profileChanges) },
  responses: {
    200: json('The profile as it is now', profileSchema),
    ...ofOne,
    ...problems('conflict', 'unprocessable', 'changed_meanwhile', 'condition_missing'),
  },
});

const archiveRoute = createRoute({
  ...common,
  ...byActor('profiles:manage'),
  method: 'delete',
  path: '/profiles/{id}',
  operationId: 'archiveDocumentProfile',
  description:
    'It is not chosen any more. What was read with it stays, and says so; documents that chose it are read again with it.',
  request: { params },
  responses: { 204: { description: 'It is archived' }, ...ofOne },
});

const versionsRoute = createRoute({
  ...common,
  ...byActor('profiles:read'),
  method: 'get',
  path: '/profiles/{id}/versions',
  operationId: 'listDocumentProfileVersions',
  description: 'Newest first.',
  request: {
    params,
    query: z.strictObject({
      ...listQuery(profileIdSchema),
      cursor: cursorSchema(numberSchema).optional().openapi({ type: 'string' }),
    }),
  },
  responses: { 200: json('One page of the list', profileVersionListSchema), ...ofOne },
});

const versionRoute = createRoute({
  ...common,
  ...byActor('profiles:read'),
  method: 'get',
  path: '/profiles/{id}/versions/{version}',
  operationId: 'getDocumentProfileVersion',
  request: { params: z.object({ id: profileIdSchema, version: numberSchema }) },
  responses: { 200: json('What this version asks for', profileVersionSchema), ...ofOne },
});

export function profilesRoutes(deps: ApiDeps) {
  return createRouter()
    .openapi(addRoute, async (c) => {
      const { name, description, definition, ...given } = c.req.valid('json');
      const evidence = toEvidence(given, patienceOf(c, deps));
      const wish = { name, description, definition, evidence };
      const view = await createProfile(serviceContext(c, deps), wish);
      c.header('location', `/api/v1/profiles/${view.profile.id}`);
      setTag(c, view.profile.revision);
      return c.json(toProfile(view), 201);
    })
    .openapi(listRoute, async (c) => {
      const { state, limit, cursor } = c.req.valid('query');
      const window = { isArchived: state === 'archived', limit, cursor };
      const listing = await listProfiles(serviceContext(c, deps), window);
      return c.json(listed(c, listing, toProfileSummary), 200);
    })
    .openapi(getRoute, async (c) => {
      const view = await getProfile(serviceContext(c, deps), c.req.valid('param').id);
      setTag(c, view.profile.revision);
      return c.json(toProfile(view), 200);
    })
    .openapi(changeRoute, async (c) => {
      const { name, description, definition, ...given } = c.req.valid('json');
      const evidence = toEvidence(given, patienceOf(c, deps));
      const proven = definition && { definition, evidence };
      const changes = withoutGaps({ name, description, proven });
      const ctx = serviceContext(c, deps);
      const change = { changes, revision: ifMatchOf(c) };
      const view = await changeProfile(ctx, c.req.valid('param').id, change);
      setTag(c, view.profile.revision);
      return c.json(toProfile(view), 200);
    })
    .openapi(archiveRoute, async (c) => {
      await archiveProfile(serviceContext(c, deps), c.req.valid('param').id);
      return c.body(null, 204);
    })
    .openapi(versionsRoute, async (c) => {
      const { limit, cursor: before } = c.req.valid('query');
      const ctx = serviceContext(c, deps);
      const listing = await listProfileVersions(ctx, c.req.valid('param').id, { before, limit });
      return c.json(listed(c, listing, toProfileVersion), 200);
    })
    .openapi(versionRoute, async (c) => {
      const { id, version } = c.req.valid('param');
      const row = await getProfileVersion(serviceContext(c, deps), id, version);
      return c.json(toProfileVersion(row), 200);
    });
}
