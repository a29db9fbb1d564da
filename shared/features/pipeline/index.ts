export {
  completeAnalysis,
  completePreparation,
  completeRecognition,
  completeSplit,
  completeUnpacking,
  keepPages,
  keepScanVerdict,
  loadPagesDone,
  loadReadPages,
  loadTurn,
  type Preparation,
} from './pipeline.service.ts';
export { completeTakeover, findReading, type ReadingConditions } from './reuse.ts';
export { keepWhole, loadParts } from './split.ts';
export { loadWork, type FileKey, type Work, type WorkKey } from './work.ts';
