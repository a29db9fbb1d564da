import { inTransaction, type ServiceContext, type TxContext } from '#shared/context.ts';
import { newCustomRoleId, type CustomRoleId } from '#shared/core/ids.ts';
import {
  isBuiltInRole,
  permissionsOfRole,
  toPermissions,
  type Permission,
} from '#shared/core/permissions.ts';
import { refuseMoreThanOwn, requirePermission } from '#shared/features/access/index.ts';
import { recordAudit } from '#shared/features/audit/index.ts';
import { forgetGrantsTo } from '#shared/features/documents/index.ts';
import { writeUnique } from '#shared/infra/db/client.ts';
import type { RoleRow } from '#shared/infra/db/people-schema.ts';

import { roleInUse, roleNameTaken, roleNotFound, unknownRole } from './members.errors.ts';
import {
  deleteRole,
  findRoles,
  insertRole,
  isRoleInUse,
  lockRole,
  updateRole,
} from './members.repository.ts';

export type RoleWish = { readonly name: string; readonly permissions: readonly Permission[] };

/** The organization's own roles, by name; the built-in ones are the same everywhere. */
export async function listRoles(ctx: ServiceContext): Promise<readonly RoleRow[]> {
  requirePermission(ctx, 'members:read');
  return inTransaction(ctx, async ({ tx, actor }) => findRoles(tx, actor.organizationId));
}

/** @throws AppError `permission.exceeds_yours`, `role.name_taken` */
export async function createRole(ctx: ServiceContext, wish: RoleWish): Promise<RoleRow> {
  requirePermission(ctx, 'roles:manage');
  refuseMoreThanOwn(ctx, new Set(wish.permissions));
  refuseBuiltInName(wish.name);
  return inTransaction(ctx, async (txCtx) => {
    const { organizationId } = ctx.actor;
    const createdAt = ctx.clock.now();
    const row = { ...wish, organizationId, id: newCustomRoleId(), createdAt };
    const role = await writeUnique(async () => insertRole(txCtx.tx, row), roleNameTaken);
    const details = { after: wish };
    await recordAudit(txCtx, { action: 'role.created', subjectId: role.id, details });
    return role;
  });
}

/**
 * Counts at once for all who have the role.
 * @throws AppError `role.not_found`, `permission.exceeds_yours`, `role.name_taken`
 */
export async function changeRole(
  ctx: ServiceContext,
  id: CustomRoleId,
  changes: Partial<RoleWish>,
): Promise<RoleRow> {
  requirePermission(ctx, 'roles:manage');
  refuseMoreThanOwn(ctx, new Set(changes.permissions));
  if (changes.name !== undefined) refuseBuiltInName(changes.name);
  return inTransaction(ctx, async (txCtx) => {
    const { organizationId } = ctx.actor;
    const before = await requireRole(txCtx, id);
    const after = await writeUnique(
      async () => updateRole(txCtx.tx, { organizationId, id }, changes),
      roleNameTaken,
    );
    await recordAudit(txCtx, {
      action: 'role.changed',
      subjectId: id,
      details: { before: wordsOf(before), after: wordsOf(after) },
    });
    return after;
  });
}

/** @throws AppError `role.not_found`, `role.in_use` */
export async function removeRole(ctx: ServiceContext, id: CustomRoleId): Promise<void> {
  requirePermission(ctx, 'roles:manage');
  await inTransaction(ctx, async (txCtx) => {
    const { organizationId } = ctx.actor;
    const role = await requireRole(txCtx, id);
    if (await isRoleInUse(txCtx.tx, organizationId, id)) throw roleInUse();
    const grantee = { principalType: 'role', principalId: id } as const;
    await forgetGrantsTo(txCtx.tx, organizationId, grantee);
    await deleteRole(txCtx.tx, organizationId, id);
    const details = { before: wordsOf(role) };
    await recordAudit(txCtx, { action: 'role.deleted', subjectId: id, details });
  });
}

/** What somebody with this role may do. @throws AppError `role.unknown` */
export async function permissionsOfGiven(
  { tx, actor }: TxContext,
  roleId: string,
): Promise<ReadonlySet<Permission>> {
  if (isBuiltInRole(roleId)) return permissionsOfRole(roleId, null);
  const role = await lockRole(tx, actor.organizationId, roleId);
  if (!role) throw unknownRole();
  return toPermissions(role.permissions);
}

/** Whoever may not do what a role may do does not touch it. */
async function requireRole(ctx: TxContext, id: CustomRoleId): Promise<RoleRow> {
  const role = await lockRole(ctx.tx, ctx.actor.organizationId, id);
  if (!role) throw roleNotFound();
  refuseMoreThanOwn(ctx, toPermissions(role.permissions));
  return role;
}

/** Two roles of one name would be told apart by nobody. */
function refuseBuiltInName(name: string): void {
  if (isBuiltInRole(name.toLowerCase())) throw roleNameTaken();
}

function wordsOf({ name, permissions }: RoleRow): object {
  return { name, permissions };
}
