import type { TxContext } from '#shared/context.ts';
import type { EndpointId } from '#shared/core/ids.ts';
import { findDocumentAccess, principalExists } from '#shared/features/documents/index.ts';
import type { DocumentRow } from '#shared/infra/db/schema.ts';
import type { MessageRow } from '#shared/infra/db/webhook-schema.ts';

type Told = Pick<
  DocumentRow,
  'organizationId' | 'restricted' | 'submittedByType' | 'submittedById'
>;

/** What only some may see is not told to who has left, or to the holder of a key that was revoked. */
export async function maySubmitterKnow(
  { tx }: Pick<TxContext, 'tx'>,
  document: Told,
): Promise<boolean> {
  const { restricted, submittedByType, submittedById, organizationId } = document;
  if (!restricted || submittedByType === null || submittedById === null) return true;
  const submitter = { principalType: submittedByType, principalId: submittedById };
  return principalExists(tx, organizationId, submitter);
}

/** The same at the moment of sending. No endpoint is told of a restricted document. */
export async function mayReceiverKnow(
  { tx }: Pick<TxContext, 'tx'>,
  { organizationId, documentId, privateToType, privateToId }: MessageRow,
  endpointId: EndpointId | null,
): Promise<boolean> {
  if (privateToType !== null && privateToId !== null) {
    const only = { principalType: privateToType, principalId: privateToId };
    return principalExists(tx, organizationId, only);
  }
  if (documentId === null) return true;
  const document = await findDocumentAccess(tx, organizationId, documentId);
  if (!document) return false;
  return endpointId === null ? maySubmitterKnow({ tx }, document) : !document.restricted;
}
