export { checkDuplicate, DUPLICATE_RULE } from './check-duplicate.ts';
export { forgetDuplicateKey } from './duplicates.repository.ts';
