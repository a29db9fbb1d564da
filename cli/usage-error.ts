import { messageOf } from '#shared/core/errors.ts';

/** The command was called wrongly; its message says what is wrong. */
export class UsageError extends Error {
  /** How to call it, where that is not what its whole command says. */
  readonly usage: string | undefined;

  constructor(message: string, { usage, ...options }: ErrorOptions & { usage?: string } = {}) {
    super(message, options);
    this.usage = usage;
  }
}

/** Also what parseArgs says of options that there are not. */
export function isMisuse(error: unknown): boolean {
  if (error instanceof UsageError) return true;
  return (
    error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
  );
}

/** Of what parseArgs says, the sentence that says what is wrong. */
export function reasonOf(error: unknown): string {
  const message = messageOf(error);
  return error instanceof UsageError ? message : (message.split('. ')[0] ?? message);
}
