import { inTransaction, type ServiceContext } from '#shared/context.ts';
import type { DocumentId } from '#shared/core/ids.ts';
import { requirePermission } from '#shared/features/access/index.ts';
import { recordAudit } from '#shared/features/audit/index.ts';
import {
  requireDocument,
  restrict,
  updateDocument,
  viewOfDocument,
  type DocumentView,
} from '#shared/features/documents/index.ts';
import { learnWithout } from '#shared/features/lessons/index.ts';

/** What is not given stays as it is. */
type DocumentChanges = {
  readonly title?: string;
  readonly metadata?: Readonly<Record<string, unknown>>;
  /** Whether only who is granted it, and who submitted it, sees it. */
  readonly restricted?: boolean;
};

/** @throws AppError `document.not_found`, `permission.missing`, `document.access_of_parent` */
export async function changeDocument(
  ctx: ServiceContext,
  id: DocumentId,
  { restricted, ...changes }: DocumentChanges,
): Promise<DocumentView> {
  return inTransaction(ctx, async (txCtx) => {
    const { tx, clock } = txCtx;
    const names = Object.keys(changes);
    if (names.length > 0) await requireDocument(txCtx, id, 'edit');
    const before = await requireDocument(txCtx, id, restricted === undefined ? 'read' : 'share');
    // A grant to share gives to others; taking the document from them is not in it.
    if (restricted !== undefined) requirePermission(txCtx, 'documents:share');
    if (restricted !== undefined && restricted !== before.restricted) {
      await restrict(txCtx, before, restricted);
      if (restricted) await learnWithout(txCtx);
    }
    const { organizationId } = before;
    if (names.length > 0) {
      await updateDocument(tx, { organizationId, id, updatedAt: clock.now() }, changes);
      // Names only: what they hold is the client's, and may be about people.
      const details = { changed: names };
      await recordAudit(txCtx, { action: 'document.changed', subjectId: id, details });
    }
    return viewOfDocument(txCtx, await requireDocument(txCtx, id));
  });
}
