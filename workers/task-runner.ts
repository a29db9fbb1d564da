import { inTransaction, type ServiceContext } from '#shared/context.ts';
import { AppError, messageOf } from '#shared/core/errors.ts';
import {
  completeTask,
  concludeFailure,
  failureOf,
  handBackTask,
  isLastTry,
  keepPart,
  type Effects,
} from '#shared/features/tasks/index.ts';
import type { TaskRow } from '#shared/infra/db/schema.ts';
import { ticketSchema, type PoolName } from '#shared/queues/pools.ts';

import type { Claims } from './claims.ts';
import { workerContext, type WorkerDeps } from './deps.ts';
import { TaskStopped, type LeaseKeeper } from './lease-keeper.ts';
import type { Pace } from './pace.ts';
import type { BoundProcessor } from './processor.ts';

/** For people in Bull Board; the truth is in Postgres. */
export type TicketResult = {
  readonly outcome: 'succeeded' | 'retried' | 'given_up' | 'handed_back' | 'lost' | 'void';
};

type Settings = {
  readonly deps: WorkerDeps;
  readonly leases: LeaseKeeper;
  readonly claims: Claims;
  readonly pace: Pace;
};

/**
 * Runs what a ticket stands for: claim, process under a lease and a deadline, finish by fence. It
 * throws only where Postgres cannot be told; then BullMQ presents the ticket again.
 */
export async function runTicket(
  processor: BoundProcessor<PoolName>,
  data: unknown,
  { deps, leases, claims, pace }: Settings,
): Promise<TicketResult> {
  const ticket = ticketSchema.parse(data);
  const claimed = await claims.claim(ticket);
  if (!claimed) return { outcome: 'void' };

  const { task, requestId } = claimed;
  const log = deps.log.child({
    pool: task.pool,
    task: task.id,
    job: task.jobId,
    attempt: task.attempt,
    requestId,
  });
  const ctx = { ...workerContext(deps, { ...ticket, requestId }), log };
  const end = deps.metrics.taskSeconds.startTimer({ pool: task.pool });
  deps.metrics.waitSeconds.observe({ pool: task.pool }, waitOf(task));

  const outcome = await attempt(processor, { task, ctx, leases });
  const seconds = end({ outcome });
  if (outcome === 'succeeded') pace.note(processor.pool.name, seconds);
  log.info({ outcome, seconds }, 'task attempt ended');
  return { outcome };
}

type Attempt = {
  readonly task: TaskRow;
  readonly ctx: ServiceContext;
  readonly leases: LeaseKeeper;
};

async function attempt(
  processor: BoundProcessor,
  { task, ctx, leases }: Attempt,
): Promise<TicketResult['outcome']> {
  const lease = leases.hold(task);
  const deadline = AbortSignal.timeout(processor.pool.timeoutMs);
  const signal = AbortSignal.any([lease.abort.signal, deadline]);
  try {
    const keep = async (part: Effects): Promise<void> => {
      if (!(await keepPart(ctx, task, part))) throw new TaskStopped('lost_lease');
    };
    const run = { ctx, signal, isLastTry: isLastTry(task, processor.pool), keep };
    const { commit } = await processor.process(task, run);
    return (await completeTask(ctx, task, commit)) ? 'succeeded' : 'lost';
  } catch (error) {
    const stopped: unknown = error instanceof TaskStopped ? error : lease.abort.signal.reason;
    if (stopped instanceof TaskStopped && stopped.reason === 'lost_lease') return 'lost';
    if (stopped instanceof TaskStopped && stopped.reason === 'shutdown') {
      return await handBack(ctx, task);
    }
    return await fail(processor, { task, ctx }, deadline.aborted ? outOfTime(processor) : error);
  } finally {
    leases.release(lease);
  }
}

async function handBack(ctx: ServiceContext, task: TaskRow): Promise<'handed_back' | 'lost'> {
  const isOwner = await inTransaction(ctx, async ({ tx }) => handBackTask(tx, task));
  return isOwner ? 'handed_back' : 'lost';
}

async function fail(
  processor: BoundProcessor,
  { task, ctx }: Pick<Attempt, 'task' | 'ctx'>,
  error: unknown,
): Promise<TicketResult['outcome']> {
  const failure = failureOf(error);
  if (failure.code === 'internal') ctx.log.error({ err: error }, 'unexpected error in a task');
  else
    ctx.log.warn(
      { code: failure.code, why: messageOf(error), where: placeOf(error) },
      'a task attempt failed',
    );
  const { pool } = processor;
  return concludeFailure(ctx, { task, pool, failure }, processor.giveUp(task));
}

/** Where an engine or a library gave up, for those who look into it. */
function placeOf(error: unknown): string | undefined {
  return error instanceof Error && error.cause instanceof Error ? error.cause.message : undefined;
}

function outOfTime({ pool }: BoundProcessor): AppError {
  const message = `It took longer than ${Math.round(pool.timeoutMs / 1000)} seconds.`;
  return new AppError({ kind: 'timed_out', code: 'timed_out', message });
}

function waitOf(task: TaskRow): number {
  const startedAt = task.startedAt ?? task.readyAt;
  return Math.max(0, startedAt.getTime() - task.readyAt.getTime()) / 1000;
}
