import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

import { linkLanguageData } from '#workers/engines/ocr/language-data.ts';

import { textsOf } from '../batch.ts';
import { runCommand } from '../processes/run-command.ts';
import type { Contestant } from './contestant.ts';
import { measurePeer } from './peer.ts';

const entry = fileURLToPath(new URL('../tesseract-js/main.ts', import.meta.url));
const cores = availableParallelism();

/** What tesseract.js does by itself: a scheduler with a worker to each core, and the same model. */
export const tesseractJs: Contestant = {
  name: 'tesseract.js',
  async compete(batch, folder) {
    const pages = batch.documents.flatMap((document) => document.pages);
    const out = join(folder, 'tesseract-js.json');
    const models = join((await linkLanguageData(folder, undefined)).folder, 'fast');
    const run = await measurePeer(`tesseract.js scheduler, ${cores} workers`, batch, {
      read: async (timeoutMs) =>
        runCommand({
          command: process.execPath,
          args: [entry, models, String(cores), out],
          input: pages.join('\0'),
          timeoutMs,
        }),
      async texts() {
        const texts = JSON.parse(await readFile(out, 'utf8')) as readonly string[];
        return textsOf(batch.documents, texts);
      },
    });
    return [run];
  },
};
