import { sql } from 'kysely';

import type { DocumentClass } from '#shared/core/field.ts';
import type { DocumentId, OrganizationId } from '#shared/core/ids.ts';
import type { LessonExample, LessonPlace } from '#shared/core/lesson.ts';
import type { Tx } from '#shared/infra/db/client.ts';
import type { LessonRow } from '#shared/infra/db/lesson-schema.ts';

/** What a document teaches, as a task has made it. */
export type NewLesson = LessonPlace & {
  readonly documentId: DocumentId;
  readonly example: LessonExample;
};

/** Documents that are there, and stay for as long as the transaction lasts. */
export async function holdDocuments(
  tx: Tx,
  organizationId: OrganizationId,
  ids: readonly DocumentId[],
): Promise<ReadonlySet<DocumentId>> {
  const { rows } = await sql<{ id: DocumentId }>`
    select id from documents where organization_id = ${organizationId} and id = any(${ids}::text[])
    order by id for key share
  `.execute(tx);
  return new Set(rows.map(({ id }) => id));
}

/** In place of what the documents taught before. */
export async function replaceLessons(
  tx: Tx,
  { organizationId, learnedAt }: Pick<LessonRow, 'organizationId' | 'learnedAt'>,
  { documentIds, lessons }: Replacement,
): Promise<void> {
  await deleteLessonsOf(tx, organizationId, documentIds);
  // A task has few enough for one statement: see its bounds.
  await sql`
    insert into lessons (organization_id, document_id, class, field, example, learned_at)
    select ${organizationId}, document_id, class, field, example, ${learnedAt}
    from unnest(
      ${lessons.map(({ documentId }) => documentId)}::text[],
      ${lessons.map((one) => one.class)}::text[],
      ${lessons.map(({ field }) => field)}::text[],
      ${lessons.map(({ example }) => JSON.stringify(example))}::jsonb[]
    ) taught (document_id, class, field, example)
  `.execute(tx);
}

type Replacement = {
  /** All that were asked, also those that teach nothing. */
  readonly documentIds: readonly DocumentId[];
  readonly lessons: readonly NewLesson[];
};

/** @returns how many there were */
export async function deleteLessonsOf(
  tx: Tx,
  organizationId: OrganizationId,
  documentIds: readonly DocumentId[],
): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('lessons')
    .where('organizationId', '=', organizationId)
    .where('documentId', '=', sql<DocumentId>`any(${documentIds}::text[])`)
    .executeTakeFirst();
  return Number(numDeletedRows);
}

export async function deleteAllLessons(tx: Tx, organizationId: OrganizationId): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('lessons')
    .where('organizationId', '=', organizationId)
    .executeTakeFirst();
  return Number(numDeletedRows);
}

type Kept = Pick<LessonRow, 'documentId' | 'class' | 'example'>;

/**
 * The newest lessons of a field, of classes each their own.
 * @param without documents that are asked anew
 */
export async function findLessons(
  tx: Tx,
  organizationId: OrganizationId,
  { field, classes, without, limit }: LessonQuery,
): Promise<readonly Kept[]> {
  const { rows } = await sql<Kept>`
    select l.document_id, l.class, l.example from unnest(${classes}::text[]) wanted (class)
    cross join lateral (
      select document_id, class, example from lessons
      where organization_id = ${organizationId} and class = wanted.class and field = ${field}
        and document_id <> all(${without}::text[]) and ${isOpen}
      order by learned_at desc, document_id limit ${limit}
    ) l
  `.execute(tx);
  return rows;
}

type LessonQuery = {
  readonly field: string;
  readonly classes: readonly DocumentClass[];
  readonly without: readonly DocumentId[];
  readonly limit: number;
};

/** Keeps the newest, once there are many more than that: each time it costs a fit. */
export async function trimLessons(
  tx: Tx,
  organizationId: OrganizationId,
  { class: documentClass, field, most, slack }: LessonPlace & Bounds,
): Promise<void> {
  await sql`
    delete from lessons l using (
      select document_id, row_number() over (order by learned_at desc, document_id) as place,
        count(*) over () as all_of_them
      from lessons
      where organization_id = ${organizationId} and class = ${documentClass} and field = ${field}
    ) ranked
    where l.organization_id = ${organizationId} and l.class = ${documentClass}
      and l.field = ${field} and l.document_id = ranked.document_id
      and ranked.place > ${most} and ranked.all_of_them > ${most + slack}
  `.execute(tx);
}

type Bounds = { readonly most: number; readonly slack: number };

/** What was learned from a document that was restricted since counts no more, and is not told. */
export const isOpen = sql<boolean>`exists (
  select from documents d
  where d.organization_id = lessons.organization_id and d.id = lessons.document_id
    and not d.restricted)`;

/** How many lessons there are of each field. */
export async function countLessons(
  tx: Tx,
  organizationId: OrganizationId,
): Promise<readonly (LessonPlace & { readonly lessons: number })[]> {
  const rows = await tx
    .selectFrom('lessons')
    .select((eb) => ['class', 'field', eb.fn.countAll<string>().as('lessons')])
    .where('organizationId', '=', organizationId)
    .where(isOpen)
    .groupBy(['class', 'field'])
    .orderBy('class')
    .orderBy('field')
    .execute();
  return rows.map((row) => Object.assign(row, { lessons: Number(row.lessons) }));
}
