import { setTimeout as sleep } from 'node:timers/promises';

type Options = {
  readonly intervalMs: number;
  /** What `work` throws is told here, and it is tried again at the next turn. */
  readonly onError: (error: unknown) => void;
};

/** Does the work now and again after every interval. Disposing of it waits for the turn in hand. */
export function repeat(
  work: () => Promise<unknown>,
  { intervalMs, onError }: Options,
): AsyncDisposable {
  const stop = new AbortController();

  async function run(): Promise<void> {
    while (!stop.signal.aborted) {
      await work().catch(onError);
      await sleep(intervalMs, undefined, { signal: stop.signal }).catch(() => {});
    }
  }
  const running = run();

  return {
    async [Symbol.asyncDispose]() {
      stop.abort();
      await running;
    },
  };
}
