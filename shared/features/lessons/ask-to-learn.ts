import type { TxContext } from '#shared/context.ts';
import { enqueueTask } from '#shared/features/tasks/index.ts';
import type { LearningRow } from '#shared/infra/db/lesson-schema.ts';
import type { DocumentRow } from '#shared/infra/db/schema.ts';
import { learnPool } from '#shared/queues/pools.ts';

import {
  deletePendingOf,
  lockLearning,
  setLearning,
  upsertPending,
} from './learning.repository.ts';
import { deleteLessonsOf } from './lessons.repository.ts';
import { findOutdated } from './own-weights.repository.ts';

type Key = Pick<DocumentRow, 'organizationId' | 'id'>;

/** Somebody said what is right in a document, whose row is locked: it is learned from soon. */
export async function learnFrom(
  ctx: TxContext,
  { organizationId, id: documentId }: Key,
  said: 'some of it' | 'all of it',
): Promise<void> {
  const learning = await lockLearning(ctx.tx, organizationId);
  await upsertPending(ctx.tx, { organizationId, documentId, isWhole: said === 'all of it' });
  await askToLearn(ctx, learning);
}

/** What a document taught counts no more. Its row is locked. */
export async function unlearn(
  ctx: TxContext,
  { organizationId, id: documentId }: Key,
): Promise<void> {
  const learning = await lockLearning(ctx.tx, organizationId);
  const waiting = await deletePendingOf(ctx.tx, organizationId, documentId);
  const lessons = await deleteLessonsOf(ctx.tx, organizationId, [documentId]);
  if (waiting + lessons === 0) return;
  // A task may just be learning from it.
  const after = { ...learning, generation: learning.generation + 1 };
  await setLearning(ctx.tx, after);
  if (lessons > 0) await askToLearn(ctx, after);
}

/**
 * What weights were fitted to may count no more, as of documents that were restricted: then they are
 * fitted without it. Those documents' rows are locked.
 */
export async function learnWithout(ctx: TxContext): Promise<void> {
  const { organizationId } = ctx.actor;
  // Whoever is about to keep weights has kept them before, or sees to it himself.
  const learning = await lockLearning(ctx.tx, organizationId);
  const outdated = await findOutdated(ctx.tx, organizationId, { asked: [], anew: [] });
  if (outdated.length > 0) await askToLearn(ctx, learning);
}

/** One task at a time: where there is one, it sees to it that another follows. The row is locked. */
export async function askToLearn(ctx: TxContext, learning: LearningRow): Promise<void> {
  if (learning.isUnderWay) return;
  await setLearning(ctx.tx, { ...learning, isUnderWay: true });
  await enqueueTask(ctx, learnPool, { payload: {}, priority: 'batch' });
}
