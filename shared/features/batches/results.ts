import { inTransaction, type ServiceContext } from '#shared/context.ts';
import type { BatchId } from '#shared/core/ids.ts';
import { masked } from '#shared/core/sensitive.ts';
import { requirePermission } from '#shared/features/access/index.ts';
import { recordAudit } from '#shared/features/audit/index.ts';
import { byPages, findFieldsOf } from '#shared/features/documents/index.ts';
import type { BatchItemRow, ItemState } from '#shared/infra/db/batch-schema.ts';
import type { DocumentRow, FieldRow } from '#shared/infra/db/schema.ts';

import { findDocumentsOf, findItemsFor } from './batches.repository.ts';
import { requireBatch } from './batches.service.ts';

/** What became of an item, with what was read from its document. */
export type ItemResult = {
  readonly item: BatchItemRow;
  /** Null where there never was one. */
  readonly document: DocumentRow | null;
  readonly fields: readonly FieldRow[];
};

const ENDED = ['succeeded', 'failed', 'cancelled', 'expired'] as const satisfies ItemState[];
/** So many results are in memory at once, and fewer of long documents. */
const RESULTS_AT_ONCE = 200;

/**
 * The results of all items that have ended and whose documents the actor may see, a few at a time:
 * each part is a transaction of its own, so nothing is held while the client reads.
 * @throws AppError `batch.not_found`, before the first result
 */
export async function openResults(
  ctx: ServiceContext,
  id: BatchId,
): Promise<AsyncGenerator<ItemResult>> {
  requirePermission(ctx, 'documents:read');
  await inTransaction(ctx, async (txCtx) => {
    await requireBatch(txCtx, id);
    await recordAudit(txCtx, { action: 'batch.results_read', subjectId: id });
  });
  return eachResult(ctx, id);
}

async function* eachResult(ctx: ServiceContext, id: BatchId): AsyncGenerator<ItemResult> {
  let cursor: number | undefined;
  for (;;) {
    const results = await resultsAfter(ctx, id, cursor);
    for (const few of byPages(results)) yield* await withFields(ctx, few);
    cursor = results.at(-1)?.item.position;
    if (results.length < RESULTS_AT_ONCE) return;
  }
}

type Unread = Omit<ItemResult, 'fields'> & Pick<DocumentRow, 'pageCount'>;

async function resultsAfter(
  ctx: ServiceContext,
  batchId: BatchId,
  cursor: number | undefined,
): Promise<readonly Unread[]> {
  return inTransaction(ctx, async ({ tx, actor }) => {
    const filter = { batchId, states: ENDED };
    const items = await findItemsFor(tx, actor, filter, { cursor, limit: RESULTS_AT_ONCE });
    const documents = await findDocumentsOf(tx, actor.organizationId, items);
    const byId = new Map(documents.map((document) => [document.id, document]));
    return items.map((item) => {
      const document = (item.documentId && byId.get(item.documentId)) || null;
      return { item, document, pageCount: document?.pageCount ?? null };
    });
  });
}

async function withFields(
  ctx: ServiceContext,
  results: readonly Unread[],
): Promise<readonly ItemResult[]> {
  const ids = results.flatMap(({ document }) => document?.id ?? []);
  const { organizationId } = ctx.actor;
  const fields = await inTransaction(ctx, async ({ tx }) => findFieldsOf(tx, organizationId, ids));
  return results.map(({ item, document }) => ({
    item,
    document,
    fields: ((document && fields.get(document.id)) ?? []).map(masked),
  }));
}
