import { inTransaction, type ServiceContext, type TxContext } from '#shared/context.ts';
import type { DocumentId } from '#shared/core/ids.ts';
import { isBuiltInRole } from '#shared/core/permissions.ts';
import { may, permissionMissing, requirePermission } from '#shared/features/access/index.ts';
import { recordAudit } from '#shared/features/audit/index.ts';
import type { AccessLevel, DocumentRow, GrantRow } from '#shared/infra/db/schema.ts';

import { isAllowed, permissionOfLevel } from './document-access.policy.ts';
import {
  copyGrants,
  deleteGrants,
  findFamily,
  findGrants,
  isForsaken,
  lockRoot,
  principalExists,
  setRestricted,
  upsertGrants,
} from './document-access.repository.ts';
import {
  accessOfParent,
  documentNotFound,
  grantNotFound,
  unknownPrincipal,
} from './documents.errors.ts';
import { findDocumentFor, type Principal } from './visible-documents.repository.ts';

/**
 * The document, if the actor may do with it what he wants to: the one place that decides.
 * @throws AppError `document.not_found` where it does not exist for him, `permission.missing` where
 *   he sees it but may do no more
 */
export async function requireDocument(
  ctx: TxContext,
  id: DocumentId,
  wanted: AccessLevel = 'read',
): Promise<DocumentRow> {
  requireScope(ctx);
  const document = await findDocumentFor(ctx.tx, ctx.actor, id);
  if (!document) throw documentNotFound();
  const isEnough = isAllowed(ctx.actor, { document, grants: document.grants }, wanted);
  if (!isEnough) throw permissionMissing(permissionOfLevel[wanted]);
  return document;
}

/** A key that may read nothing is told so, whether or not there is something to read. */
export function requireScope({ actor }: Pick<ServiceContext, 'actor'>): void {
  if (actor.type === 'api_key') requirePermission({ actor }, 'documents:read');
}

/** Who was granted what. @throws AppError `document.not_found`, `permission.missing` */
export async function listGrants(
  ctx: ServiceContext,
  id: DocumentId,
): Promise<readonly GrantRow[]> {
  return inTransaction(ctx, async (txCtx) => {
    await requireSharing(txCtx, id);
    return findGrants(txCtx.tx, ctx.actor.organizationId, id);
  });
}

/**
 * Grants something on a document, and on all that came out of it; in place of what was granted
 * before.
 * @throws AppError `document.not_found`, `permission.missing`, `document.access_of_parent`,
 *   `grant.unknown_principal`
 */
export async function grantAccess(
  ctx: ServiceContext,
  id: DocumentId,
  { principal, level }: { principal: Principal; level: AccessLevel },
): Promise<readonly GrantRow[]> {
  return inTransaction(ctx, async (txCtx) => {
    const { tx, actor } = txCtx;
    const { organizationId } = actor;
    await requireSharing(txCtx, id);
    const family = await lockFamily(txCtx, id);
    if (!(await isKnown(txCtx, principal))) throw unknownPrincipal();
    const before = (await findGrants(tx, organizationId, id)).find(isTo(principal));
    await grantOn(txCtx, family, { principal, level });
    await recordAudit(txCtx, {
      action: 'document.access_granted',
      subjectId: id,
      details: { principal, before: before?.level ?? null, after: level, documents: family.length },
    });
    return findGrants(tx, organizationId, id);
  });
}

/**
 * @throws AppError `document.not_found`, `permission.missing`, `document.access_of_parent`,
 *   `grant.not_found`
 */
export async function withdrawAccess(
  ctx: ServiceContext,
  id: DocumentId,
  principal: Principal,
): Promise<void> {
  await inTransaction(ctx, async (txCtx) => {
    const { tx, actor } = txCtx;
    await requireSharing(txCtx, id);
    const ids = await lockFamily(txCtx, id);
    const count = await deleteGrants(tx, actor.organizationId, { ids, principal });
    if (count === 0) throw grantNotFound();
    await recordAudit(txCtx, {
      action: 'document.access_withdrawn',
      subjectId: id,
      details: { principal, documents: count },
    });
  });
}

