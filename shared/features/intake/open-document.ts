import type { TxContext } from '#shared/context.ts';
import type { EngineChoice } from '#shared/core/engine.ts';
import type { DocumentClass } from '#shared/core/field.ts';
import { newDocumentId, newVersionId, type BatchId, type DocumentId } from '#shared/core/ids.ts';
import type { Priority } from '#shared/core/priority.ts';
import type { ProfileChoice } from '#shared/core/profile.ts';
import { recordAudit } from '#shared/features/audit/index.ts';
import {
  holdRoot,
  inheritGrants,
  insertDocument,
  insertVersion,
  type Access,
} from '#shared/features/documents/index.ts';
import { insertDocumentJob } from '#shared/features/jobs/index.ts';
import { enqueueTask } from '#shared/features/tasks/index.ts';
import type {
  DocumentJobRow,
  DocumentRow,
  ScanState,
  VersionRow,
} from '#shared/infra/db/schema.ts';
import { preparePool } from '#shared/queues/pools.ts';

import type { MediaType } from './media-types.ts';
import { keepObject } from './pending-objects.ts';

/** A file whose bytes are in the store, and what is to become of it. */
export type Opening = {
  readonly file: { readonly name: string; readonly byteSize: number; readonly sha256: Buffer };
  readonly objectKey: string;
  readonly mediaType: MediaType;
  readonly title: string;
  readonly classHint: DocumentClass | null | undefined;
  readonly profile: ProfileChoice | undefined;
  readonly languages: readonly string[];
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly callbackUrl: string | null | undefined;
  readonly readsAfresh: boolean;
  readonly splits: boolean;
  readonly engine: EngineChoice;
  readonly priority: Priority;
  readonly batchId: BatchId | null;
  readonly parentId: DocumentId | null;
  readonly scanState: ScanState;
  readonly sealedPassword: Buffer | null;
  /** Of what came out of another document: that one's. */
  readonly access: Access | 'inherited';
};

export type OpenedDocument = {
  readonly document: DocumentRow;
  readonly version: VersionRow;
  readonly job: DocumentJobRow;
};

/** A new document, to be prepared and read. */
export async function openDocument(ctx: TxContext, opening: Opening): Promise<OpenedDocument> {
  const opened = await insertDocumentRows(ctx, opening);
  const { id: jobId, documentId, versionId } = opened.job;
  const payload = { jobId, documentId, versionId };
  await enqueueTask(ctx, preparePool, { payload, jobId });
  return opened;
}

/** The rows of a new document: itself, its first version and its job, which has no task yet. */
export async function insertDocumentRows(
  ctx: TxContext,
  opening: Opening,
): Promise<OpenedDocument> {
  const { organizationId } = ctx.actor;
  const { file, title, classHint, languages, callbackUrl, metadata, parentId } = opening;
  const { readsAfresh, splits, engine, priority, batchId } = opening;
  const root = parentId === null ? undefined : await holdRoot(ctx, parentId);
  const access = opening.access === 'inherited' ? root : opening.access;
  if (!access) throw new Error('only what came out of a document inherits');
  const { restricted, submittedByType, submittedById } = access;
  // First of all: where the bytes are gone nothing else may have been written.
  await keepObject(ctx, opening.objectKey);
  const createdAt = ctx.clock.now();
  const documentId = newDocumentId();
  const versionId = newVersionId();

  const document = await insertDocument(ctx.tx, {
    organizationId,
    id: documentId,
    title,
    state: 'processing',
    classHint: classHint ?? null,
    chosenProfileId: opening.profile?.id ?? null,
    chosenProfileVersion: opening.profile?.version ?? null,
    languages,
    metadata: JSON.stringify(metadata),
    callbackUrl: callbackUrl ?? null,
    readsAfresh,
    splits,
    engine,
    parentId,
    restricted,
    submittedByType,
    submittedById,
    createdAt,
    updatedAt: createdAt,
  });
  const version = await insertVersion(ctx.tx, {
    organizationId,
    id: versionId,
    documentId,
    number: 1,
    objectKey: opening.objectKey,
    fileName: file.name,
    mediaType: opening.mediaType,
    byteSize: file.byteSize,
    sha256: file.sha256,
    scanState: opening.scanState,
    sealedPassword: opening.sealedPassword,
    createdAt,
  });
  if (root) await inheritGrants(ctx, { from: root.id, to: documentId });
  const job = await insertDocumentJob(ctx, { documentId, versionId, priority, batchId });
  await recordAudit(ctx, {
    action: 'document.submitted',
    subjectId: documentId,
    details: { sha256: file.sha256.toString('hex'), byteSize: file.byteSize },
  });
  return { document, version, job };
}
