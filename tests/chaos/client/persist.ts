import { setTimeout as sleep } from 'node:timers/promises';

import { RefusedError, UnreachableError } from '#cli/client/client-errors.ts';

const PAUSE_MS = 1_000;

/**
 * What a client does that must get through: the same request again, under the same key, for as long
 * as the server is away or says that it cannot now.
 */
export async function persist<T>(signal: AbortSignal, request: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await request();
    } catch (error) {
      if (!mayPass(error) || signal.aborted) throw error;
    }
    await sleep(PAUSE_MS);
  }
}

function mayPass(error: unknown): boolean {
  if (error instanceof UnreachableError) return true;
  // A store that is away refuses the connection; a broken one gives no answer that could be read.
  if (!(error instanceof RefusedError)) return error instanceof TypeError;
  return error.status >= 500 || error.status === 429;
}
