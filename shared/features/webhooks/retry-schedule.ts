const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

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
 * @param failures how many attempts have failed, at least 1
 * @param random from 0 to 1; spreads the wait by a fifth either way
 * @returns the wait in milliseconds, or undefined when the schedule is at its end
 */
export function nextWaitMs(failures: number, random = Math.random()): number | undefined {
  const wait = retryWaitsMs[failures - 1];
  return wait === undefined ? undefined : Math.round(wait * (0.8 + 0.4 * random));
}

/**
 * What a receiver's `Retry-After` asks for (RFC 9110: seconds or a date), a day at most.
 * @returns milliseconds, or undefined where it says nothing of use
 */
export function retryAfterMs(header: string | undefined, now: Date): number | undefined {
  if (header === undefined) return undefined;
  const ms = /^\d+$/.test(header) ? Number(header) * SECOND : Date.parse(header) - now.getTime();
  return ms > 0 ? Math.min(ms, DAY) : undefined;
}
