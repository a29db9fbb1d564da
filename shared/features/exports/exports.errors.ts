import { AppError } from '#shared/core/errors.ts';

export function exportNotFound(): AppError {
  return new AppError({
    kind: 'not_found',
    code: 'export.not_found',
    message: 'There is no export with this id.',
  });
}

export function exportNotReady(state: string): AppError {
  return new AppError({
    kind: 'conflict',
    code: 'export.not_ready',
    message: `The file of this export cannot be fetched: it is ${state}.`,
  });
}

export function unknownColumns(names: readonly string[]): AppError {
  return new AppError({
    kind: 'unprocessable',
    code: 'export.unknown_column',
    message: `This export has no such column: ${names.join(', ')}.`,
  });
}

export function notAMember(): AppError {
  return new AppError({
    kind: 'unprocessable',
    code: 'export.not_a_member',
    message: 'Mails with documents or about them go to members of the organization only.',
  });
}

export function tooManyRows(most: number): AppError {
  return new AppError({
    kind: 'unprocessable',
    code: 'export.too_many_rows',
    message: `More than ${most} documents are chosen: make an export with POST /api/v1/exports, which has no such limit.`,
  });
}

export function makerIsGone(): AppError {
  return new AppError({
    kind: 'forbidden',
    code: 'export.not_allowed',
    message: 'Who asked for this export may not export any more.',
  });
}

export function linkInvalid(): AppError {
  return new AppError({
    kind: 'not_found',
    code: 'download.not_found',
    message: 'This link is wrong or its time is over.',
  });
}
