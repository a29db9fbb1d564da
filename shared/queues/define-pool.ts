import type { z } from 'zod';

/**
 * A pool: a kind of task, the BullMQ queue that carries its tickets, and the rules by which its
 * tasks are run. Producers, processors, the dispatcher, Bull Board and the contract test all derive
 * from this one value.
 */
export type PoolDefinition<Name extends string = string, P extends object = object> = {
  readonly name: Name;
  /** Ids and small options; never bytes, text or secrets. */
  readonly payload: z.ZodType<P>;
  /** The longest one attempt may take. */
  readonly timeoutMs: number;
  /** Failed attempts, worker deaths included, before a task is given up. */
  readonly maxAttempts: number;
  /** Deaths of an engine under a task before the document counts as poison. */
  readonly maxCrashes: number;
  /** Wait after the n-th failed attempt: `backoffMs * 2^(n-1)`, with jitter. */
  readonly backoffMs: number;
};

export type PayloadOf<P extends PoolDefinition> = z.output<P['payload']>;

/** Identity at run time; at compile time it pins the name and the shape. */
export function definePool<const Name extends string, P extends object>(
  definition: PoolDefinition<Name, P>,
): PoolDefinition<Name, P> {
  return definition;
}
