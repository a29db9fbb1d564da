import { createHash } from 'node:crypto';

import { inTransaction, type ServiceContext, type TxContext } from '#shared/context.ts';

import { keyInUse, keyReusedForOtherRequest } from './idempotency.errors.ts';
import { findRecord, insertRecord, type IdempotencyRecord } from './idempotency.repository.ts';

/** A request that may be sent twice and shall be done once. */
export type Repeatable = {
  /** Method and path. */
  readonly operation: string;
  /** The client's `Idempotency-Key`; without one every request is a new one. */
  readonly key: string | undefined;
  /** Everything that was sent and matters. */
  readonly matters: unknown;
};

/** The answer, and whether it is a repetition of an earlier one. */
export type Acceptance<Answer> = { readonly answer: Answer; readonly isReplay: boolean };

/** Another request with the same key committed first. */
class KeyTaken extends Error {}

/** @returns what an earlier request with this key was answered. @throws AppError `idempotency_key.reused` */
export async function findEarlierAnswer<Answer>(
  ctx: ServiceContext,
  request: Repeatable,
): Promise<Answer | undefined> {
  const record = recordOf(ctx, request);
  if (!record) return undefined;
  const found = await inTransaction(ctx, async ({ tx }) => findRecord(tx, record));
  if (!found) return undefined;
  if (!found.fingerprint.equals(record.fingerprint)) throw keyReusedForOtherRequest();
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by answerOnce for the same operation
  return found.response as Answer;
}

/**
 * Does what a request asks for and keeps the answer, in one transaction: a repetition is told the
 * same. `undo` is for what was prepared outside of the transaction and is of no use after all.
 * @throws AppError `idempotency_key.reused`, `idempotency_key.in_use`
 */
export async function answerOnce<Answer extends object>(
  ctx: ServiceContext,
  request: Repeatable,
  {
    make,
    undo = async () => {},
  }: {
    readonly make: (ctx: TxContext) => Promise<Answer>;
    readonly undo?: () => Promise<void>;
  },
): Promise<Acceptance<Answer>> {
  const record = recordOf(ctx, request);
  try {
    const answer = await inTransaction(ctx, async (txCtx) => {
      const made = await make(txCtx);
      if (record) await keepAnswer(txCtx, record, made);
      return made;
    });
    return { answer, isReplay: false };
  } catch (error) {
    // Only these two prove that nothing was committed. After any other error what was prepared may
    // be in use; if it is not, a sweep removes it.
    if (!(error instanceof KeyTaken) && !isLockTimeout(error)) throw error;
    await undo();
    const winner = await findEarlierAnswer<Answer>(ctx, request);
    if (!winner) throw keyInUse();
    return { answer: winner, isReplay: true };
  }
}

async function keepAnswer(
  { tx, clock }: TxContext,
  record: IdempotencyRecord,
  response: object,
): Promise<void> {
  const isFree = await insertRecord(tx, { ...record, response, now: clock.now() });
  if (!isFree) throw new KeyTaken('the idempotency key was taken meanwhile');
}

/** One key's or person's Idempotency-Key is nobody else's. */
function recordOf(
  { actor }: Pick<ServiceContext, 'actor'>,
  { operation, key, matters }: Repeatable,
): IdempotencyRecord | undefined {
  if (key === undefined) return undefined;
  const fingerprint = createHash('sha256').update(JSON.stringify(matters)).digest();
  const { organizationId, id } = actor;
  return { organizationId, operation: `${operation} by ${id}`, key, fingerprint };
}

function isLockTimeout(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '55P03';
}
