type Refusal = {
  readonly status: number;
  readonly code: string;
  readonly requestId: string | undefined;
};

/** The server said no; the message is the problem's own. */
export class RefusedError extends Error {
  readonly status: number;
  readonly code: string;
  readonly requestId: string | undefined;

  constructor(message: string, { status, code, requestId }: Refusal) {
    super(`${message} (${status} ${code})`);
    this.name = 'RefusedError';
    this.status = status;
    this.code = code;
    this.requestId = requestId;
  }
}

/** There was no answer. */
export class UnreachableError extends Error {
  override name = 'UnreachableError';
}
