export {
  completeAnalysis,
  completePreparation,
  completeRecognition,
  loadReadPages,
  loadWork,
  type PageToRecognise,
  type Preparation,
  type Work,
  type WorkKey,
} from './pipeline.service.ts';
