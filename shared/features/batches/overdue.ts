import { inTransaction, type ServiceContext } from '#shared/context.ts';
import type { OrganizationId } from '#shared/core/ids.ts';
import { lockBatch } from '#shared/features/batch-items/index.ts';
import type { Db } from '#shared/infra/db/client.ts';

import { endUnfinished } from './batch-changes.service.ts';
import { findOverdueBatches, markCancelling, type OverdueBatch } from './batches.repository.ts';

/**
 * The sweep: ends batches whose time is over, and those whose cancelling was broken off. One that
 * cannot be ended keeps no other from it.
 */
export async function endOverdueBatches(
  systemDb: Db,
  contextOf: (organizationId: OrganizationId) => ServiceContext,
): Promise<void> {
  for (const overdue of await findOverdueBatches(systemDb)) {
    const ctx = contextOf(overdue.organizationId);
    await end(ctx, overdue).catch((err: unknown) => {
      ctx.log.error({ err, batch: overdue.id }, 'could not end a batch; will try again');
    });
  }
}

/** As in cancelling: first it is written down, so that no more items are opened. */
async function end(ctx: ServiceContext, { id, isExpired, ...key }: OverdueBatch): Promise<void> {
  await inTransaction(ctx, async ({ tx }) => {
    const { state } = await lockBatch(tx, { ...key, id });
    if (state === 'in_progress') await markCancelling(tx, { ...key, id });
  });
  await endUnfinished(ctx, id, isExpired ? 'expired' : 'cancelled');
}
