import { execFile } from 'node:child_process';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import type { Environment } from '#shared/config/parse-config.ts';
import { messageOf } from '#shared/core/errors.ts';

import { startInfrastructure } from './infrastructure.ts';
import { freePort } from './ports.ts';
import { startReaper, type Reaper } from './reaper.ts';
import { startService, type Service, type ServiceSpec } from './service.ts';
import { openStateFolder, type StateFolder } from './state-folder.ts';
import { waitUntil } from './wait-until.ts';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));

export type Stack = AsyncDisposable & {
  readonly apiUrl: string;
  readonly workerUrl: string;
  /** What the platform's processes were told. */
  readonly env: Readonly<Record<string, string>>;
  readonly state: StateFolder;
  readonly services: () => readonly Service[];
};

type StackOptions = {
  /** Under .docmill/: stacks of different names do not meet. */
  readonly name: string;
  readonly given: Environment;
  readonly apiPort?: number;
  readonly say: (sentence: string) => void;
};

/** Starts the whole platform on this machine: infrastructure, migration, API and one worker. */
export async function startStack(options: StackOptions): Promise<Stack> {
  const state = await openStateFolder(`${root}.docmill/${options.name}`);
  const reaper = startReaper();
  const services: Service[] = [];
  const stopping = new AbortController();

  const stop = async (): Promise<void> => {
    stopping.abort();
    // The processes first, then what they stand on.
    for (const service of services.toReversed()) await service.stop();
    reaper.dismiss();
    await state.release();
  };
  try {
    const { given, say } = options;
    const packageFolder = `${root}.docmill/packages`;
    const base = await startInfrastructure({ state, given, packageFolder, say }, reaper);
    services.push(...base.services);
    await migrate(base.env);
    const ports = { api: await freePort(options.apiPort), worker: await freePort() };
    const env = environmentOf(base.env, ports, state);
    for (const name of ['api', 'workers'] as const) {
      superviseProcess(name, { env, state, reaper, services, stopping: stopping.signal, say });
    }
    const apiUrl = `http://127.0.0.1:${ports.api}`;
    const workerUrl = `http://127.0.0.1:${ports.worker}`;
    for (const url of [apiUrl, workerUrl]) await waitUntilReady(url, state);
    return {
      ...{ apiUrl, workerUrl, env, state },
      services: () => services,
      [Symbol.asyncDispose]: stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

function environmentOf(
  base: Record<string, string>,
  ports: { api: number; worker: number },
  state: StateFolder,
): Record<string, string> {
  return {
    ...base,
    PORT: String(ports.api),
    WORKER_PORT: String(ports.worker),
    UPLOAD_FOLDER: state.path('uploads'),
    WORK_FOLDER: state.path('work'),
  };
}

async function migrate(env: Record<string, string>): Promise<void> {
  try {
    await run(process.execPath, ['migrations/main.ts'], { cwd: root, env });
  } catch (error) {
    const stderr = error instanceof Error && 'stderr' in error ? String(error.stderr) : '';
    throw new Error(`The migration failed: ${messageOf(error)}\n${stderr}`, { cause: error });
  }
}

type Supervision = {
  readonly env: Record<string, string>;
  readonly state: StateFolder;
  readonly reaper: Reaper;
  readonly services: Service[];
  readonly stopping: AbortSignal;
  readonly say: (sentence: string) => void;
};

const RESTART_MS = 1_000;
/** A process that does not live longer than this cannot be started at all. */
const STILLBORN_MS = 5_000;

/** Starts a process and starts it again whenever it ends unasked. */
function superviseProcess(name: 'api' | 'workers', supervision: Supervision): void {
  const { env, state, reaper, services, stopping, say } = supervision;
  const logFile = state.path('logs', `${name}.log`);
  const spec: ServiceSpec = {
    ...{ name, logFile, env, cwd: root },
    command: process.execPath,
    args: [`${name}/main.ts`],
  };
  const service = startService(spec, reaper);
  services.push(service);
  const bornAt = performance.now();
  void service.ended.then(async () => {
    if (stopping.aborted) return;
    say(`${name} ended unexpectedly (see ${logFile}); starting it again.`);
    services.splice(services.indexOf(service), 1);
    await sleep(performance.now() - bornAt < STILLBORN_MS ? 5 * RESTART_MS : RESTART_MS);
    if (!stopping.aborted) superviseProcess(name, supervision);
  });
}

async function waitUntilReady(url: string, state: StateFolder): Promise<void> {
  const isReady = async (): Promise<boolean> => (await fetch(`${url}/readyz`)).ok;
  const what = `${url}/readyz was not ready (see ${state.path('logs')})`;
  await waitUntil(isReady, { what, timeoutMs: 60_000 });
}
