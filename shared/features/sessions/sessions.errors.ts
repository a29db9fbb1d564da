import { AppError } from '#shared/core/errors.ts';

export function sessionNotFound(): AppError {
  return new AppError({
    kind: 'not_found',
    code: 'session.not_found',
    message: 'There is no session with this id.',
  });
}

/** For every refresh token that does not count: which reason it is tells a thief something. */
export function refreshRefused(): AppError {
  return new AppError({
    kind: 'unauthenticated',
    code: 'refresh_token.refused',
    message: 'The refresh token is wrong, used or expired; log in again.',
  });
}

export function organizationNotFound(): AppError {
  return new AppError({
    kind: 'not_found',
    code: 'organization.not_found',
    message: 'You are a member of no organization with this id.',
  });
}
