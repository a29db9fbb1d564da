import type { Log } from '#shared/infra/log/log.ts';

import { analyseEngine } from './analyse/analyse.engine.ts';
import { createEnginePool, type EnginePool } from './host/engine-pool.ts';
import type { Isolation } from './host/launch-prefix.ts';
import { imageEngine } from './image/image.engine.ts';
import { ocrEngine } from './ocr/ocr.engine.ts';
import { pdfEngine } from './pdf/pdf.engine.ts';

export type Engines = Disposable & {
  readonly pdf: EnginePool<typeof pdfEngine>;
  readonly image: EnginePool<typeof imageEngine>;
  readonly ocr: EnginePool<typeof ocrEngine>;
  readonly analyse: EnginePool<typeof analyseEngine>;
};

export type EngineSettings = {
  /** Processes of each engine; about the number of cores. */
  readonly size: number;
  readonly memoryBytes: number;
  readonly isolation: Isolation;
};

const FILE_BYTES = 2 * 1024 ** 3;

/** Nothing is started before it is first needed. */
export function createEngines(settings: EngineSettings, log: Log): Engines {
  const { size, memoryBytes, isolation } = settings;
  const limits = { memoryBytes, isolation, fileBytes: FILE_BYTES };
  const pdf = createEnginePool(pdfEngine, { size, limits, callsPerProcess: 500, log });
  const image = createEnginePool(imageEngine, { size, limits, callsPerProcess: 500, log });
  const ocr = createEnginePool(ocrEngine, { size, limits, callsPerProcess: 500, log });
  const analyse = createEnginePool(analyseEngine, { size: 1, limits, callsPerProcess: 1000, log });
  return {
    pdf,
    image,
    ocr,
    analyse,
    [Symbol.dispose]() {
      for (const pool of [pdf, image, ocr, analyse]) pool[Symbol.dispose]();
    },
  };
}
