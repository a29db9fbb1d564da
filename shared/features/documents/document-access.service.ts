import { inTransaction, type ServiceContext, type TxContext } from '#shared/context.ts';
import type { DocumentId } from '#shared/core/ids.ts';
import { isBuiltInRole } from '#shared/core/permissions.ts';
import { may, permissionMissing, requirePermission } from '#shared/features/access/index.ts';
import { recordAudit } from '#shared/features/audit/index.ts';
import type { AccessLevel, DocumentRow, GrantRow } from '#shared/infra/db/schema.ts';

import { isAtLeast, levelOn, permissionOfLevel } from './document-access.policy.ts';
import {
  copyGrants,
  deleteGrants,
  findDocumentFor,
  findFamily,
  findGrants,
  principalExists,
  setRestricted,
  upsertGrants,
  type Principal,
} from './document-access.repository.ts';
import { documentNotFound, grantNotFound, unknownPrincipal } from './documents.errors.ts';
import { findDocument } from './documents.repository.ts';

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
  const level = document && levelOn(ctx.actor, { document, grants: document.grants });
  if (!document || !level) throw documentNotFound();
  if (!isAtLeast(level, wanted)) throw permissionMissing(permissionOfLevel[wanted]);
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
 * @throws AppError `document.not_found`, `permission.missing`, `grant.unknown_principal`
 */
export async function grantAccess(
  ctx: ServiceContext,
  id: DocumentId,
  { principal, level }: { principal: Principal; level: AccessLevel },
): Promise<readonly GrantRow[]> {
  return inTransaction(ctx, async (txCtx) => {
    const { tx, actor, clock } = txCtx;
    const { organizationId } = actor;
    await requireSharing(txCtx, id);
    if (!(await isKnown(txCtx, principal))) throw unknownPrincipal();
    const before = (await findGrants(tx, organizationId, id)).find(isTo(principal));
    const family = await findFamily(tx, organizationId, id);
    const grant = {
      organizationId,
      ...principal,
      level,
      grantedBy: actor.id,
      grantedAt: clock.now(),
    };
    await upsertGrants(
      tx,
      family.map((documentId) => ({ documentId, ...grant })),
    );
    await recordAudit(txCtx, {
      action: 'document.access_granted',
      subjectId: id,
      details: { principal, before: before?.level ?? null, after: level, documents: family.length },
    });
    return findGrants(tx, organizationId, id);
  });
}

/** @throws AppError `document.not_found`, `permission.missing`, `grant.not_found` */
export async function withdrawAccess(
  ctx: ServiceContext,
  id: DocumentId,
  principal: Principal,
): Promise<void> {
  await inTransaction(ctx, async (txCtx) => {
    const { tx, actor } = txCtx;
    await requireSharing(txCtx, id);
    const ids = await findFamily(tx, actor.organizationId, id);
    const count = await deleteGrants(tx, actor.organizationId, { ids, principal });
    if (count === 0) throw grantNotFound();
    await recordAudit(txCtx, {
      action: 'document.access_withdrawn',
      subjectId: id,
      details: { principal, documents: count },
    });
  });
}

/** Restricts a document and all that came out of it, or opens them again. */
export async function restrict(
  ctx: TxContext,
  document: DocumentRow,
  restricted: boolean,
): Promise<void> {
  const { tx, actor, clock } = ctx;
  const ids = await findFamily(tx, actor.organizationId, document.id);
  await setRestricted(tx, actor.organizationId, { ids, restricted, updatedAt: clock.now() });
  if (restricted && document.submittedById !== actor.id) await keepForOneself(ctx, ids);
  await recordAudit(ctx, {
    action: restricted ? 'document.restricted' : 'document.opened',
    subjectId: document.id,
    details: { before: document.restricted, after: restricted, documents: ids.length },
  });
}

/** Whoever restricts a document does not thereby lose it. */
async function keepForOneself(
  { tx, actor, clock }: TxContext,
  ids: readonly DocumentId[],
): Promise<void> {
  const { type, id, organizationId } = actor;
  if (type === 'worker') return;
  const own = { organizationId, principalType: type, principalId: id, level: 'share' } as const;
  const grant = { ...own, grantedBy: id, grantedAt: clock.now() };
  await upsertGrants(
    tx,
    ids.map((documentId) => ({ documentId, ...grant })),
  );
}

/** A document that came out of another one is for the same eyes. */
export async function inheritAccess(
  { tx, actor }: TxContext,
  from: DocumentId,
  to: DocumentId,
): Promise<void> {
  await copyGrants(tx, actor.organizationId, { from, to });
}

/**
 * Whoever may share it, and whoever may bring back what others left behind: he can grant himself
 * access, in everybody's sight, but sees nothing before.
 */
async function requireSharing(ctx: TxContext, id: DocumentId): Promise<void> {
  if (may(ctx.actor, 'documents:recover')) {
    if (!(await findDocument(ctx.tx, ctx.actor.organizationId, id))) throw documentNotFound();
    return;
  }
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
