export {
  postMail,
  postPersonalMail,
  recordMailFailed,
  recordMailSent,
  sendPostedMail,
} from './mail.service.ts';
export {
  emailChangedLetter,
  emailChangeLetter,
  endpointDisabledLetter,
  invitationLetter,
  passwordChangedLetter,
  passwordResetLetter,
  recoveryCodeUsedLetter,
  refreshReusedLetter,
  registrationKnownLetter,
  registrationLetter,
  secondFactorChangedLetter,
  type Letter,
  type LinkOrigin,
} from './letters.ts';
