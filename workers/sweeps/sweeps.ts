import type { ServiceContext } from '#shared/context.ts';
import type { OrganizationId } from '#shared/core/ids.ts';
import { repeat } from '#shared/core/repeat.ts';
import { endOverdueBatches } from '#shared/features/batches/index.ts';
import { forgetOldEvents } from '#shared/features/events/index.ts';
import { expireExports } from '#shared/features/exports/index.ts';
import { forgetExpiredIdempotencyRecords } from '#shared/features/idempotency/index.ts';
import { discardPendingObjects } from '#shared/features/intake/index.ts';
import { forgetExpiredTokens } from '#shared/features/people/index.ts';
import { forgetOldTrials } from '#shared/features/profiles/index.ts';
import { fireDueSchedules, type FiringSettings } from '#shared/features/schedules/index.ts';
import { forgetOldSessions } from '#shared/features/sessions/index.ts';
import { poolStatistics } from '#shared/features/tasks/index.ts';
import { forgetExpiredUploads } from '#shared/features/uploads/index.ts';
import { dueDeliveries, forgetOldDeliveries } from '#shared/features/webhooks/index.ts';

import { workerContext, type WorkerDeps } from '../deps.ts';
import type { TicketOffice } from '../dispatcher/ticket-office.ts';
import type { Processors } from '../processors/registry.ts';
import { recoverExpiredLeases } from './expired-leases.ts';
import { recoverLostTickets } from './lost-tickets.ts';

/** How long events and the log of webhooks are kept, as published. */
const LOGS_DAYS = 30;

export type SweepSettings = { readonly intervalMs: number; readonly lostTicketMs: number };

type Sweep = { readonly name: string; readonly run: () => Promise<unknown> };

/**
 * What repairs lost work. Every sweep is safe to run anywhere and at any time, also twice at once:
 * each repair is one guarded statement, so the second finds nothing left to do.
 */
export function startSweeps(
  deps: WorkerDeps,
  office: TicketOffice,
  {
    processors,
    firing,
    ...settings
  }: SweepSettings & {
    readonly processors: Processors;
    readonly firing: FiringSettings;
  },
): AsyncDisposable {
  const contextOf = (organizationId: OrganizationId): ServiceContext =>
    workerContext(deps, { organizationId, requestId: 'sweep' });
  const sweeps: readonly Sweep[] = [
    { name: 'expired leases', run: async () => recoverExpiredLeases(deps, processors) },
    {
      name: 'lost tickets',
      run: async () => recoverLostTickets(deps, office, settings.lostTicketMs),
    },
    {
      name: 'pending objects',
      run: async () => discardPendingObjects(deps.systemDb, deps.storage),
    },
    {
      name: 'idempotency records',
      run: async () => forgetExpiredIdempotencyRecords(deps.systemDb),
    },
    { name: 'expired tokens', run: async () => forgetExpiredTokens(deps.systemDb) },
    { name: 'old sessions', run: async () => forgetOldSessions(deps.systemDb) },
    { name: 'overdue batches', run: async () => endOverdueBatches(deps.systemDb, contextOf) },
    {
      name: 'due schedules',
      run: async () => fireDueSchedules(deps.systemDb, contextOf, firing),
    },
    { name: 'expired exports', run: async () => expireExports(deps.systemDb) },
    { name: 'expired uploads', run: async () => forgetExpiredUploads(deps.systemDb) },
    { name: 'old trials', run: async () => forgetOldTrials(deps.systemDb) },
    { name: 'old events', run: async () => forgetOldEvents(deps.systemDb, LOGS_DAYS) },
    { name: 'old deliveries', run: async () => forgetOldDeliveries(deps.systemDb, LOGS_DAYS) },
    { name: 'gauges', run: async () => readGauges(deps, office) },
  ];
  async function sweepAll(): Promise<void> {
    for (const sweep of sweeps) {
      await sweep.run().catch((err: unknown) => {
        deps.log.warn({ err, sweep: sweep.name }, 'a sweep failed; will try again');
      });
    }
  }
  return repeat(sweepAll, {
    intervalMs: settings.intervalMs,
    onError: (err) => {
      deps.log.error({ err }, 'the sweeps failed; will try again');
    },
  });
}

async function readGauges({ systemDb, metrics }: WorkerDeps, { redis }: TicketOffice) {
  metrics.redisUp.set(redis.status === 'ready' ? 1 : 0);
  for (const gauge of [metrics.queued, metrics.inFlight, metrics.oldestQueued]) gauge.reset();
  for (const { pool, queued, inFlight, oldestQueuedSeconds } of await poolStatistics(systemDb)) {
    metrics.queued.set({ pool }, queued);
    metrics.inFlight.set({ pool }, inFlight);
    metrics.oldestQueued.set({ pool }, oldestQueuedSeconds);
  }
  const { due, oldestSeconds } = await dueDeliveries(systemDb);
  metrics.webhooksDue.set(due);
  metrics.oldestWebhookDue.set(oldestSeconds);
}
