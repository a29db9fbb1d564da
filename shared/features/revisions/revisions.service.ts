import { inTransaction, type ServiceContext, type TxContext } from '#shared/context.ts';
import { fieldRegistry, type FieldSet } from '#shared/core/field-registry.ts';
import type { DocumentId } from '#shared/core/ids.ts';
import { encodeCursor, type Listing } from '#shared/core/listing.ts';
import { isSensitiveIn, joinedFields } from '#shared/core/profile.ts';
import type { RevisionKind } from '#shared/core/review.ts';
import { recordAudit } from '#shared/features/audit/index.ts';
import { requireDocument } from '#shared/features/documents/index.ts';
import { findDefinitionOf } from '#shared/features/profiles/index.ts';
import type { FieldChange, FieldRevisionRow } from '#shared/infra/db/field-schema.ts';

import { findRevisions, insertRevision } from './revisions.repository.ts';

type Revision = { readonly kind: RevisionKind; readonly changes: readonly FieldChange[] };

/** The document is locked. @returns its number */
export async function recordRevision(
  { tx, actor, clock }: TxContext,
  documentId: DocumentId,
  revision: Revision,
): Promise<number> {
  const { organizationId, type: actorType, id: actorId } = actor;
  const by = { actorType, actorId, at: clock.now() };
  return insertRevision(tx, { organizationId, documentId, ...by, ...revision });
}

/** Newest first. @throws AppError `document.not_found` */
export async function listRevisions(
  ctx: ServiceContext,
  documentId: DocumentId,
  { before, limit }: { readonly before: number | undefined; readonly limit: number },
): Promise<Listing<FieldRevisionRow>> {
  const rows = await inTransaction(ctx, async (txCtx) => {
    const { tx } = txCtx;
    const document = await requireDocument(txCtx, documentId);
    const { organizationId } = document;
    const details = { part: 'revisions' };
    await recordAudit(txCtx, { action: 'document.read', subjectId: documentId, details });
    const key = { organizationId, documentId };
    const found = await findRevisions(tx, key, { before, limit: limit + 1 });
    const profile = await findDefinitionOf(tx, document);
    const asked = joinedFields(fieldRegistry[document.class ?? 'other'], profile);
    return found.map((row) => withSensitive(row, asked));
  });
  const last = rows.at(limit - 1);
  const nextCursor = rows.length > limit && last ? encodeCursor(String(last.number)) : null;
  return { rows: rows.slice(0, limit), nextCursor };
}

/** What was said before its profile wanted it covered is covered, too. */
function withSensitive(row: FieldRevisionRow, asked: FieldSet): FieldRevisionRow {
  const changes = row.changes.map((change) => {
    const { name, list, row: number } = change;
    const at = list === null ? null : { list, row: number ?? 0 };
    return isSensitiveIn(asked, { name, in: at })
      ? Object.assign({}, change, { isSensitive: true })
      : change;
  });
  return { ...row, changes };
}
