import { z } from '@hono/zod-openapi';
import { HTTPException } from 'hono/http-exception';

import { AppError, type ErrorKind } from '#shared/core/errors.ts';
import { isPassingDatabaseError } from '#shared/infra/db/client.ts';

import type { ApiContext } from './router.ts';

/** The one place where an error becomes an HTTP status. */
const statusByKind = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  wrong_method: 405,
  timed_out: 408,
  conflict: 409,
  changed_meanwhile: 412,
  too_large: 413,
  unsupported_type: 415,
  unprocessable: 422,
  unreadable_document: 422,
  condition_missing: 428,
  limit_exceeded: 429,
  engine_broke: 500,
  engine_crashed: 500,
  unavailable: 503,
} as const satisfies Record<ErrorKind, number>;

const titles: Record<number, string> = {
  400: 'Invalid request',
  401: 'Not authenticated',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Method not allowed',
  408: 'Request timeout',
  409: 'Conflict',
  412: 'Precondition failed',
  413: 'Too large',
  415: 'Unsupported media type',
  422: 'Cannot be processed',
  428: 'Precondition required',
  429: 'Too many requests',
  500: 'Internal error',
  503: 'Unavailable',
};

const problemSchema = z
  .object({
    type: z.string().openapi({ description: 'Names the problem; a stable URI.' }),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string().openapi({ description: 'Stable, for programs.', example: 'file.empty' }),
    request_id: z.string().openapi({ description: 'Quote it when you ask for help.' }),
    errors: z
      .array(z.object({ pointer: z.string(), detail: z.string() }))
      .optional()
      .openapi({ description: 'What is wrong where, for an invalid request.' }),
  })
  .openapi('Problem');

const unreadableRequest = new AppError({
  kind: 'invalid',
  code: 'request.invalid',
  message:
    'The request does not have the documented form: its body must be JSON, with content-type application/json.',
});

const outage = new AppError({
  kind: 'unavailable',
  code: 'database.unavailable',
  message: 'The database cannot be reached; try again later.',
});

/** What the database or the framework threw, in our own words where it was to be expected. */
function expectedFrom(thrown: unknown): unknown {
  if (isPassingDatabaseError(thrown)) return outage;
  // The framework's own are about the request, like JSON that is none.
  if (thrown instanceof HTTPException && thrown.status < 500) return unreadableRequest;
  return thrown;
}

/** RFC 9457. What we did not expect tells the client nothing but the request's id. */
export function toProblem(thrown: unknown, c: ApiContext): Response {
  const error = expectedFrom(thrown);
  const isExpected = error instanceof AppError;
  const status = isExpected ? statusByKind[error.kind] : 500;
  const code = isExpected ? error.code : 'internal';

  // What is away comes back; anything else is ours to mend.
  if (status === 503) c.var.log.warn({ err: thrown, code }, 'request failed');
  else if (status >= 500) c.var.log.error({ err: thrown, code }, 'request failed');

  const problem: z.output<typeof problemSchema> = {
    type: `urn:docmill:problem:${code}`,
    title: titles[status] ?? 'Error',
    status,
    detail: isExpected ? error.message : 'Something went wrong on our side.',
    code,
    request_id: c.var.requestId,
    ...(isExpected && error.errors.length > 0 ? { errors: [...error.errors] } : {}),
  };
  const headers = {
    'content-type': 'application/problem+json',
    ...extraHeaders(status),
    ...retryHeader(isExpected ? error.retryAfterSeconds : undefined),
  };
  return c.body(JSON.stringify(problem), status, headers);
}

function extraHeaders(status: number): Record<string, string> {
  if (status === 401) return { 'www-authenticate': 'Bearer' };
  if (status === 503) return { 'retry-after': '5' };
  // The rest of a body that is too large, or does not come, is not worth reading.
  if (status === 413 || status === 408) return { connection: 'close' };
  return {};
}

function retryHeader(seconds: number | undefined): Record<string, string> {
  return seconds === undefined ? {} : { 'retry-after': String(seconds) };
}

type StatusOf<K extends ErrorKind> = (typeof statusByKind)[K];

/** OpenAPI responses for the kinds a route can answer with: `...problems('not_found')`. */
export function problems<const K extends ErrorKind>(...kinds: readonly K[]) {
  const content = { 'application/problem+json': { schema: problemSchema } };
  const entries = kinds.map((kind) => {
    const status = statusByKind[kind];
    return [status, { description: titles[status] ?? 'Error', content }];
  });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- fromEntries forgets which keys it was given
  return Object.fromEntries(entries) as Record<
    StatusOf<K>,
    { description: string; content: typeof content }
  >;
}

/** What every route answers with that people call about their own accounts. */
export const usualForPeople = problems(
  'invalid',
  'unauthenticated',
  'too_large',
  'limit_exceeded',
  'unavailable',
);

/** What every route answers with that acts in an organization. */
export const usualForActors = { ...usualForPeople, ...problems('forbidden') };
