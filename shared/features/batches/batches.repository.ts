import { sql, type Insertable } from 'kysely';

import type { Actor } from '#shared/context.ts';
import type { BatchId, OrganizationId } from '#shared/core/ids.ts';
import {
  toCounts,
  type BatchKey,
  type ItemCounts,
  type PositionRange,
} from '#shared/features/batch-items/index.ts';
import {
  documentExistsFor,
  documentIsEditableFor,
  isHiddenFrom,
} from '#shared/features/documents/index.ts';
import type {
  BatchItemRow,
  BatchRow,
  BatchSchema,
  BatchState,
  ItemState,
} from '#shared/infra/db/batch-schema.ts';
import type { Db, Tx } from '#shared/infra/db/client.ts';
import type { DocumentRow } from '#shared/infra/db/schema.ts';

export async function insertBatch(
  tx: Tx,
  batch: Insertable<BatchSchema['batches']>,
): Promise<BatchRow> {
  return tx.insertInto('batches').values(batch).returningAll().executeTakeFirstOrThrow();
}

/** The batches that exist for an actor: a restricted one only for who made it. */
function batchesFor(tx: Tx, { organizationId, id }: Actor) {
  return tx
    .selectFrom('batches')
    .where('batches.organizationId', '=', organizationId)
    .where((eb) => eb.or([eb('restricted', '=', false), eb('createdById', '=', id)]));
}

export async function findBatchFor(
  tx: Tx,
  actor: Actor,
  id: BatchId,
): Promise<BatchRow | undefined> {
  return batchesFor(tx, actor).selectAll().where('batches.id', '=', id).executeTakeFirst();
}

type Window<Cursor> = { readonly cursor: Cursor | undefined; readonly limit: number };

/** Newest first; the batches after `cursor`. */
export async function findBatchesFor(
  tx: Tx,
  actor: Actor,
  state: BatchState | undefined,
  { cursor, limit }: Window<BatchId>,
): Promise<readonly BatchRow[]> {
  let query = batchesFor(tx, actor).selectAll().orderBy('batches.id', 'desc').limit(limit);
  if (cursor) query = query.where('batches.id', '<', cursor);
  if (state) query = query.where('state', '=', state);
  return query.execute();
}

/** An item without a document, or one whose document exists for the actor. */
function itemsFor(tx: Tx, actor: Actor) {
  return tx
    .selectFrom('batchItems')
    .leftJoin('documents', (join) =>
      join
        .onRef('documents.organizationId', '=', 'batchItems.organizationId')
        .onRef('documents.id', '=', 'batchItems.documentId'),
    )
    .where('batchItems.organizationId', '=', actor.organizationId)
    .where(sql<boolean>`(batch_items.document_id is null or ${documentExistsFor(actor)})`);
}

/**
 * Of several batches: how many of the items that exist for the actor are in each state. All are
 * counted by an index, and those whose documents do not exist for him taken off: restricted ones are
 * few, and have an index of their own.
 */
export async function countItemsFor(
  tx: Tx,
  actor: Actor,
  ids: readonly BatchId[],
): Promise<ReadonlyMap<BatchId, ItemCounts>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ batchId: BatchId; state: ItemState; count: string }>`
    select batch_id, state, sum(count) as count from (
      select batch_id, state, count(*) as count from batch_items
      where organization_id = ${actor.organizationId} and batch_id = any(${ids}::text[])
      group by batch_id, state
      union all
      select i.batch_id, i.state, -count(*) from documents
      join batch_items i on i.organization_id = documents.organization_id
        and i.document_id = documents.id
      where documents.organization_id = ${actor.organizationId} and ${isHiddenFrom(actor)}
        and i.batch_id = any(${ids}::text[])
      group by i.batch_id, i.state
    ) counted group by batch_id, state
  `.execute(tx);
  const byBatch = Map.groupBy(rows, (row) => row.batchId);
  return new Map(ids.map((id) => [id, toCounts(byBatch.get(id) ?? [])]));
}

type ItemFilter = {
  readonly batchId: BatchId;
  readonly states?: readonly ItemState[] | undefined;
};

/** In their order; the items behind position `cursor`. */
export async function findItemsFor(
  tx: Tx,
  actor: Actor,
  { batchId, states }: ItemFilter,
  { cursor, limit }: Window<number>,
): Promise<readonly BatchItemRow[]> {
  let query = itemsFor(tx, actor)
    .selectAll('batchItems')
    .where('batchId', '=', batchId)
    .orderBy('position')
    .limit(limit);
  if (cursor !== undefined) query = query.where('position', '>', cursor);
  if (states) query = query.where('batchItems.state', 'in', states);
  return query.execute();
}

/** For what comes of them: their documents, in the same order as asked. */
export async function findDocumentsOf(
  tx: Tx,
  organizationId: OrganizationId,
  items: readonly BatchItemRow[],
): Promise<readonly DocumentRow[]> {
  const ids = items.flatMap(({ documentId }) => documentId ?? []);
  if (ids.length === 0) return [];
  return tx
    .selectFrom('documents')
    .selectAll()
    .where('organizationId', '=', organizationId)
    .where('id', 'in', ids)
    .execute();
}

