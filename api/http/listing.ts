import { z } from '@hono/zod-openapi';

import { cursorSchema, type Listing } from '#shared/core/listing.ts';

import type { ApiContext } from './router.ts';

/** How to ask for a page of a list. */
export function listQuery<Schema extends z.ZodType<unknown, string>>(idSchema: Schema) {
  return {
    limit: z.coerce.number().int().min(1).max(100).default(20),
    cursor: cursorSchema(idSchema).optional().openapi({
      type: 'string',
      description: 'The `next_cursor` of the page before.',
    }),
  };
}

/** Its schema. */
export function listOf<S extends z.ZodType>(name: string, schema: S) {
  return z
    .object({
      data: z.array(schema),
      next_cursor: z.string().nullable(),
      has_more: z.boolean(),
    })
    .openapi(name);
}

/** A page of a list as clients get it; where there is a next one, a `Link` leads there. */
export function listed<Row, Dto>(
  c: ApiContext,
  { rows, nextCursor }: Listing<Row>,
  toDto: (row: Row) => Dto,
) {
  if (nextCursor !== null) c.header('link', `<${pathOfNext(c, nextCursor)}>; rel="next"`);
  return { data: rows.map(toDto), next_cursor: nextCursor, has_more: nextCursor !== null };
}

/** The same question with another cursor. */
function pathOfNext(c: ApiContext, cursor: string): string {
  const query = new URLSearchParams(new URL(c.req.url).search);
  query.set('cursor', cursor);
  return `${c.req.path}?${query.toString()}`;
}
