import { spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

import { freePort } from '#cli/stack/ports.ts';
import { waitUntil } from '#cli/stack/wait-until.ts';

/** A real API or worker in a process of its own. */
export type PlatformProcess = AsyncDisposable & {
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

type Env = Readonly<Record<string, string>>;

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Crash tests should not wait for the times of production. */
const quick = {
  LEASE_MS: '2000',
  SWEEP_INTERVAL_MS: '300',
  LOST_TICKET_MS: '1500',
  DISPATCH_INTERVAL_MS: '50',
  ENGINE_PROCESSES: '2',
};

export async function startWorkerProcess(env: Env): Promise<PlatformProcess> {
  return whenReady(await spawnWorker(env));
}

/** Without waiting for it to be ready: it may be meant to refuse. */
export async function spawnWorker(env: Env): Promise<PlatformProcess> {
  const port = await freePort();
  return run('workers/main.ts', port, { ...quick, ...env, WORKER_PORT: String(port) });
}

export async function startApiProcess(env: Env): Promise<PlatformProcess> {
  const port = await freePort();
  return whenReady(run('api/main.ts', port, { ...env, PORT: String(port) }));
}

async function whenReady(started: PlatformProcess): Promise<PlatformProcess> {
  let isDead = false;
  void started.exited.then(() => {
    isDead = true;
  });
  const isReady = async (): Promise<boolean> => isDead || (await fetch(`${started.url}/readyz`)).ok;
  await waitUntil(isReady, { what: 'the process was not ready', timeoutMs: 30_000 }).catch(
    async (error: unknown) => {
      await started.kill();
      throw error;
    },
  );
  if (isDead) throw new Error(`the process did not start:\n${started.log()}`);
  return started;
}

function run(entry: string, port: number, env: Env): PlatformProcess {
  const child = spawn(process.execPath, [entry], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      log += chunk;
    });
  }
  const exited = once(child, 'exit').then(([code]) => code as number | null);
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL');
    await exited;
  };
  return {
    pid: child.pid ?? 0,
    url: `http://127.0.0.1:${port}`,
    log: () => log,
    signal: (signal) => void child.kill(signal),
    exited,
    kill,
    [Symbol.asyncDispose]: kill,
  };
}
