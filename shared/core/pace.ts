import { setTimeout as sleep } from 'node:timers/promises';

/** So that nobody learns from the time of an answer which way it took. */
export async function noSoonerThan<T>(ms: number, work: () => Promise<T>): Promise<T> {
  const [outcome] = await Promise.allSettled([work(), sleep(ms)]);
  if (outcome.status === 'rejected') throw outcome.reason;
  return outcome.value;
}
