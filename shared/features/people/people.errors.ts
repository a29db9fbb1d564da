import { AppError } from '#shared/core/errors.ts';

/** One sentence for an unknown address, a wrong password and a wrong code alike. */
export function wrongCredentials(): AppError {
  return new AppError({
    kind: 'unauthenticated',
    code: 'credentials.wrong',
    message:
      'The e-mail address or the password is wrong, or the address has not been confirmed yet.',
  });
}

export function wrongCode(): AppError {
  return new AppError({
    kind: 'unauthenticated',
    code: 'second_factor.wrong',
    message: 'The code is wrong, was used before, or came too late; log in again if need be.',
  });
}

/** Of somebody who is logged in and is asked again. */
export function wrongPassword(): AppError {
  return new AppError({
    kind: 'forbidden',
    code: 'password.wrong',
    message: 'The password is wrong.',
  });
}

export function samePassword(): AppError {
  return passwordRefused('password.unchanged', 'This is the password that you have already.');
}

export function wrongOwnCode(): AppError {
  return new AppError({
    kind: 'forbidden',
    code: 'second_factor.wrong',
    message: 'The code is wrong or was used before.',
  });
}

export function tokenRefused(): AppError {
  return new AppError({
    kind: 'invalid',
    code: 'token.refused',
    message: 'The token is wrong, was used before, or came too late; ask for a new one.',
  });
}

export function registrationClosed(): AppError {
  return new AppError({
    kind: 'forbidden',
    code: 'registration.closed',
    message: 'Accounts are made by invitation here.',
  });
}

export function accountExists(): AppError {
  return new AppError({
    kind: 'conflict',
    code: 'account.exists',
    message: 'This address has an account: log in with it.',
  });
}

export function secondFactorExists(): AppError {
  return new AppError({
    kind: 'conflict',
    code: 'second_factor.exists',
    message: 'There is a second factor already; remove it first.',
  });
}

export function noSecondFactor(): AppError {
  return new AppError({
    kind: 'conflict',
    code: 'second_factor.missing',
    message: 'There is no second factor, or none is being set up.',
  });
}

export function tooManyAttempts(retryAfterSeconds: number): AppError {
  return new AppError({
    kind: 'limit_exceeded',
    code: 'login.slowed',
    message: 'Too many attempts; try again later.',
    retryAfterSeconds,
  });
}

export function passwordRefused(code: string, message: string): AppError {
  return new AppError({ kind: 'unprocessable', code, message });
}
