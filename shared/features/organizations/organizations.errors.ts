import { AppError } from '#shared/core/errors.ts';

export function wouldLockYouOut(message: string): AppError {
  return new AppError({ kind: 'conflict', code: 'organization.would_lock_you_out', message });
}

export function organizationsClosed(): AppError {
  return new AppError({
    kind: 'forbidden',
    code: 'registration.closed',
    message: 'Organizations are made by the administrator here.',
  });
}
