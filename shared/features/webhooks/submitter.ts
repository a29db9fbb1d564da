import type { TxContext } from '#shared/context.ts';
import { principalExists } from '#shared/features/documents/index.ts';
import type { DocumentRow } from '#shared/infra/db/schema.ts';

type Told = Pick<
  DocumentRow,
  'organizationId' | 'restricted' | 'submittedByType' | 'submittedById'
>;

/** What only some may see is not told to who has left, or to the holder of a key that was revoked. */
export async function maySubmitterKnow({ tx }: TxContext, document: Told): Promise<boolean> {
  const { restricted, submittedByType, submittedById, organizationId } = document;
  if (!restricted || submittedByType === null || submittedById === null) return true;
  const submitter = { principalType: submittedByType, principalId: submittedById };
  return principalExists(tx, organizationId, submitter);
}
