import { claimTasks, type ClaimedTask } from '#shared/features/tasks/index.ts';
import type { Db } from '#shared/infra/db/client.ts';
import type { Ticket } from '#shared/queues/pools.ts';

/** Takes a task for this worker; undefined where its ticket is out of date. */
export type Claims = { readonly claim: (ticket: Ticket) => Promise<ClaimedTask | undefined> };

type Asked = PromiseWithResolvers<ClaimedTask | undefined> & { readonly ticket: Ticket };

const AT_ONCE = 100;

/**
 * Tickets that come while others are being claimed are claimed together afterwards: one statement
 * for all of them, and none waits for more than the one before.
 */
export function createClaims(
  systemDb: Db,
  claimant: { readonly workerId: string; readonly leaseMs: number },
): Claims {
  let waiting: Asked[] = [];
  let isClaiming = false;

  async function claimAll(): Promise<void> {
    if (isClaiming) return;
    isClaiming = true;
    while (waiting.length > 0) {
      const group = waiting.slice(0, AT_ONCE);
      waiting = waiting.slice(AT_ONCE);
      await claimGroup(group);
    }
    isClaiming = false;
  }

  async function claimGroup(group: readonly Asked[]): Promise<void> {
    try {
      const tickets = group.map(({ ticket }) => ticket);
      const claimed = await claimTasks(systemDb, tickets, claimant);
      for (const { ticket, resolve } of group) resolve(claimed.get(ticket.taskId));
    } catch (error) {
      for (const { reject } of group) reject(error);
    }
  }

  return {
    async claim(ticket) {
      const asked = { ticket, ...Promise.withResolvers<ClaimedTask | undefined>() };
      waiting.push(asked);
      void claimAll();
      return asked.promise;
    },
  };
}
