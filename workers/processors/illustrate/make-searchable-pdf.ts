import { join } from 'node:path';

import type { PageReading } from '#shared/core/page.ts';
import { loadReadPages } from '#shared/features/pipeline/index.ts';

import type { PageSheet } from '../../engines/searchable/searchable.engine.ts';
import { bindPictures, writeLines } from '../bind-pictures.ts';
import type { Illustration, MadeFile } from './illustration.ts';

/** @returns nothing where the version's own file is a PDF to which there is nothing to add */
export async function makeSearchablePdf(illustration: Illustration): Promise<MadeFile | undefined> {
  const { ctx, work, folder } = illustration;
  const pages = await loadReadPages(ctx, { versionId: work.version.id });
  const path = join(folder, 'searchable.pdf');
  const isMade =
    work.source.mediaType === 'application/pdf'
      ? await addText(pages, path, illustration)
      : await bindAll(pages, path, illustration);
  return isMade ? { path, mediaType: 'application/pdf' } : undefined;
}

async function addText(
  pages: readonly PageReading[],
  out: string,
  { engines, work, folder, maxPageSide, timeoutMs, signal }: Illustration,
): Promise<boolean> {
  const changed = pages.map(toSheet).filter(hasChange);
  if (changed.length === 0) return false;
  const sheets = join(folder, 'sheets.jsonl');
  await writeLines(sheets, changed);
  const { path, password } = work.source;
  const request = { path, password, maxPageSide, sheets, out };
  await engines.searchable.call('addText', request, { signal, timeoutMs });
  return true;
}

function toSheet({ number, rotation, words }: PageReading): PageSheet {
  return { number, rotation, words: seenWordsOf(words) };
}

/** What the file says itself need not be said again. */
function seenWordsOf(words: PageReading['words']): PageSheet['words'] {
  return words
    .filter((word) => word.source === 'ocr')
    .map(({ text, box, line }) => ({ text, box, line }));
}

function hasChange({ rotation, words }: PageSheet): boolean {
  return rotation !== 0 || words.length > 0;
}

async function bindAll(
  pages: readonly PageReading[],
  out: string,
  illustration: Illustration,
): Promise<boolean> {
  const { path } = illustration.work.source;
  await bindPictures(path, pages.map(toSheet), out, illustration);
  return true;
}
