import { AppError } from '#shared/core/errors.ts';

import { mediaTypes } from './media-types.ts';

export function emptyFile(): AppError {
  return new AppError({ kind: 'invalid', code: 'file.empty', message: 'The file is empty.' });
}

export function documentAtWork(): AppError {
  return new AppError({
    kind: 'conflict',
    code: 'document.at_work',
    message: 'The document is being processed; wait for its job, or cancel that.',
  });
}

export function uploadIsGone(): AppError {
  return new AppError({
    kind: 'conflict',
    code: 'upload.gone',
    message: 'The upload is a document already, or its time was over before it was opened.',
  });
}

export function unsupportedType(): AppError {
  // HEIC is recognised to be kept and named as what it is; the usual image library cannot decode it.
  const offered = mediaTypes.filter((type) => type !== 'image/heic');
  const known = offered.join(', ').replace('application/xml', 'application/xml (e-invoices)');
  return new AppError({
    kind: 'unsupported_type',
    code: 'file.unsupported_type',
    message: `The file is none of ${known}, judged by its content.`,
  });
}

export function wasSplitBefore(): AppError {
  return new AppError({
    kind: 'conflict',
    code: 'document.was_split',
    message: 'The document was split before; its entries name the documents that came out of it.',
  });
}

export function cannotBeSplit(): AppError {
  return new AppError({
    kind: 'unprocessable',
    code: 'document.cannot_be_split',
    message: 'The file is protected by a password, or its pages cannot be told apart.',
  });
}

export function badParts(message: string): AppError {
  return new AppError({ kind: 'unprocessable', code: 'split.bad_parts', message });
}
