import { AppError, type ErrorDetail } from '#shared/core/errors.ts';
import type { TrialId } from '#shared/core/ids.ts';

export function profileNotFound(): AppError {
  return new AppError({
    kind: 'not_found',
    code: 'profile.not_found',
    message: 'There is no profile with this id, or no such version of it.',
  });
}

/** Somebody wants a document read with it. */
export function unknownProfile(): AppError {
  return new AppError({
    kind: 'unprocessable',
    code: 'profile.unknown',
    message: 'There is no such profile, or it is archived, or it has no such version.',
  });
}

export function nameTaken(): AppError {
  return new AppError({
    kind: 'conflict',
    code: 'profile.name_taken',
    message: 'Another profile has this name.',
  });
}

export function tooManyProfiles(most: number): AppError {
  return new AppError({
    kind: 'conflict',
    code: 'profile.too_many',
    message: `An organization has ${most} profiles at most; archive some.`,
  });
}

export function profileIsArchived(): AppError {
  return new AppError({
    kind: 'conflict',
    code: 'profile.archived',
    message: 'The profile is archived and stays as it is.',
  });
}

export function badPatterns(errors: readonly ErrorDetail[]): AppError {
  return new AppError({
    kind: 'unprocessable',
    code: 'profile.bad_pattern',
    message: 'Some patterns are no regular expressions in RE2’s syntax.',
    errors,
  });
}

/** @param errors what a required field lacks, each */
export function profileRefused(errors: readonly ErrorDetail[]): AppError {
  return new AppError({
    kind: 'unprocessable',
    code: 'profile.fields_missing',
    message: 'The document it was tried on does not have all that the profile requires.',
    errors,
  });
}

export function trialNotFound(): AppError {
  return new AppError({
    kind: 'not_found',
    code: 'profile_trial.not_found',
    message: 'There is no trial with this id, or it was too long ago.',
  });
}

export function trialOfAnother(): AppError {
  return new AppError({
    kind: 'unprocessable',
    code: 'profile_trial.of_another',
    message: 'What was tried is another definition than this one: try this one.',
  });
}

export function trialFailed(code: string): AppError {
  return new AppError({
    kind: 'unprocessable',
    code: 'profile_trial.failed',
    message: `It could not be tried on this document (${code}).`,
  });
}

export function trialNotReady(id: TrialId): AppError {
  return new AppError({
    kind: 'unavailable',
    code: 'profile_trial.not_ready',
    message: `The trial ${id} is not done yet; send its id instead of the document’s when it is.`,
  });
}

export function conditionMissing(): AppError {
  return new AppError({
    kind: 'condition_missing',
    code: 'profile.if_match_missing',
    message: 'Send the profile’s ETag as If-Match, so that no change of somebody else is lost.',
  });
}

export function changedMeanwhile(): AppError {
  return new AppError({
    kind: 'changed_meanwhile',
    code: 'profile.changed_meanwhile',
    message: 'The profile is not any more as it was: read it again.',
  });
}
