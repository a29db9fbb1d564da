export {
  changeDocument,
  getDocument,
  getEntries,
  getOriginal,
  getPages,
  getText,
  listDocuments,
  readVersion,
  type DocumentView,
  type PageView,
} from './documents.service.ts';
export {
  insertArchiveEntries,
  insertDocument,
  findReadVersion,
  insertVersion,
  loadDocument,
  loadVersion,
  replaceFields,
  setDocumentOutcome,
  setReadWith,
  setScanState,
  type ReadVersion,
} from './documents.repository.ts';
export {
  copyPages,
  faultsOfPages,
  findPageCodes,
  findPageTurn,
  loadPages,
  pagesReadBy,
  savePages,
  setPageLanguages,
} from './pages.repository.ts';
export {
  grantAccess,
  holdRoot,
  inheritGrants,
  listGrants,
  requireDocument,
  withdrawAccess,
  type Access,
} from './document-access.service.ts';
export { forgetGrantsTo, principalExists, type Principal } from './document-access.repository.ts';
