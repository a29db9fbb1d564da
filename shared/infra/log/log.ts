import { pino, type Logger } from 'pino';

import { messageOf } from '#shared/core/errors.ts';

export type Log = Logger;

/**
 * Structured logs, one JSON object a line. Never log a request's body, a document's text, a URL
 * with a query, or anything listed here.
 */
export function createLog({ name, level }: { name: string; level: string }): Log {
  return pino({
    name,
    level,
    serializers: { err: describeError },
    redact: {
      paths: ['authorization', '*.authorization', '*.password', '*.secret', '*.text', '*.key'],
      censor: '[redacted]',
    },
  });
}

/**
 * Errors of libraries carry what they were given: Postgres quotes rows, parsers quote files. Only
 * what names the trouble is logged.
 */
function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { message: messageOf(error).slice(0, 200) };
  const { name, message, stack } = error;
  const code = 'code' in error ? String(error.code) : undefined;
  const cause = error.cause === undefined ? undefined : describeError(error.cause);
  return { type: name, message, code, stack, cause };
}
