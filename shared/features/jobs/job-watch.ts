import { setTimeout as sleep } from 'node:timers/promises';

import type { JobId, OrganizationId } from '#shared/core/ids.ts';
import { inOrganization, type Db } from '#shared/infra/db/client.ts';
import type { Log } from '#shared/infra/log/log.ts';

import { endedAmong } from './jobs.repository.ts';

export type JobWatch = {
  /** Resolves when the job has ended, the wait is over, or the signal aborts; never rejects. */
  readonly ended: (key: WatchedJob, waitMs: number, signal: AbortSignal) => Promise<void>;
};

type WatchedJob = { readonly organizationId: OrganizationId; readonly id: JobId };
type Waiter = WatchedJob & { readonly resolve: () => void };

const TICK_MS = 150;

/**
 * One poll for all who wait, one statement per organization and tick, however many wait: the load
 * on Postgres does not grow with the number of clients, and no connection is held while waiting.
 */
export function createJobWatch(db: Db, log: Log): JobWatch {
  const waiters = new Set<Waiter>();
  let isPolling = false;

  async function poll(): Promise<void> {
    if (isPolling) return;
    isPolling = true;
    while (waiters.size > 0) {
      await sleep(TICK_MS);
      const groups = Map.groupBy(waiters, (waiter) => waiter.organizationId);
      for (const [organizationId, group] of groups) await wake(organizationId, group);
    }
    isPolling = false;
  }

  async function wake(organizationId: OrganizationId, group: readonly Waiter[]): Promise<void> {
    try {
      const ids = [...new Set(group.map((waiter) => waiter.id))];
      const ended = await inOrganization(db, organizationId, async (tx) =>
        endedAmong(tx, organizationId, ids),
      );
      for (const waiter of group) if (ended.includes(waiter.id)) waiter.resolve();
    } catch (err) {
      log.warn({ err }, 'could not look for ended jobs; will try again');
    }
  }

  return {
    async ended({ organizationId, id }, waitMs, signal) {
      const { promise, resolve } = Promise.withResolvers<void>();
      const waiter = { organizationId, id, resolve };
      const timer = setTimeout(resolve, waitMs);
      if (signal.aborted) resolve();
      signal.addEventListener('abort', () => resolve(), { once: true });
      waiters.add(waiter);
      void poll();
      await promise;
      clearTimeout(timer);
      waiters.delete(waiter);
    },
  };
}
