export {
  completeAnalysis,
  completePreparation,
  completeRecognition,
  keepPages,
  keepScanVerdict,
  loadPagesDone,
  loadReadPages,
  loadWork,
  type Preparation,
  type Work,
  type WorkKey,
} from './pipeline.service.ts';
