import {
  asPerson,
  enterAs,
  inOpenTransaction,
  inTransaction,
  type OpenContext,
  type OpenTx,
  type PersonContext,
  type ServiceContext,
  type TxContext,
} from '#shared/context.ts';
import {
  newInvitationId,
  type InvitationId,
  type OrganizationId,
  type UserId,
} from '#shared/core/ids.ts';
import { permissionsOfRole } from '#shared/core/permissions.ts';
import { refuseMoreThanOwn, requirePermission } from '#shared/features/access/index.ts';
import { recordAudit } from '#shared/features/audit/index.ts';
import { invitationLetter, postMail } from '#shared/features/mail/index.ts';
import {
  findOrganization,
  insertMember,
  listOrganizationsOf,
} from '#shared/features/organizations/index.ts';
import {
  checkPassword,
  createUser,
  findUserByEmail,
  loadUser,
  type PeopleParts,
} from '#shared/features/people/index.ts';
import { hashOfPresentedKey, newKey } from '#shared/infra/crypto/keys.ts';
import { writeUnique } from '#shared/infra/db/client.ts';
import type { InvitationRow } from '#shared/infra/db/people-schema.ts';

import {
  alreadyInvited,
  alreadyMember,
  invitationNotFound,
  invitationRefused,
  invitedSomebodyElse,
  loginToAccept,
  tooManyMails,
} from './members.errors.ts';
import {
  findInvitation,
  findMembers,
  findOpenInvitations,
  insertInvitation,
  lockOpenInvitation,
  markInvitation,
  revokeExpiredInvitation,
  type FoundInvitation,
} from './members.repository.ts';
import { permissionsOfGiven } from './roles.service.ts';

const INVITATION_MINUTES = 7 * 24 * 60;

/** The newest first, expired ones included until they are revoked. */
export async function listInvitations(ctx: ServiceContext): Promise<readonly InvitationRow[]> {
  requirePermission(ctx, 'members:read');
  return inTransaction(ctx, async ({ tx, actor }) => findOpenInvitations(tx, actor.organizationId));
}

/**
 * Sends a mail that lets its reader join. Whether the address has an account nobody learns.
 * @throws AppError `role.unknown`, `permission.exceeds_yours`, `member.exists`, `invitation.exists`
 */
export async function inviteMember(
  ctx: ServiceContext,
  { email, roleId }: { email: string; roleId: string },
  { mailBox, linkOrigin, guard }: PeopleParts,
): Promise<InvitationRow> {
  requirePermission(ctx, 'members:manage');
  const { organizationId: sender } = ctx.actor;
  const mayMail = await guard.mayMail({ recipient: email, kind: 'invitation', sender });
  if (!mayMail) throw tooManyMails();
  return inTransaction(ctx, async (txCtx) => {
    const { tx, actor, clock } = txCtx;
    const { organizationId } = actor;
    refuseMoreThanOwn(ctx, await permissionsOfGiven(txCtx, roleId));
    const members = await findMembers(tx, organizationId);
    if (members.some((member) => member.email === email)) throw alreadyMember();

    const token = newKey('one_time');
    const createdAt = clock.now();
    await revokeExpiredInvitation(tx, { organizationId, email, now: createdAt });
    const row = {
      organizationId,
      id: newInvitationId(),
      email,
      roleId,
      tokenHash: token.hash,
      invitedBy: actor.id,
      createdAt,
      expiresAt: new Date(createdAt.getTime() + INVITATION_MINUTES * 60_000),
    };
    const invitation = await writeUnique(async () => insertInvitation(tx, row), alreadyInvited);
    await recordAudit(txCtx, {
      action: 'invitation.created',
      subjectId: invitation.id,
      details: { after: { email, roleId } },
    });
    const { name: organizationName } = await findOrganization(tx, organizationId);
    const letter = invitationLetter({
      origin: linkOrigin,
      token: token.plaintext,
      minutes: INVITATION_MINUTES,
      organizationName,
      inviter: members.find((member) => member.userId === actor.id)?.name ?? organizationName,
    });
    await postMail(txCtx, mailBox, { to: email, letter });
    return invitation;
  });
}

