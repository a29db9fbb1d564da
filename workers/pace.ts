import type { PoolName } from '#shared/queues/pools.ts';

/** How long tasks took of late, by pool: what estimates are made of. */
export type Pace = {
  readonly note: (pool: PoolName, seconds: number) => void;
  /** Null before the first task. */
  readonly meanOf: (pool: PoolName) => number | null;
};

/** What a new task counts for against those before: about twenty tasks are remembered. */
const WEIGHT = 0.1;

export function createPace(): Pace {
  const means = new Map<PoolName, number>();
  return {
    note(pool, seconds) {
      const before = means.get(pool) ?? seconds;
      means.set(pool, before + WEIGHT * (seconds - before));
    },
    meanOf: (pool) => means.get(pool) ?? null,
  };
}
