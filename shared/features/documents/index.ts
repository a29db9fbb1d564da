export {
  getDocument,
  getEntries,
  getOriginal,
  getPages,
  getText,
  listDocuments,
  readVersion,
  type DocumentView,
} from './documents.service.ts';
export {
  insertArchiveEntries,
  insertDocument,
  insertVersion,
  faultOfAllPages,
  findPageTurn,
  pagesReadBy,
  replaceFields,
  savePages,
  setDocumentOutcome,
  setScanState,
  loadDocument,
  loadPages,
  loadVersion,
} from './documents.repository.ts';
export { documentCursorSchema } from './documents.cursor.ts';
