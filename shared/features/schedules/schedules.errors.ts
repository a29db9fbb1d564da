import { AppError } from '#shared/core/errors.ts';

export function scheduleNotFound(): AppError {
  return new AppError({
    kind: 'not_found',
    code: 'schedule.not_found',
    message: 'There is no schedule with this id.',
  });
}

export function badCron(why: string): AppError {
  return new AppError({
    kind: 'unprocessable',
    code: 'schedule.bad_cron',
    message: `The schedule’s time is refused: ${why}.`,
  });
}

export function tooOften(): AppError {
  return new AppError({
    kind: 'unprocessable',
    code: 'schedule.too_often',
    message: 'A schedule runs every five minutes at most.',
  });
}

export function tooManySchedules(most: number): AppError {
  return new AppError({
    kind: 'conflict',
    code: 'schedule.too_many',
    message: `An organization has ${most} schedules at most.`,
  });
}

export function scheduleIsDisabled(): AppError {
  return new AppError({
    kind: 'conflict',
    code: 'schedule.disabled',
    message: 'The schedule is disabled: enable it first.',
  });
}

export function makerIsGone(): AppError {
  return new AppError({
    kind: 'forbidden',
    code: 'schedule.not_allowed',
    message: 'Who made this schedule has left, or may not do this any more.',
  });
}
