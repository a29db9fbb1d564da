import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';

import sharp from 'sharp';

import { loadCorpus, type Sample } from '../eval/corpus.ts';
import type { BenchDocument } from './batch.ts';
import { runCommand } from './processes/run-command.ts';

type Wanted = {
  readonly corpus: string;
  /** Part of the ids of those that are wanted. */
  readonly only: string;
  readonly folder: string;
  /** Whether there is something to turn PDFs into pictures with. */
  readonly hasPdftoppm: boolean;
};

/** The documents of a corpus whose text is known. */
export async function corpusDocuments(wanted: Wanted): Promise<readonly BenchDocument[]> {
  const samples = await loadCorpus(wanted.corpus);
  const documents: BenchDocument[] = [];
  for (const sample of samples) {
    const { entry, path, transcript } = sample;
    if (transcript === undefined || !entry.id.includes(wanted.only)) continue;
    if (isPdf(path) && !wanted.hasPdftoppm) continue;
    documents.push({ id: entry.id, path, transcript, pages: await pagesOf(sample, wanted.folder) });
  }
  return documents;
}

const isPdf = (path: string): boolean => extname(path).toLowerCase() === '.pdf';
const PDF_TIMEOUT_MS = 120_000;

/** JPEG files of the pages; a JPEG is its own page. */
async function pagesOf({ entry, path }: Sample, into: string): Promise<readonly string[]> {
  const folder = join(into, entry.id);
  await mkdir(folder);
  if (isPdf(path)) {
    const args = ['-r', '200', '-gray', '-jpeg', path, join(folder, 'page')];
    await runCommand({ command: 'pdftoppm', args, timeoutMs: PDF_TIMEOUT_MS });
    return (await readdir(folder)).toSorted().map((name) => join(folder, name));
  }
  const page = join(folder, 'page.jpg');
  await writeFile(page, await sharp(path).autoOrient().jpeg({ quality: 92 }).toBuffer());
  return [page];
}
