export {
  postMail,
  postPersonalMail,
  recordMailFailed,
  recordMailSent,
  sendPostedMail,
} from './mail.service.ts';
export {
  digestLetter,
  emailChangedLetter,
  emailChangeLetter,
  endpointDisabledLetter,
  exportLetter,
  invitationLetter,
  passwordChangedLetter,
  passwordResetLetter,
  recoveryCodeUsedLetter,
  refreshReusedLetter,
  registrationKnownLetter,
  registrationLetter,
  secondFactorChangedLetter,
  type LinkOrigin,
} from './letters.ts';
