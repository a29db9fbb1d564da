import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';

import type { Reaper } from './reaper.ts';
import { startService, type Service } from './service.ts';

/** A process of the platform that is started again whenever it ends unasked. */
export type Supervised = {
  /** Where it listens. Rejects when it cannot be started. */
  readonly url: Promise<string>;
  /** Of the process that runs now, or ran last. */
  readonly pid: () => number | undefined;
  /** How often it has ended unasked. */
  readonly ends: () => number;
  readonly stop: () => Promise<void>;
};

type Context = {
  readonly env: Readonly<Record<string, string>>;
  readonly reaper: Reaper;
  readonly cwd: string;
  readonly logFolder: string;
  readonly say: (sentence: string) => void;
};

const RESTART_MS = 1_000;
/** Ends in a row without ever listening, after which the start has failed. */
const TRIES = 3;

/** @param portVariable the setting that says where it listens; 0 lets it choose */
export function supervise(
  name: 'api' | 'workers',
  portVariable: 'PORT' | 'WORKER_PORT',
  { env, reaper, cwd, logFolder, say }: Context,
): Supervised {
  const logFile = join(logFolder, `${name}.log`);
  const { promise: url, resolve, reject } = Promise.withResolvers<string>();
  let port = env[portVariable] ?? '0';
  let current: Service | undefined;
  let ends = 0;
  const stopping = new AbortController();

  function start(): Service {
    return startService(
      {
        name,
        logFile,
        cwd,
        command: process.execPath,
        args: [`${name}/main.ts`],
        env: { ...env, [portVariable]: port },
        announcesUrl: true,
      },
      reaper,
    );
  }

  async function keepRunning(): Promise<void> {
    let failures = 0;
    while (!stopping.signal.aborted) {
      current = start();
      const announced = await Promise.race([current.announced, current.ended]);
      if (announced === undefined) {
        failures += 1;
        // Perhaps somebody took the port between our look and the process's bind.
        port = '0';
      } else {
        failures = 0;
        // From now on it keeps its address, so that clients find it again after a restart.
        ({ port } = new URL(announced));
        resolve(announced);
      }
      await current.ended;
      if (stopping.signal.aborted) return;
      ends += 1;
      if (failures === TRIES) {
        // Settles nothing once it has run; then it is tried for ever, ever more slowly.
        reject(new Error(`${name} does not start; see ${logFile}`));
      }
      say(`${name} ended unexpectedly (see ${logFile}); starting it again.`);
      await pauseAfter(failures, stopping.signal);
    }
  }
  const running = keepRunning();

  return {
    url,
    pid: () => current?.pid(),
    ends: () => ends,
    async stop() {
      stopping.abort();
      await current?.stop();
      await running;
    },
  };
}

async function pauseAfter(failures: number, signal: AbortSignal): Promise<void> {
  const waitMs = RESTART_MS * Math.min(30, 2 ** failures);
  await sleep(waitMs, undefined, { signal }).catch(() => {});
}
