export { byPages } from './by-pages.ts';
export {
  getDocument,
  getEntries,
  getOriginal,
  getPages,
  getText,
  listDocuments,
  readVersion,
  refuseUnread,
  viewOf as viewOfDocument,
  type DocumentView,
} from './documents.service.ts';
export {
  beginAgain,
  currentVersionOf,
  findArchiveEntries,
  insertArchiveEntries,
  insertDocument,
  findReadVersion,
  insertVersion,
  loadDocument,
  loadVersion,
  lockDocument,
  setDocumentOutcome,
  keepAsOne,
  setDocumentReview,
  setParts,
  wasSplit,
  setReadWith,
  updateDocument,
  setScanState,
  type ReadVersion,
} from './documents.repository.ts';
export { setDocumentProfile } from './document-profile.repository.ts';
export {
  correctField,
  deleteAllFields,
  hasSaidFields,
  deleteFields,
  findFields,
  findFieldsOf,
  insertFields,
  markConfirmed,
  markSensitive,
  setChecks,
} from './fields.repository.ts';
export {
  adoptPages,
  copyPages,
  faultsOfPages,
  findPageCodes,
  findPageTurn,
  loadPages,
  pagesReadBy,
  savePages,
  setPageFacts,
  type PageView,
} from './pages.repository.ts';
export {
  grantAccess,
  holdRoot,
  inheritGrants,
  listGrants,
  requireDocument,
  requireScope,
  restrict,
  withdrawAccess,
  type Access,
} from './document-access.service.ts';
export {
  storedFilter,
  storedFilterSchema,
  type DocumentFilter,
} from './document-filter.repository.ts';
export { forgetGrantsTo, principalExists } from './document-access.repository.ts';
export {
  countDocuments,
  countFieldRows,
  documentExistsFor,
  documentIsEditableFor,
  isHiddenFrom,
  findDocumentAccess,
  findDocumentsFrom,
  findDocumentsToChange,
  tallyDocuments,
  visibleDocuments,
  type Principal,
} from './visible-documents.repository.ts';
