import { join } from 'node:path';

import type { Inlay } from '../engines/image/image.engine.ts';
import type { PageSheet, PictureSheet } from '../engines/searchable/searchable.engine.ts';
import { isUnreadable, type ReadingSettings } from './document-work.ts';
import { writeJsonLines } from './write-json-lines.ts';

type Binding = Pick<ReadingSettings, 'engines' | 'maxPixels' | 'timeoutMs'> & {
  /** A private folder. */
  readonly folder: string;
  /** What becomes of a page that cannot be decoded. */
  readonly damagedPages: 'refused' | 'empty';
  readonly signal: AbortSignal;
};

/** Makes a PDF at `out` of the pages of an image file, with the words each sheet gives it. */
export async function bindPictures(
  path: string,
  pages: Iterable<PageSheet> | AsyncIterable<PageSheet>,
  out: string,
  { engines, folder, damagedPages, maxPixels, timeoutMs, signal }: Binding,
): Promise<void> {
  async function inlayOf(number: number): Promise<Inlay | null> {
    const request = { path, page: number, out: join(folder, `${number}.inlay`), maxPixels };
    try {
      return await engines.image.call('inlay', request, { signal, timeoutMs });
    } catch (error) {
      if (damagedPages === 'refused' || !isUnreadable(error)) throw error;
      return null;
    }
  }
  async function* bound(): AsyncGenerator<PictureSheet> {
    for await (const { number, rotation, words } of pages) {
      yield { inlay: await inlayOf(number), rotation, words };
    }
  }
  const sheets = join(folder, 'pictures.jsonl');
  await writeJsonLines(sheets, bound());
  await engines.searchable.call('bind', { sheets, out }, { signal, timeoutMs });
}
