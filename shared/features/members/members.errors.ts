import { AppError } from '#shared/core/errors.ts';

export function memberNotFound(): AppError {
  return new AppError({
    kind: 'not_found',
    code: 'member.not_found',
    message: 'The organization has no member with this id.',
  });
}

export function lastOwner(): AppError {
  return new AppError({
    kind: 'conflict',
    code: 'organization.last_owner',
    message: 'This is the organization’s last owner: make somebody else an owner first.',
  });
}

export function roleNotFound(): AppError {
  return new AppError({
    kind: 'not_found',
    code: 'role.not_found',
    message: 'The organization has no role of its own with this id.',
  });
}

export function unknownRole(): AppError {
  return new AppError({
    kind: 'unprocessable',
    code: 'role.unknown',
    message:
      'The role is neither owner, admin, editor, viewer or auditor, nor one of the organization’s own.',
  });
}

export function roleNameTaken(): AppError {
  return new AppError({
    kind: 'conflict',
    code: 'role.name_taken',
    message: 'The organization has a role of this name.',
  });
}

export function roleInUse(): AppError {
  return new AppError({
    kind: 'conflict',
    code: 'role.in_use',
    message: 'Members or open invitations have this role: give them another one first.',
  });
}

export function invitationNotFound(): AppError {
  return new AppError({
    kind: 'not_found',
    code: 'invitation.not_found',
    message: 'There is no open invitation with this id.',
  });
}

export function alreadyInvited(): AppError {
  return new AppError({
    kind: 'conflict',
    code: 'invitation.exists',
    message: 'This address is invited already: send that invitation again, or revoke it first.',
  });
}

export function alreadyMember(): AppError {
  return new AppError({
    kind: 'conflict',
    code: 'member.exists',
    message: 'This person is a member already.',
  });
}

export function invitationRefused(): AppError {
  return new AppError({
    kind: 'invalid',
    code: 'token.refused',
    message: 'The invitation is wrong, was used or revoked, or came too late.',
  });
}

export function invitedSomebodyElse(): AppError {
  return new AppError({
    kind: 'forbidden',
    code: 'invitation.for_somebody_else',
    message: 'The invitation went to another address than that of your account.',
  });
}

export function loginToAccept(): AppError {
  return new AppError({
    kind: 'conflict',
    code: 'account.exists',
    message: 'The invited address has an account: log in with it, then accept.',
  });
}

export function tooManyMails(): AppError {
  return new AppError({
    kind: 'limit_exceeded',
    code: 'mail.too_many',
    message: 'This address has been sent too many mails within an hour; try again later.',
    retryAfterSeconds: 3_600,
  });
}
