import { join } from 'node:path';

import type { ServiceContext } from '#shared/context.ts';
import type { PageReading } from '#shared/core/page.ts';
import { partsOf, type PageRange } from '#shared/core/separators.ts';
import { openParts, storeParts, type CutPart } from '#shared/features/intake/index.ts';
import { completeSplit, type Work, type WorkKey } from '#shared/features/pipeline/index.ts';

import type { Outcome } from '../../processor.ts';
import { bindPictures } from '../bind-pictures.ts';
import { fetchWork, type ReadingSettings, type Source } from '../document-work.ts';

type Splitting = ReadingSettings & {
  readonly ctx: ServiceContext;
  /** A private folder. */
  readonly folder: string;
  readonly signal: AbortSignal;
};

/** Where separator sheets cut the scan; nothing where it is to stay whole. */
export function partsToSplit(
  { document, version }: Work,
  pages: readonly PageReading[],
  { separatorTexts }: ReadingSettings,
): readonly PageRange[] {
  // Its parts would lie in the store without the protection that the scan has.
  const isProtected = version.sealedPassword !== null;
  return document.splits && !isProtected ? partsOf(pages, separatorTexts) : [];
}

/** Makes a document of every part of the scan. */
export async function splitScan(
  key: WorkKey,
  parts: readonly PageRange[],
  splitting: Splitting,
): Promise<Outcome> {
  const { ctx, folder, signal } = splitting;
  using work = await fetchWork(ctx, key, splitting, signal);
  const files = parts.map(({ firstPage, lastPage }) => {
    const path = join(folder, `from-${firstPage}.pdf`);
    return { firstPage, lastPage, path };
  });
  await cut(work.source, files, splitting);
  const stored = await storeParts(ctx, files);
  const { document, version } = work;
  return {
    kind: 'done',
    async commit(txCtx) {
      await openParts(txCtx, { document, version }, stored);
      await completeSplit(txCtx, key);
    },
  };
}

async function cut(
  { path, mediaType }: Source,
  files: readonly CutPart[],
  splitting: Splitting,
): Promise<void> {
  const { engines, signal, timeoutMs } = splitting;
  if (mediaType === 'application/pdf') {
    const parts = files.map(({ path: out, ...range }) => ({ ...range, out }));
    await engines.cut.call('cut', { path, parts }, { signal, timeoutMs });
    return;
  }
  for (const { firstPage, lastPage, path: out } of files) {
    // As they lie in the scan, without words: they are read already.
    const sheets = Array.from({ length: lastPage - firstPage + 1 }, (_, index) => ({
      number: firstPage + index,
      rotation: 0,
      words: [],
    }));
    await bindPictures(path, sheets, out, splitting);
  }
}
