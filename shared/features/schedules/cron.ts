import { Cron } from 'croner';

import { badCron, tooOften } from './schedules.errors.ts';

const SHORTEST_INTERVAL_MS = 5 * 60_000;
/** Enough to find the shortest interval of what people write. */
const RUNS_LOOKED_AT = 50;

/**
 * The next time of a cron line (minute, hour, day, month, weekday) by the clock of a time zone, after
 * `from`. Where clocks are put forward a time that does not exist is run an hour later, where they
 * are put back a time that comes twice is run once.
 * @throws AppError `schedule.bad_cron`
 */
export function nextRun(cron: string, timeZone: string, from: Date): Date {
  const next = parse(cron, timeZone).nextRun(from);
  if (!next) throw badCron('it never comes');
  return next;
}

/** @throws AppError `schedule.bad_cron`, `schedule.too_often` */
export function checkCron(cron: string, timeZone: string, now: Date): void {
  const runs = parse(cron, timeZone).nextRuns(RUNS_LOOKED_AT, now);
  if (runs.length === 0) throw badCron('it never comes');
  const isTooOften = runs.some((run, index) => {
    const before = runs[index - 1];
    return before !== undefined && run.getTime() - before.getTime() < SHORTEST_INTERVAL_MS;
  });
  if (isTooOften) throw tooOften();
}

function parse(cron: string, timezone: string): Cron {
  // Seconds, years and names of our own making are more than people expect of a cron line.
  if (cron.trim().split(/\s+/).length !== 5) throw badCron('it does not have five fields');
  try {
    return new Cron(cron, { timezone, paused: true });
  } catch {
    throw badCron('its fields or the time zone cannot be understood');
  }
}
