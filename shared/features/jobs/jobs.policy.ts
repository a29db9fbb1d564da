import type { JobState } from '#shared/infra/db/schema.ts';

const terminal = {
  queued: false,
  running: false,
  succeeded: true,
  failed: true,
  cancelled: true,
} as const satisfies Record<JobState, boolean>;

export const isTerminal = (state: JobState): boolean => terminal[state];
