import { z } from '@hono/zod-openapi';

import type { Acceptance } from '#shared/features/idempotency/index.ts';

import { invalidRequest } from './invalid-request.ts';
import type { ApiContext } from './router.ts';

const keySchema = z
  .string()
  .regex(/^[\x21-\x7e]{1,255}$/, 'must be 1 to 255 printable ASCII characters without spaces');

/** For the OpenAPI document. */
export const idempotencyKey = z.object({
  'idempotency-key': z.string().max(255).optional().openapi({
    description:
      'The same request with the same key is done once in 24 hours, and answered the same.',
  }),
});

/** The client's `Idempotency-Key`. @throws AppError `request.invalid` */
export function idempotencyKeyOf(c: ApiContext): string | undefined {
  const key = keySchema.optional().safeParse(c.req.header('idempotency-key'));
  if (!key.success) throw invalidRequest(key.error.issues, ['Idempotency-Key']);
  return key.data;
}

/** Says whether it is a repetition, and hands on the answer. */
export function answerOf<Answer>(c: ApiContext, { answer, isReplay }: Acceptance<Answer>): Answer {
  if (isReplay) c.header('idempotency-replayed', 'true');
  return answer;
}
