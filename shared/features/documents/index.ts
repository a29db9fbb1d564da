export {
  getDocument,
  getEntries,
  getOriginal,
  getPages,
  getText,
  listDocuments,
  type DocumentView,
  type PageView,
} from './documents.service.ts';
export {
  insertArchiveEntries,
  insertDocument,
  insertVersion,
  faultOfAllPages,
  pagesReadBy,
  replaceFields,
  savePages,
  setDocumentOutcome,
  setScanState,
  loadDocument,
  loadPages,
  loadVersion,
} from './documents.repository.ts';
export { setPageLanguages } from './pages.repository.ts';
export { documentCursorSchema } from './documents.cursor.ts';
