export { archiveDepth, openEntries, storeEntries } from './archive-entries.ts';
export { splitDocument } from './split-document.ts';
export { openParts, storeParts, type CutPart } from './scan-parts.ts';
export { openDocument, type Opening } from './open-document.ts';
export { processAgain } from './process-again.ts';
export { unsupportedType, uploadIsGone } from './intake.errors.ts';
export { detectMediaType, HEAD_BYTES, mediaTypeSchema } from './media-types.ts';
export {
  acceptDocument,
  requireMaySubmit,
  type AcceptedDocument,
  type Submission,
} from './intake.service.ts';
export {
  discardObject,
  discardPendingObjects,
  emptyObject,
  keepObject,
  reserveObject,
  storePendingFile,
  storePendingObject,
} from './pending-objects.ts';