/**
 * Restricts a document and all that came out of it, or opens them again.
 * @throws AppError `document.access_of_parent`
 */
export async function restrict(
  ctx: TxContext,
  document: DocumentRow,
  restricted: boolean,
): Promise<void> {
  const { tx, actor, clock } = ctx;
  const ids = await lockFamily(ctx, document.id);
  await setRestricted(tx, actor.organizationId, { ids, restricted, updatedAt: clock.now() });
  if (restricted && document.submittedById !== actor.id && actor.type !== 'worker') {
    // Whoever restricts a document does not thereby lose it.
    const principal = { principalType: actor.type, principalId: actor.id };
    await grantOn(ctx, ids, { principal, level: 'share' });
  }
  await recordAudit(ctx, {
    action: restricted ? 'document.restricted' : 'document.opened',
    subjectId: document.id,
    details: { before: document.restricted, after: restricted, documents: ids.length },
  });
}

/** What decides about access: of a document that came out of another one, that one's. */
export type Access = Pick<DocumentRow, 'restricted' | 'submittedByType' | 'submittedById'>;

/**
 * The document at the beginning, whose access all that comes out of it shares. It stays as it is
 * until the transaction ends, so that what is being opened cannot miss a change.
 */
export async function holdRoot(
  { tx, actor }: TxContext,
  parentId: DocumentId,
): Promise<DocumentRow> {
  const root = await lockRoot(tx, actor.organizationId, { of: parentId, strength: 'share' });
  if (!root) throw new Error(`the document ${parentId} is gone`);
  return root;
}

/** What came out of a document is for the same eyes. */
export async function inheritGrants(
  { tx, actor }: TxContext,
  { from, to }: { from: DocumentId; to: DocumentId },
): Promise<void> {
  await copyGrants(tx, actor.organizationId, { from, to });
}

/**
 * All that shares the document's access, locked: nothing comes out of it meanwhile.
 * @throws AppError `document.access_of_parent`
 */
async function lockFamily(
  { tx, actor: { organizationId } }: TxContext,
  id: DocumentId,
): Promise<readonly DocumentId[]> {
  const root = await lockRoot(tx, organizationId, { of: id, strength: 'update' });
  // The archive itself, or the scan, holds all of it anyway.
  if (root && root.id !== id) throw accessOfParent(root.id);
  return findFamily(tx, organizationId, id);
}

async function grantOn(
  { tx, actor, clock }: TxContext,
  ids: readonly DocumentId[],
  { principal, level }: { principal: Principal; level: AccessLevel },
): Promise<void> {
  const { organizationId, id: grantedBy } = actor;
  const grant = { organizationId, ...principal, level, grantedBy, grantedAt: clock.now() };
  await upsertGrants(
    tx,
    ids.map((documentId) => ({ documentId, ...grant })),
  );
}

/**
 * Whoever may share it, and whoever may bring back what others left behind: he can grant himself
 * access, in everybody's sight, but sees nothing before.
 */
async function requireSharing(ctx: TxContext, id: DocumentId): Promise<void> {
  const { tx, actor } = ctx;
  if (may(actor, 'documents:recover') && (await isForsaken(tx, actor.organizationId, id))) return;
  await requireDocument(ctx, id, 'share');
}

async function isKnown({ tx, actor }: TxContext, principal: Principal): Promise<boolean> {
  const { principalType, principalId } = principal;
  if (principalType === 'role' && isBuiltInRole(principalId)) return true;
  return principalExists(tx, actor.organizationId, principal);
}

function isTo({ principalType, principalId }: Principal): (grant: GrantRow) => boolean {
  return (grant) => grant.principalType === principalType && grant.principalId === principalId;
}
