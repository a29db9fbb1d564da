/** Why somebody should look at what was read. */
export const reviewReasons = [
  'unreadable_pages',
  'unsure_class',
  'unsure_fields',
  /** What was read does not agree with itself. */
  'failed_checks',
  /** It may hold several documents. */
  'unsure_cuts',
  /** Something that its profile requires is not there. */
  'missing_field',
] as const;
export type ReviewReason = (typeof reviewReasons)[number];

export const reviewStates = ['waiting', 'taken', 'confirmed', 'rejected', 'dismissed'] as const;
export type ReviewState = (typeof reviewStates)[number];

/** What a document shows: of a review that was dismissed it shows nothing. */
export const shownReviewStates = ['waiting', 'taken', 'confirmed', 'rejected'] as const;
export type ShownReviewState = (typeof shownReviewStates)[number];

/** What became of a document's fields at once. */
export const revisionKinds = ['analysed', 'corrected', 'confirmed', 'rejected'] as const;
export type RevisionKind = (typeof revisionKinds)[number];

/** The name of the document's class among the names of its fields. */
export const CLASS_NAME = 'class';

/** Whoever took it and stayed away does not have it any more. */
export function stateAt<State extends ReviewState>(
  state: State,
  lockedUntil: Date | null,
  now: Date,
): State | 'waiting' {
  return state === 'taken' && lockedUntil !== null && lockedUntil <= now ? 'waiting' : state;
}
