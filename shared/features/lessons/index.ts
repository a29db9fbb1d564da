export { learnFrom, learnWithout, unlearn } from './ask-to-learn.ts';
export {
  abandonLearning,
  completeLearning,
  fieldsToFit,
  lessonsFor,
  loadLearningWork,
  ownWeightsOf,
  resumeLearning,
  type LearningWork,
  type Lesson,
  type Pupil,
  type Taught,
} from './learn.service.ts';
export { forgetLessons, getLessons, type LessonsView } from './lessons.service.ts';
export type { Fitted } from './own-weights.repository.ts';
