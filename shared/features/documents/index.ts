export {
  getDocument,
  getPages,
  getText,
  listDocuments,
  openContent,
  type DocumentView,
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
export { documentCursorSchema } from './documents.cursor.ts';
