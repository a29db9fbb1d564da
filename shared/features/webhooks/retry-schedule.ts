const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/**
 * The wait after the n-th failed attempt, as published: ten attempts over about three days
 * (the example schedule of Standard Webhooks 1.0.0).
 */
export const retryWaitsMs = [
  5 * SECOND,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
] as const;

/**
 * @param attempts how many have failed, at least 1
 * @param random from 0 to 1; spreads the wait by a fifth either way
 * @returns the wait in milliseconds, or undefined when the schedule is at its end
 */
export function nextWaitMs(attempts: number, random = Math.random()): number | undefined {
  const wait = retryWaitsMs[attempts - 1];
  return wait === undefined ? undefined : Math.round(wait * (0.8 + 0.4 * random));
}
