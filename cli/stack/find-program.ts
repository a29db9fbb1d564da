import { execFile } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';

import { messageOf } from '#shared/core/errors.ts';

const run = promisify(execFile);

/** A program of the system's, and the package that brings it. */
export type SystemProgram = {
  /** Any of these will do. */
  readonly names: readonly string[];
  readonly package: string;
  /** Other packages that hold a part of it. */
  readonly parts: readonly string[];
};

export const redisProgram: SystemProgram = {
  names: ['redis-server', 'valkey-server'],
  package: 'redis-server',
  parts: ['redis-tools'],
};
export const clamdProgram: SystemProgram = {
  names: ['clamd'],
  package: 'clamav-daemon',
  parts: [],
};

export type Binary = {
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

/**
 * Finds a program: on the PATH, else installed by the system's package manager where we may, else
 * unpacked from the system's packages into `folder`, which needs no rights.
 * @throws Error with the sentence that says what to type
 */
export async function findProgram(program: SystemProgram, options: Options): Promise<Binary> {
  const { path, folder, say } = options;
  const found = onPath(program, path) ?? (await unpacked(program, folder));
  if (found) return found;
  const name = program.package;
  const advice = `${program.names[0]} is needed and was not found; type: sudo apt-get install ${name}`;
  const reasons: string[] = [];
  const note = (error: unknown): void => {
    reasons.push(messageOf(error).trim().split('\n').at(-1) ?? '');
  };
  if (!onPathNamed('apt-get', path)) throw new Error(advice);

  if (process.getuid?.() === 0) {
    say(`Installing ${name} with apt-get (once) ...`);
    await installAsRoot(name).catch(note);
    const installed = onPath(program, path);
    if (installed) return installed;
  }
  say(`Unpacking ${name} from the system’s packages (once) ...`);
  await unpackPackages(program, folder).catch(note);
  const own = await unpacked(program, folder);
  if (!own) throw new Error([advice, ...reasons].join('\n'));
  return own;
}

function onPath({ names }: SystemProgram, path: string): Binary | undefined {
  for (const name of names) {
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

async function installAsRoot(name: string): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const install = ['install', '-y', '--no-install-recommends', name];
  await run('apt-get', install, { env }).catch(async () => {
    // A fresh image has no package lists.
    await run('apt-get', ['update'], { env });
    await run('apt-get', install, { env });
  });
}

/**
 * Downloads a package and whichever libraries of it are missing, with package lists of our own,
 * and unpacks them without installing anything.
 */
async function unpackPackages(
  { package: name, parts }: SystemProgram,
  folder: string,
): Promise<void> {
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
  const install = ['install', '--no-install-recommends', name];
  await run('apt-get', [...own, 'update']);
  const { stdout } = await run('apt-get', [...own, '--simulate', ...install]);
  const missing = [...stdout.matchAll(/^Inst (\S+)/gm)].map(([, needed = '']) => needed);
  // It may be installed where nobody finds it.
  const wanted = new Set([name, ...parts, ...missing]);
  await run('apt-get', [...own, 'download', ...wanted], { cwd: state });
  for (const file of await readdir(state)) {
    if (file.endsWith('.deb')) await run('dpkg-deb', ['-x', join(state, file), root]);
  }
}

async function unpacked({ names }: SystemProgram, folder: string): Promise<Binary | undefined> {
  const root = join(folder, 'root');
  const places = names.flatMap((name) =>
    ['usr/bin', 'usr/sbin'].map((bin) => join(root, bin, name)),
  );
  const command = places.find((place) => existsSync(place));
  if (command === undefined) return undefined;
  const libraries = await readdir(join(root, 'usr/lib')).catch(() => []);
  const path = libraries.map((triplet) => join(root, 'usr/lib', triplet)).join(':');
  return { command, env: { LD_LIBRARY_PATH: path } };
}
