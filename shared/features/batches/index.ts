export { unusableItems } from './batches.errors.ts';
export { cancelBatch, retriableStates, retryBatch, reviveItems } from './batch-changes.service.ts';
export {
  createBatch,
  getBatch,
  isVisibleEvent,
  listBatches,
  listItems,
  type BatchView,
  type NewBatch,
  type NewItem,
} from './batches.service.ts';
export {
  giveUpItems,
  loadItemToFetch,
  openFetchedItem,
  openItems,
  type OpeningSettings,
} from './open-items.ts';
export { endOverdueBatches } from './overdue.ts';
export { MOST_ITEMS, reprocessDocuments } from './reprocess.service.ts';
export { openResults, type ItemResult } from './results.ts';
