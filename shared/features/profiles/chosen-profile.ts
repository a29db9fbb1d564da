import { inTransaction, type ServiceContext, type TxContext } from '#shared/context.ts';
import type { OrganizationId } from '#shared/core/ids.ts';
import type { ProfileChoice, ProfileDefinition, ProfileVersionKey } from '#shared/core/profile.ts';
import type { Tx } from '#shared/infra/db/client.ts';
import type { DocumentRow } from '#shared/infra/db/schema.ts';

import { unknownProfile } from './profiles.errors.ts';
import { findCurrentVersions, findProfile, findProfileVersion } from './profiles.repository.ts';

/** What a client wants a document read with must be there. @throws AppError `profile.unknown` */
export async function requireChoice(
  { tx, actor }: TxContext,
  choice: ProfileChoice | undefined,
): Promise<void> {
  if (!choice) return;
  const { organizationId } = actor;
  const { id, version } = choice;
  const profile = await findProfile(tx, { organizationId, id });
  if (!profile || profile.archivedAt !== null) throw unknownProfile();
  if (version !== null && version > profile.version) throw unknownProfile();
}

/** Profiles that a document may be read with. */
export type Offer = {
  /** The client chose the only one. */
  readonly isChosen: boolean;
  /** Newest first. */
  readonly offered: readonly (ProfileVersionKey & { readonly definition: ProfileDefinition })[];
};

/** The client's choice, in its newest version unless it chose that, too; or all that have rules. */
export async function loadOffer(
  ctx: ServiceContext,
  { chosenProfileId: id, chosenProfileVersion }: DocumentRow,
): Promise<Offer> {
  return inTransaction(ctx, async ({ tx, actor }) => {
    const { organizationId } = actor;
    if (id === null) {
      const all = await findCurrentVersions(tx, organizationId);
      return { isChosen: false, offered: all.filter(({ definition }) => definition.match) };
    }
    const profile = await findProfile(tx, { organizationId, id });
    const version = chosenProfileVersion ?? profile?.version ?? 1;
    const definition = await findDefinition(tx, organizationId, { id, version });
    return { isChosen: true, offered: definition ? [{ id, version, definition }] : [] };
  });
}

async function findDefinition(
  tx: Tx,
  organizationId: OrganizationId,
  key: ProfileVersionKey,
): Promise<ProfileDefinition | undefined> {
  const found = await findProfileVersion(tx, { organizationId, ...key });
  return found?.definition;
}

type Read = Pick<DocumentRow, 'organizationId' | 'profileId' | 'profileVersion'>;

/** What a document was read with asks for. */
export async function findDefinitionOf(
  tx: Tx,
  { organizationId, profileId: id, profileVersion: version }: Read,
): Promise<ProfileDefinition | undefined> {
  if (id === null || version === null) return undefined;
  return findDefinition(tx, organizationId, { id, version });
}

/** What all profiles ask for now. */
export async function findCurrentDefinitions(
  tx: Tx,
  organizationId: OrganizationId,
): Promise<readonly ProfileDefinition[]> {
  const all = await findCurrentVersions(tx, organizationId);
  return all.map(({ definition }) => definition);
}
