import { AppError } from '#shared/core/errors.ts';

export function keyReusedForOtherRequest(): AppError {
  return new AppError({
    kind: 'unprocessable',
    code: 'idempotency_key.reused',
    message: 'This Idempotency-Key was used for a different request.',
  });
}

export function keyInUse(): AppError {
  return new AppError({
    kind: 'conflict',
    code: 'idempotency_key.in_use',
    message: 'A request with this Idempotency-Key is still being accepted; try again.',
  });
}
