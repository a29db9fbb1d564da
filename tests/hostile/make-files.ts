import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { allHostileFiles } from './files/all-files.ts';

/**
 * Writes all files that the project makes itself into a folder, one after the other: some take
 * hundreds of megabytes while they are made.
 * @returns how many
 */
export async function makeFiles(folder: string): Promise<number> {
  await mkdir(folder, { recursive: true });
  const files = Object.entries(allHostileFiles);
  for (const [name, make] of files) await writeFile(join(folder, name), await make());
  return files.length;
}
