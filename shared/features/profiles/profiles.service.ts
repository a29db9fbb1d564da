import { inTransaction, type ServiceContext, type TxContext } from '#shared/context.ts';
import { newProfileId, type ProfileId } from '#shared/core/ids.ts';
import { encodeCursor, toListing, type Listing } from '#shared/core/listing.ts';
import type { ProfileDefinition } from '#shared/core/profile.ts';
import { requirePermission } from '#shared/features/access/index.ts';
import { recordAudit } from '#shared/features/audit/index.ts';
import { writeUnique } from '#shared/infra/db/client.ts';
import type { ProfileRow, ProfileVersionRow } from '#shared/infra/db/profile-schema.ts';

import {
  changedMeanwhile,
  conditionMissing,
  nameTaken,
  profileIsArchived,
  profileNotFound,
  tooManyProfiles,
} from './profiles.errors.ts';
import {
  countActiveProfiles,
  findProfile,
  findProfiles,
  findProfileVersion,
  findProfileVersions,
  insertProfile,
  insertProfileVersion,
  lockProfile,
  updateProfile,
} from './profiles.repository.ts';
import { refuseBadPatterns, requireProof, type Evidence } from './trials.service.ts';

/** Each document that comes without a choice is matched against all of them. */
const MOST_PROFILES = 200;

/** A profile as it is now. */
export type ProfileView = { readonly profile: ProfileRow; readonly version: ProfileVersionRow };

/** What it asks for, and what shows that this can be found. */
export type Proven = { readonly definition: ProfileDefinition; readonly evidence: Evidence };

export type NewProfile = Proven & { readonly name: string; readonly description: string };

/**
 * @throws AppError `profile.bad_pattern`, `profile.name_taken`, `profile.too_many`, and whatever
 *   `requireProof` refuses it for
 */
export async function createProfile(ctx: ServiceContext, wish: NewProfile): Promise<ProfileView> {
  requirePermission(ctx, 'profiles:manage');
  const { name, description, definition, evidence } = wish;
  refuseBadPatterns(definition);
  const triedOn = await requireProof(ctx, definition, evidence);
  return inTransaction(ctx, async (txCtx) => {
    const { tx, actor } = txCtx;
    const { organizationId } = actor;
    const count = await countActiveProfiles(tx, organizationId);
    if (count >= MOST_PROFILES) throw tooManyProfiles(MOST_PROFILES);
    const id = newProfileId();
    const author = authorOf(txCtx);
    const row = { organizationId, id, name, description, version: 1, revision: 1, ...author };
    const profile = await writeUnique(
      async () => insertProfile(tx, { ...row, updatedAt: author.createdAt }),
      nameTaken,
    );
    const version = await insertVersion(txCtx, profile, { definition, triedOn });
    const details = { after: told(profile), triedOn };
    await recordAudit(txCtx, { action: 'profile.created', subjectId: id, details });
    return { profile, version };
  });
}

function authorOf({ actor, clock }: TxContext) {
  const { type, id } = actor;
  if (type === 'worker') throw new Error('a worker makes no profiles');
  return { createdByType: type, createdById: id, createdAt: clock.now() };
}

async function insertVersion(
  ctx: TxContext,
  { organizationId, id: profileId, version: number }: ProfileRow,
  { definition, triedOn }: { definition: ProfileDefinition; triedOn: ProfileVersionRow['triedOn'] },
): Promise<ProfileVersionRow> {
  return insertProfileVersion(ctx.tx, {
    organizationId,
    profileId,
    number,
    definition: JSON.stringify(definition),
    triedOn,
    ...authorOf(ctx),
  });
}

/** Names only: labels and patterns may be about people. */
const told = ({ name, version }: ProfileRow) => ({ name, version });

/** What is not given stays. */
export type ProfileChanges = {
  readonly name?: string;
  readonly description?: string;
  readonly proven?: Proven;
};

type Change = {
  readonly changes: ProfileChanges;
  /** What the change is based on; `*`: whatever it is now. */
  readonly revision: number | '*' | undefined;
};

/**
 * Another definition is another version; documents are read with it from then on.
 * @throws AppError `profile.not_found`, `profile.archived`, `profile.if_match_missing`,
 *   `profile.changed_meanwhile`, and what `createProfile` throws
 */
