import type { TaskId } from '#shared/core/ids.ts';
import { repeat } from '#shared/core/repeat.ts';
import { renewLeases } from '#shared/features/tasks/index.ts';
import type { Db } from '#shared/infra/db/client.ts';
import type { Log } from '#shared/infra/log/log.ts';

/** Why a running task was told to stop. */
export class TaskStopped extends Error {
  readonly reason: 'lost_lease' | 'shutdown' | 'timed_out';

  constructor(reason: TaskStopped['reason']) {
    super(reason);
    this.reason = reason;
  }
}

type Held = {
  readonly id: TaskId;
  readonly attempt: number;
  readonly abort: AbortController;
};

export type LeaseKeeper = AsyncDisposable & {
  /** Keeps the lease until `release`. The signal aborts when the lease is lost or cancelled. */
  readonly hold: (task: { id: TaskId; attempt: number }) => Held;
  readonly release: (held: Held) => void;
  /** Tells all running tasks to stop. */
  readonly stopAll: () => void;
};

const INTERVAL_MS = 500;

/**
 * Renews the leases of everything this worker runs, with one statement every half second. That is
 * also how a worker hears of a cancellation: the task is no longer its own.
 */
export function createLeaseKeeper(systemDb: Db, leaseMs: number, log: Log): LeaseKeeper {
  const held = new Set<Held>();

  async function renew(): Promise<void> {
    if (held.size === 0) return;
    const asked = [...held];
    const kept = await renewLeases(systemDb, asked, leaseMs);
    for (const lease of asked) {
      if (!kept.has(lease.id)) lease.abort.abort(new TaskStopped('lost_lease'));
    }
  }

  const renewing = repeat(renew, {
    intervalMs: INTERVAL_MS,
    onError: (err) => {
      // The database is away: work goes on, and the fence decides at the end whether it counts.
      log.warn({ err }, 'could not renew leases; will try again');
    },
  });

  return {
    hold({ id, attempt }) {
      const lease = { id, attempt, abort: new AbortController() };
      held.add(lease);
      return lease;
    },
    release(lease) {
      held.delete(lease);
    },
    stopAll() {
      for (const lease of held) lease.abort.abort(new TaskStopped('shutdown'));
    },
    [Symbol.asyncDispose]: async () => renewing[Symbol.asyncDispose](),
  };
}
