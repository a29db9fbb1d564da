import { spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

import { freePort } from '#cli/stack/ports.ts';
import { waitUntil } from '#cli/stack/wait-until.ts';

export type WorkerProcess = {
  readonly pid: number;
  readonly url: string;
  /** What it has logged so far. */
  readonly log: () => string;
  readonly signal: (signal: NodeJS.Signals) => void;
  /** `kill -9`, and wait for the end. */
  readonly kill: () => Promise<void>;
  /** Resolves with the exit code, null where a signal ended it. */
  readonly exited: Promise<number | null>;
};

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Crash tests should not wait for the times of production. */
const quick = {
  LEASE_MS: '2000',
  SWEEP_INTERVAL_MS: '300',
  LOST_TICKET_MS: '1500',
  DISPATCH_INTERVAL_MS: '50',
  ENGINE_PROCESSES: '2',
};

/** A real worker in a process of its own, ready for work. */
export async function startWorkerProcess(
  env: Readonly<Record<string, string>>,
): Promise<WorkerProcess> {
  const worker = await spawnWorker(env);
  let isDead = false;
  void worker.exited.then(() => {
    isDead = true;
  });
  const isReady = async (): Promise<boolean> =>
    isDead || (await fetch(`${worker.url}/readyz`)).ok;
  await waitUntil(isReady, { what: 'the worker was not ready', timeoutMs: 30_000 });
  if (isDead) throw new Error(`the worker did not start:\n${worker.log()}`);
  return worker;
}

/** The same without waiting for it to be ready: it may be meant to refuse. */
export async function spawnWorker(env: Readonly<Record<string, string>>): Promise<WorkerProcess> {
  const port = await freePort();
  const child = spawn(process.execPath, ['workers/main.ts'], {
    cwd: root,
    env: { ...quick, ...env, WORKER_PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      log += chunk;
    });
  }
  const exited = once(child, 'exit').then(([code]) => code as number | null);
  return {
    pid: child.pid ?? 0,
    url: `http://127.0.0.1:${port}`,
    log: () => log,
    signal: (signal) => void child.kill(signal),
    exited,
    async kill() {
      child.kill('SIGKILL');
      await exited;
    },
  };
}
