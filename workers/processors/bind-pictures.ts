import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import type { PageSheet, PictureSheet } from '../engines/searchable/searchable.engine.ts';
import type { ReadingSettings } from './document-work.ts';

type Binding = Pick<ReadingSettings, 'engines' | 'maxPixels' | 'timeoutMs'> & {
  /** A private folder. */
  readonly folder: string;
  readonly signal: AbortSignal;
};

/** Makes a PDF at `out` of the pages of an image file, with the words each sheet gives it. */
export async function bindPictures(
  path: string,
  pages: readonly PageSheet[],
  out: string,
  { engines, folder, maxPixels, timeoutMs, signal }: Binding,
): Promise<void> {
  const bound: PictureSheet[] = [];
  for (const { number, rotation, words } of pages) {
    const picture = join(folder, `${number}.inlay`);
    const request = { path, page: number, out: picture, maxPixels };
    const inlay = await engines.image.call('inlay', request, { signal, timeoutMs });
    bound.push({ inlay, rotation, words });
  }
  const sheets = join(folder, 'pictures.jsonl');
  await writeLines(sheets, bound);
  await engines.searchable.call('bind', { sheets, out }, { signal, timeoutMs });
}

/** One line of JSON for each value: there may be more than a message holds. */
export async function writeLines(path: string, values: readonly object[]): Promise<void> {
  const lines = Readable.from(values).map((value: object) => `${JSON.stringify(value)}\n`);
  await pipeline(lines, createWriteStream(path, { mode: 0o600 }));
}
