import { inTransaction, type ServiceContext } from '#shared/context.ts';
import type { DocumentId, JobId, VersionId } from '#shared/core/ids.ts';
import { loadDocument, loadVersion } from '#shared/features/documents/index.ts';
import type { DocumentRow, VersionRow } from '#shared/infra/db/schema.ts';

/** What every step of the pipeline is told. */
export type WorkKey = {
  readonly jobId: JobId;
  readonly documentId: DocumentId;
  readonly versionId: VersionId;
};

/** Which document's file, for work that belongs to no job. */
export type FileKey = Omit<WorkKey, 'jobId'>;

export type Work = { readonly document: DocumentRow; readonly version: VersionRow };

export async function loadWork(
  ctx: ServiceContext,
  { documentId, versionId }: FileKey,
): Promise<Work> {
  const { organizationId } = ctx.actor;
  return inTransaction(ctx, async ({ tx }) => ({
    document: await loadDocument(tx, organizationId, documentId),
    version: await loadVersion(tx, organizationId, versionId),
  }));
}

/** Payloads are strict, and a recognise task's key carries its range too. */
export function pick({ jobId, documentId, versionId }: WorkKey): WorkKey {
  return { jobId, documentId, versionId };
}
