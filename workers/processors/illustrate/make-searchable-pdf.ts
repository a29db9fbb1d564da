import { join } from 'node:path';

import type { PageReading } from '#shared/core/page.ts';
import { eachReadPage } from '#shared/features/pipeline/index.ts';

import type { PageSheet } from '../../engines/searchable/searchable.engine.ts';
import { bindPictures } from '../bind-pictures.ts';
import { writeJsonLines } from '../write-json-lines.ts';
import type { Illustration, MadeFile } from './illustration.ts';

/** @returns nothing where the version's own file is a PDF to which there is nothing to add */
export async function makeSearchablePdf(illustration: Illustration): Promise<MadeFile | undefined> {
  const { work, folder } = illustration;
  const path = join(folder, 'searchable.pdf');
  if (work.source.mediaType === 'application/pdf') {
    if (!(await addText(path, illustration))) return undefined;
  } else {
    const binding = { ...illustration, damagedPages: 'empty' } as const;
    await bindPictures(work.source.path, sheetsOf(illustration), path, binding);
  }
  return { path, mediaType: 'application/pdf' };
}

/** @returns whether there is anything to add */
async function addText(out: string, illustration: Illustration): Promise<boolean> {
  const { engines, work, folder, maxPageSide, maxPixels, timeoutMs, signal } = illustration;
  const sheets = join(folder, 'sheets.jsonl');
  const count = await writeJsonLines(sheets, changesIn(illustration));
  if (count === 0) return false;
  const { path, password } = work.source;
  const file = { path, password, maxPageSide, maxImagePixels: maxPixels };
  const request = { ...file, sheets, out };
  await engines.searchable.call('addText', request, { signal, timeoutMs });
  return true;
}

async function* changesIn(illustration: Illustration): AsyncGenerator<PageSheet> {
  for await (const sheet of sheetsOf(illustration)) {
    if (sheet.rotation !== 0 || sheet.words.length > 0) yield sheet;
  }
}

async function* sheetsOf({ ctx, work }: Illustration): AsyncGenerator<PageSheet> {
  for await (const page of eachReadPage(ctx, { versionId: work.version.id })) {
    const { number, rotation, words } = page;
    yield { number, rotation, words: seenWordsOf(words) };
  }
}

/** What the file says itself need not be said again. */
function seenWordsOf(words: PageReading['words']): PageSheet['words'] {
  return words
    .filter((word) => word.source === 'ocr')
    .map(({ text, box, line }) => ({ text, box, line }));
}
