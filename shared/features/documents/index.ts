export {
  getDocument,
  getPages,
  getText,
  listDocuments,
  openContent,
  type DocumentView,
  type OpenedContent,
} from './documents.service.ts';
export {
  currentVersionOf,
  insertDocument,
  insertVersion,
  replaceFields,
  savePages,
  setDocumentOutcome,
  loadPages,
} from './documents.repository.ts';
export { documentNotFound } from './documents.errors.ts';
export { documentCursorSchema, type DocumentCursor } from './documents.cursor.ts';
