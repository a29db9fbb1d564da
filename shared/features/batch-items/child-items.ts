import type { TxContext } from '#shared/context.ts';
import type { BatchId, DocumentId, JobId } from '#shared/core/ids.ts';

import {
  findItemOfJob,
  findLastPosition,
  findTakenNames,
  insertItems,
  lockBatch,
} from './batch-items.repository.ts';

/** What came out of an item's document, from an archive or cut from a scan: a document, or none. */
export type ChildItem = { readonly name: string } & (
  | { readonly documentId: DocumentId; readonly jobId: JobId }
  | { readonly failureCode: string }
);

const LONGEST_CUSTOM_ID = 512;

/** They are named `<custom id of the parent>/<own name>`, with a number where that is taken. */
export async function insertChildItems(
  ctx: TxContext,
  { batchId, jobId }: { batchId: BatchId; jobId: JobId },
  children: readonly ChildItem[],
): Promise<void> {
  if (children.length === 0) return;
  const { tx, actor } = ctx;
  const { organizationId } = actor;
  const key = { organizationId, id: batchId };
  await lockBatch(tx, key);
  const parent = await findItemOfJob(tx, key, jobId);
  // A retry has replaced the job meanwhile; its own children will be the batch's.
  if (!parent) return;
  const names = children.map(({ name }) =>
    `${parent.customId}/${name}`.slice(0, LONGEST_CUSTOM_ID),
  );
  const taken = new Set(await findTakenNames(tx, key, names));
  const last = await findLastPosition(tx, key);
  const endedAt = ctx.clock.now();
  const rows = children.map((child, index) => ({
    organizationId,
    batchId,
    position: last + index + 1,
    customId: freeName(names[index] ?? '', taken),
    metadata: '{}',
    state: 'failureCode' in child ? ('failed' as const) : ('processing' as const),
    documentId: 'documentId' in child ? child.documentId : null,
    jobId: 'jobId' in child ? child.jobId : null,
    failureCode: 'failureCode' in child ? child.failureCode : null,
    endedAt: 'failureCode' in child ? endedAt : null,
  }));
  await insertItems(tx, rows);
}

function freeName(wanted: string, taken: Set<string>): string {
  let name = wanted;
  for (let copy = 2; taken.has(name); copy += 1) name = `${wanted.slice(0, -8)}~${copy}`;
  taken.add(name);
  return name;
}
