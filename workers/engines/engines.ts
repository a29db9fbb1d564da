import type { Log } from '#shared/infra/log/log.ts';

import { analyseEngine } from './analyse/analyse.engine.ts';
import { archiveEngine } from './archive/archive.engine.ts';
import { barcodeEngine } from './barcode/barcode.engine.ts';
import { cutEngine } from './cut/cut.engine.ts';
import { createEnginePool, type EngineCall, type EnginePool } from './host/engine-pool.ts';
import type { Isolation } from './host/launch-prefix.ts';
import { imageEngine } from './image/image.engine.ts';
import { linesEngine } from './lines/lines.engine.ts';
import { ocrEngine } from './ocr/ocr.engine.ts';
import { pdfEngine } from './pdf/pdf.engine.ts';
import { searchableEngine } from './searchable/searchable.engine.ts';

export type Engines = Disposable & {
  readonly pdf: EnginePool<typeof pdfEngine>;
  readonly image: EnginePool<typeof imageEngine>;
  readonly ocr: EnginePool<typeof ocrEngine>;
  readonly lines: EnginePool<typeof linesEngine>;
  readonly barcode: EnginePool<typeof barcodeEngine>;
  readonly archive: EnginePool<typeof archiveEngine>;
  readonly cut: EnginePool<typeof cutEngine>;
  readonly searchable: EnginePool<typeof searchableEngine>;
  readonly analyse: EnginePool<typeof analyseEngine>;
  /** The same engine for work that nobody waits for, so that nobody waits behind it. */
  readonly learning: EnginePool<typeof analyseEngine>;
};

export type EngineSettings = {
  /** Processes of each engine; about the number of cores. */
  readonly size: number;
  readonly memoryBytes: number;
  /** Of processor time, for one question: for OCR and for work on whole documents. */
  readonly cpuSeconds: number;
  /** Likewise, for the engines that decode single pages; hostile files are made to keep them busy. */
  readonly pageCpuSeconds: number;
  /** Holds all files that engines read and write. */
  readonly folder: string;
  readonly isolation: Isolation;
  /** Told of every call that ended, well or not. */
  readonly onCall?: (call: EngineCall) => void;
};

/** More than any engine needs between two calls. */
const GROWN_BYTES = 512 * 1024 ** 2;
const FILE_BYTES = 2 * 1024 ** 3;

/** Nothing is started before it is first needed. */
export function createEngines(settings: EngineSettings, log: Log): Engines {
  const { size, memoryBytes, cpuSeconds, pageCpuSeconds, folder, isolation, onCall } = settings;
  const limits = { memoryBytes, cpuSeconds, folder, isolation, fileBytes: FILE_BYTES };
  const grownBytes = Math.min(memoryBytes / 2, GROWN_BYTES);
  const common = { size, limits, grownBytes, callsPerProcess: 500, log, onCall };
  const ofPages = { ...common, limits: { ...limits, cpuSeconds: pageCpuSeconds } };
  const pdf = createEnginePool(pdfEngine, ofPages);
  const image = createEnginePool(imageEngine, ofPages);
  const barcode = createEnginePool(barcodeEngine, { ...ofPages, size: 1 });
  const ocr = createEnginePool(ocrEngine, common);
  const lines = createEnginePool(linesEngine, common);
  const archive = createEnginePool(archiveEngine, { ...common, size: 1 });
  const cut = createEnginePool(cutEngine, { ...common, size: 1 });
  const searchable = createEnginePool(searchableEngine, { ...common, size: 1 });
  const analyse = createEnginePool(analyseEngine, { ...common, size: 1, callsPerProcess: 1000 });
  const learning = createEnginePool(analyseEngine, { ...common, size: 1, callsPerProcess: 200 });
  const ofDocuments = [archive, cut, searchable, analyse, learning];
  return {
    pdf,
    image,
    ocr,
    lines,
    barcode,
    archive,
    cut,
    searchable,
    analyse,
    learning,
    [Symbol.dispose]() {
      const all = [pdf, image, ocr, lines, barcode, ...ofDocuments];
      for (const pool of all) pool[Symbol.dispose]();
    },
  };
}
