import { setTimeout as sleep } from 'node:timers/promises';

import type { OrganizationId } from '#shared/core/ids.ts';
import type { Log } from '#shared/infra/log/log.ts';

import { inOrganization, type Db, type Tx } from './client.ts';

export type Watched<Id extends string> = {
  readonly organizationId: OrganizationId;
  readonly id: Id;
};

export type Watch<Id extends string> = {
  /** Resolves when the row has ended, the wait is over, or the signal aborts; never rejects. */
  readonly ended: (row: Watched<Id>, waitMs: number, signal: AbortSignal) => Promise<void>;
};

/** Which of these rows have ended. */
type EndedAmong<Id extends string> = (
  tx: Tx,
  organizationId: OrganizationId,
  ids: readonly Id[],
) => Promise<readonly Id[]>;

type Waiter<Id extends string> = Watched<Id> & { readonly resolve: () => void };

const TICK_MS = 150;

/**
 * One poll for all who wait, one statement per organization and tick, however many wait: the load
 * on Postgres does not grow with the number of clients, and no connection is held while waiting.
 */
export function createWatch<Id extends string>(
  db: Db,
  log: Log,
  endedAmong: EndedAmong<Id>,
): Watch<Id> {
  const waiters = new Set<Waiter<Id>>();
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

  async function wake(organizationId: OrganizationId, group: readonly Waiter<Id>[]): Promise<void> {
    try {
      const ids = [...new Set(group.map((waiter) => waiter.id))];
      const ended = await inOrganization(db, organizationId, async (tx) =>
        endedAmong(tx, organizationId, ids),
      );
      for (const waiter of group) if (ended.includes(waiter.id)) waiter.resolve();
    } catch (err) {
      log.warn({ err }, 'could not look for what has ended; will try again');
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
