import { AppError, messageOf, type ErrorKind } from '#shared/core/errors.ts';
import type { PoolDefinition } from '#shared/queues/define-pool.ts';

/** Why an attempt did not succeed. */
export type TaskFailure = {
  /**
   * `final`: no other attempt can do better. `crash`: an engine died. `outage`: something we stand
   * on is away, which says nothing about the task and does not count against it.
   */
  readonly verdict: 'final' | 'failure' | 'crash' | 'outage';
  readonly code: string;
  /** For people; holds no internals. */
  readonly detail: string;
};

/** The one place where an error becomes a retry decision. */
const verdictByKind = {
  invalid: 'final',
  unauthenticated: 'final',
  forbidden: 'final',
  not_found: 'final',
  wrong_method: 'final',
  conflict: 'final',
  condition_missing: 'final',
  changed_meanwhile: 'final',
  too_large: 'final',
  unsupported_type: 'final',
  unprocessable: 'final',
  unreadable_document: 'final',
  limit_exceeded: 'failure',
  unavailable: 'outage',
  engine_broke: 'failure',
  engine_crashed: 'crash',
  timed_out: 'crash',
} as const satisfies Record<ErrorKind, TaskFailure['verdict']>;

export function failureOf(error: unknown): TaskFailure {
  if (error instanceof AppError) {
    return { verdict: verdictByKind[error.kind], code: error.code, detail: error.message };
  }
  // What we did not expect may pass (the database was away) or not; the limit on attempts decides.
  return { verdict: 'failure', code: 'internal', detail: `unexpected: ${kindOfBug(error)}` };
}

function kindOfBug(error: unknown): string {
  return error instanceof Error ? error.name : messageOf(error).slice(0, 40);
}

export type Standing = {
  readonly failures: number;
  readonly crashes: number;
  /** How often it has been to Redis, and for how long it has existed. */
  readonly trips: number;
  readonly ageMs: number;
};

/** An outage that lasts longer than this is somebody's decision. */
const LONGEST_OUTAGE_MS = 24 * 60 * 60_000;
const LONGEST_OUTAGE_WAIT_MS = 15_000;

export type Consequence =
  | { readonly kind: 'retry'; readonly waitMs: number }
  | { readonly kind: 'give_up'; readonly code: string; readonly detail: string };

/**
 * What follows from a failed attempt. `standing` counts it already.
 * A document that keeps killing engines or workers is poison: it is set aside so that others flow.
 */
export function consequenceOf(
  failure: TaskFailure,
  standing: Standing,
  pool: PoolDefinition,
): Consequence {
  if (failure.verdict === 'final') {
    return { kind: 'give_up', code: failure.code, detail: failure.detail };
  }
  if (failure.verdict === 'outage') {
    if (standing.ageMs >= LONGEST_OUTAGE_MS) {
      return { kind: 'give_up', code: failure.code, detail: failure.detail };
    }
    const waitMs = Math.min(backoff(pool.backoffMs, standing.trips), LONGEST_OUTAGE_WAIT_MS);
    return { kind: 'retry', waitMs };
  }
  if (standing.crashes >= pool.maxCrashes) {
    const detail = `Reading it failed ${standing.crashes} times in a row: ${failure.detail}`;
    return { kind: 'give_up', code: 'poison', detail };
  }
  if (standing.failures >= pool.maxAttempts) {
    const code = failure.code === 'worker_lost' ? 'poison' : failure.code;
    return { kind: 'give_up', code, detail: failure.detail };
  }
  return { kind: 'retry', waitMs: backoff(pool.backoffMs, standing.failures) };
}

/** Whether a task that has failed so often is given up if it fails once more. */
export function isLastTry(
  { failures, crashes }: Pick<Standing, 'failures' | 'crashes'>,
  pool: PoolDefinition,
): boolean {
  return crashes + 1 >= pool.maxCrashes || failures + 1 >= pool.maxAttempts;
}

/** Exponential, at most five minutes, plus or minus a quarter so that crowds spread. */
function backoff(baseMs: number, failures: number): number {
  const exact = Math.min(baseMs * 2 ** (failures - 1), 5 * 60_000);
  return Math.round(exact * (0.75 + Math.random() / 2));
}
