import { inTransaction, type ServiceContext } from '#shared/context.ts';
import type { AuditEntryId } from '#shared/core/ids.ts';
import { toListing, type Listing } from '#shared/core/listing.ts';
import { requirePermission } from '#shared/features/access/index.ts';
import type { AuditEntryRow } from '#shared/infra/db/schema.ts';

import { findAuditEntries, type AuditFilter } from './audit.repository.ts';

/** Newest first. Entries say who did what; they hold no document's content. */
export async function listAuditEntries(
  ctx: ServiceContext,
  { limit, ...query }: AuditFilter & { cursor: AuditEntryId | undefined; limit: number },
): Promise<Listing<AuditEntryRow>> {
  requirePermission(ctx, 'audit:read');
  const rows = await inTransaction(ctx, async ({ tx, actor }) =>
    findAuditEntries(tx, actor.organizationId, { ...query, limit: limit + 1 }),
  );
  return toListing(rows, limit);
}
