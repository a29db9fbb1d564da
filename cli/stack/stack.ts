import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { Environment } from '#shared/config/parse-config.ts';

import { startInfrastructure } from './infrastructure.ts';
import { migrate } from './migrate.ts';
import { freePort } from './ports.ts';
import { startReaper } from './reaper.ts';
import type { Service } from './service.ts';
import { openStateFolder, type StateFolder } from './state-folder.ts';
import { supervise, type Supervised } from './supervise.ts';
import { waitUntil } from './wait-until.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

export type Stack = AsyncDisposable & {
  readonly apiUrl: string;
  /** Health and metrics of the worker. */
  readonly workerUrl: string;
  /** What the platform's processes were told. */
  readonly env: Readonly<Record<string, string>>;
  readonly state: StateFolder;
  readonly processes: { readonly api: Supervised; readonly workers: Supervised };
};

type StackOptions = {
  /** Where its data lie, from the checkout's root: stacks of different folders do not meet. */
  readonly folder: string;
  readonly given: Environment;
  readonly apiPort?: number;
  readonly say: (sentence: string) => void;
};

/** Starts the whole platform on this machine: infrastructure, migration, API and one worker. */
export async function startStack(options: StackOptions): Promise<Stack> {
  const { given, say } = options;
  const state = await openStateFolder(resolve(root, options.folder));
  const reaper = startReaper();
  const infrastructure: Service[] = [];
  const started: Supervised[] = [];
  const stopping = new AbortController();

  const stop = async (): Promise<void> => {
    stopping.abort();
    // The processes first, then what they stand on.
    await Promise.all(started.map(async (supervised) => supervised.stop()));
    await Promise.all(infrastructure.map(async (service) => service.stop()));
    reaper.dismiss();
    await state.release();
  };
  try {
    const packageFolder = `${root}.docmill/packages`;
    const parts = { state, given, packageFolder, say, stopping: stopping.signal };
    const base = await startInfrastructure(parts, reaper);
    infrastructure.push(...base.services);
    await migrate(base.env);
    const port = await freePort(options.apiPort);
    if (options.apiPort !== undefined && port !== options.apiPort) {
      say(`Port ${options.apiPort} is taken; the API listens on ${port}.`);
    }
    const env = environmentOf(base.env, port, state);
    await state.saveSecrets({ systemUrl: env['DATABASE_SYSTEM_URL'] });
    const context = { env, reaper, say, cwd: root, logFolder: state.path('logs') };
    const api = supervise('api', 'PORT', context);
    // Links in mails lead there. The API answers by any name that this machine has.
    const publicUrl = { PUBLIC_URL: `http://127.0.0.1:${port}`, ...env };
    const workers = supervise('workers', 'WORKER_PORT', { ...context, env: publicUrl });
    started.push(api, workers);
    const [apiUrl, workerUrl] = await Promise.all([api.url, workers.url]);
    for (const url of [apiUrl, workerUrl]) await waitUntilReady(url, state);
    const processes = { api, workers };
    return { apiUrl, workerUrl, env, state, processes, [Symbol.asyncDispose]: stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function environmentOf(
  base: Record<string, string>,
  apiPort: number,
  state: StateFolder,
): Record<string, string> {
  return {
    MAIL_OUTBOX_FOLDER: state.path('outbox'),
    ...base,
    PORT: String(apiPort),
    WORKER_PORT: '0',
    UPLOAD_FOLDER: state.path('uploads'),
    WORK_FOLDER: state.path('work'),
  };
}

async function waitUntilReady(url: string, state: StateFolder): Promise<void> {
  const isReady = async (): Promise<boolean> => (await fetch(`${url}/readyz`)).ok;
  const what = `${url}/readyz was not ready (see ${state.path('logs')})`;
  await waitUntil(isReady, { what, timeoutMs: 60_000 });
}
