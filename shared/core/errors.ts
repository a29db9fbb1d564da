/**
 * What kind of trouble it is. The kind decides the consequence: `api/http/problem.ts` maps it to a
 * status, `shared/features/tasks/tasks.policy.ts` to retry or give up. Both maps are exhaustive.
 */
export type ErrorKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not_found'
  | 'wrong_method'
  | 'conflict'
  /** A change that does not say what it is based on, and one based on what is not there any more. */
  | 'condition_missing'
  | 'changed_meanwhile'
  | 'too_large'
  | 'unsupported_type'
  | 'unprocessable'
  | 'limit_exceeded'
  | 'unavailable'
  /** The document itself cannot be read, however often we try. */
  | 'unreadable_document'
  /** An engine process died under the document. */
  | 'engine_crashed'
  /** An engine process met an error that it did not expect: ours to mend. */
  | 'engine_broke'
  /** An engine process took longer than it may. */
  | 'timed_out';

export type ErrorDetail = { readonly pointer: string; readonly detail: string };

type AppErrorInput = {
  readonly kind: ErrorKind;
  /** Stable and for programs: `document.encrypted`. */
  readonly code: string;
  /** For people; never holds secrets, document text or internals. */
  readonly message: string;
  readonly errors?: readonly ErrorDetail[];
  /** When another try is worth it. */
  readonly retryAfterSeconds?: number;
  readonly cause?: unknown;
};

/** An expected failure. Anything else that is thrown is a bug or an outage. */
export class AppError extends Error {
  readonly kind: ErrorKind;
  readonly code: string;
  readonly errors: readonly ErrorDetail[];
  readonly retryAfterSeconds: number | undefined;

  constructor({ kind, code, message, errors = [], retryAfterSeconds, cause }: AppErrorInput) {
    super(message, { cause });
    this.name = 'AppError';
    this.kind = kind;
    this.code = code;
    this.errors = errors;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** The message of anything thrown, for logs and for wrapping. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
