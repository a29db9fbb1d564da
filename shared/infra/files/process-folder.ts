import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, join } from 'node:path';
import process from 'node:process';

export type ProcessFolder = AsyncDisposable & { readonly path: string };

/**
 * A private folder of this process's own under `root`, named by machine and process id; disposing
 * of it removes it. Folders of this machine's processes that were killed, and those of machines
 * long gone, are removed on the way: they hold parts of documents.
 */
export async function createProcessFolder(root: string): Promise<ProcessFolder> {
  await mkdir(root, { recursive: true, mode: 0o700 });
  for (const name of await readdir(root)) {
    const path = join(root, name);
    if (await isAbandoned(path)) await rm(path, { recursive: true, force: true });
  }
  const path = join(root, `${hostname()}_${process.pid}_${randomUUID()}`);
  await mkdir(path, { mode: 0o700 });
  return {
    path,
    [Symbol.asyncDispose]: async () => rm(path, { recursive: true, force: true }),
  };
}

/** Work on a document takes minutes; a machine that was replaced left its folder for good. */
const LONG_MS = 24 * 60 * 60_000;

async function isAbandoned(path: string): Promise<boolean> {
  const [machine, pid, more] = basename(path).split('_');
  if (pid === undefined || more === undefined) return false;
  if (machine === hostname()) return !isAlive(Number(pid));
  const { mtimeMs } = await stat(path);
  return Date.now() - mtimeMs > LONG_MS;
}

function isAlive(pid: number): boolean {
  // A container that starts again is the same machine with the same process ids: a folder that
  // bears our own id is from before, because we have made none yet.
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, but is somebody else's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
