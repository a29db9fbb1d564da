import { AppError, type ErrorDetail } from '#shared/core/errors.ts';

export function batchNotFound(): AppError {
  return new AppError({
    kind: 'not_found',
    code: 'batch.not_found',
    message: 'There is no batch with this id.',
  });
}

/** Enough to see what is wrong. */
const MOST_ERRORS = 100;

export function unusableItems(errors: readonly ErrorDetail[]): AppError {
  return new AppError({
    kind: 'unprocessable',
    code: 'batch.unusable_items',
    message: 'Some items cannot be taken; no batch was made.',
    errors: errors.slice(0, MOST_ERRORS),
  });
}

export function batchHasEnded(): AppError {
  return new AppError({
    kind: 'conflict',
    code: 'batch.has_ended',
    message: 'The batch has ended already and cannot be cancelled.',
  });
}

export function batchNotEnded(): AppError {
  return new AppError({
    kind: 'conflict',
    code: 'batch.not_ended',
    message: 'The batch is still at work; what failed can be tried again when it has ended.',
  });
}

export function nothingToRetry(): AppError {
  return new AppError({
    kind: 'conflict',
    code: 'batch.nothing_to_retry',
    message: 'No item of the batch is in one of these states.',
  });
}

export function nothingFound(): AppError {
  return new AppError({
    kind: 'unprocessable',
    code: 'reprocessing.nothing_found',
    message: 'No document that you may change is chosen by this filter.',
  });
}

export function tooManyFound(most: number): AppError {
  return new AppError({
    kind: 'unprocessable',
    code: 'reprocessing.too_many',
    message: `The filter chooses more than ${most} documents; narrow it.`,
  });
}
