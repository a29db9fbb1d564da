import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/**
 * Writes one JSON text a line, one after the other, because all of them may not fit into memory.
 * @returns how many there were
 */
export async function writeJsonLines(
  path: string,
  values: Iterable<object> | AsyncIterable<object>,
): Promise<number> {
  let count = 0;
  const lines = Readable.from(values).map((value: object) => {
    count += 1;
    return `${JSON.stringify(value)}\n`;
  });
  await pipeline(lines, createWriteStream(path, { mode: 0o600 }));
  return count;
}
