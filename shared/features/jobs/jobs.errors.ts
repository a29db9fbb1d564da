import { AppError } from '#shared/core/errors.ts';

export function jobNotFound(): AppError {
  return new AppError({
    kind: 'not_found',
    code: 'job.not_found',
    message: 'There is no job with this id.',
  });
}

export function jobHasEnded(state: string): AppError {
  return new AppError({
    kind: 'conflict',
    code: 'job.has_ended',
    message: `The job has already ended (${state}) and cannot be cancelled.`,
  });
}
