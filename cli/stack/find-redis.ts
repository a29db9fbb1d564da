import { execFile } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';

const run = promisify(execFile);

export type RedisBinary = {
  readonly command: string;
  /** What the program needs in its environment. */
  readonly env: Readonly<Record<string, string>>;
};

type Options = {
  readonly path: string;
  /** Where packages may be unpacked when the system's own folders are not ours to write. */
  readonly folder: string;
  readonly say: (sentence: string) => void;
};

const NAMES = ['redis-server', 'valkey-server'];
const ADVICE = 'Redis is needed and was not found; type: sudo apt-get install redis-server';

/**
 * Finds redis-server or valkey-server: on the PATH, else installed by the system's package manager
 * where we may, else unpacked from the system's packages into `folder`, which needs no rights.
 * @throws Error with the sentence that says what to type
 */
export async function findRedis(options: Options): Promise<RedisBinary> {
  const { path, folder, say } = options;
  const found = onPath(path) ?? (await unpacked(folder));
  if (found) return found;
  if (!onPathNamed('apt-get', path)) throw new Error(ADVICE);

  if (process.getuid?.() === 0) {
    say('Installing redis-server with apt-get (once) ...');
    await installAsRoot().catch(() => {});
    const installed = onPath(path);
    if (installed) return installed;
  }
  say('Unpacking redis-server from the system’s packages (once) ...');
  await unpackPackages(folder).catch(() => {});
  const own = await unpacked(folder);
  if (!own) throw new Error(ADVICE);
  return own;
}

function onPath(path: string): RedisBinary | undefined {
  for (const name of NAMES) {
    const command = onPathNamed(name, path);
    if (command !== undefined) return { command, env: {} };
  }
  return undefined;
}

function onPathNamed(name: string, path: string): string | undefined {
  // Debian keeps servers in sbin, which is not on everybody's PATH.
  const folders = [...path.split(delimiter), '/usr/sbin', '/usr/local/sbin'];
  return folders.map((folder) => join(folder, name)).find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function installAsRoot(): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const install = ['install', '-y', '--no-install-recommends', 'redis-server'];
  await run('apt-get', install, { env }).catch(async () => {
    // A fresh image has no package lists.
    await run('apt-get', ['update'], { env });
    await run('apt-get', install, { env });
  });
}

/**
 * Downloads redis-server and whichever libraries of it are missing, with package lists of our own,
 * and unpacks them without installing anything.
 */
async function unpackPackages(folder: string): Promise<void> {
  const state = join(folder, 'apt');
  const root = join(folder, 'root');
  await mkdir(join(state, 'lists', 'partial'), { recursive: true });
  await mkdir(join(state, 'archives', 'partial'), { recursive: true });
  await mkdir(root, { recursive: true });
  const own = [
    `-oDir::State::lists=${join(state, 'lists')}`,
    `-oDir::Cache=${state}`,
    '-oDebug::NoLocking=1',
    '-oAPT::Sandbox::User=',
  ];
  const install = ['install', '--no-install-recommends', 'redis-server'];
  await run('apt-get', [...own, 'update']);
  const { stdout } = await run('apt-get', [...own, '--simulate', ...install]);
  const missing = [...stdout.matchAll(/^Inst (\S+)/gm)].map(([, name = '']) => name);
  await run('apt-get', [...own, 'download', ...missing], { cwd: state });
  for (const file of await readdir(state)) {
    if (file.endsWith('.deb')) await run('dpkg-deb', ['-x', join(state, file), root]);
  }
}

async function unpacked(folder: string): Promise<RedisBinary | undefined> {
  const root = join(folder, 'root');
  const command = join(root, 'usr/bin/redis-server');
  if (!existsSync(command)) return undefined;
  const libraries = await readdir(join(root, 'usr/lib')).catch(() => []);
  const path = libraries.map((name) => join(root, 'usr/lib', name)).join(':');
  return { command, env: { LD_LIBRARY_PATH: path } };
}
