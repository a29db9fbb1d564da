import {
  enterAs,
  inTransaction,
  asPerson,
  type OpenTx,
  type PersonContext,
  type ServiceContext,
} from '#shared/context.ts';
import { newOrganizationId, type OrganizationId, type UserId } from '#shared/core/ids.ts';
import type { Language } from '#shared/core/languages.ts';
import { isInNetworks } from '#shared/core/networks.ts';
import { requirePermission } from '#shared/features/access/index.ts';
import { recordAudit } from '#shared/features/audit/index.ts';
import type { Db } from '#shared/infra/db/client.ts';
import type { OrganizationRow } from '#shared/infra/db/schema.ts';

import {
  organizationsClosed,
  tooManyOrganizations,
  wouldLockYouOut,
} from './organizations.errors.ts';
import {
  findOrganization,
  findOrganizationsByName,
  insertMember,
  insertOrganization,
  insertOrganizationAsAdministrator,
  lockOrganizationsOf,
  updateOrganization,
} from './organizations.repository.ts';

/** For the administrator's commands, which run as the system role. */
export async function createOrganization(systemDb: Db, name: string): Promise<OrganizationId> {
  const id = newOrganizationId();
  await insertOrganizationAsAdministrator(systemDb, id, name);
  return id;
}

/** @throws Error where several organizations share the name; name them by id then. */
export async function findOrganizationByName(
  systemDb: Db,
  name: string,
): Promise<OrganizationId | undefined> {
  const [first, second] = await findOrganizationsByName(systemDb, name);
  if (second) throw new Error(`several organizations are called "${name}"; use the id instead`);
  return first?.organizationId;
}

/**
 * A new organization whose owner is the person that the transaction is about. It sees the new
 * organization's rows from here on.
 */
export async function foundOrganization(
  ctx: OpenTx,
  userId: UserId,
  name: string,
): Promise<OrganizationId> {
  const organizationId = newOrganizationId();
  const inside = await enterAs(ctx, userId, organizationId);
  await insertOrganization(inside.tx, organizationId, name);
  const joinedAt = ctx.clock.now();
  await insertMember(inside.tx, { organizationId, userId, roleId: 'owner', joinedAt });
  await recordAudit(inside, {
    action: 'organization.created',
    subjectId: organizationId,
    details: { after: { name } },
  });
  return organizationId;
}

/** Each may send mails, and has quotas of its own. */
const MOST_OWNED = 10;

/**
 * One more organization of a person's own, where strangers may have one too.
 * @throws AppError `registration.closed`, `organization.too_many`
 */
export async function openOrganization(
  ctx: PersonContext,
  name: string,
  { isRegistrationOpen }: { isRegistrationOpen: boolean },
): Promise<OrganizationId> {
  if (!isRegistrationOpen) throw organizationsClosed();
  const { userId } = ctx.person;
  return asPerson(ctx, userId, async (txCtx) => {
    const organizations = await lockOrganizationsOf(txCtx.tx, userId);
    const owned = organizations.filter(({ roleId }) => roleId === 'owner');
    if (owned.length >= MOST_OWNED) throw tooManyOrganizations(MOST_OWNED);
    return foundOrganization(txCtx, userId, name);
  });
}

export async function getOrganization(ctx: ServiceContext): Promise<OrganizationRow> {
  requirePermission(ctx, 'organization:read');
  return inTransaction(ctx, async ({ tx, actor }) => findOrganization(tx, actor.organizationId));
}

/** What is not given stays as it is. */
export type OrganizationChanges = {
  readonly name?: string;
  /** For documents that are submitted without saying theirs; changes nothing that was submitted. */
  readonly defaultLanguages?: readonly Language[];
  /** From where the organization may be used at all; empty: from anywhere. */
  readonly allowedNetworks?: readonly string[];
  /** Members who have shown no second factor get in no more. */
  readonly requiresSecondFactor?: boolean;
};

/** @throws AppError `organization.would_lock_you_out` */
export async function changeOrganization(
  ctx: ServiceContext,
  changes: OrganizationChanges,
): Promise<OrganizationRow> {
  requirePermission(ctx, 'organization:manage');
  refuseOwnExclusion(ctx, changes);
  return inTransaction(ctx, async (txCtx) => {
    const { tx, actor } = txCtx;
    const { organizationId } = actor;
    const before = await findOrganization(tx, organizationId);
    const after = await updateOrganization(tx, organizationId, changes);
    const names = Object.keys(changes);
    await recordAudit(txCtx, {
      action: 'organization.changed',
      subjectId: organizationId,
      details: { before: pick(before, names), after: pick(after, names) },
    });
    return after;
  });
}

/** Whoever locks himself out cannot undo it. */
function refuseOwnExclusion(
  { address, actor }: ServiceContext,
  { allowedNetworks = [], requiresSecondFactor }: OrganizationChanges,
): void {
  if (allowedNetworks.length > 0 && address !== null && !isInNetworks(address, allowedNetworks)) {
    throw wouldLockYouOut(`Your own address, ${address}, is in none of these networks.`);
  }
  if (requiresSecondFactor === true && actor.type === 'user' && !actor.hasShownSecondFactor) {
    throw wouldLockYouOut('Set up a second factor of your own and log in with it first.');
  }
}

function pick(row: OrganizationRow, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).filter(([name]) => names.includes(name)));
}
