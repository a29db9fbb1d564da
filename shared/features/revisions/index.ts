export { confirmFields, correctFields, rejectFields } from './correct-fields.ts';
export type { CorrectionWish } from './corrections.policy.ts';
export { findCorrectedPlaces } from './revisions.repository.ts';
export { listRevisions } from './revisions.service.ts';
export { takeReading } from './take-reading.ts';
export { keepChecks } from './keep-checks.ts';
