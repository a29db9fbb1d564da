import { sql } from 'kysely';

import { organizationIdSchema, taskIdSchema } from '#shared/core/ids.ts';
import type { OrganizationId, TaskId } from '#shared/core/ids.ts';
import type { Db } from '#shared/infra/db/client.ts';
import type { TaskRow } from '#shared/infra/db/schema.ts';
import type { PoolName, Ticket } from '#shared/queues/pools.ts';

/*
 * The dispatcher's and the sweeps' statements. They run as the system role, which sees the tasks
 * of all organizations.
 */

/** Without a row, nothing would make the dispatchers of a pool take turns. */
export async function ensureSchedulerPools(
  systemDb: Db,
  poolNames: readonly string[],
): Promise<void> {
  await systemDb
    .insertInto('schedulerPools')
    .values(poolNames.map((pool) => ({ pool })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/**
 * Claims ready tasks of a pool, fairly between organizations, and marks them dispatched: at most
 * `atMost`, and so many that at most `window` of them are in flight.
 */
export async function claimReadyTasks(
  systemDb: Db,
  pool: PoolName,
  { window, atMost }: { window: number; atMost: number },
): Promise<readonly Ticket[]> {
  const { rows } = await sql<{ taskId: string; taskOrganizationId: string; taskEpoch: number }>`
    select task_id, task_organization_id, task_epoch from claim_tasks(${pool}, ${window}, ${atMost})
  `.execute(systemDb);
  return rows.map((row) => ({
    taskId: taskIdSchema.parse(row.taskId),
    organizationId: organizationIdSchema.parse(row.taskOrganizationId),
    epoch: row.taskEpoch,
  }));
}

/** Tasks whose time has come become ready. */
export async function promoteWaitingTasks(systemDb: Db): Promise<void> {
  await sql`
    update tasks set not_before = null, ready_at = clock_timestamp()
    where id in (
      select id from tasks
      where state = 'queued' and not_before <= clock_timestamp()
      order by not_before limit 1000 for update skip locked
    )
  `.execute(systemDb);
}

/** A pool with ready tasks, and how many of its tasks may be in flight. */
export type PoolWithWork = { readonly pool: PoolName; readonly window: number };

/** What there is to do in a round. */
type Outlook = {
  readonly pools: readonly PoolWithWork[];
  /** Whether the wait of some task is over. */
  readonly hasWaited: boolean;
  readonly hasDueDeliveries: boolean;
};

/**
 * One statement, because it is asked many times a second, and one index probe for each thing, so an
 * idle tick costs next to nothing. The window of a pool is twice what its live workers can run at
 * once: small enough to stay fair, large enough to hide the dispatcher's tick.
 */
export async function lookForWork(systemDb: Db, poolNames: readonly PoolName[]): Promise<Outlook> {
  type Row = Omit<Outlook, 'pools'> & { pool: PoolName | null; window: number };
  const { rows } = await sql<Row>`
    select p.pool, w.window, now.has_waited, now.has_due_deliveries
    from (select
      exists (select from tasks
        where state = 'queued' and not_before <= clock_timestamp()) as has_waited,
      exists (select from webhook_deliveries
        where state = 'pending' and next_attempt_at <= clock_timestamp()) as has_due_deliveries
    ) now
    left join lateral (
      select pool from unnest(${poolNames}::text[]) pool
      where exists (
        select from tasks where tasks.pool = pool.pool and state = 'queued' and not_before is null)
    ) p on true
    left join lateral (
      select (2 * coalesce(sum(concurrency), 0))::integer as window from worker_pools
      where worker_pools.pool = p.pool and seen_at > clock_timestamp() - interval '15 seconds'
    ) w on true
  `.execute(systemDb);
  const [first] = rows;
  return {
    pools: rows.flatMap(({ pool, window }) => (pool && window > 0 ? [{ pool, window }] : [])),
    hasWaited: first?.hasWaited ?? false,
    hasDueDeliveries: first?.hasDueDeliveries ?? false,
  };
}

type WorkerReport = {
  readonly workerId: string;
  readonly pool: PoolName;
  readonly concurrency: number;
  /** Of its tasks of late; null before the first. */
  readonly meanSeconds: number | null;
};

export async function reportWorker(systemDb: Db, report: WorkerReport): Promise<void> {
  const seenAt = sql<Date>`clock_timestamp()`;
  await systemDb
    .insertInto('workerPools')
    .values({ ...report, seenAt })
    .onConflict((conflict) =>
      conflict
        .columns(['workerId', 'pool'])
        .doUpdateSet({ seenAt, concurrency: report.concurrency, meanSeconds: report.meanSeconds }),
    )
    .execute();
  await sql`
    delete from worker_pools where seen_at < clock_timestamp() - interval '1 hour'
  `.execute(systemDb);
}

export async function withdrawWorker(systemDb: Db, workerId: string): Promise<void> {
  await systemDb.deleteFrom('workerPools').where('workerId', '=', workerId).execute();
}

export type ClaimedTask = {
  readonly task: TaskRow;
  /** Of the request that asked for the job. */
  readonly requestId: string;
};

type Claimant = { readonly workerId: string; readonly leaseMs: number };

/**
 * Takes tasks for a worker: those whose tickets are in date, by the ids of their tasks. See
 * `start_tasks` in migration 0011.
 */
export async function claimTasks(
  systemDb: Db,
  tickets: readonly Ticket[],
  { workerId, leaseMs }: Claimant,
): Promise<ReadonlyMap<TaskId, ClaimedTask>> {
  const { rows } = await sql<TaskRow & { jobRequestId: string | null }>`
    select (task).*, job_request_id from start_tasks(
      ${workerId}, make_interval(secs => ${leaseMs / 1000}),
      ${tickets.map((ticket) => ticket.taskId)}::text[],
      ${tickets.map((ticket) => ticket.epoch)}::integer[])
  `.execute(systemDb);
  return new Map(
    rows.map(({ jobRequestId, ...task }) => [task.id, { task, requestId: jobRequestId ?? 'none' }]),
  );
}

type Lease = { readonly id: TaskId; readonly attempt: number };

/**
 * Waits for no lock: who finishes a task holds it for as long as his transaction waits for others,
 * and must not cost the rest their leases. What is locked is renewed the next time.
 * @returns the ids still held; the others were cancelled or lost
 */
export async function renewLeases(
  systemDb: Db,
  leases: readonly Lease[],
  leaseMs: number,
): Promise<ReadonlySet<TaskId>> {
  const { rows } = await sql<{ id: TaskId }>`
    with mine as (
      select tasks.id from tasks
      join unnest(
        ${leases.map((lease) => lease.id)}::text[],
        ${leases.map((lease) => lease.attempt)}::integer[]
      ) held (id, attempt) on tasks.id = held.id and tasks.attempt = held.attempt
      where tasks.state = 'running'
    ),
    free as (
      select id from tasks where id in (select id from mine) for update skip locked
    ),
    renewed as (
      update tasks set lease_until = clock_timestamp() + make_interval(secs => ${leaseMs / 1000})
      from free where tasks.id = free.id and tasks.state = 'running'
    )
    select id from mine
  `.execute(systemDb);
  return new Set(rows.map((row) => row.id));
}

/** Running tasks whose worker has gone silent; those that somebody is ending just now are left out. */
export async function findExpiredLeases(systemDb: Db): Promise<readonly TaskRow[]> {
  return systemDb
    .selectFrom('tasks')
    .selectAll()
    .where('state', '=', 'running')
    .where('leaseUntil', '<', sql<Date>`clock_timestamp()`)
    .orderBy('leaseUntil')
    .limit(200)
    .forUpdate()
    .skipLocked()
    .execute();
}

type DispatchedTask = {
  readonly id: TaskId;
  readonly organizationId: OrganizationId;
  readonly pool: PoolName;
  readonly epoch: number;
};

/** Tasks that were sent to Redis more than `olderThanMs` ago and that no worker has taken. */
export async function findLostTickets(
  systemDb: Db,
  olderThanMs: number,
): Promise<readonly DispatchedTask[]> {
  const { rows } = await sql<DispatchedTask>`
    select id, organization_id, pool, epoch from tasks
    where state = 'dispatched'
      and dispatched_at < clock_timestamp() - make_interval(secs => ${olderThanMs / 1000})
    order by dispatched_at limit 200
  `.execute(systemDb);
  return rows;
}

/** A new epoch, so that the old ticket is void should it turn up after all. */
export async function requeueLostTicket(
  systemDb: Db,
  { id, epoch }: { id: TaskId; epoch: number },
): Promise<boolean> {
  const { numUpdatedRows } = await systemDb
    .updateTable('tasks')
    .set((eb) => ({ state: 'queued', epoch: eb('epoch', '+', 1) }))
    .where('id', '=', id)
    .where('epoch', '=', epoch)
    .where('state', '=', 'dispatched')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export type PoolStatistics = {
  readonly pool: string;
  readonly queued: number;
  readonly inFlight: number;
  /** How long the longest waiting ready task has been ready. */
  readonly oldestQueuedSeconds: number;
};

export async function poolStatistics(systemDb: Db): Promise<readonly PoolStatistics[]> {
  const { rows } = await sql<PoolStatistics>`
    select pool,
      count(*) filter (where state = 'queued')::integer as queued,
      count(*) filter (where state <> 'queued')::integer as in_flight,
      coalesce(extract(epoch from clock_timestamp()
        - min(ready_at) filter (where state = 'queued' and not_before is null)), 0)::float8
        as oldest_queued_seconds
    from tasks where state in ('queued', 'dispatched', 'running') group by pool
  `.execute(systemDb);
  return rows;
}
