import { AppError } from '#shared/core/errors.ts';

/** Also the answer for another organization's document: whether it exists is nobody's business. */
export function documentNotFound(): AppError {
  return new AppError({
    kind: 'not_found',
    code: 'document.not_found',
    message: 'There is no document with this id.',
  });
}

export function unknownPrincipal(): AppError {
  return new AppError({
    kind: 'unprocessable',
    code: 'grant.unknown_principal',
    message: 'The organization has no such member, role or key.',
  });
}

export function accessOfParent(parentId: string): AppError {
  return new AppError({
    kind: 'conflict',
    code: 'document.access_of_parent',
    message: `This came out of another document, whose access it shares: ${parentId}.`,
  });
}

export function grantNotFound(): AppError {
  return new AppError({
    kind: 'not_found',
    code: 'grant.not_found',
    message: 'Nothing was granted to this member, role or key on this document.',
  });
}

export function wasNotRead(state: string): AppError {
  return new AppError({
    kind: 'conflict',
    code: 'document.was_not_read',
    message: `The document was not read to its end (${state}); its original can be downloaded.`,
  });
}

export function notYetScanned(): AppError {
  return new AppError({
    kind: 'conflict',
    code: 'document.not_yet_scanned',
    message:
      'The file has not passed the virus scanner. Its job says whether it waits or has ended.',
  });
}

export function infected(): AppError {
  return new AppError({
    kind: 'forbidden',
    code: 'document.infected',
    message: 'The virus scanner found something in the file; it is not given out.',
  });
}

export function notYetRead(): AppError {
  return new AppError({
    kind: 'conflict',
    code: 'document.not_yet_read',
    message: 'The document is still being read. Follow its job and ask again.',
  });
}
