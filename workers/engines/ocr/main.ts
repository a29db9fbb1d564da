import { join } from 'node:path';

import { createWorker, OEM, PSM, type Worker } from 'tesseract.js';

import { serveEngine } from '../serve-engine.ts';
import { findScript } from './find-script.ts';
import { ocrEngine } from './ocr.engine.ts';
import { wordsOf } from './tsv.ts';

/** tesseract.js would assume one block, which loses most of an invoice. */
const modes = { page: PSM.AUTO, block: PSM.SINGLE_BLOCK } as const;

/** Loaded models: the two of the language at work. More would only hold memory. */
const MOST_WARM = 2;
const warm = new Map<string, Worker>();

serveEngine(ocrEngine, {
  async recognise({ path, languages, languageFolder, model, layout, part }) {
    const worker = await workerFor(join(languageFolder, model), languages.join('+'));
    await worker.setParameters({ tessedit_pageseg_mode: modes[layout] });
    const wish = part ? { rectangle: part } : {};
    const { data } = await worker.recognize(path, wish, { text: false, tsv: true });
    return { words: [...wordsOf(data.tsv ?? '')] };
  },

  findScript,
});

/** Loading a model takes a good part of a second, so the last ones stay. */
async function workerFor(langPath: string, languages: string): Promise<Worker> {
  const key = `${langPath}:${languages}`;
  const ready = warm.get(key);
  if (ready) return ready;
  for (const [oldest, worker] of warm) {
    if (warm.size < MOST_WARM) break;
    warm.delete(oldest);
    await worker.terminate();
  }
  const worker = await createWorker(languages, OEM.LSTM_ONLY, {
    langPath,
    // Tells tesseract.js the files' name; it unpacks what is packed whatever the name.
    gzip: false,
    cacheMethod: 'none',
  });
  // The picture has no resolution of its own; without one Tesseract guesses.
  await worker.setParameters({ user_defined_dpi: '300' });
  warm.set(key, worker);
  return worker;
}
