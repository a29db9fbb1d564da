export { checkDuplicate, DUPLICATE_RULE } from './check-duplicate.ts';
export { setDuplicateKey } from './duplicates.repository.ts';
