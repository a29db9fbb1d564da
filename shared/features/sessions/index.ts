export { endSessionOfToken, refreshTokens } from './refresh.service.ts';
export {
  endAllSessions,
  endSession,
  endSessionsOf,
  issueTokens,
  listSessions,
  openSession,
  switchOrganization,
  type Device,
  type SessionParts,
  type Tokens,
} from './sessions.service.ts';
export { placesOf, recordAttempt, recordIn, recordPersonalAct } from './personal-audit.ts';
export {
  forgetOldSessions,
  forgetSecondFactors,
  markSessionEnded,
  markSessionsEnded,
  setSecondFactorShown,
} from './sessions.repository.ts';
