import { sql, type Insertable } from 'kysely';

import type { Field } from '#shared/core/field.ts';
import {
  newFieldId,
  type DocumentId,
  type OrganizationId,
  type VersionId,
} from '#shared/core/ids.ts';
import type { PageReading } from '#shared/core/page.ts';
import { storable } from '#shared/core/storable.ts';
import type { Tx } from '#shared/infra/db/client.ts';
import type {
  ArchiveEntryRow,
  DocumentRow,
  FieldRow,
  PageRow,
  Schema,
  VersionRow,
} from '#shared/infra/db/schema.ts';

import { toCodeRow, toWord, toWordRow } from './words.ts';

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

export async function findDocument(
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

export async function insertArchiveEntries(
  tx: Tx,
  { organizationId, id: documentId }: Pick<DocumentRow, 'organizationId' | 'id'>,
  entries: readonly Omit<ArchiveEntryRow, 'organizationId' | 'documentId'>[],
): Promise<void> {
  if (entries.length === 0) return;
  const rows = entries.map((entry) => ({ organizationId, documentId, ...entry }));
  await tx.insertInto('archiveEntries').values(rows).execute();
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

/** Newest first; the rows after `cursor`. */
export async function findDocuments(
  tx: Tx,
  organizationId: OrganizationId,
  { cursor, limit }: { cursor: DocumentId | undefined; limit: number },
): Promise<readonly DocumentRow[]> {
  let query = tx
    .selectFrom('documents')
    .selectAll()
    .where('organizationId', '=', organizationId)
    .orderBy('id', 'desc')
    .limit(limit);
  if (cursor) query = query.where('id', '<', cursor);
  return query.execute();
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

/** In order, from behind `after`; all of them without a `limit`. */
export async function findPages(
  tx: Tx,
  { organizationId, versionId }: Pick<PageRow, 'organizationId' | 'versionId'>,
  { after, limit }: { after: number; limit?: number },
): Promise<readonly PageRow[]> {
  const query = tx
    .selectFrom('pages')
    .selectAll()
    .where('organizationId', '=', organizationId)
    .where('versionId', '=', versionId)
    .where('number', '>', after)
    .orderBy('number');
  return (limit === undefined ? query : query.limit(limit)).execute();
}

/** How the page was turned to be read, or nothing where there is no such page. */
export async function findPageTurn(
  tx: Tx,
  { organizationId, versionId, number }: Pick<PageRow, 'organizationId' | 'versionId' | 'number'>,
): Promise<Pick<PageRow, 'rotation'> | undefined> {
  return tx
    .selectFrom('pages')
    .select('rotation')
    .where('organizationId', '=', organizationId)
    .where('versionId', '=', versionId)
    .where('number', '=', number)
    .executeTakeFirst();
}

export async function findPageTexts(tx: Tx, organizationId: OrganizationId, versionId: VersionId) {
  return tx
    .selectFrom('pages')
    .select(['number', 'text'])
    .where('organizationId', '=', organizationId)
    .where('versionId', '=', versionId)
    .orderBy('number')
    .execute();
}

export async function loadPages(
  tx: Tx,
  organizationId: OrganizationId,
  versionId: VersionId,
): Promise<readonly PageReading[]> {
  const rows = await findPages(tx, { organizationId, versionId }, { after: 0 });
  return rows.map(toPageReading);
}

export function toPageReading(row: PageRow): PageReading {
  const { words, organizationId: _, versionId: __, readAt: ___, jobId: ____, ...page } = row;
  return { ...page, words: words.map((word) => toWord(word, row.source)) };
}

/** The numbers of the pages that a job has read already. */
export async function pagesReadBy(
  tx: Tx,
  { organizationId, versionId, jobId }: Pick<PageRow, 'organizationId' | 'versionId' | 'jobId'>,
): Promise<ReadonlySet<number>> {
  const rows = await tx
    .selectFrom('pages')
    .select('number')
    .where('organizationId', '=', organizationId)
    .where('versionId', '=', versionId)
    .where('jobId', '=', jobId)
    .execute();
  return new Set(rows.map((row) => row.number));
}

/** Why the first page cannot be read, where that is so of all pages; else undefined. */
export async function faultOfAllPages(
  tx: Tx,
  organizationId: OrganizationId,
  versionId: VersionId,
): Promise<string | undefined> {
  const pages = await tx
    .selectFrom('pages')
    .select(['source', 'reason'])
    .where('organizationId', '=', organizationId)
    .where('versionId', '=', versionId)
    .orderBy(sql`source = 'unreadable'`)
    .orderBy('number')
    .limit(1)
    .execute();
  return pages[0]?.source === 'unreadable' ? pages[0].reason : undefined;
}

/** A page that is read again replaces what was read before. */
export async function savePages(
  tx: Tx,
  by: Pick<PageRow, 'organizationId' | 'versionId' | 'jobId' | 'readAt'>,
  pages: readonly PageReading[],
): Promise<void> {
  if (pages.length === 0) return;
  await tx
    .insertInto('pages')
    .values(
      pages.map((page) => ({
        ...page,
        ...by,
        text: storable(page.text),
        words: JSON.stringify(page.words.map(toWordRow)),
        codes: JSON.stringify(page.codes.map(toCodeRow)),
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['organizationId', 'versionId', 'number']).doUpdateSet((eb) => ({
        width: eb.ref('excluded.width'),
        height: eb.ref('excluded.height'),
        unit: eb.ref('excluded.unit'),
        rotation: eb.ref('excluded.rotation'),
        skew: eb.ref('excluded.skew'),
        source: eb.ref('excluded.source'),
        reason: eb.ref('excluded.reason'),
        confidence: eb.ref('excluded.confidence'),
        text: eb.ref('excluded.text'),
        words: eb.ref('excluded.words'),
        codes: eb.ref('excluded.codes'),
        readAt: eb.ref('excluded.readAt'),
        jobId: eb.ref('excluded.jobId'),
      })),
    )
    .execute();
}

export async function findFields(
  tx: Tx,
  organizationId: OrganizationId,
  versionId: VersionId,
): Promise<readonly FieldRow[]> {
  return tx
    .selectFrom('fields')
    .selectAll()
    .where('organizationId', '=', organizationId)
    .where('versionId', '=', versionId)
    .orderBy('id')
    .execute();
}

export async function replaceFields(
  tx: Tx,
  {
    organizationId,
    versionId,
    createdAt,
  }: Pick<FieldRow, 'organizationId' | 'versionId' | 'createdAt'>,
  fields: readonly Field[],
): Promise<void> {
  await tx
    .deleteFrom('fields')
    .where('organizationId', '=', organizationId)
    .where('versionId', '=', versionId)
    .execute();
  if (fields.length === 0) return;
  await tx
    .insertInto('fields')
    .values(
      fields.map((field) => ({
        ...field,
        id: newFieldId(),
        organizationId,
        versionId,
        createdAt,
        value: JSON.stringify(field.value),
        box: JSON.stringify(field.box),
      })),
    )
    .execute();
}

type Outcome = Partial<
  Pick<
    DocumentRow,
    'state' | 'class' | 'classConfidence' | 'failureCode' | 'failureDetail' | 'pageCount'
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
