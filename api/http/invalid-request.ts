import type { z } from '@hono/zod-openapi';

import { AppError } from '#shared/core/errors.ts';

/** What a schema found wrong. `part` names where it looked, if not in the body or the parameters. */
export function invalidRequest(
  issues: readonly z.core.$ZodIssue[],
  part: readonly string[] = [],
): AppError {
  return new AppError({
    kind: 'invalid',
    code: 'request.invalid',
    message: 'The request does not have the documented form.',
    errors: issues.map(({ path, message }) => ({
      pointer: `/${[...part, ...path].join('/')}`,
      detail: message,
    })),
  });
}
