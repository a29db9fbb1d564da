import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

import { UsageError } from '../usage-error.ts';

/**
 * The files that were named, and all in the folders that were named, in their order. Hidden ones
 * are left out, unless they are named.
 * @throws UsageError where there is no such file, or none at all
 */
export async function findFiles(paths: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(
    paths.map(async (path) => {
      const entry = await stat(path).catch(() => undefined);
      if (!entry) throw new UsageError(`There is no file "${path}".`);
      return entry.isDirectory() ? filesIn(path) : [path];
    }),
  );
  const files = [...new Set(found.flat())];
  if (files.length === 0) throw new UsageError('There are no files to send.');
  return files;
}

async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter(
      (path) =>
        !path
          .slice(folder.length)
          .split('/')
          .some((part) => part.startsWith('.')),
    )
    .toSorted();
}
