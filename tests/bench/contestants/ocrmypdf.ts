import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';

import { textsOf, type Batch } from '../batch.ts';
import { runCommand } from '../processes/run-command.ts';
import type { Contestant } from './contestant.ts';
import { measurePeer } from './peer.ts';

const jobs = String(availableParallelism());
const wishes = ['--jobs', jobs, '--rotate-pages', '--deskew', '-l', 'eng'];

/** OCRmyPDF on the pages bound as PDFs, one after the other. */
export const ocrmypdf: Contestant = {
  name: 'ocrmypdf',
  needs: { program: 'ocrmypdf', packages: ['ocrmypdf'] },
  async compete(batch) {
    const run = await measurePeer(`ocrmypdf --jobs ${jobs}`, batch, {
      async read(timeoutMs) {
        for (const path of batch.bound) {
          const files = ['--sidecar', sidecarOf(path), path, `${path}.out`];
          await runCommand({ command: 'ocrmypdf', args: [...wishes, ...files], timeoutMs });
        }
      },
      texts: async () => writtenTexts(batch),
    });
    return [run];
  },
};

async function writtenTexts({ bound, documents }: Batch): Promise<readonly string[]> {
  const parts = await Promise.all(bound.map(async (path) => readFile(sidecarOf(path), 'utf8')));
  // A form feed stands between pages, and again after the last.
  const pages = parts.flatMap((part) => part.replace(/\f\s*$/, '').split('\f'));
  return textsOf(documents, pages);
}

const sidecarOf = (path: string): string => `${path}.txt`;
