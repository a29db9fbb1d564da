export {
  completeAnalysis,
  completePreparation,
  completeRecognition,
  completeSplit,
  completeUnpacking,
  eachReadPage,
  keepPages,
  keepScanVerdict,
  loadPagesDone,
  loadTurn,
  type Preparation,
} from './pipeline.service.ts';
export { completeTakeover, findReading, type ReadingConditions } from './reuse.ts';
export { keepWhole, loadParts } from './split.ts';
export { loadWork, type FileKey, type Work, type WorkKey } from './work.ts';
