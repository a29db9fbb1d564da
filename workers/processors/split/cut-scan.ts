import { join } from 'node:path';

import type { PageRange } from '#shared/core/separators.ts';
import type { CutPart } from '#shared/features/intake/index.ts';

import { bindPictures } from '../bind-pictures.ts';
import type { ReadingSettings, Source } from '../document-work.ts';

type Cutting = ReadingSettings & {
  /** A private folder. */
  readonly folder: string;
  readonly signal: AbortSignal;
};

/** Makes a PDF of each part. @throws AppError of the kind `unreadable_document` */
export async function cutScan(
  source: Source,
  parts: readonly PageRange[],
  cutting: Cutting,
): Promise<readonly CutPart[]> {
  const { folder, engines, signal, timeoutMs } = cutting;
  const files = parts.map(({ firstPage, lastPage }) => {
    const path = join(folder, `from-${firstPage}.pdf`);
    return { firstPage, lastPage, path };
  });
  if (source.mediaType === 'application/pdf') {
    const outs = files.map(({ path: out, ...range }) => ({ ...range, out }));
    await engines.cut.call('cut', { path: source.path, parts: outs }, { signal, timeoutMs });
  } else {
    for (const file of files) await bindPart(source.path, file, cutting);
  }
  return files;
}

/** As the pages lie in the scan, without words: they are read already. */
async function bindPart(
  path: string,
  { firstPage, lastPage, path: out }: CutPart,
  cutting: Cutting,
): Promise<void> {
  const pages = Array.from({ length: lastPage - firstPage + 1 }, (_, index) => ({
    number: firstPage + index,
    rotation: 0,
    words: [],
  }));
  await bindPictures(path, pages, out, { ...cutting, damagedPages: 'refused' });
}
