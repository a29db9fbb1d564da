import { createWorker, OEM } from 'tesseract.js';

/**
 * What Tesseract itself takes for a good answer is 1; a few letters of one script have got 2 for
 * another, a few lines get 7 and more for their own.
 */
const SURE = 4;

type Request = { readonly path: string; readonly languageFolder: string };

/**
 * Tesseract's detection of scripts. It needs its older engine, which is loaded for each call: few
 * pages need it, and it would hold memory for all.
 */
export async function findScript({ path, languageFolder }: Request) {
  const worker = await createWorker('osd', OEM.TESSERACT_ONLY, {
    langPath: languageFolder,
    gzip: false,
    cacheMethod: 'none',
    legacyCore: true,
    legacyLang: true,
    // Without it a page that the detection cannot bear would end the whole process.
    errorHandler: () => {},
  });
  try {
    const { data } = await worker.detect(path);
    const { script, script_confidence: confidence } = data;
    return { script: script !== null && (confidence ?? 0) >= SURE ? script : null };
  } finally {
    await worker.terminate();
  }
}
