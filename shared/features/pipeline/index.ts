export {
  completeAnalysis,
  completePreparation,
  completeRecognition,
  keepPages,
  loadPagesDone,
  loadReadPages,
  loadWork,
  type Preparation,
  type Work,
  type WorkKey,
} from './pipeline.service.ts';
