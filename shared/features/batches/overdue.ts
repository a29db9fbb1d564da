import { inTransaction, type ServiceContext } from '#shared/context.ts';
import type { OrganizationId } from '#shared/core/ids.ts';
import type { Db } from '#shared/infra/db/client.ts';

import { endUnfinished } from './batch-changes.service.ts';
import { findOverdueBatches } from './batches.repository.ts';

/** The sweep: ends batches whose time is over, and those whose cancelling was broken off. @returns how many */
export async function endOverdueBatches(
  systemDb: Db,
  contextOf: (organizationId: OrganizationId) => ServiceContext,
): Promise<number> {
  const overdue = await findOverdueBatches(systemDb);
  for (const { organizationId, id, state } of overdue) {
    const ending = state === 'cancelling' ? 'cancelled' : 'expired';
    await inTransaction(contextOf(organizationId), async (ctx) => endUnfinished(ctx, id, ending));
  }
  return overdue.length;
}
