import type { DocumentId } from '#shared/core/ids.ts';
import type { Tx } from '#shared/infra/db/client.ts';
import type { DocumentRow } from '#shared/infra/db/schema.ts';

export async function setDuplicateKey(
  tx: Tx,
  { organizationId, id }: Pick<DocumentRow, 'organizationId' | 'id'>,
  duplicateKey: Buffer | null,
): Promise<void> {
  await tx
    .updateTable('documents')
    .set({ duplicateKey })
    .where('organizationId', '=', organizationId)
    .where('id', '=', id)
    .execute();
}

/**
 * The first other document with this key. What only some may see is not told to others, what was
 * rejected says nothing, and a part is no copy of the file that it came out of.
 */
export async function findEarlier(
  tx: Tx,
  { organizationId, id }: Pick<DocumentRow, 'organizationId' | 'id'>,
  duplicateKey: Buffer,
): Promise<DocumentId | undefined> {
  const found = await tx
    .selectFrom('documents')
    .select('id')
    .where('organizationId', '=', organizationId)
    .where('duplicateKey', '=', duplicateKey)
    .where('id', '<', id)
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
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return found?.id;
}
