import { AppError } from '#shared/core/errors.ts';

export function keyNotFound(): AppError {
  return new AppError({
    kind: 'not_found',
    code: 'api_key.not_found',
    message: 'There is no key with this id in force.',
  });
}

export function notYourKey(): AppError {
  return new AppError({
    kind: 'forbidden',
    code: 'api_key.not_yours',
    message:
      'Only who made a key rotates it; revoke it and make another, or ask for `docmill admin keys rotate`.',
  });
}

export function onlyForPeople(): AppError {
  return new AppError({
    kind: 'forbidden',
    code: 'api_key.only_for_people',
    message: 'Keys are made by people, who answer for them; log in for this.',
  });
}

export function overlapRunning(until: Date): AppError {
  return new AppError({
    kind: 'conflict',
    code: 'api_key.overlap_running',
    message: `The key before the last rotation works until ${until.toISOString()}: wait, or rotate with overlap_hours 0, which ends it and the present one at once.`,
  });
}
