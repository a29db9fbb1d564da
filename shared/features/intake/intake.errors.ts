import { AppError } from '#shared/core/errors.ts';

import { mediaTypes } from './media-types.ts';

export function emptyFile(): AppError {
  return new AppError({ kind: 'invalid', code: 'file.empty', message: 'The file is empty.' });
}

export function unsupportedType(): AppError {
  const known = mediaTypes.join(', ').replace('application/xml', 'application/xml (e-invoices)');
  return new AppError({
    kind: 'unsupported_type',
    code: 'file.unsupported_type',
    message: `The file is none of ${known}, judged by its content.`,
  });
}

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
