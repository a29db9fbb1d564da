import { join } from 'node:path';

import type { PageSheet, PictureSheet } from '../engines/searchable/searchable.engine.ts';
import type { ReadingSettings } from './document-work.ts';
import { writeJsonLines } from './write-json-lines.ts';

type Binding = Pick<ReadingSettings, 'engines' | 'maxPixels' | 'timeoutMs'> & {
  /** A private folder. */
  readonly folder: string;
  readonly signal: AbortSignal;
};

/** Makes a PDF at `out` of the pages of an image file, with the words each sheet gives it. */
export async function bindPictures(
  path: string,
  pages: Iterable<PageSheet> | AsyncIterable<PageSheet>,
  out: string,
  { engines, folder, maxPixels, timeoutMs, signal }: Binding,
): Promise<void> {
  async function* bound(): AsyncGenerator<PictureSheet> {
    for await (const { number, rotation, words } of pages) {
      const picture = join(folder, `${number}.inlay`);
      const request = { path, page: number, out: picture, maxPixels };
      const inlay = await engines.image.call('inlay', request, { signal, timeoutMs });
      yield { inlay, rotation, words };
    }
  }
  const sheets = join(folder, 'pictures.jsonl');
  await writeJsonLines(sheets, bound());
  await engines.searchable.call('bind', { sheets, out }, { signal, timeoutMs });
}
