import { pino, type Logger } from 'pino';

export type Log = Logger;

/**
 * Structured logs, one JSON object a line. Never log a request's body, a document's text, a URL
 * with a query, or anything listed here.
 */
export function createLog({ name, level }: { name: string; level: string }): Log {
  return pino({
    name,
    level,
    redact: {
      paths: ['authorization', '*.authorization', '*.password', '*.secret', '*.text', '*.key'],
      censor: '[redacted]',
    },
  });
}
