import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';

import { textsOf, type Batch } from '../batch.ts';
import { runCommand } from '../processes/run-command.ts';
import type { Contestant } from './contestant.ts';
import { measurePeer } from './peer.ts';

const cores = availableParallelism();

/** The native command, one page to a process and a process to each core. */
export const tesseract: Contestant = {
  name: 'tesseract',
  needs: { program: 'tesseract', packages: ['tesseract-ocr', 'tesseract-ocr-eng'] },
  async compete(batch) {
    const pages = batch.documents.flatMap((document) => document.pages);
    const run = await measurePeer(`tesseract, xargs -P${cores}`, batch, {
      read: async (timeoutMs) => readPages(pages, timeoutMs),
      texts: async () => writtenTexts(batch, pages),
    });
    return [run];
  },
};

async function readPages(pages: readonly string[], timeoutMs: number): Promise<void> {
  await runCommand({
    command: 'xargs',
    args: ['-0', `-P${cores}`, '-I{}', 'tesseract', '{}', '{}', '-l', 'eng'],
    input: pages.join('\0'),
    // Its own threads, four to a process, only get in each other's way.
    env: { OMP_THREAD_LIMIT: '1' },
    timeoutMs,
  });
}

async function writtenTexts(batch: Batch, pages: readonly string[]): Promise<readonly string[]> {
  const texts = await Promise.all(pages.map(async (page) => readFile(`${page}.txt`, 'utf8')));
  return textsOf(batch.documents, texts);
}
