import { sql, type Insertable, type Updateable } from 'kysely';

import type { CustomRoleId, InvitationId, OrganizationId, UserId } from '#shared/core/ids.ts';
import type { Db, Tx } from '#shared/infra/db/client.ts';
import type { InvitationRow, RoleRow } from '#shared/infra/db/people-schema.ts';
import type { Schema } from '#shared/infra/db/schema.ts';

export type Member = {
  readonly userId: UserId;
  readonly email: string;
  readonly name: string;
  readonly roleId: string;
  readonly rolePermissions: readonly string[] | null;
  readonly joinedAt: Date;
  readonly hasSecondFactor: boolean;
};

/** In the order in which they joined. */
export async function findMembers(
  tx: Tx,
  organizationId: OrganizationId,
): Promise<readonly Member[]> {
  return members(tx, organizationId).orderBy('joinedAt').orderBy('members.userId').execute();
}

/** Locked: what is decided about a member holds until the end of the transaction. */
export async function lockMember(
  tx: Tx,
  organizationId: OrganizationId,
  userId: UserId,
): Promise<Member | undefined> {
  return members(tx, organizationId)
    .where('members.userId', '=', userId)
    .forUpdate('members')
    .executeTakeFirst();
}

function members(tx: Tx, organizationId: OrganizationId) {
  return tx
    .selectFrom('members')
    .innerJoin('users', 'users.userId', 'members.userId')
    .leftJoin('roles', (join) =>
      join
        .onRef('roles.organizationId', '=', 'members.organizationId')
        .onRef('roles.id', '=', 'members.roleId'),
    )
    .select([
      'members.userId',
      'users.email',
      'users.name',
      'members.roleId',
      'roles.permissions as rolePermissions',
      'members.joinedAt',
      sql<boolean>`has_second_factor(members.user_id)`.as('hasSecondFactor'),
    ])
    .where('members.organizationId', '=', organizationId);
}

/** Locked together, so that two owners cannot leave at once and none remain. */
export async function lockOwners(
  tx: Tx,
  organizationId: OrganizationId,
): Promise<readonly UserId[]> {
  const rows = await tx
    .selectFrom('members')
    .select('userId')
    .where('organizationId', '=', organizationId)
    .where('roleId', '=', 'owner')
    .orderBy('userId')
    .forUpdate()
    .execute();
  return rows.map((row) => row.userId);
}

export async function updateMemberRole(
  tx: Tx,
  {
    organizationId,
    userId,
    roleId,
  }: { organizationId: OrganizationId; userId: UserId; roleId: string },
): Promise<void> {
  await tx
    .updateTable('members')
    .set({ roleId })
    .where('organizationId', '=', organizationId)
    .where('userId', '=', userId)
    .execute();
}

export async function deleteMember(
  tx: Tx,
  organizationId: OrganizationId,
  userId: UserId,
): Promise<void> {
  await tx
    .deleteFrom('members')
    .where('organizationId', '=', organizationId)
    .where('userId', '=', userId)
    .execute();
}

// -- Roles -------------------------------------------------------------------------------------

export async function insertRole(tx: Tx, role: Insertable<Schema['roles']>): Promise<RoleRow> {
  return tx.insertInto('roles').values(role).returningAll().executeTakeFirstOrThrow();
}

export async function findRoles(
  tx: Tx,
  organizationId: OrganizationId,
): Promise<readonly RoleRow[]> {
  return tx
    .selectFrom('roles')
    .selectAll()
    .where('organizationId', '=', organizationId)
    .orderBy('name')
    .execute();
}

/** Locked: a role is not deleted while it is being given. */
export async function lockRole(
  tx: Tx,
  organizationId: OrganizationId,
  id: string,
): Promise<RoleRow | undefined> {
  return tx
    .selectFrom('roles')
    .selectAll()
    .where('organizationId', '=', organizationId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export async function updateRole(
  tx: Tx,
  { organizationId, id }: { organizationId: OrganizationId; id: CustomRoleId },
  changes: Partial<Pick<RoleRow, 'name' | 'permissions'>>,
): Promise<RoleRow> {
  return tx
    .updateTable('roles')
    .set(changes)
    .where('organizationId', '=', organizationId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

export async function deleteRole(
  tx: Tx,
  organizationId: OrganizationId,
  id: CustomRoleId,
): Promise<void> {
  await tx
    .deleteFrom('roles')
    .where('organizationId', '=', organizationId)
    .where('id', '=', id)
    .execute();
}

/** Whether members have a role, or open invitations promise it. */
export async function isRoleInUse(
  tx: Tx,
  organizationId: OrganizationId,
  id: CustomRoleId,
): Promise<boolean> {
  const { rows } = await sql<{ isUsed: boolean }>`
    select exists (select from members
        where organization_id = ${organizationId} and role_id = ${id})
      or exists (select from invitations
        where organization_id = ${organizationId} and role_id = ${id}
          and accepted_at is null and revoked_at is null) as is_used
  `.execute(tx);
  return rows[0]?.isUsed ?? false;
}

// -- Invitations ---------------------------------------------------------------------------------

export async function insertInvitation(
  tx: Tx,
  invitation: Insertable<Schema['invitations']>,
): Promise<InvitationRow> {
  return tx.insertInto('invitations').values(invitation).returningAll().executeTakeFirstOrThrow();
}

export async function findOpenInvitations(
  tx: Tx,
  organizationId: OrganizationId,
): Promise<readonly InvitationRow[]> {
  return openInvitations(tx, organizationId).orderBy('id', 'desc').execute();
}

export async function lockOpenInvitation(
  tx: Tx,
  organizationId: OrganizationId,
  id: InvitationId,
): Promise<InvitationRow | undefined> {
  return openInvitations(tx, organizationId).where('id', '=', id).forUpdate().executeTakeFirst();
}

function openInvitations(tx: Tx, organizationId: OrganizationId) {
  return tx
    .selectFrom('invitations')
    .selectAll()
    .where('organizationId', '=', organizationId)
    .where('acceptedAt', 'is', null)
    .where('revokedAt', 'is', null);
}

/** What came too late makes room for another to the same address. */
export async function revokeExpiredInvitation(
  tx: Tx,
  { organizationId, email, now }: { organizationId: OrganizationId; email: string; now: Date },
): Promise<void> {
  await tx
    .updateTable('invitations')
    .set({ revokedAt: now })
    .where('organizationId', '=', organizationId)
    .where('email', '=', email)
    .where('acceptedAt', 'is', null)
    .where('revokedAt', 'is', null)
    .where('expiresAt', '<=', now)
    .execute();
}

export async function updateInvitation(
  tx: Tx,
  { organizationId, id }: Pick<InvitationRow, 'organizationId' | 'id'>,
  changes: Updateable<Schema['invitations']>,
): Promise<InvitationRow> {
  return tx
    .updateTable('invitations')
    .set(changes)
    .where('organizationId', '=', organizationId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

type FoundInvitation = Pick<InvitationRow, 'organizationId' | 'id' | 'email'>;

/** Runs before the organization is known. */
export async function findInvitation(
  db: Db,
  tokenHash: Buffer,
): Promise<FoundInvitation | undefined> {
  const { rows } = await sql<FoundInvitation>`
    select * from find_invitation(${tokenHash})
  `.execute(db);
  return rows[0];
}
