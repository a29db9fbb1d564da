import { inTransaction, type ServiceContext } from '#shared/context.ts';
import type { LessonPlace } from '#shared/core/lesson.ts';
import { requirePermission } from '#shared/features/access/index.ts';
import { recordAudit } from '#shared/features/audit/index.ts';

import { deletePendingOf, findLearning, lockLearning, setLearning } from './learning.repository.ts';
import { countLessons, deleteAllLessons } from './lessons.repository.ts';
import { deleteOwnWeights, findOwnWeights } from './own-weights.repository.ts';

/** What an organization's corrections have taught so far. */
export type LessonsView = {
  readonly isLearning: boolean;
  readonly fields: readonly (LessonPlace & {
    readonly lessons: number;
    /** How many weights differ from everybody's, and since when; null where none do. */
    readonly own: { readonly weights: number; readonly fittedAt: Date } | null;
  })[];
};

export async function getLessons(ctx: ServiceContext): Promise<LessonsView> {
  requirePermission(ctx, 'organization:read');
  return inTransaction(ctx, async ({ tx, actor: { organizationId } }) => {
    const learning = await findLearning(tx, organizationId);
    const counted = await countLessons(tx, organizationId);
    const fitted = await findOwnWeights(tx, organizationId);
    const fields = counted.map((place) => {
      const own = fitted.find((one) => one.class === place.class && one.field === place.field);
      const weights = own && Object.keys(own.deltas).length;
      return Object.assign({}, place, {
        own: own && weights ? { weights, fittedAt: own.fittedAt } : null,
      });
    });
    return { isLearning: learning?.isUnderWay ?? false, fields };
  });
}

/** From now on documents are read as they are everywhere; what a task is learning just now is not kept. */
export async function forgetLessons(ctx: ServiceContext): Promise<void> {
  requirePermission(ctx, 'organization:manage');
  await inTransaction(ctx, async (txCtx) => {
    const { tx, actor } = txCtx;
    const { organizationId } = actor;
    const learning = await lockLearning(tx, organizationId);
    await deletePendingOf(tx, organizationId);
    await setLearning(tx, { ...learning, generation: learning.generation + 1 });
    const lessons = await deleteAllLessons(tx, organizationId);
    await deleteOwnWeights(tx, organizationId);
    const details = { lessons };
    await recordAudit(txCtx, { action: 'lessons.forgotten', subjectId: organizationId, details });
  });
}
