import type { JobRow } from '#shared/infra/db/schema.ts';

import type { StageFacts, Standing } from './job-progress.repository.ts';

/** Seconds. A phase that has not begun is 0; one that goes on counts until now. */
export type Timings = {
  /** In line: before the first task, between the stages and before another try. */
  readonly waiting: number;
  readonly reading: number;
  readonly recognising: number;
  readonly analysing: number;
  readonly exporting: number;
  readonly total: number;
};

const phases = {
  prepare: 'reading',
  recognise: 'recognising',
  analyse: 'analysing',
  split: 'analysing',
  export: 'exporting',
} as const satisfies Record<string, Exclude<keyof Timings, 'waiting' | 'total'>>;

/** What a job's time went to. Stages follow each other, so their spans never count twice. */
export function timingsOf(
  { createdAt, finishedAt }: Pick<JobRow, 'createdAt' | 'finishedAt'>,
  stages: readonly StageFacts[],
  now: Date,
): Timings {
  const end = finishedAt ?? now;
  const total = secondsBetween(createdAt, end);
  const spent = { reading: 0, recognising: 0, analysing: 0, exporting: 0 };
  for (const { pool, startedAt, finishedAt: stageEnd, unfinished } of stages) {
    if (startedAt === null || !isPhased(pool)) continue;
    const until = unfinished > 0 || stageEnd === null ? end : stageEnd;
    spent[phases[pool]] += secondsBetween(startedAt, until);
  }
  const working = Object.values(spent).reduce((sum, seconds) => sum + seconds, 0);
  return { waiting: Math.max(0, total - working), ...spent, total };
}

function isPhased(pool: string): pool is keyof typeof phases {
  return Object.hasOwn(phases, pool);
}

function secondsBetween(from: Date, to: Date): number {
  return Math.max(0, to.getTime() - from.getTime()) / 1000;
}

export type QueuePlace = {
  /** Among the organization's own tasks of the same priority that are ready; from 1. */
  readonly position: number;
  /** By the pool's pace of late and the organization's share of it; null where no pace is known. */
  readonly startsInSeconds: number | null;
  /** Until the stage is done. */
  readonly stageEndsInSeconds: number | null;
};

/** @param remaining how many of the job's tasks of this stage have not ended, at least 1 */
export function queuePlaceOf(
  { ahead, share, tasksPerSecond, meanSeconds }: Standing,
  remaining: number,
): QueuePlace {
  const pace = tasksPerSecond === null ? 0 : tasksPerSecond * share;
  const isKnown = pace > 0 && meanSeconds !== null;
  return {
    position: ahead + 1,
    startsInSeconds: isKnown ? ahead / pace : null,
    stageEndsInSeconds: isKnown ? (ahead + remaining) / pace + meanSeconds : null,
  };
}
