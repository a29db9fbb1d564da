import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

import { Client } from 'pg';

import { processEnvironment } from '#cli/stack/environment.ts';
import { migrate } from '#cli/stack/migrate.ts';
import { freePort } from '#cli/stack/ports.ts';
import { startReaper } from '#cli/stack/reaper.ts';
import { openStateFolder } from '#cli/stack/state-folder.ts';
import { supervise, type Supervised } from '#cli/stack/supervise.ts';
import { waitUntil } from '#cli/stack/wait-until.ts';

import { startServers, type Servers } from './servers.ts';

/** The whole platform: two workers, and one that only dispatches and sweeps. All may be killed. */
export type World = AsyncDisposable & {
  readonly apiUrl: string;
  readonly env: Readonly<Record<string, string>>;
  readonly servers: Servers;
  readonly processes: {
    readonly api: Supervised;
    readonly worker1: Supervised;
    readonly worker2: Supervised;
    readonly dispatcher: Supervised;
  };
  /** As the owner, on a connection of its own: for looking, not for acting. */
  readonly rows: <Row extends object>(text: string) => Promise<readonly Row[]>;
  /** How often the processes have logged this. */
  readonly timesLogged: (message: string) => Promise<number>;
};

type Options = {
  readonly settings: Readonly<Record<string, string>>;
  readonly say: (sentence: string) => void;
};

const root = fileURLToPath(new URL('../../..', import.meta.url));

export async function startWorld({ settings, say }: Options): Promise<World> {
  const folder = await mkdtemp(join(tmpdir(), 'docmill-chaos-'));
  const state = await openStateFolder(folder);
  const reaper = startReaper();
  const packageFolder = join(root, '.docmill/packages');
  const servers = await startServers({ state, reaper, packageFolder, say });
  const given = {
    PATH: process.env['PATH'],
    ALLOW_PRIVATE_CALLBACKS: 'true',
    UPLOAD_FOLDER: state.path('uploads'),
    WORK_FOLDER: state.path('work'),
    MAIL_OUTBOX_FOLDER: state.path('outbox'),
    ...settings,
  };
  const env = processEnvironment(given, state.secrets, { ...servers.ports, ...servers.urls });
  await migrate(env);

  const logFolders: string[] = [];
  async function start(kind: 'api' | 'workers', name: string, more = {}): Promise<Supervised> {
    const logFolder = state.path('logs', name);
    await mkdir(logFolder);
    logFolders.push(join(logFolder, `${kind}.log`));
    const variable = kind === 'api' ? 'PORT' : 'WORKER_PORT';
    const port = String(await freePort());
    const context = { env: { ...env, ...more, [variable]: port }, reaper, cwd: root, logFolder };
    return supervise(kind, variable, { ...context, say: () => {} });
  }
  const processes = {
    api: await start('api', 'api'),
    worker1: await start('workers', 'worker-1'),
    worker2: await start('workers', 'worker-2'),
    dispatcher: await start('workers', 'dispatcher', { WORKER_POOLS: 'mail:1' }),
  };
  for (const { url } of Object.values(processes)) await waitUntilReady(await url);

  return {
    apiUrl: await processes.api.url,
    env,
    servers,
    processes,
    async rows<Row extends object>(text: string) {
      const client = new Client({ connectionString: env['DATABASE_OWNER_URL'] });
      await client.connect();
      try {
        return (await client.query<Row>(text)).rows;
      } finally {
        await client.end();
      }
    },
    async timesLogged(message) {
      const logs = await Promise.all(logFolders.map(async (path) => readFile(path, 'utf8')));
      return logs.reduce((sum, log) => sum + log.split(`"msg":"${message}"`).length - 1, 0);
    },
    async [Symbol.asyncDispose]() {
      await Promise.all(Object.values(processes).map(async (part) => part.stop()));
      const { postgres, redis, store } = servers;
      await Promise.all([postgres, redis, store].map(async (server) => server.stop()));
      reaper.dismiss();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function waitUntilReady(url: string): Promise<void> {
  const isReady = async (): Promise<boolean> => (await fetch(`${url}/readyz`)).ok;
  await waitUntil(isReady, { what: `${url} was not ready`, timeoutMs: 60_000 });
}