export async function markCancelling(tx: Tx, { organizationId, id }: BatchKey): Promise<void> {
  await tx
    .updateTable('batches')
    .set({ state: 'cancelling' })
    .where('organizationId', '=', organizationId)
    .where('id', '=', id)
    .execute();
}

type EndedItems = {
  readonly states: readonly ItemState[];
  /** All if not given. */
  readonly range?: PositionRange;
  /** Only items whose documents he may change, if given. */
  readonly actor?: Actor;
};

/** What ended in one of these states waits once more. @returns the positions, ascending */
export async function resetItems(
  tx: Tx,
  { organizationId, id }: BatchKey,
  { states, range, actor }: EndedItems,
): Promise<readonly number[]> {
  let query = tx
    .updateTable('batchItems')
    .set({ state: 'waiting', failureCode: null, failureDetail: null, endedAt: null })
    .where('organizationId', '=', organizationId)
    .where('batchId', '=', id)
    .where('state', 'in', states)
    // What came out of an archive and was refused has nothing that could be tried.
    .where((eb) =>
      eb.or([
        eb('uploadId', 'is not', null),
        eb('url', 'is not', null),
        eb('documentId', 'is not', null),
      ]),
    );
  if (range) {
    query = query.where('position', '>=', range.from).where('position', '<=', range.to);
  }
  if (actor) {
    query = query.where((eb) =>
      eb.or([
        eb('documentId', 'is', null),
        eb.exists(
          eb
            .selectFrom('documents')
            .select('documents.id')
            .whereRef('documents.organizationId', '=', 'batchItems.organizationId')
            .whereRef('documents.id', '=', 'batchItems.documentId')
            .where(documentIsEditableFor(actor)),
        ),
      ]),
    );
  }
  const rows = await query.returning('position').execute();
  return rows.map((row) => row.position).toSorted((one, other) => one - other);
}

/**
 * Ends everything of a batch that has not ended: jobs, tasks, documents and items, in a handful of
 * statements, however many there are. The jobs' rows are locked first, in their order, then the
 * batch's: as in the end of a single job.
 * @returns the items that ended now, and how many jobs
 */
export async function endAllOf(
  tx: Tx,
  { organizationId, id }: BatchKey,
  { state, now }: { readonly state: 'cancelled' | 'expired'; readonly now: Date },
): Promise<{ readonly items: readonly BatchItemRow[]; readonly jobs: number }> {
  const { rows: jobs } = await sql<{ id: string }>`
    select id from jobs
    where organization_id = ${organizationId} and batch_id = ${id}
      and state in ('queued', 'running')
    order by id for update
  `.execute(tx);
  await sql`
    select from batches where organization_id = ${organizationId} and id = ${id} for update
  `.execute(tx);
  const jobIds = jobs.map((job) => job.id);
  await sql`
    update jobs set state = 'cancelled', finished_at = ${now}
    where organization_id = ${organizationId} and id = any(${jobIds}::text[])
  `.execute(tx);
  await sql`
    with live as (
      select id from tasks
      where organization_id = ${organizationId} and job_id = any(${jobIds}::text[])
        and state in ('queued', 'dispatched', 'running')
      -- The order in which leases are renewed: nobody waits in a circle.
      order by id for update
    )
    update tasks set state = 'cancelled', finished_at = clock_timestamp()
    from live where tasks.id = live.id and tasks.state in ('queued', 'dispatched', 'running')
  `.execute(tx);
  await sql`
    update documents d set updated_at = ${now}, state = case when exists (
        -- What was read before is still what it was.
        select from jobs before where before.organization_id = ${organizationId}
          and before.document_id = d.id and before.state = 'succeeded')
      then 'processed' else 'cancelled' end
    from jobs j where j.organization_id = ${organizationId} and j.id = any(${jobIds}::text[])
      and d.organization_id = ${organizationId} and d.id = j.document_id
  `.execute(tx);
  await sql`
    insert into events (organization_id, subject_id, seq, type, data)
    select ${organizationId}, job.id, (select coalesce(max(seq), 0) + 1 from events e
        where e.organization_id = ${organizationId} and e.subject_id = job.id),
      'job.cancelled', jsonb_build_object('job_id', job.id, 'state', 'cancelled', 'failure', null)
    from unnest(${jobIds}::text[]) job(id)
  `.execute(tx);
  const items = await tx
    .updateTable('batchItems')
    .set({ state, endedAt: now })
    .where('organizationId', '=', organizationId)
    .where('batchId', '=', id)
    .where('state', 'in', ['waiting', 'processing'])
    .returningAll()
    .execute();
  return { items, jobs: jobs.length };
}

export type OverdueBatch = BatchKey & { readonly isExpired: boolean };

/** For the sweep: batches whose time is over, and those whose cancelling was broken off. */
export async function findOverdueBatches(systemDb: Db): Promise<readonly OverdueBatch[]> {
  const { rows } = await sql<OverdueBatch>`
    select organization_id, id, expires_at < clock_timestamp() as is_expired from batches
    where state <> 'ended' and (expires_at < clock_timestamp() or state = 'cancelling')
    -- In no fixed order: those that cannot be ended must not stand in front of the others for ever.
    order by random() limit 20
  `.execute(systemDb);
  return rows;
}
