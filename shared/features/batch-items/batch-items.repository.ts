import { sql, type Insertable } from 'kysely';

import type { BatchId, DocumentId, JobId, OrganizationId } from '#shared/core/ids.ts';
import type {
  BatchItemRow,
  BatchRow,
  BatchSchema,
  ItemState,
} from '#shared/infra/db/batch-schema.ts';
import type { Tx } from '#shared/infra/db/client.ts';

export type BatchKey = { readonly organizationId: OrganizationId; readonly id: BatchId };

/** Postgres takes 65,535 values in a statement. */
const ROWS_PER_INSERT = 2_000;

export async function insertItems(
  tx: Tx,
  items: readonly Insertable<BatchSchema['batchItems']>[],
): Promise<void> {
  for (let at = 0; at < items.length; at += ROWS_PER_INSERT) {
    await tx
      .insertInto('batchItems')
      .values(items.slice(at, at + ROWS_PER_INSERT))
      .execute();
  }
}

/** Who changes a batch's items one after the other holds its row; who also holds jobs' rows took those first. */
export async function lockBatch(tx: Tx, { organizationId, id }: BatchKey): Promise<BatchRow> {
  return tx
    .selectFrom('batches')
    .selectAll()
    .where('organizationId', '=', organizationId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

type Settlement = Pick<BatchItemRow, 'failureCode' | 'failureDetail' | 'endedAt'> & {
  readonly state: ItemState;
};

/** @returns the item, or undefined where the job is no item's any more or the item had ended. */
export async function endItemOfJob(
  tx: Tx,
  { organizationId, id }: BatchKey,
  jobId: JobId,
  settlement: Settlement,
): Promise<BatchItemRow | undefined> {
  return tx
    .updateTable('batchItems')
    .set(settlement)
    .where('organizationId', '=', organizationId)
    .where('batchId', '=', id)
    .where('jobId', '=', jobId)
    .where('state', '=', 'processing')
    .returningAll()
    .executeTakeFirst();
}

export type PositionRange = { readonly from: number; readonly to: number };

/** In their order. */
export async function findWaitingItems(
  tx: Tx,
  { organizationId, id }: BatchKey,
  { from, to }: PositionRange,
): Promise<readonly BatchItemRow[]> {
  return tx
    .selectFrom('batchItems')
    .selectAll()
    .where('organizationId', '=', organizationId)
    .where('batchId', '=', id)
    .where('position', '>=', from)
    .where('position', '<=', to)
    .where('state', '=', 'waiting')
    .orderBy('position')
    .execute();
}

/** From now on a job stands for it. */
export async function startItem(
  tx: Tx,
  { organizationId, batchId, position }: BatchItemRow,
  { documentId, jobId }: { readonly documentId: DocumentId; readonly jobId: JobId },
): Promise<void> {
  await tx
    .updateTable('batchItems')
    .set({ state: 'processing', documentId, jobId })
    .where('organizationId', '=', organizationId)
    .where('batchId', '=', batchId)
    .where('position', '=', position)
    .execute();
}

/** Those that wait. @returns the items that ended now */
export async function failItems(
  tx: Tx,
  { organizationId, id }: BatchKey,
  { from, to }: PositionRange,
  failure: Pick<BatchItemRow, 'failureCode' | 'failureDetail' | 'endedAt'>,
): Promise<readonly BatchItemRow[]> {
  return tx
    .updateTable('batchItems')
    .set({ ...failure, state: 'failed' })
    .where('organizationId', '=', organizationId)
    .where('batchId', '=', id)
    .where('position', '>=', from)
    .where('position', '<=', to)
    .where('state', '=', 'waiting')
    .returningAll()
    .execute();
}

export async function hasUnfinishedItems(tx: Tx, { organizationId, id }: BatchKey) {
  const { rows } = await sql`
    select from batch_items
    where organization_id = ${organizationId} and batch_id = ${id}
      and state in ('waiting', 'processing')
    limit 1
  `.execute(tx);
  return rows.length > 0;
}

export async function endBatch(tx: Tx, { organizationId, id }: BatchKey, endedAt: Date) {
  await tx
    .updateTable('batches')
    .set({ state: 'ended', endedAt })
    .where('organizationId', '=', organizationId)
    .where('id', '=', id)
    .execute();
}

export type ItemCounts = Readonly<Record<ItemState, number>>;

export async function countItems(tx: Tx, { organizationId, id }: BatchKey): Promise<ItemCounts> {
  const rows = await tx
    .selectFrom('batchItems')
    .select((eb) => ['state', eb.fn.countAll<string>().as('count')])
    .where('organizationId', '=', organizationId)
    .where('batchId', '=', id)
    .groupBy('state')
    .execute();
  return toCounts(rows);
}

export function toCounts(rows: readonly { state: ItemState; count: string }[]): ItemCounts {
  const counts = { waiting: 0, processing: 0, succeeded: 0, failed: 0, cancelled: 0, expired: 0 };
  for (const { state, count } of rows) counts[state] = Number(count);
  return counts;
}

export async function findItemOfJob(
  tx: Tx,
  { organizationId, id }: BatchKey,
  jobId: JobId,
): Promise<BatchItemRow | undefined> {
  return tx
    .selectFrom('batchItems')
    .selectAll()
    .where('organizationId', '=', organizationId)
    .where('batchId', '=', id)
    .where('jobId', '=', jobId)
    .executeTakeFirst();
}

export async function findLastPosition(tx: Tx, { organizationId, id }: BatchKey): Promise<number> {
  const last = await tx
    .selectFrom('batchItems')
    .select((eb) => eb.fn.max('position').as('position'))
    .where('organizationId', '=', organizationId)
    .where('batchId', '=', id)
    .executeTakeFirst();
  return last?.position ?? 0;
}

/** Which of these names are taken in the batch. */
export async function findTakenNames(
  tx: Tx,
  { organizationId, id }: BatchKey,
  customIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom('batchItems')
    .select('customId')
    .where('organizationId', '=', organizationId)
    .where('batchId', '=', id)
    .where('customId', 'in', customIds)
    .execute();
  return new Set(rows.map((row) => row.customId));
}

/** One more round for a batch that had ended; it may take as long as the first one. */
export async function reopenBatch(
  tx: Tx,
  { organizationId, id, lifetimeMs }: BatchRow,
  now: Date,
): Promise<BatchRow> {
  return tx
    .updateTable('batches')
    .set((eb) => ({
      state: 'in_progress',
      round: eb('round', '+', 1),
      endedAt: null,
      expiresAt: new Date(now.getTime() + Number(lifetimeMs)),
    }))
    .where('organizationId', '=', organizationId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** @returns whether the old job was an item’s */
export async function replaceJobOfItem(
  tx: Tx,
  { organizationId, id }: BatchKey,
  { from, to }: { readonly from: JobId; readonly to: JobId },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('batchItems')
    .set({
      jobId: to,
      state: 'processing',
      failureCode: null,
      failureDetail: null,
      endedAt: null,
    })
    .where('organizationId', '=', organizationId)
    .where('batchId', '=', id)
    .where('jobId', '=', from)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
