import { AppError } from '#shared/core/errors.ts';

export function wouldLockYouOut(message: string): AppError {
  return new AppError({ kind: 'conflict', code: 'organization.would_lock_you_out', message });
}
