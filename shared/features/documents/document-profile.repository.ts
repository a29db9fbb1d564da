import type { ProfileVersionKey } from '#shared/core/profile.ts';
import type { Tx } from '#shared/infra/db/client.ts';
import type { DocumentRow } from '#shared/infra/db/schema.ts';

/** What it was read with; the client's choice, where it made one. @returns the document as it is now */
export async function setDocumentProfile(
  tx: Tx,
  { organizationId, id, chosenProfileId }: DocumentRow,
  profile: ProfileVersionKey | null,
): Promise<DocumentRow> {
  const chosenBy = chosenProfileId === null ? 'match' : 'client';
  return tx
    .updateTable('documents')
    .set({
      profileId: profile?.id ?? null,
      profileVersion: profile?.version ?? null,
      profileChosenBy: profile && chosenBy,
    })
    .where('organizationId', '=', organizationId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
}
