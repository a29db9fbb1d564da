import { inTransaction, type ServiceContext, type TxContext } from '#shared/context.ts';
import { newInvitationId, type InvitationId } from '#shared/core/ids.ts';
import { refuseMoreThanOwn, requirePermission } from '#shared/features/access/index.ts';
import { recordAudit } from '#shared/features/audit/index.ts';
import { invitationLetter, postMail } from '#shared/features/mail/index.ts';
import { findOrganization } from '#shared/features/organizations/index.ts';
import type { PeopleParts } from '#shared/features/people/index.ts';
import { newKey } from '#shared/infra/crypto/keys.ts';
import { writeUnique } from '#shared/infra/db/client.ts';
import type { InvitationRow } from '#shared/infra/db/people-schema.ts';

import {
  alreadyInvited,
  alreadyMember,
  invitationNotFound,
  tooManyMails,
} from './members.errors.ts';
import {
  findMembers,
  findOpenInvitations,
  insertInvitation,
  lockOpenInvitation,
  revokeExpiredInvitation,
  updateInvitation,
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
 * @throws AppError `role.unknown`, `permission.exceeds_yours`, `member.exists`,
 *   `invitation.exists`, `mail.too_many`
 */
export async function inviteMember(
  ctx: ServiceContext,
  { email, roleId }: { email: string; roleId: string },
  parts: PeopleParts,
): Promise<InvitationRow> {
  requirePermission(ctx, 'members:manage');
  await inTransaction(ctx, async (txCtx) => refuseInvitation(txCtx, { email, roleId }));
  await countMail(ctx, email, parts);
  return inTransaction(ctx, async (txCtx) => {
    const { tx, actor, clock } = txCtx;
    const { organizationId } = actor;
    await refuseInvitation(txCtx, { email, roleId });
    const id = newInvitationId();
    const createdAt = clock.now();
    const { token, tracks } = newToken(txCtx);
    const row = { organizationId, id, email, roleId, createdAt, ...tracks };
    await revokeExpiredInvitation(tx, { organizationId, email, now: createdAt });
    const invitation = await writeUnique(async () => insertInvitation(tx, row), alreadyInvited);
    await recordAudit(txCtx, {
      action: 'invitation.created',
      subjectId: id,
      details: { after: { email, roleId } },
    });
    await mailInvitation(txCtx, { email, token }, parts);
    return invitation;
  });
}

/**
 * Sends the mail again, for another while; the token of the one before no longer counts, and who
 * sends it again is who invites.
 * @throws AppError `invitation.not_found`, `permission.exceeds_yours`, `mail.too_many`
 */
export async function resendInvitation(
  ctx: ServiceContext,
  id: InvitationId,
  parts: PeopleParts,
): Promise<InvitationRow> {
  requirePermission(ctx, 'members:manage');
  const { email } = await inTransaction(ctx, async (txCtx) => requireInvitation(txCtx, id));
  await countMail(ctx, email, parts);
  return inTransaction(ctx, async (txCtx) => {
    const before = await requireInvitation(txCtx, id);
    const { token, tracks } = newToken(txCtx);
    const invitation = await updateInvitation(txCtx.tx, before, tracks);
    await recordAudit(txCtx, {
      action: 'invitation.sent_again',
      subjectId: id,
      details: { before: tracksOf(before), after: tracksOf(invitation) },
    });
    await mailInvitation(txCtx, { email, token }, parts);
    return invitation;
  });
}

/** @throws AppError `invitation.not_found` */
export async function revokeInvitation(ctx: ServiceContext, id: InvitationId): Promise<void> {
  requirePermission(ctx, 'members:manage');
  await inTransaction(ctx, async (txCtx) => {
    const invitation = await lockInvitation(txCtx, id);
    await updateInvitation(txCtx.tx, invitation, { revokedAt: ctx.clock.now() });
    await recordAudit(txCtx, { action: 'invitation.revoked', subjectId: id });
  });
}

/** @throws AppError `role.unknown`, `permission.exceeds_yours`, `member.exists`, `invitation.exists` */
async function refuseInvitation(
  ctx: TxContext,
  { email, roleId }: { email: string; roleId: string },
): Promise<void> {
  const { tx, actor, clock } = ctx;
  refuseMoreThanOwn(ctx, await permissionsOfGiven(ctx, roleId));
  const members = await findMembers(tx, actor.organizationId);
  if (members.some((member) => member.email === email)) throw alreadyMember();
  const open = await findOpenInvitations(tx, actor.organizationId);
  const isOpen = (one: InvitationRow) => one.email === email && one.expiresAt > clock.now();
  if (open.some(isOpen)) throw alreadyInvited();
}

async function lockInvitation({ tx, actor }: TxContext, id: InvitationId): Promise<InvitationRow> {
  const invitation = await lockOpenInvitation(tx, actor.organizationId, id);
  if (!invitation) throw invitationNotFound();
  return invitation;
}

/** The invitation, if it gives no more rights than the actor has: who sends it again gives them. */
async function requireInvitation(ctx: TxContext, id: InvitationId): Promise<InvitationRow> {
  const invitation = await lockInvitation(ctx, id);
  refuseMoreThanOwn(ctx, await permissionsOfGiven(ctx, invitation.roleId));
  return invitation;
}

function tracksOf({ invitedBy, expiresAt }: InvitationRow): object {
  return { invitedBy, expiresAt };
}

/** @throws AppError `mail.too_many` */
async function countMail(
  { actor }: ServiceContext,
  recipient: string,
  { guard }: PeopleParts,
): Promise<void> {
  // The person as well: one may have many organizations.
  const senders = [actor.organizationId, actor.id] as const;
  if (!(await guard.mayMail({ recipient, kind: 'invitation', senders }))) throw tooManyMails();
}

/** A token, and what of it is kept. */
function newToken({ actor, clock }: TxContext) {
  const { plaintext: token, hash: tokenHash } = newKey('one_time');
  const expiresAt = new Date(clock.now().getTime() + INVITATION_MINUTES * 60_000);
  return { token, tracks: { tokenHash, invitedBy: actor.id, expiresAt } };
}

async function mailInvitation(
  ctx: TxContext,
  { email, token }: { email: string; token: string },
  { mailBox, linkOrigin: origin }: PeopleParts,
): Promise<void> {
  const { tx, actor } = ctx;
  const { name: organizationName } = await findOrganization(tx, actor.organizationId);
  const members = await findMembers(tx, actor.organizationId);
  const inviter = members.find(({ userId }) => userId === actor.id)?.name ?? organizationName;
  const given = { origin, token, minutes: INVITATION_MINUTES, organizationName, inviter };
  await postMail(ctx, mailBox, { to: email, letter: invitationLetter(given) });
}
