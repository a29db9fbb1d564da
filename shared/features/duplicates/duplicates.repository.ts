import { sql } from 'kysely';

import type { DocumentId } from '#shared/core/ids.ts';
import type { Tx } from '#shared/infra/db/client.ts';
import type { DocumentRow } from '#shared/infra/db/schema.ts';

type DocumentKey = Pick<DocumentRow, 'organizationId' | 'id'>;

/** It says nothing any more that could be the same elsewhere. */
export async function forgetDuplicateKey(
  tx: Tx,
  { organizationId, id }: DocumentKey,
): Promise<void> {
  await tx
    .updateTable('documents')
    .set({ duplicateKey: null, duplicatePlace: 0 })
    .where('organizationId', '=', organizationId)
    .where('id', '=', id)
    .execute();
}

/**
 * Whoever has the key by then keeps his place; others come behind the last. One after the other, so
 * that of two who come at once the second sees the first: no transaction waits for two keys.
 * @returns its place among those with this key
 */
export async function takeDuplicateKey(
  tx: Tx,
  { organizationId, id }: DocumentKey,
  duplicateKey: Buffer,
): Promise<number> {
  const lock = `${organizationId} ${duplicateKey.toString('hex')}`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${lock}, 0))`.execute(tx);
  const next = sql<number>`(
    select coalesce(max(d.duplicate_place), 0) + 1 from documents d
    where d.organization_id = ${organizationId} and d.duplicate_key = ${duplicateKey}
  )`;
  const { duplicatePlace } = await tx
    .updateTable('documents')
    .set({
      duplicateKey,
      duplicatePlace: sql<number>`
        case when duplicate_key = ${duplicateKey} then duplicate_place else ${next} end`,
    })
    .where('organizationId', '=', organizationId)
    .where('id', '=', id)
    .returning('duplicatePlace')
    .executeTakeFirstOrThrow();
  return duplicatePlace;
}

type Known = DocumentKey & { readonly duplicateKey: Buffer; readonly duplicatePlace: number };

/**
 * The first document that had this key before. What only some may see is not told to others, what was
 * rejected says nothing, and a part is no copy of the file that it came out of.
 */
export async function findEarlier(
  tx: Tx,
  { organizationId, id, duplicateKey, duplicatePlace }: Known,
): Promise<DocumentId | undefined> {
  const found = await tx
    .selectFrom('documents')
    .select('id')
    .where('organizationId', '=', organizationId)
    .where('duplicateKey', '=', duplicateKey)
    .where((eb) =>
      eb.or([
        eb('duplicatePlace', '<', duplicatePlace),
        eb.and([eb('duplicatePlace', '=', duplicatePlace), eb('id', '<', id)]),
      ]),
    )
    .where('restricted', '=', false)
    .where((eb) => eb.or([eb('reviewState', 'is', null), eb('reviewState', '<>', 'rejected')]))
    .where((eb) => eb.or([eb('parentId', 'is', null), eb('parentId', '<>', id)]))
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('documents as part')
            .select('part.id')
            .where('part.organizationId', '=', organizationId)
            .where('part.id', '=', id)
            .whereRef('part.parentId', '=', 'documents.id'),
        ),
      ),
    )
    .orderBy('duplicatePlace')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return found?.id;
}
