import { setTimeout as sleep } from 'node:timers/promises';

type Options = {
  /** For the error: "postgres did not answer". */
  readonly what: string;
  readonly timeoutMs: number;
  readonly intervalMs?: number;
  readonly signal?: AbortSignal;
};

/** Asks until the answer is true. A probe that throws has answered "not yet". */
export async function waitUntil(
  probe: () => Promise<boolean>,
  { what, timeoutMs, intervalMs = 50, signal }: Options,
): Promise<void> {
  const deadline = performance.now() + timeoutMs;
  while (!(await probe().catch(() => false))) {
    signal?.throwIfAborted();
    if (performance.now() > deadline) throw new Error(`${what} within ${timeoutMs / 1000} s`);
    await sleep(intervalMs);
  }
}
