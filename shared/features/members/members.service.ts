import {
  asPerson,
  enterAs,
  inTransaction,
  type PersonContext,
  type ServiceContext,
  type TxContext,
} from '#shared/context.ts';
import type { OrganizationId, UserId } from '#shared/core/ids.ts';
import { permissionsOfRole } from '#shared/core/permissions.ts';
import { refuseMoreThanOwn, requirePermission } from '#shared/features/access/index.ts';
import { revokeKeysOfMaker } from '#shared/features/api-keys/index.ts';
import { recordAudit } from '#shared/features/audit/index.ts';
import { forgetGrantsTo } from '#shared/features/documents/index.ts';
import { listOrganizationsOf } from '#shared/features/organizations/index.ts';

import { lastOwner, memberNotFound } from './members.errors.ts';
import {
  deleteMember,
  findMembers,
  lockMember,
  lockOwners,
  updateMemberRole,
  type Member,
} from './members.repository.ts';
import { permissionsOfGiven } from './roles.service.ts';

/** In the order in which they joined. */
export async function listMembers(ctx: ServiceContext): Promise<readonly Member[]> {
  requirePermission(ctx, 'members:read');
  return inTransaction(ctx, async ({ tx, actor }) => findMembers(tx, actor.organizationId));
}

/**
 * Counts at the member's next request.
 * @throws AppError `member.not_found`, `role.unknown`, `permission.exceeds_yours`,
 *   `organization.last_owner`
 */
export async function changeMemberRole(
  ctx: ServiceContext,
  userId: UserId,
  roleId: string,
): Promise<Member> {
  requirePermission(ctx, 'members:manage');
  return inTransaction(ctx, async (txCtx) => {
    const { organizationId } = ctx.actor;
    const owners = await lockOwners(txCtx.tx, organizationId);
    const member = await requireMember(txCtx, userId);
    refuseMoreThanOwn(ctx, permissionsOfRole(member.roleId, member.rolePermissions));
    refuseMoreThanOwn(ctx, await permissionsOfGiven(txCtx, roleId));
    if (roleId !== 'owner') refuseLastOwner(owners, userId);
    await updateMemberRole(txCtx.tx, { organizationId, userId, roleId });
    await recordAudit(txCtx, {
      action: 'member.role_changed',
      subjectId: userId,
      details: { before: { roleId: member.roleId }, after: { roleId } },
    });
    return requireMember(txCtx, userId);
  });
}

/**
 * The member's keys end with the membership. Whoever leaves by himself needs no permission.
 * @throws AppError `member.not_found`, `permission.exceeds_yours`, `organization.last_owner`
 */
export async function removeMember(ctx: ServiceContext, userId: UserId): Promise<void> {
  const isLeaving = ctx.actor.type === 'user' && ctx.actor.id === userId;
  if (!isLeaving) requirePermission(ctx, 'members:manage');
  await inTransaction(ctx, async (txCtx) => endMembership(txCtx, userId, { isLeaving }));
}

/**
 * Also out of an organization that the person may not enter now, for want of a second factor say.
 * @throws AppError `member.not_found`, `organization.last_owner`
 */
export async function leaveOrganization(
  ctx: PersonContext,
  organizationId: OrganizationId,
): Promise<void> {
  const { userId } = ctx.person;
  await asPerson(ctx, userId, async (txCtx) => {
    const own = await listOrganizationsOf(txCtx.tx, userId);
    if (own.every((one) => one.organizationId !== organizationId)) throw memberNotFound();
    const inside = await enterAs(txCtx, userId, organizationId);
    await endMembership(inside, userId, { isLeaving: true });
  });
}

async function endMembership(
  ctx: TxContext,
  userId: UserId,
  { isLeaving }: { isLeaving: boolean },
): Promise<void> {
  const { organizationId } = ctx.actor;
  const owners = await lockOwners(ctx.tx, organizationId);
  const { roleId, rolePermissions } = await requireMember(ctx, userId);
  if (!isLeaving) refuseMoreThanOwn(ctx, permissionsOfRole(roleId, rolePermissions));
  refuseLastOwner(owners, userId);
  await deleteMember(ctx.tx, organizationId, userId);
  const action = isLeaving ? 'member.left' : 'member.removed';
  const details = { before: { roleId } };
  await recordAudit(ctx, { action, subjectId: userId, details });
  const grantee = { principalType: 'user', principalId: userId } as const;
  await forgetGrantsTo(ctx.tx, organizationId, grantee);
  await revokeKeysOfMaker(ctx, userId, action);
}

async function requireMember({ tx, actor }: TxContext, userId: UserId): Promise<Member> {
  const member = await lockMember(tx, actor.organizationId, userId);
  if (!member) throw memberNotFound();
  return member;
}

/** An organization without an owner is one that nobody can mend. */
function refuseLastOwner(owners: readonly UserId[], userId: UserId): void {
  if (owners.length === 1 && owners[0] === userId) throw lastOwner();
}
