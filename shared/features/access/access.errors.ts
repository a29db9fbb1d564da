import { AppError } from '#shared/core/errors.ts';
import type { Permission } from '#shared/core/permissions.ts';

export function permissionMissing(permission: Permission): AppError {
  return new AppError({
    kind: 'forbidden',
    code: 'permission.missing',
    message: `This needs the permission ${permission}.`,
  });
}

export function permissionOfPeople(permission: Permission): AppError {
  return new AppError({
    kind: 'forbidden',
    code: 'permission.missing',
    message: `This needs the permission ${permission}, which no key can have: log in, and send the access token.`,
  });
}

export function moreThanYouMay(missing: readonly string[]): AppError {
  return new AppError({
    kind: 'forbidden',
    code: 'permission.exceeds_yours',
    message: `This takes rights that you do not have yourself: ${missing.join(', ')}.`,
  });
}

export function addressNotAllowed(): AppError {
  return new AppError({
    kind: 'forbidden',
    code: 'address.not_allowed',
    message: 'This address is not on the list of those from which access is allowed.',
  });
}

export function secondFactorRequired(): AppError {
  return new AppError({
    kind: 'forbidden',
    code: 'second_factor.required',
    message:
      'This organization asks for a second factor: set one up under /api/v1/me/second-factor, or log in with it.',
  });
}

export function organizationRequired(): AppError {
  return new AppError({
    kind: 'forbidden',
    code: 'organization.required',
    message: 'This session leads to no organization: join or make one, then switch to it.',
  });
}
