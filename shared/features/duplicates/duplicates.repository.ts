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

/** The first other document with this key. What only some may see is not told to others. */
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
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return found?.id;
}
