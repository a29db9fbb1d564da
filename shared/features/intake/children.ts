import type { TxContext } from '#shared/context.ts';
import { insertChildItems, type ChildItem } from '#shared/features/batch-items/index.ts';
import { insertArchiveEntries, setDocumentOutcome } from '#shared/features/documents/index.ts';
import type { ArchiveEntryRow, DocumentRow, JobRow } from '#shared/infra/db/schema.ts';

import type { OpenedDocument } from './open-document.ts';

/** What of a document its children have, too: those of an archive, and the parts of a scan. */
export function inheritedFrom(
  { languages, classHint, metadata, callbackUrl, readsAfresh, engine, id, ...own }: DocumentRow,
  { priority, batchId }: Pick<JobRow, 'priority' | 'batchId'>,
) {
  const { chosenProfileId, chosenProfileVersion: version } = own;
  return {
    languages,
    profile: chosenProfileId === null ? undefined : { id: chosenProfileId, version },
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

/** What was in an archive or a scan: a document now, or why it is none. */
type Child =
  | { readonly name: string; readonly opened: OpenedDocument }
  | { readonly name: string; readonly refusal: string };

type Entry = Omit<ArchiveEntryRow, 'organizationId' | 'documentId'>;

/** Lists what was in an archive or a scan, which says from now on that it holds documents. */
export async function holdEntries(
  { tx, clock }: TxContext,
  { organizationId, id }: DocumentRow,
  entries: readonly Entry[],
): Promise<void> {
  await insertArchiveEntries(tx, { organizationId, id }, entries);
  const heldDocuments = entries.filter(({ childId }) => childId !== null).length;
  await setDocumentOutcome(tx, { organizationId, id, updatedAt: clock.now() }, { heldDocuments });
}

/** What came out of an item of a batch is an item, too: its results are listed like all others. */
export async function joinBatchOf(
  ctx: TxContext,
  { id: jobId, batchId }: Pick<JobRow, 'id' | 'batchId'>,
  children: readonly Child[],
): Promise<void> {
  if (batchId !== null) await insertChildItems(ctx, { batchId, jobId }, children.map(toItem));
}

function toItem(child: Child): ChildItem {
  const { name } = child;
  if ('refusal' in child) return { name, failureCode: child.refusal };
  const { document, job } = child.opened;
  return { name, documentId: document.id, jobId: job.id };
}
