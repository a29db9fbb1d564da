export {
  answerOnce,
  findEarlierAnswer,
  type Acceptance,
  type Repeatable,
} from './idempotency.service.ts';
export { forgetExpiredIdempotencyRecords } from './idempotency.repository.ts';
