import { createWorker, OEM, PSM, type Worker } from 'tesseract.js';

import { serveEngine } from '../serve-engine.ts';
import { ocrEngine, type OcrWord } from './ocr.engine.ts';

let warm: { readonly languages: string; readonly worker: Worker } | undefined;

serveEngine(ocrEngine, {
  async recognise({ path, languages, languageFolder }) {
    const worker = await workerFor(languages.join('+'), languageFolder);
    const { data } = await worker.recognize(path, {}, { text: false, blocks: true });
    const lines = (data.blocks ?? [])
      .flatMap((block) => block.paragraphs)
      .flatMap((paragraph) => paragraph.lines);
    const words: OcrWord[] = lines.flatMap(({ words: found }, line) =>
      found.map(({ text, bbox, confidence }) => ({
        text,
        x0: bbox.x0,
        y0: bbox.y0,
        x1: bbox.x1,
        y1: bbox.y1,
        confidence: confidence / 100,
        line,
      })),
    );
    return { words: words.filter((word) => word.text.trim() !== '') };
  },
});

/** Loading a model takes a good part of a second, so the last one stays. */
async function workerFor(languages: string, langPath: string): Promise<Worker> {
  if (warm?.languages === languages) return warm.worker;
  await warm?.worker.terminate();
  warm = undefined;

  const worker = await createWorker(languages, OEM.LSTM_ONLY, { langPath, cacheMethod: 'none' });
  await worker.setParameters({
    // tesseract.js would assume one uniform block of text, which loses most of an invoice.
    tessedit_pageseg_mode: PSM.AUTO,
    // The picture has no resolution of its own; without one Tesseract guesses.
    user_defined_dpi: '300',
  });
  warm = { languages, worker };
  return worker;
}
