export type Clock = { readonly now: () => Date };

export const systemClock: Clock = { now: () => new Date() };

const DAY_MS = 24 * 60 * 60_000;

export function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * DAY_MS);
}
