import type { ServiceContext, TxContext } from '#shared/context.ts';
import type { Effects } from '#shared/features/tasks/index.ts';
import type { TaskRow } from '#shared/infra/db/schema.ts';
import type { PoolDefinition } from '#shared/queues/define-pool.ts';

export type Run<P extends object> = {
  readonly payload: P;
  readonly ctx: ServiceContext;
  /** Aborts when the task is cancelled, lost, out of time, or the worker stops. */
  readonly signal: AbortSignal;
  /** If this attempt fails the task is given up. */
  readonly isLastTry: boolean;
  /**
   * Commits a part of the work before its end, fenced like the end: what is kept here is not done
   * again by a retry.
   */
  readonly keep: (part: Effects) => Promise<void>;
};

/** What an attempt came to. Everything that must last happens in `commit`, in one transaction. */
export type Outcome = { readonly commit: Effects };

export type Reason = { readonly code: string; readonly detail: string };

/**
 * What a pool does with its tasks. `process` computes and may be repeated; it changes nothing that
 * lasts. `giveUp` says what follows when no attempt can succeed any more; it is given the row and
 * not the payload, which may be the very thing that is wrong.
 */
export type Processor<P extends object> = {
  readonly process: (run: Run<P>) => Promise<Outcome>;
  readonly giveUp: (ctx: TxContext, task: TaskRow, reason: Reason) => Promise<void>;
};

/** A processor tied to its pool. The payload's type is settled, so a list of them is just a list. */
export type BoundProcessor<Name extends string = string> = {
  readonly pool: PoolDefinition<Name>;
  readonly process: (task: TaskRow, run: Omit<Run<object>, 'payload'>) => Promise<Outcome>;
  readonly giveUp: (task: TaskRow) => (ctx: TxContext, reason: Reason) => Promise<void>;
};

export function bindProcessor<Name extends string, P extends object>(
  pool: PoolDefinition<Name, P>,
  processor: Processor<P>,
): BoundProcessor<Name> {
  return {
    pool,
    process: async (task, run) =>
      processor.process({ ...run, payload: pool.payload.parse(task.payload) }),
    giveUp: (task) => async (ctx, reason) => processor.giveUp(ctx, task, reason),
  };
}
