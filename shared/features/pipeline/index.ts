export {
  completeAnalysis,
  completePreparation,
  completeRecognition,
  completeUnpacking,
  keepPages,
  keepScanVerdict,
  loadPagesDone,
  loadReadPages,
  loadWork,
  type Preparation,
  type Work,
  type WorkKey,
} from './pipeline.service.ts';
