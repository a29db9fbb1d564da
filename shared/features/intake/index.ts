export { archiveDepth, openEntries, storeEntries } from './archive-entries.ts';
export { openParts, storeParts, type CutPart } from './scan-parts.ts';
export { detectMediaType, HEAD_BYTES } from './media-types.ts';
export {
  acceptDocument,
  requireMaySubmit,
  type AcceptedDocument,
  type Submission,
} from './intake.service.ts';
export { discardPendingObjects, keepObject, storePendingFile } from './pending-objects.ts';
export { forgetExpiredIdempotencyRecords } from './idempotency.repository.ts';
