import { setTimeout as sleep } from 'node:timers/promises';

import {
  claimReadyTasks,
  ensureSchedulerPools,
  lookForWork,
  promoteWaitingTasks,
  type PoolWithWork,
} from '#shared/features/tasks/index.ts';
import { queueDueDeliveries } from '#shared/features/webhooks/index.ts';
import { poolNames } from '#shared/queues/pools.ts';

import type { WorkerDeps } from '../deps.ts';
import type { TicketOffice } from './ticket-office.ts';

/** Most tasks one claim takes; a larger window is filled by the next round. */
const CLAIM_AT_MOST = 256;

/** Requests at once: a receiver that hangs, or an organization with many, holds up no other. */
const DELIVERIES = { perReceiver: 5, perOrganization: 10 };

/** Between two rounds, however busy: what ends meanwhile is one round's work and not one each. */
const SHORTEST_PAUSE_MS = 10;

/**
 * One round: tasks whose wait is over become ready, deliveries that are due become tasks, then each
 * pool's free slots are filled, fairly between organizations. A task is marked dispatched before its
 * ticket is issued; where the crash falls in between, the sweep finds a ticket missing and queues
 * the task again.
 * @returns how many tasks were dispatched
 */
async function dispatchOnce(deps: WorkerDeps, office: TicketOffice): Promise<number> {
  // Claims would only pile up as lost tickets while Redis is away.
  if (office.redis.status !== 'ready') return 0;
  let total = 0;
  for (const pool of await poolsWithWork(deps)) total += await fill(pool, deps, office);
  return total;
}

/** The pools that have work now, or have it because its time has come. */
async function poolsWithWork({ systemDb }: WorkerDeps): Promise<readonly PoolWithWork[]> {
  const { pools, hasWaited, hasDueDeliveries } = await lookForWork(systemDb, poolNames);
  if (!hasWaited && !hasDueDeliveries) return pools;
  if (hasWaited) await promoteWaitingTasks(systemDb);
  if (hasDueDeliveries) await queueDueDeliveries(systemDb, DELIVERIES);
  return (await lookForWork(systemDb, poolNames)).pools;
}

async function fill(
  { pool, window }: PoolWithWork,
  { systemDb, metrics }: WorkerDeps,
  office: TicketOffice,
): Promise<number> {
  const tickets = await claimReadyTasks(systemDb, pool, { window, atMost: CLAIM_AT_MOST });
  if (tickets.length > 0) await office.issue(pool, tickets);
  metrics.dispatched.inc({ pool }, tickets.length);
  return tickets.length;
}

export type Dispatcher = AsyncDisposable & {
  /** Looks for work now instead of at the next tick. */
  readonly wake: () => void;
};

/** Runs rounds until disposed of. Any number of dispatchers may run; Postgres makes them take turns. */
export async function startDispatcher(
  deps: WorkerDeps,
  office: TicketOffice,
  intervalMs: number,
): Promise<Dispatcher> {
  await ensureSchedulerPools(deps.systemDb, poolNames);
  const stop = new AbortController();
  let isWoken = false;
  let pause = new AbortController();

  async function run(): Promise<void> {
    while (!stop.signal.aborted) {
      isWoken = false;
      const dispatched = await dispatchOnce(deps, office).catch((err: unknown) => {
        deps.log.warn({ err }, 'a dispatch round failed; will try again');
        return 0;
      });
      await sleep(SHORTEST_PAUSE_MS);
      // A full round means there is probably more; otherwise wait for the tick or a wake-up.
      if (isWoken || dispatched >= CLAIM_AT_MOST) continue;
      pause = new AbortController();
      const signal = AbortSignal.any([stop.signal, pause.signal]);
      await sleep(intervalMs, undefined, { signal }).catch(() => {});
    }
  }
  const running = run();

  return {
    wake: () => {
      isWoken = true;
      pause.abort();
    },
    async [Symbol.asyncDispose]() {
      stop.abort();
      await running;
    },
  };
}
