import { sql } from 'kysely';

import type { DocumentId, OrganizationId } from '#shared/core/ids.ts';
import type { Tx } from '#shared/infra/db/client.ts';
import type { LearningRow, PendingLessonRow } from '#shared/infra/db/lesson-schema.ts';

/** The organization's row, made where there is none; locked: after documents, before what they teach. */
export async function lockLearning(tx: Tx, organizationId: OrganizationId): Promise<LearningRow> {
  await tx
    .insertInto('learning')
    .values({ organizationId, isUnderWay: false, generation: 0 })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return tx
    .selectFrom('learning')
    .selectAll()
    .where('organizationId', '=', organizationId)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

export async function findLearning(
  tx: Tx,
  organizationId: OrganizationId,
): Promise<LearningRow | undefined> {
  return tx
    .selectFrom('learning')
    .selectAll()
    .where('organizationId', '=', organizationId)
    .executeTakeFirst();
}

export async function setLearning(
  tx: Tx,
  { organizationId, ...values }: LearningRow,
): Promise<void> {
  await tx
    .updateTable('learning')
    .set(values)
    .where('organizationId', '=', organizationId)
    .execute();
}

export async function upsertPending(
  tx: Tx,
  { organizationId, documentId, isWhole }: Omit<PendingLessonRow, 'times'>,
): Promise<void> {
  await sql`
    insert into pending_lessons (organization_id, document_id, is_whole, times)
    values (${organizationId}, ${documentId}, ${isWhole}, 1)
    on conflict (organization_id, document_id) do update
      set is_whole = pending_lessons.is_whole or excluded.is_whole,
        times = pending_lessons.times + 1
  `.execute(tx);
}

/** The oldest documents first. */
export async function findPending(
  tx: Tx,
  organizationId: OrganizationId,
  limit: number,
): Promise<readonly PendingLessonRow[]> {
  return tx
    .selectFrom('pendingLessons')
    .selectAll()
    .where('organizationId', '=', organizationId)
    .orderBy('documentId')
    .limit(limit)
    .execute();
}

/** Those about which nothing more was said meanwhile. */
export async function deletePending(
  tx: Tx,
  organizationId: OrganizationId,
  done: readonly Pick<PendingLessonRow, 'documentId' | 'times'>[],
): Promise<void> {
  await sql`
    delete from pending_lessons p using unnest(
      ${done.map(({ documentId }) => documentId)}::text[], ${done.map(({ times }) => times)}::integer[]
    ) done (id, times)
    where p.organization_id = ${organizationId} and p.document_id = done.id and p.times = done.times
  `.execute(tx);
}

/** @returns how many there were */
export async function deletePendingOf(
  tx: Tx,
  organizationId: OrganizationId,
  documentId?: DocumentId,
): Promise<number> {
  let query = tx.deleteFrom('pendingLessons').where('organizationId', '=', organizationId);
  if (documentId !== undefined) query = query.where('documentId', '=', documentId);
  const { numDeletedRows } = await query.executeTakeFirst();
  return Number(numDeletedRows);
}
