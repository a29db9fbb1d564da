import type { DisabledReason, EndpointRow, ReceiverRow } from '#shared/infra/db/webhook-schema.ts';

import { BREAKER_FAILURES } from './deliveries.repository.ts';

/** What an attempt says of the receiver. */
export type Verdict = {
  readonly isSuccess: boolean;
  readonly statusCode: number | null;
  /** As the receiver asks. */
  readonly retryAfterMs: number | undefined;
};

const FIRST_PAUSE_MS = 30_000;
const LONGEST_PAUSE_MS = 10 * 60_000;
/** Those that say "not now" and not "not this". */
const BUSY: ReadonlySet<number | null> = new Set([429, 502, 503, 504]);

/**
 * The breaker: after five failures in a row the receiver is left alone, for half a minute at first
 * and twice as long each time; a success forgets them. Who says when to come back is obeyed.
 */
export function receiverAfter(before: ReceiverRow, verdict: Verdict, now: Date): ReceiverRow {
  if (verdict.isSuccess) return { ...before, consecutiveFailures: 0, pausedUntil: null };
  const consecutiveFailures = before.consecutiveFailures + 1;
  const doublings = consecutiveFailures - BREAKER_FAILURES;
  const pauseMs = Math.max(
    doublings < 0 ? 0 : Math.min(FIRST_PAUSE_MS * 2 ** doublings, LONGEST_PAUSE_MS),
    BUSY.has(verdict.statusCode) ? (verdict.retryAfterMs ?? 0) : 0,
  );
  const until = new Date(now.getTime() + pauseMs);
  const isLonger = pauseMs > 0 && (before.pausedUntil === null || until > before.pausedUntil);
  return { ...before, consecutiveFailures, pausedUntil: isLonger ? until : before.pausedUntil };
}

const DISABLE_AFTER_MS = 5 * 24 * 60 * 60_000;
const DISABLE_AFTER_ATTEMPTS = 20;

type Health = Pick<EndpointRow, 'failingSince' | 'failedAttempts'>;

/**
 * An endpoint is disabled when it says that it is gone (410), or after five days in which at least
 * twenty attempts failed and none succeeded.
 */
export function endpointAfter(
  { failingSince, failedAttempts }: Health,
  verdict: Verdict,
  now: Date,
): Health & { readonly disabledReason: Exclude<DisabledReason, 'by_hand'> | null } {
  if (verdict.isSuccess) return { failingSince: null, failedAttempts: 0, disabledReason: null };
  const since = failingSince ?? now;
  const attempts = failedAttempts + 1;
  const isLost =
    attempts >= DISABLE_AFTER_ATTEMPTS && now.getTime() - since.getTime() >= DISABLE_AFTER_MS;
  const disabledReason = verdict.statusCode === 410 ? 'gone' : isLost ? 'failing' : null;
  return { failingSince: since, failedAttempts: attempts, disabledReason };
}
