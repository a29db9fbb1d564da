/** Why somebody should look at what was read. */
export type ReviewReason = 'unreadable_pages' | 'unsure_class' | 'unsure_fields';

type Reading = {
  readonly unreadablePages: number;
  /** From 0 to 1; null where nothing was classified. */
  readonly classConfidence: number | null;
  readonly fieldConfidences: readonly number[];
};

/** Below these, what was found is as likely to be wrong. */
const LEAST_CLASS_CONFIDENCE = 0.5;
const LEAST_FIELD_CONFIDENCE = 0.5;

/** What of a reading is doubtful; empty where nothing is. */
export function reviewReasons(reading: Reading): readonly ReviewReason[] {
  const { unreadablePages, classConfidence, fieldConfidences } = reading;
  const reasons: ReviewReason[] = [];
  if (unreadablePages > 0) reasons.push('unreadable_pages');
  if (classConfidence !== null && classConfidence < LEAST_CLASS_CONFIDENCE) {
    reasons.push('unsure_class');
  }
  if (fieldConfidences.some((confidence) => confidence < LEAST_FIELD_CONFIDENCE)) {
    reasons.push('unsure_fields');
  }
  return reasons;
}
