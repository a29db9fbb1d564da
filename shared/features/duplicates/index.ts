export { checkDuplicate, DUPLICATE_RULE } from './check-duplicate.ts';
