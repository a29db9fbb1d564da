import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { z } from 'zod';

/** One line of a corpus' manifest.jsonl. */
const entrySchema = z.object({
  id: z.string(),
  file: z.string(),
  class: z.string(),
  /** A file with the transcript, beside the manifest. */
  text: z.string().optional(),
  truth: z.record(z.string(), z.unknown()).default({}),
  country: z.string().optional(),
  /** For OCR: `deu`, `eng+deu`. */
  language: z.string().optional(),
});

export type Sample = {
  readonly entry: z.output<typeof entrySchema>;
  readonly path: string;
  readonly transcript: string | undefined;
};

/** Reads a folder of documents with known answers: a manifest.jsonl and the files it names. */
export async function loadCorpus(folder: string): Promise<readonly Sample[]> {
  const manifest = await readFile(join(folder, 'manifest.jsonl'), 'utf8');
  const entries = manifest
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => entrySchema.parse(JSON.parse(line)));
  return Promise.all(
    entries.map(async (entry) => {
      const { text } = entry;
      const transcript = text && (await readFile(join(folder, text), 'utf8'));
      return { entry, path: join(folder, entry.file), transcript };
    }),
  );
}
