export {
  completeAnalysis,
  completePreparation,
  completeRecognition,
  loadReadPages,
  loadWork,
  type Analysis,
  type PageToRecognise,
  type Preparation,
  type Work,
  type WorkKey,
} from './pipeline.service.ts';
