import { createRoute, z } from '@hono/zod-openapi';

import { auditEntryIdSchema } from '#shared/core/ids.ts';
import { auditActions, listAuditEntries } from '#shared/features/audit/index.ts';
import { actorTypes, type AuditEntryRow } from '#shared/infra/db/schema.ts';

import { serviceContext, type ApiDeps } from '../../deps.ts';
import { byActor, json, timeSchema } from '../../http/json.ts';
import { listed, listOf, listQuery } from '../../http/listing.ts';
import { problems } from '../../http/problem.ts';
import { createRouter } from '../../http/router.ts';

const entrySchema = z
  .object({
    id: z.string(),
    at: z.iso.datetime(),
    actor: z.object({ type: z.enum(actorTypes), id: z.string() }),
    action: z.string().openapi({ example: 'document.read' }),
    subject_id: z.string(),
    address: z.string().nullable(),
    request_id: z.string().openapi({ description: '`none`: no request asked for it.' }),
    details: z.record(z.string(), z.unknown()).openapi({
      description: 'Facts about the act; `before` and `after` for a change.',
    }),
  })
  .openapi('AuditEntry');

const id = z.string().regex(/^[\w .:-]{1,200}$/, 'is no id');

const listRoute = createRoute({
  method: 'get',
  path: '/audit-entries',
  operationId: 'listAuditEntries',
  tags: ['audit'],
  ...byActor('audit:read'),
  description: 'Who did what, newest first. Entries are only added, never changed.',
  request: {
    query: z.strictObject({
      ...listQuery(auditEntryIdSchema),
      action: z.enum(auditActions).optional(),
      actor_type: z.enum(actorTypes).optional(),
      actor_id: id.optional(),
      subject_id: id.optional(),
      from: timeSchema.optional(),
      to: timeSchema.optional(),
    }),
  },
  responses: {
    200: json('One page of the entries', listOf('AuditEntryList', entrySchema)),
    ...problems('invalid', 'unauthenticated', 'forbidden', 'limit_exceeded', 'unavailable'),
  },
});

export function auditRoutes(deps: ApiDeps) {
  return createRouter().openapi(listRoute, async (c) => {
    const query = c.req.valid('query');
    const listing = await listAuditEntries(serviceContext(c, deps), {
      limit: query.limit,
      cursor: query.cursor,
      action: query.action,
      actorType: query.actor_type,
      actorId: query.actor_id,
      subjectId: query.subject_id,
      from: query.from,
      to: query.to,
    });
    return c.json(listed(c, listing, toEntry), 200);
  });
}

function toEntry(row: AuditEntryRow): z.output<typeof entrySchema> {
  return {
    id: row.id,
    at: row.at.toISOString(),
    actor: { type: row.actorType, id: row.actorId },
    action: row.action,
    subject_id: row.subjectId,
    address: row.address,
    request_id: row.requestId,
    details: inApiNames(row.details),
  };
}

/** Details are kept under the code's own names. */
function inApiNames(details: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(details).map(([name, value]) => [
      name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      isRecord(value) ? inApiNames(value) : value,
    ]),
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
