import { inTransaction, type ServiceContext } from '#shared/context.ts';
import type { ExportSubject } from '#shared/core/exports.ts';
import type { DocumentId } from '#shared/core/ids.ts';
import {
  findDocumentsFrom,
  findFieldsOf,
  type DocumentFilter,
} from '#shared/features/documents/index.ts';
import type { FieldRow } from '#shared/infra/db/schema.ts';

import { findColumn, type Cell, type Entry } from './columns.ts';

export type Selection = {
  readonly subject: ExportSubject;
  readonly filter: DocumentFilter;
  readonly columns: readonly string[];
};

export type Row = readonly Cell[];

/** So many documents are in memory at once. */
const DOCUMENTS_AT_ONCE = 500;

/**
 * The rows of an export in the order of the documents' submission: of those that exist for the
 * actor. Read a few documents at a time, each part in a short transaction of its own, so that a
 * million rows need no more memory than five hundred and hold up nobody.
 */
export async function* eachRow(ctx: ServiceContext, selection: Selection): AsyncGenerator<Row> {
  const columns = selection.columns.map((name) => {
    const column = findColumn(selection.subject, name);
    if (!column) throw new Error(`there is no column ${name}`);
    return column;
  });
  let after: DocumentId | undefined;
  for (;;) {
    const entries = await entriesAfter(ctx, selection, after);
    for (const entry of entries) {
      for (const part of partsOf(entry, selection.subject)) yield columns.map((cell) => cell(part));
    }
    after = entries.at(-1)?.document.id;
    if (entries.length < DOCUMENTS_AT_ONCE) return;
  }
}

async function entriesAfter(
  ctx: ServiceContext,
  { subject, filter, columns }: Selection,
  after: DocumentId | undefined,
): Promise<readonly Entry[]> {
  return inTransaction(ctx, async ({ tx, actor }) => {
    const window = { after, limit: DOCUMENTS_AT_ONCE };
    const documents = await findDocumentsFrom(tx, actor, filter, window);
    const needsFields = subject !== 'documents' || columns.some((name) => name.includes('.'));
    const ids = needsFields ? documents.map(({ id }) => id) : [];
    const fields = await findFieldsOf(tx, actor.organizationId, ids);
    return documents.map((document) => ({ document, fields: fields.get(document.id) ?? [] }));
  });
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
