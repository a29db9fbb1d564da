import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';

import { makeSampleDocuments } from '../demo/sample-documents.ts';
import { UsageError } from '../usage-error.ts';

/** Writes the demo's documents into a folder, to try the API with. */
export async function samples([folder]: readonly string[]): Promise<void> {
  if (folder === undefined) throw new UsageError('Into which folder?');
  await mkdir(folder, { recursive: true });
  for (const { fileName, bytes, about } of await makeSampleDocuments()) {
    const path = join(folder, fileName);
    await writeFile(path, bytes);
    process.stdout.write(`${path}: ${about}\n`);
  }
}
