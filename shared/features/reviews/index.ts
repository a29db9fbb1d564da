export { dismissReview, openReview } from './open-review.ts';
export {
  confirmDocument,
  confirmReview,
  correctDocument,
  correctReview,
  openForEditing,
  rejectReview,
} from './review-work.service.ts';
export { releaseReview, takeNextReview, takeReview } from './review-lock.service.ts';
export { getReview, listReviews, type ReviewView } from './reviews.service.ts';
export type { ListedReview } from './reviews.repository.ts';
export { reviewStatistics } from './statistics.service.ts';
export type { ReviewStatistics } from './statistics.repository.ts';
export { getThresholds, setThresholds } from './thresholds.service.ts';
export type { Thresholds } from './thresholds.policy.ts';
