import { setTimeout as sleep } from 'node:timers/promises';

import { repeat } from '#shared/core/repeat.ts';
import type { FiringSettings } from '#shared/features/schedules/index.ts';
import { reportWorker, withdrawWorker } from '#shared/features/tasks/index.ts';

import { createClaims } from './claims.ts';
import type { WorkerConfig } from './config.ts';
import type { WorkerDeps } from './deps.ts';
import { startDispatcher } from './dispatcher/dispatcher.ts';
import type { TicketOffice } from './dispatcher/ticket-office.ts';
import { createLeaseKeeper } from './lease-keeper.ts';
import { createPace, type Pace } from './pace.ts';
import { startPoolWorker } from './pool-worker.ts';
import type { Processors } from './processors/registry.ts';
import { startSweeps } from './sweeps/sweeps.ts';

type RunningWorker = {
  /** No new work; what runs may finish within the grace, the rest is handed back. */
  readonly stop: () => Promise<void>;
};

type Parts = {
  readonly office: TicketOffice;
  readonly processors: Processors;
  readonly firing: FiringSettings;
};

const REPORT_INTERVAL_MS = 5_000;

/** Starts the pools this process serves, a dispatcher and the sweeps. */
export async function startWorker(
  config: WorkerConfig,
  deps: WorkerDeps,
  { office, processors, firing }: Parts,
): Promise<RunningWorker> {
  const { LEASE_MS: leaseMs, WORKER_POOLS: served } = config;
  const pace = createPace();
  const reporting = startReporting(deps, served, pace);
  const leases = createLeaseKeeper(deps.systemDb, leaseMs, deps.log);
  const claims = createClaims(deps.systemDb, { workerId: deps.workerId, leaseMs });
  const dispatcher = await startDispatcher(deps, office, config.DISPATCH_INTERVAL_MS);
  const workers = served.map(([pool, concurrency]) =>
    startPoolWorker(processors[pool], deps, leases, {
      concurrency,
      claims,
      pace,
      onEnded: dispatcher.wake,
    }),
  );
  const sweeps = startSweeps(deps, office, {
    processors,
    firing,
    intervalMs: config.SWEEP_INTERVAL_MS,
    lostTicketMs: config.LOST_TICKET_MS,
  });

  return {
    async stop() {
      await reporting[Symbol.asyncDispose]();
      await Promise.all([sweeps[Symbol.asyncDispose](), dispatcher[Symbol.asyncDispose]()]);
      const drained = Promise.all(workers.map(async (worker) => worker.drain()));
      const isDone = await Promise.race([
        drained.then(() => true),
        sleep(config.STOP_GRACE_MS, false, { ref: false }),
      ]);
      if (!isDone) {
        leases.stopAll();
        await Promise.race([drained, sleep(5_000, undefined, { ref: false })]);
      }
      for (const worker of workers) worker.close();
      await leases[Symbol.asyncDispose]();
    },
  };
}

/** Tells how much this worker can run, and how fast, until it withdraws. */
function startReporting(
  { systemDb, workerId, log }: WorkerDeps,
  served: WorkerConfig['WORKER_POOLS'],
  pace: Pace,
): AsyncDisposable {
  async function report(): Promise<void> {
    for (const [pool, concurrency] of served) {
      const meanSeconds = pace.meanOf(pool);
      await reportWorker(systemDb, { workerId, pool, concurrency, meanSeconds });
    }
  }
  const reporting = repeat(report, {
    intervalMs: REPORT_INTERVAL_MS,
    onError: (err) => {
      log.warn({ err }, 'could not report this worker; will try again');
    },
  });

  return {
    async [Symbol.asyncDispose]() {
      await reporting[Symbol.asyncDispose]();
      await withdrawWorker(systemDb, workerId).catch((err: unknown) => {
        log.warn({ err }, 'could not withdraw this worker; its report expires by itself');
      });
    },
  };
}
