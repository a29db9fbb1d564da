import type { TxContext } from '#shared/context.ts';
import { insertChildItems, type ChildItem } from '#shared/features/batch-items/index.ts';
import type { DocumentJobRow, DocumentRow } from '#shared/infra/db/schema.ts';

import type { OpenedDocument } from './open-document.ts';

/** What of a document its children have, too: those of an archive, and the parts of a scan. */
export function inheritedFrom(
  { languages, classHint, metadata, callbackUrl, readsAfresh, engine, id }: DocumentRow,
  { priority, batchId }: Pick<DocumentJobRow, 'priority' | 'batchId'>,
) {
  return {
    languages,
    classHint,
    metadata,
    callbackUrl,
    readsAfresh,
    engine,
    priority,
    batchId,
    parentId: id,
    access: 'inherited',
  } as const;
}

/** What came out of an item of a batch is an item, too: its results are listed like all others. */
export async function joinBatchOf(
  ctx: TxContext,
  parent: Pick<DocumentJobRow, 'id' | 'batchId'>,
  children: readonly { readonly name: string; readonly opened: OpenedDocument }[],
): Promise<void> {
  if (parent.batchId === null) return;
  const items = children.map(({ name, opened }): ChildItem => ({
    name,
    documentId: opened.document.id,
    jobId: opened.job.id,
  }));
  await insertChildItems(ctx, { batchId: parent.batchId, jobId: parent.id }, items);
}
