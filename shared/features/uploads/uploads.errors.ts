import { AppError } from '#shared/core/errors.ts';

export function uploadNotFound(): AppError {
  return new AppError({
    kind: 'not_found',
    code: 'upload.not_found',
    message: 'There is no upload with this id, or its time is over.',
  });
}

export function notReceived(): AppError {
  return new AppError({
    kind: 'conflict',
    code: 'upload.not_received',
    message: 'The file has not arrived: send it to the upload’s URL first.',
  });
}

export function differsFromDeclared(): AppError {
  return new AppError({
    kind: 'unprocessable',
    code: 'upload.differs',
    message: 'What arrived is not what was declared: size or SHA-256 differ. Send the file again.',
  });
}
