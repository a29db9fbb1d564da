export { createUser, register, verifyEmail } from './registration.service.ts';
export { login, loginWithSecondFactor } from './login.service.ts';
export { changePassword, requestPasswordReset, resetPassword } from './password.service.ts';
export {
  confirmSecondFactor,
  removeSecondFactor,
  renewRecoveryCodes,
  startSecondFactor,
} from './second-factor.service.ts';
export {
  changeName,
  confirmEmailChange,
  getProfile,
  requestEmailChange,
  type Profile,
} from './profile.service.ts';
export { forgetExpiredTokens, findUserByEmail, loadUser } from './people.repository.ts';
export { checkPassword, LONGEST_PASSWORD } from './password.policy.ts';
export type { PeopleParts } from './people.parts.ts';
export {
  createOwner,
  disableUser,
  dropSecondFactor,
  enableUser,
  hasNewPassword,
  resetPasswordOf,
  revokeSession,
  revokeSessionsOf,
  sessionsOf,
} from './administration.service.ts';
