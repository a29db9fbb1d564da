import {
  asPerson,
  enterAs,
  inOpenTransaction,
  type OpenContext,
  type OpenTx,
  type PersonContext,
  type TxContext,
} from '#shared/context.ts';
import type { OrganizationId, UserId } from '#shared/core/ids.ts';
import { permissionsOfRole } from '#shared/core/permissions.ts';
import { recordAudit } from '#shared/features/audit/index.ts';
import { insertMember, listOrganizationsOf } from '#shared/features/organizations/index.ts';
import {
  checkPassword,
  createUser,
  findUserByEmail,
  loadUser,
  type PeopleParts,
} from '#shared/features/people/index.ts';
import { hashOfPresentedKey } from '#shared/infra/crypto/keys.ts';
import type { InvitationRow } from '#shared/infra/db/people-schema.ts';

import {
  alreadyMember,
  invitationRefused,
  invitedSomebodyElse,
  loginToAccept,
} from './members.errors.ts';
import {
  findInvitation,
  findMembers,
  lockOpenInvitation,
  updateInvitation,
} from './members.repository.ts';
import { permissionsOfGiven } from './roles.service.ts';

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

type Presented = Pick<InvitationRow, 'organizationId' | 'id' | 'email' | 'tokenHash'>;

async function requireInvitation(ctx: OpenContext, presented: string): Promise<Presented> {
  const tokenHash = hashOfPresentedKey('one_time', presented);
  const found = tokenHash && (await findInvitation(ctx.db, tokenHash));
  if (!tokenHash || !found) throw invitationRefused();
  return { ...found, tokenHash };
}

async function join(
  ctx: OpenTx,
  userId: UserId,
  { organizationId, id, tokenHash }: Presented,
): Promise<OrganizationId> {
  const inside = await enterAs(ctx, userId, organizationId);
  // Locked and read again: it may have been revoked, accepted or sent again since it was found.
  const invitation = await lockOpenInvitation(inside.tx, organizationId, id);
  if (!invitation?.tokenHash.equals(tokenHash)) throw invitationRefused();
  const { roleId } = invitation;
  if (!(await mayStillInvite(inside, invitation))) throw invitationRefused();
  const now = ctx.clock.now();
  await insertMember(inside.tx, { organizationId, userId, roleId, joinedAt: now });
  await updateInvitation(inside.tx, invitation, { acceptedAt: now });
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
