import { AppError } from '#shared/core/errors.ts';

export function pageNotFound(): AppError {
  return new AppError({
    kind: 'not_found',
    code: 'page.not_found',
    message: 'The document has no page with this number.',
  });
}

/** An archive or a file of data: there is nothing to see. */
export function hasNoPages(): AppError {
  return new AppError({
    kind: 'unprocessable',
    code: 'document.has_no_pages',
    message: 'The document has no pages; its original can be downloaded.',
  });
}

export function notReady(): AppError {
  return new AppError({
    kind: 'unavailable',
    code: 'rendition.not_ready',
    message: 'It is still being made; ask again.',
  });
}

/** @param reason what ended the task, for programs and for people */
export function cannotBeMade(reason: { code: string; detail: string }): AppError {
  return new AppError({
    kind: 'unprocessable',
    code: `rendition.${reason.code}`,
    message: `It cannot be made. ${reason.detail}`,
  });
}
