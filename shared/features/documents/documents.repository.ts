import type { Insertable } from 'kysely';

import type { DocumentId, OrganizationId, VersionId } from '#shared/core/ids.ts';
import type { PageRange } from '#shared/core/separators.ts';
import type { Tx } from '#shared/infra/db/client.ts';
import type { ArchiveEntryRow, DocumentRow, Schema, VersionRow } from '#shared/infra/db/schema.ts';

export async function insertDocument(
  tx: Tx,
  document: Insertable<Schema['documents']>,
): Promise<DocumentRow> {
  return tx.insertInto('documents').values(document).returningAll().executeTakeFirstOrThrow();
}

export async function insertVersion(
  tx: Tx,
  version: Insertable<Schema['versions']>,
): Promise<VersionRow> {
  return tx.insertInto('versions').values(version).returningAll().executeTakeFirstOrThrow();
}

async function findDocument(
  tx: Tx,
  organizationId: OrganizationId,
  id: DocumentId,
): Promise<DocumentRow | undefined> {
  return tx
    .selectFrom('documents')
    .selectAll()
    .where('organizationId', '=', organizationId)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** For those who know that it exists: a task's or a job's own document. */
export async function loadDocument(
  tx: Tx,
  organizationId: OrganizationId,
  id: DocumentId,
): Promise<DocumentRow> {
  const document = await findDocument(tx, organizationId, id);
  if (!document) throw new Error(`the document ${id} is gone`);
  return document;
}

/** It stays as it is until the transaction ends; whatever else changes it waits. */
export async function lockDocument(
  tx: Tx,
  organizationId: OrganizationId,
  id: DocumentId,
): Promise<DocumentRow> {
  return tx
    .selectFrom('documents')
    .selectAll()
    .where('organizationId', '=', organizationId)
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow();
}

export async function loadVersion(
  tx: Tx,
  organizationId: OrganizationId,
  id: VersionId,
): Promise<VersionRow> {
  return tx
    .selectFrom('versions')
    .selectAll()
    .where('organizationId', '=', organizationId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
}

const ROWS_AT_ONCE = 1_000;

export async function insertArchiveEntries(
  tx: Tx,
  { organizationId, id: documentId }: Pick<DocumentRow, 'organizationId' | 'id'>,
  entries: readonly Omit<ArchiveEntryRow, 'organizationId' | 'documentId'>[],
): Promise<void> {
  const rows = entries.map((entry) => ({ organizationId, documentId, ...entry }));
  // A statement takes 65,535 parameters.
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    const some = rows.slice(from, from + ROWS_AT_ONCE);
    await tx.insertInto('archiveEntries').values(some).execute();
  }
}

export async function findArchiveEntries(
  tx: Tx,
  organizationId: OrganizationId,
  documentId: DocumentId,
): Promise<readonly ArchiveEntryRow[]> {
  return tx
    .selectFrom('archiveEntries')
    .selectAll()
    .where('organizationId', '=', organizationId)
    .where('documentId', '=', documentId)
    .orderBy('position')
    .execute();
}

export async function setScanState(
  tx: Tx,
  { organizationId, id }: Pick<VersionRow, 'organizationId' | 'id'>,
  scanState: VersionRow['scanState'],
): Promise<void> {
  await tx
    .updateTable('versions')
    .set({ scanState })
    .where('organizationId', '=', organizationId)
    .where('id', '=', id)
    .execute();
}

/** @param parts null where it is one document */
export async function setParts(
  tx: Tx,
  { organizationId, id }: Pick<VersionRow, 'organizationId' | 'id'>,
  parts: readonly PageRange[] | null,
): Promise<void> {
  await tx
    .updateTable('versions')
    .set({ parts: parts && JSON.stringify(parts) })
    .where('organizationId', '=', organizationId)
    .where('id', '=', id)
    .execute();
}

/** Whether documents came out of it. */
export async function wasSplit(
  tx: Tx,
  organizationId: OrganizationId,
  documentId: DocumentId,
): Promise<boolean> {
  const child = await tx
    .selectFrom('archiveEntries')
    .select('position')
    .where('organizationId', '=', organizationId)
    .where('documentId', '=', documentId)
    .where('childId', 'is not', null)
    .limit(1)
    .executeTakeFirst();
  return child !== undefined;
}

/** From now on it is one document, whatever its pages look like. */
export async function keepAsOne(
  tx: Tx,
  { organizationId, id }: Pick<DocumentRow, 'organizationId' | 'id'>,
): Promise<void> {
  await tx
    .updateTable('documents')
    .set({ splits: false })
    .where('organizationId', '=', organizationId)
    .where('id', '=', id)
    .execute();
}

export async function setReadWith(
  tx: Tx,
  { organizationId, id }: Pick<VersionRow, 'organizationId' | 'id'>,
  readWith: string,
): Promise<void> {
  await tx
    .updateTable('versions')
    .set({ readWith })
    .where('organizationId', '=', organizationId)
    .where('id', '=', id)
    .execute();
}

/** A version of which every page was read. */
export type ReadVersion = {
  readonly versionId: VersionId;
  readonly documentId: DocumentId;
  readonly pageCount: number;
};

/** The last version of these bytes that was read with these settings. */
export async function findReadVersion(
  tx: Tx,
  organizationId: OrganizationId,
  { sha256, byteSize, readWith }: Pick<VersionRow, 'sha256' | 'byteSize' | 'readWith'>,
): Promise<ReadVersion | undefined> {
  const found = await tx
    .selectFrom('versions')
    .innerJoin('documents', (join) =>
      join
        .onRef('documents.id', '=', 'versions.documentId')
        .onRef('documents.organizationId', '=', 'versions.organizationId'),
    )
    .select(['versions.id as versionId', 'documentId', 'pageCount'])
    .where('versions.organizationId', '=', organizationId)
    .where('sha256', '=', sha256)
    .where('byteSize', '=', byteSize)
    .where('readWith', '=', readWith)
    // What only some may see is not what others get for sending the same bytes.
    .where('restricted', '=', false)
    .where('state', '=', 'processed')
    .orderBy('versions.id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return found && { ...found, pageCount: found.pageCount ?? 0 };
}

export async function currentVersionOf(
  tx: Tx,
  organizationId: OrganizationId,
  documentId: DocumentId,
): Promise<VersionRow> {
  return tx
    .selectFrom('versions')
    .selectAll()
    .where('organizationId', '=', organizationId)
    .where('documentId', '=', documentId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
}

type Outcome = Partial<
  Pick<
    DocumentRow,
    | 'state'
    | 'class'
    | 'classConfidence'
    | 'classConfirmedAt'
    | 'failureCode'
    | 'failureDetail'
    | 'pageCount'
    | 'unreadablePages'
    | 'reusedFrom'
    | 'languageSuggestion'
    | 'scriptSuggestion'
    | 'heldDocuments'
  >
>;

export async function setDocumentOutcome(
  tx: Tx,
  { organizationId, id, updatedAt }: Pick<DocumentRow, 'organizationId' | 'id' | 'updatedAt'>,
  outcome: Outcome,
): Promise<void> {
  await tx
    .updateTable('documents')
    .set({ ...outcome, updatedAt })
    .where('organizationId', '=', organizationId)
    .where('id', '=', id)
    .execute();
}

type ShownReview = Pick<
  DocumentRow,
  'reviewId' | 'reviewState' | 'reviewReasons' | 'reviewLockedUntil'
>;

/** What the document shows of its review. */
export async function setDocumentReview(
  tx: Tx,
  { organizationId, id }: Pick<DocumentRow, 'organizationId' | 'id'>,
  review: ShownReview,
): Promise<void> {
  await tx
    .updateTable('documents')
    .set(review)
    .where('organizationId', '=', organizationId)
    .where('id', '=', id)
    .execute();
}

type NewReading = Partial<
  Pick<
    DocumentRow,
    | 'languages'
    | 'engine'
    | 'classHint'
    | 'readsAfresh'
    | 'chosenProfileId'
    | 'chosenProfileVersion'
  >
>;

/** From its end back to work. @returns whether it had ended */
export async function beginAgain(
  tx: Tx,
  { organizationId, id, updatedAt }: Pick<DocumentRow, 'organizationId' | 'id' | 'updatedAt'>,
  reading: NewReading,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('documents')
    .set({
      ...reading,
      state: 'processing',
      failureCode: null,
      failureDetail: null,
      reusedFrom: null,
      updatedAt,
    })
    .where('organizationId', '=', organizationId)
    .where('id', '=', id)
    .where('state', '<>', 'processing')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

type Changes = {
  readonly title?: string;
  readonly metadata?: Readonly<Record<string, unknown>>;
};

export async function updateDocument(
  tx: Tx,
  { organizationId, id, updatedAt }: Pick<DocumentRow, 'organizationId' | 'id' | 'updatedAt'>,
  { title, metadata }: Changes,
): Promise<void> {
  await tx
    .updateTable('documents')
    .set({
      updatedAt,
      ...(title === undefined ? {} : { title }),
      ...(metadata === undefined ? {} : { metadata: JSON.stringify(metadata) }),
    })
    .where('organizationId', '=', organizationId)
    .where('id', '=', id)
    .execute();
}
