import { open } from 'node:fs/promises';

import type { z } from 'zod';

/** One sheet a line: a long document is never whole in memory. */
export async function* readSheets<T>(path: string, schema: z.ZodType<T>): AsyncGenerator<T> {
  await using file = await open(path);
  for await (const line of file.readLines()) yield schema.parse(JSON.parse(line));
}
