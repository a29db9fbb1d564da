import { sql } from 'kysely';

import type { DocumentId, OrganizationId } from '#shared/core/ids.ts';
import type { Tx } from '#shared/infra/db/client.ts';
import type { FieldPlace, FieldRevisionRow } from '#shared/infra/db/field-schema.ts';

/** @param tx has the document's row locked, so that numbers follow each other */
export async function insertRevision(
  tx: Tx,
  { organizationId, documentId, changes, ...revision }: Omit<FieldRevisionRow, 'number'>,
): Promise<number> {
  const { number } = await tx
    .insertInto('fieldRevisions')
    .values((eb) => ({
      ...revision,
      organizationId,
      documentId,
      changes: JSON.stringify(changes),
      number: eb
        .selectFrom('fieldRevisions')
        .select(sql<number>`coalesce(max(number), 0) + 1`.as('number'))
        .where('organizationId', '=', organizationId)
        .where('documentId', '=', documentId),
    }))
    .returning('number')
    .executeTakeFirstOrThrow();
  return number;
}

/** Newest first, before number `before`. */
export async function findRevisions(
  tx: Tx,
  { organizationId, documentId }: Pick<FieldRevisionRow, 'organizationId' | 'documentId'>,
  { before, limit }: { readonly before: number | undefined; readonly limit: number },
): Promise<readonly FieldRevisionRow[]> {
  let query = tx
    .selectFrom('fieldRevisions')
    .selectAll()
    .where('organizationId', '=', organizationId)
    .where('documentId', '=', documentId)
    .orderBy('number', 'desc')
    .limit(limit);
  if (before !== undefined) query = query.where('number', '<', before);
  return query.execute();
}

/** What people ever corrected, also what they took away. */
export async function findCorrectedPlaces(
  tx: Tx,
  organizationId: OrganizationId,
  documentId: DocumentId,
): Promise<readonly Pick<FieldPlace, 'name' | 'list'>[]> {
  const { rows } = await sql<Pick<FieldPlace, 'name' | 'list'>>`
    select distinct change->>'name' as name, change->>'list' as list
    from field_revisions r cross join lateral jsonb_array_elements(r.changes) change
    where r.organization_id = ${organizationId} and r.document_id = ${documentId}
      and r.kind = 'corrected'
  `.execute(tx);
  return rows;
}