export async function changeProfile(
  ctx: ServiceContext,
  id: ProfileId,
  { changes, revision }: Change,
): Promise<ProfileView> {
  requirePermission(ctx, 'profiles:manage');
  const { proven, ...words } = changes;
  await inTransaction(ctx, async (txCtx) => requireChangeable(txCtx, id, revision));
  if (proven) refuseBadPatterns(proven.definition);
  // A trial takes its time, so no row is held meanwhile.
  const triedOn = proven ? await requireProof(ctx, proven.definition, proven.evidence) : null;
  return inTransaction(ctx, async (txCtx) => {
    const { tx, clock } = txCtx;
    const before = await requireChangeable(txCtx, id, revision);
    const next = {
      ...words,
      revision: before.revision + 1,
      version: before.version + (proven ? 1 : 0),
      updatedAt: clock.now(),
    };
    const profile = await writeUnique(async () => updateProfile(tx, before, next), nameTaken);
    if (proven) await insertVersion(txCtx, profile, { definition: proven.definition, triedOn });
    const details = { before: told(before), after: told(profile), triedOn };
    await recordAudit(txCtx, { action: 'profile.changed', subjectId: id, details });
    return viewOf(txCtx, profile);
  });
}

async function requireChangeable(
  { tx, actor }: TxContext,
  id: ProfileId,
  revision: Change['revision'],
): Promise<ProfileRow> {
  const profile = await lockProfile(tx, { organizationId: actor.organizationId, id });
  if (!profile) throw profileNotFound();
  if (profile.archivedAt !== null) throw profileIsArchived();
  if (revision === undefined) throw conditionMissing();
  if (revision !== '*' && revision !== profile.revision) throw changedMeanwhile();
  return profile;
}

/** Nothing is read with it any more by itself; what was, stays. @throws AppError `profile.not_found` */
export async function archiveProfile(ctx: ServiceContext, id: ProfileId): Promise<void> {
  requirePermission(ctx, 'profiles:manage');
  await inTransaction(ctx, async (txCtx) => {
    const { tx, actor, clock } = txCtx;
    const profile = await lockProfile(tx, { organizationId: actor.organizationId, id });
    if (!profile) throw profileNotFound();
    if (profile.archivedAt !== null) return;
    const at = clock.now();
    const ended = { archivedAt: at, updatedAt: at, revision: profile.revision + 1 };
    await updateProfile(tx, profile, ended);
    const details = { before: told(profile) };
    await recordAudit(txCtx, { action: 'profile.archived', subjectId: id, details });
  });
}

/** @throws AppError `profile.not_found` */
export async function getProfile(ctx: ServiceContext, id: ProfileId): Promise<ProfileView> {
  requirePermission(ctx, 'profiles:read');
  return inTransaction(ctx, async (txCtx) => viewOf(txCtx, await requireProfile(txCtx, id)));
}

async function requireProfile({ tx, actor }: TxContext, id: ProfileId): Promise<ProfileRow> {
  const profile = await findProfile(tx, { organizationId: actor.organizationId, id });
  if (!profile) throw profileNotFound();
  return profile;
}

async function viewOf({ tx }: TxContext, profile: ProfileRow): Promise<ProfileView> {
  const version = await findProfileVersion(tx, profile);
  if (!version) throw new Error('a profile has the version that it names');
  return { profile, version };
}

/** Newest first. */
export async function listProfiles(
  ctx: ServiceContext,
  window: {
    readonly isArchived: boolean;
    readonly cursor: ProfileId | undefined;
    readonly limit: number;
  },
): Promise<Listing<ProfileRow>> {
  requirePermission(ctx, 'profiles:read');
  const { limit } = window;
  const rows = await inTransaction(ctx, async ({ tx, actor }) =>
    findProfiles(tx, actor.organizationId, { ...window, limit: limit + 1 }),
  );
  return toListing(rows, limit);
}

/** Newest first. @throws AppError `profile.not_found` */
export async function listProfileVersions(
  ctx: ServiceContext,
  id: ProfileId,
  { before, limit }: { readonly before: number | undefined; readonly limit: number },
): Promise<Listing<ProfileVersionRow>> {
  requirePermission(ctx, 'profiles:read');
  const rows = await inTransaction(ctx, async (txCtx) => {
    const profile = await requireProfile(txCtx, id);
    return findProfileVersions(txCtx.tx, profile, { before, limit: limit + 1 });
  });
  const last = rows.at(limit - 1);
  const nextCursor = rows.length > limit && last ? encodeCursor(String(last.number)) : null;
  return { rows: rows.slice(0, limit), nextCursor };
}

/** @throws AppError `profile.not_found` */
export async function getProfileVersion(
  ctx: ServiceContext,
  id: ProfileId,
  version: number,
): Promise<ProfileVersionRow> {
  requirePermission(ctx, 'profiles:read');
  return inTransaction(ctx, async ({ tx, actor }) => {
    const key = { organizationId: actor.organizationId, id, version };
    const found = await findProfileVersion(tx, key);
    if (!found) throw profileNotFound();
    return found;
  });
}
