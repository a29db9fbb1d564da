import { sql } from 'kysely';

import type { DocumentId, OrganizationId } from '#shared/core/ids.ts';
import type { LessonPlace, Numbers } from '#shared/core/lesson.ts';
import type { Tx } from '#shared/infra/db/client.ts';
import type { OwnWeightsRow } from '#shared/infra/db/lesson-schema.ts';

import { isOpen } from './lessons.repository.ts';

/** By how much an organization's weights of a field differ from everybody's, and since when. */
export type OwnWeights = Pick<OwnWeightsRow, 'class' | 'field' | 'deltas' | 'fittedAt'>;

export async function findOwnWeights(
  tx: Tx,
  organizationId: OrganizationId,
): Promise<readonly OwnWeights[]> {
  return tx
    .selectFrom('ownWeights')
    .select(['class', 'field', 'deltas', 'fittedAt'])
    .where('organizationId', '=', organizationId)
    .orderBy('class')
    .orderBy('field')
    .execute();
}

/** What was fitted, and to the lessons of which documents. */
export type Fitted = LessonPlace & {
  readonly deltas: Numbers;
  readonly documentIds: readonly DocumentId[];
};

export async function upsertOwnWeights(
  tx: Tx,
  { organizationId, fittedAt }: Pick<OwnWeightsRow, 'organizationId' | 'fittedAt'>,
  { class: documentClass, field, deltas, documentIds }: Fitted,
): Promise<void> {
  const values = { deltas: JSON.stringify(deltas), documentIds, fittedAt };
  await tx
    .insertInto('ownWeights')
    .values({ organizationId, class: documentClass, field, ...values })
    .onConflict((conflict) =>
      conflict.columns(['organizationId', 'class', 'field']).doUpdateSet(values),
    )
    .execute();
}

export async function deleteOwnWeights(
  tx: Tx,
  organizationId: OrganizationId,
  place?: LessonPlace,
): Promise<void> {
  let query = tx.deleteFrom('ownWeights').where('organizationId', '=', organizationId);
  if (place) {
    query = query.where('class', '=', place.class).where('field', '=', place.field);
  }
  await query.execute();
}

/**
 * What was fitted to lessons that are not there any more.
 * @param asked documents whose lessons are about to be replaced by `anew`
 */
export async function findOutdated(
  tx: Tx,
  organizationId: OrganizationId,
  { asked, anew }: About,
): Promise<readonly LessonPlace[]> {
  const { rows } = await sql<LessonPlace>`
    select w.class, w.field from own_weights w
    where w.organization_id = ${organizationId} and exists (
      select from unnest(w.document_ids) fitted (id)
      where not exists (
        select from lessons
        where organization_id = ${organizationId} and document_id = fitted.id
          and class = w.class and field = w.field and document_id <> all(${asked}::text[])
          and ${isOpen})
      and not exists (
        select from unnest(
          ${anew.map((one) => one.documentId)}::text[],
          ${anew.map((one) => one.class)}::text[],
          ${anew.map((one) => one.field)}::text[]
        ) n (id, class, field)
        where n.id = fitted.id and n.class = w.class and n.field = w.field))
  `.execute(tx);
  return rows;
}

type About = {
  readonly asked: readonly DocumentId[];
  readonly anew: readonly (LessonPlace & { readonly documentId: DocumentId })[];
};
