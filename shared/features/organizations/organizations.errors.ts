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

export function tooManyOrganizations(most: number): AppError {
  return new AppError({
    kind: 'conflict',
    code: 'organization.too_many',
    message: `You own ${most} organizations already, which is the most there may be.`,
  });
}
