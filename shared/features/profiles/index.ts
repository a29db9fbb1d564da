export {
  archiveProfile,
  changeProfile,
  createProfile,
  getProfile,
  getProfileVersion,
  listProfiles,
  listProfileVersions,
  type ProfileView,
} from './profiles.service.ts';
export {
  completeTrial,
  failTrial,
  getTrial,
  loadTrialWork,
  retryTrial,
  tryProfile,
  type Evidence,
  type Patience,
} from './trials.service.ts';
export {
  findCurrentDefinitions,
  findDefinitionOf,
  loadOffer,
  requireChoice,
  type Offer,
} from './chosen-profile.ts';
export { forgetOldTrials } from './trials.repository.ts';
export { createTrialWatch, type TrialWatch } from './trial-watch.ts';
