import { setMaxListeners } from 'node:events';
import process from 'node:process';

/** Ctrl-C ends the work between two steps, and `await using` takes everything down. */
export function interruptible(): AbortSignal {
  const controller = new AbortController();
  setMaxListeners(0, controller.signal);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      controller.abort(new Error('Interrupted.'));
    });
  }
  return controller.signal;
}