/** @throws AppError `invitation.not_found` */
export async function revokeInvitation(ctx: ServiceContext, id: InvitationId): Promise<void> {
  requirePermission(ctx, 'members:manage');
  await inTransaction(ctx, async (txCtx) => {
    const { organizationId } = ctx.actor;
    const invitation = await lockOpenInvitation(txCtx.tx, organizationId, id);
    if (!invitation) throw invitationNotFound();
    await markInvitation(txCtx.tx, invitation, { revokedAt: ctx.clock.now() });
    await recordAudit(txCtx, { action: 'invitation.revoked', subjectId: id });
  });
}

/**
 * For somebody who has an account and is logged in.
 * @throws AppError `token.refused`, `invitation.for_somebody_else`, `member.exists`
 */
export async function acceptInvitation(
  ctx: PersonContext,
  presented: string,
): Promise<OrganizationId> {
  const { userId } = ctx.person;
  const found = await requireInvitation(ctx, presented);
  return asPerson(ctx, userId, async (txCtx) => {
    const { email } = await loadUser(txCtx.tx, userId);
    if (email !== found.email) throw invitedSomebodyElse();
    const own = await listOrganizationsOf(txCtx.tx, userId);
    if (own.some(({ organizationId }) => organizationId === found.organizationId)) {
      throw alreadyMember();
    }
    return join(txCtx, userId, found);
  });
}

/**
 * For somebody without an account: the token has proved the address.
 * @throws AppError `token.refused`, `account.exists`, `password.too_short`, ...
 */
export async function acceptInvitationAnew(
  ctx: OpenContext,
  { token, name, password }: { token: string; name: string; password: string },
  { hasher, shortestPassword: shortest }: PeopleParts,
): Promise<OrganizationId> {
  const found = await requireInvitation(ctx, token);
  const { email } = found;
  if ((await findUserByEmail(ctx.db, email)) !== undefined) throw loginToAccept();
  checkPassword(password, { shortest, person: [email, name] });
  const passwordHash = await hasher.hash(password);
  return inOpenTransaction(ctx, async (txCtx) => {
    const userId = await createUser(txCtx, { email, name, passwordHash });
    return join(txCtx, userId, found);
  });
}

async function requireInvitation(ctx: OpenContext, presented: string): Promise<FoundInvitation> {
  const hash = hashOfPresentedKey('one_time', presented);
  const found = hash && (await findInvitation(ctx.db, hash));
  if (!found) throw invitationRefused();
  return found;
}

async function join(
  ctx: OpenTx,
  userId: UserId,
  { organizationId, id }: FoundInvitation,
): Promise<OrganizationId> {
  const inside = await enterAs(ctx, userId, organizationId);
  // Locked and read again: it may have been revoked, or accepted, since it was found.
  const invitation = await lockOpenInvitation(inside.tx, organizationId, id);
  if (!invitation) throw invitationRefused();
  const { roleId } = invitation;
  if (!(await mayStillInvite(inside, invitation))) throw invitationRefused();
  const now = ctx.clock.now();
  await insertMember(inside.tx, { organizationId, userId, roleId, joinedAt: now });
  await markInvitation(inside.tx, invitation, { acceptedAt: now });
  await recordAudit(inside, { action: 'invitation.accepted', subjectId: id });
  const details = { after: { roleId }, invitedBy: invitation.invitedBy };
  await recordAudit(inside, { action: 'member.joined', subjectId: userId, details });
  return organizationId;
}

/** Whoever has left, or lost rights, does not let anybody in by an invitation of before. */
async function mayStillInvite(
  ctx: TxContext,
  { invitedBy, roleId }: InvitationRow,
): Promise<boolean> {
  const members = await findMembers(ctx.tx, ctx.actor.organizationId);
  const inviter = members.find((member) => member.userId === invitedBy);
  if (!inviter) return false;
  const rights = permissionsOfRole(inviter.roleId, inviter.rolePermissions);
  const given = await permissionsOfGiven(ctx, roleId);
  return rights.has('members:manage') && given.isSubsetOf(rights);
}
