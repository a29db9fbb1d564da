import { Agent, request, type Dispatcher } from 'undici';

import { checkOutboundUrl, vetAddress, type GuardSettings } from './address-guard.ts';

export type GuardedRequest = {
  readonly url: string;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly signal: AbortSignal;
};

type Answer = {
  readonly statusCode: number;
  readonly headers: Dispatcher.ResponseData['headers'];
  readonly body: Dispatcher.ResponseData['body'];
  /** Where it was sent to. */
  readonly address: string;
};

const CONNECT_TIMEOUT_MS = 10_000;

/**
 * Asks a server that somebody else named. It connects to the vetted address only, whatever DNS says
 * by then, follows no redirect and uses no proxy. The connection lives as long as `read` runs.
 * @throws AppError `url.refused`; what undici throws where the server cannot be reached
 */
export async function guardedRequest<T>(
  { url: text, ...options }: GuardedRequest,
  guard: GuardSettings,
  read: (answer: Answer) => Promise<T>,
): Promise<T> {
  const url = checkOutboundUrl(text, guard);
  const { signal } = options;
  const { address, family } = await abandonOn(signal, vetAddress(url, guard));
  const agent = new Agent({
    connect: {
      timeout: CONNECT_TIMEOUT_MS,
      lookup: (_host, _options, done) => {
        done(null, [{ address, family }]);
      },
    },
  });
  try {
    const { statusCode, headers, body } = await request(url, { ...options, dispatcher: agent });
    return await read({ statusCode, headers, body, address });
  } finally {
    await agent.destroy();
  }
}

/** A name server that says nothing is waited for no longer than the rest. */
async function abandonOn<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  signal.throwIfAborted();
  const { promise: aborted, reject } = Promise.withResolvers<never>();
  const abort = (): void => reject(signal.reason);
  signal.addEventListener('abort', abort, { once: true });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', abort);
  }
}
