import { AppError, type ErrorDetail } from '#shared/core/errors.ts';

/** Enough to see what is wrong. */
const MOST_ERRORS = 100;

export function correctionRefused(errors: readonly ErrorDetail[]): AppError {
  return new AppError({
    kind: 'unprocessable',
    code: 'correction.refused',
    message: 'Some values cannot be corrected like this; nothing was changed.',
    errors: errors.slice(0, MOST_ERRORS),
  });
}
