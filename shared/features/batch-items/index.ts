export {
  endBatchIfDone,
  failWaitingItems,
  reviveItem,
  settleItem,
  tellItemsEnded,
} from './settle-item.ts';
export { insertChildItems, type ChildItem } from './child-items.ts';
export {
  findWaitingItems,
  insertItems,
  lockBatch,
  reopenBatch,
  startItem,
  toCounts,
  type BatchKey,
  type ItemCounts,
  type PositionRange,
} from './batch-items.repository.ts';
