import { inTransaction, type ServiceContext } from '#shared/context.ts';
import { requirePermission } from '#shared/features/access/index.ts';
import { recordAudit } from '#shared/features/audit/index.ts';
import { findCurrentDefinitions } from '#shared/features/profiles/index.ts';

import { unknownFields } from './reviews.errors.ts';
import { isKnownField, type Thresholds } from './thresholds.policy.ts';
import { findThresholds, upsertThresholds } from './thresholds.repository.ts';

export async function getThresholds(ctx: ServiceContext): Promise<Thresholds> {
  requirePermission(ctx, 'organization:read');
  return inTransaction(ctx, async ({ tx, actor }) => findThresholds(tx, actor.organizationId));
}

/** In place of those before; counts for what is read from now on. @throws AppError `review.unknown_fields` */
export async function setThresholds(
  ctx: ServiceContext,
  thresholds: Thresholds,
): Promise<Thresholds> {
  requirePermission(ctx, 'organization:manage');
  return inTransaction(ctx, async (txCtx) => {
    const { tx, actor } = txCtx;
    const { organizationId } = actor;
    const profiles = await findCurrentDefinitions(tx, organizationId);
    const unknown = thresholds.rules.flatMap((rule, index) =>
      isKnownField(rule, profiles) ? [] : [index],
    );
    if (unknown.length > 0) throw unknownFields(unknown);
    const before = await findThresholds(tx, organizationId);
    await upsertThresholds(tx, organizationId, thresholds);
    await recordAudit(txCtx, {
      action: 'review_thresholds.changed',
      subjectId: organizationId,
      details: { before, after: thresholds },
    });
    return thresholds;
  });
}
