import { z } from '@hono/zod-openapi';

import { invalidRequest } from './invalid-request.ts';
import type { ApiContext } from './router.ts';

/** For the OpenAPI document. */
export const ifMatch = z.object({
  'if-match': z.string().max(100).optional().openapi({
    description:
      'The `ETag` of what the change is based on, or `*`. 412 where it has changed since, 428 where this is missing.',
  }),
});

/** Who compresses an answer, we or a proxy, weakens its tag; it is still of the same state. */
const tagSchema = z.union(
  [
    z.literal('*'),
    z
      .string()
      .regex(/^(?:W\/)?"\d{1,9}"$/)
      .transform((tag) => Number(tag.replaceAll(/\D/g, ''))),
  ],
  'must be an ETag as it came, in its quotes, like "2"; or *',
);

/** The client's `If-Match`. @throws AppError `request.invalid` */
export function ifMatchOf(c: ApiContext): number | '*' | undefined {
  const tag = tagSchema.optional().safeParse(c.req.header('if-match'));
  if (!tag.success) throw invalidRequest(tag.error.issues, ['If-Match']);
  return tag.data;
}

/** Says which state the answer shows. */
export function setTag(c: ApiContext, revision: number): void {
  c.header('etag', `"${revision}"`);
}
