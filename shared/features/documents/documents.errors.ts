import { AppError } from '#shared/core/errors.ts';

/** Also the answer for another organization's document: whether it exists is nobody's business. */
export function documentNotFound(): AppError {
  return new AppError({
    kind: 'not_found',
    code: 'document.not_found',
    message: 'There is no document with this id.',
  });
}

export function notYetRead(): AppError {
  return new AppError({
    kind: 'conflict',
    code: 'document.not_yet_read',
    message: 'The document is still being read. Follow its job and ask again.',
  });
}
