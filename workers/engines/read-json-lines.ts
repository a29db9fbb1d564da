import { open } from 'node:fs/promises';

/** The values of a file with one JSON text a line: a long document is never whole in memory. */
export async function* readJsonLines(path: string): AsyncGenerator {
  await using file = await open(path);
  for await (const line of file.readLines()) yield JSON.parse(line);
}
