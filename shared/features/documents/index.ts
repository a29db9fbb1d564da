export {
  getDocument,
  getEntries,
  getOriginal,
  getPages,
  getText,
  listDocuments,
  type DocumentView,
} from './documents.service.ts';
export {
  insertArchiveEntries,
  insertDocument,
  insertVersion,
  loadDocument,
  loadVersion,
  replaceFields,
  setDocumentOutcome,
  setScanState,
} from './documents.repository.ts';
export { faultsOfPages, loadPages, pagesReadBy, savePages } from './pages.repository.ts';
export { documentCursorSchema } from './documents.cursor.ts';
