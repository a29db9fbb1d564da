import { inTransaction, type ServiceContext } from '#shared/context.ts';
import type { ExportSubject } from '#shared/core/exports.ts';
import type { DocumentId } from '#shared/core/ids.ts';
import { masked } from '#shared/core/sensitive.ts';
import {
  byPages,
  findDocumentsFrom,
  findFieldsOf,
  type DocumentFilter,
} from '#shared/features/documents/index.ts';
import type { DocumentRow, FieldRow } from '#shared/infra/db/schema.ts';

import { findColumn, type Cell, type Entry } from './columns.ts';

export type Selection = {
  readonly subject: ExportSubject;
  readonly filter: DocumentFilter;
  readonly columns: readonly string[];
};

export type Row = readonly Cell[];

/** So many documents are in memory at once, and the fields of so many pages. */
const DOCUMENTS_AT_ONCE = 500;

/**
 * The rows of an export in the order of the documents' submission: of those that exist for the
 * actor. Read a few documents at a time, each part in a short transaction of its own, so that a
 * million rows need no more memory than five hundred and hold up nobody; and of long documents
 * fewer, for the same reason.
 */
export async function* eachRow(ctx: ServiceContext, selection: Selection): AsyncGenerator<Row> {
  const columns = selection.columns.map((name) => {
    const column = findColumn(selection.subject, name);
    if (!column) throw new Error(`there is no column ${name}`);
    return column;
  });
  for await (const entry of eachEntry(ctx, selection)) {
    for (const part of partsOf(entry, selection.subject)) yield columns.map((cell) => cell(part));
  }
}

/** What was found in an archive or a cut scan is in the rows of what came out of it. */
export const withoutContainers = (filter: DocumentFilter): DocumentFilter => ({
  ...filter,
  leavesOutContainers: true,
});

async function* eachEntry(ctx: ServiceContext, selection: Selection): AsyncGenerator<Entry> {
  let after: DocumentId | undefined;
  for (;;) {
    const documents = await documentsAfter(ctx, withoutContainers(selection.filter), after);
    for (const few of byPages(documents)) yield* await entriesOf(ctx, selection, few);
    after = documents.at(-1)?.id;
    if (documents.length < DOCUMENTS_AT_ONCE) return;
  }
}

async function documentsAfter(
  ctx: ServiceContext,
  filter: DocumentFilter,
  after: DocumentId | undefined,
): Promise<readonly DocumentRow[]> {
  const window = { after, limit: DOCUMENTS_AT_ONCE };
  return inTransaction(ctx, async ({ tx, actor }) => findDocumentsFrom(tx, actor, filter, window));
}

async function entriesOf(
  ctx: ServiceContext,
  { subject, columns }: Selection,
  documents: readonly DocumentRow[],
): Promise<readonly Entry[]> {
  const needsFields = subject !== 'documents' || columns.some((name) => name.includes('.'));
  if (!needsFields) return documents.map((document) => ({ document, fields: [] }));
  const ids = documents.map(({ id }) => id);
  const { organizationId } = ctx.actor;
  const fields = await inTransaction(ctx, async ({ tx }) => findFieldsOf(tx, organizationId, ids));
  return documents.map((document) => ({
    document,
    fields: (fields.get(document.id) ?? []).map(masked),
  }));
}

/** What of a document is a row. */
function partsOf({ document, fields }: Entry, subject: ExportSubject): readonly Entry[] {
  if (subject === 'documents') return [{ document, fields }];
  if (subject === 'fields') return fields.map((field) => ({ document, fields: [field] }));
  const inList = fields.filter(({ list }) => list === subject);
  const rows = Map.groupBy(inList, ({ rowNumber }: FieldRow) => rowNumber ?? 0);
  return [...rows]
    .toSorted(([one], [other]) => one - other)
    .map(([, own]) => ({ document, fields: own }));
}
