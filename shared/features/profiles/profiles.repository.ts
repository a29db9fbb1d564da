import { sql, type Insertable, type Updateable } from 'kysely';

import type { OrganizationId, ProfileId } from '#shared/core/ids.ts';
import type { ProfileDefinition, ProfileVersionKey } from '#shared/core/profile.ts';
import type { Tx } from '#shared/infra/db/client.ts';
import type {
  ProfileRow,
  ProfileSchema,
  ProfileVersionRow,
} from '#shared/infra/db/profile-schema.ts';

type ProfileKey = Pick<ProfileRow, 'organizationId' | 'id'>;

export async function insertProfile(
  tx: Tx,
  profile: Insertable<ProfileSchema['profiles']>,
): Promise<ProfileRow> {
  return tx.insertInto('profiles').values(profile).returningAll().executeTakeFirstOrThrow();
}

export async function insertProfileVersion(
  tx: Tx,
  version: Insertable<ProfileSchema['profileVersions']>,
): Promise<ProfileVersionRow> {
  return tx.insertInto('profileVersions').values(version).returningAll().executeTakeFirstOrThrow();
}

export async function findProfile(
  tx: Tx,
  { organizationId, id }: ProfileKey,
): Promise<ProfileRow | undefined> {
  return tx
    .selectFrom('profiles')
    .selectAll()
    .where('organizationId', '=', organizationId)
    .where('id', '=', id)
    .executeTakeFirst();
}

export async function lockProfile(
  tx: Tx,
  { organizationId, id }: ProfileKey,
): Promise<ProfileRow | undefined> {
  return tx
    .selectFrom('profiles')
    .selectAll()
    .where('organizationId', '=', organizationId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export async function updateProfile(
  tx: Tx,
  { organizationId, id }: ProfileKey,
  changes: Updateable<ProfileSchema['profiles']>,
): Promise<ProfileRow> {
  return tx
    .updateTable('profiles')
    .set(changes)
    .where('organizationId', '=', organizationId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Nobody else of the organization counts them until the transaction ends. */
export async function countActiveProfiles(tx: Tx, organizationId: OrganizationId): Promise<number> {
  const key = `profiles of ${organizationId}`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(tx);
  const { count } = await tx
    .selectFrom('profiles')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('organizationId', '=', organizationId)
    .where('archivedAt', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Newest first, those behind the cursor. */
export async function findProfiles(
  tx: Tx,
  organizationId: OrganizationId,
  window: {
    readonly isArchived: boolean;
    readonly cursor: ProfileId | undefined;
    readonly limit: number;
  },
): Promise<readonly ProfileRow[]> {
  let query = tx
    .selectFrom('profiles')
    .selectAll()
    .where('organizationId', '=', organizationId)
    .where('archivedAt', window.isArchived ? 'is not' : 'is', null)
    .orderBy('id', 'desc')
    .limit(window.limit);
  if (window.cursor !== undefined) query = query.where('id', '<', window.cursor);
  return query.execute();
}

type VersionKey = ProfileVersionKey & Pick<ProfileRow, 'organizationId'>;

export async function findProfileVersion(
  tx: Tx,
  { organizationId, id, version }: VersionKey,
): Promise<ProfileVersionRow | undefined> {
  return tx
    .selectFrom('profileVersions')
    .selectAll()
    .where('organizationId', '=', organizationId)
    .where('profileId', '=', id)
    .where('number', '=', version)
    .executeTakeFirst();
}

/** Newest first, those before number `before`. */
export async function findProfileVersions(
  tx: Tx,
  { organizationId, id }: ProfileKey,
  { before, limit }: { readonly before: number | undefined; readonly limit: number },
): Promise<readonly ProfileVersionRow[]> {
  let query = tx
    .selectFrom('profileVersions')
    .selectAll()
    .where('organizationId', '=', organizationId)
    .where('profileId', '=', id)
    .orderBy('number', 'desc')
    .limit(limit);
  if (before !== undefined) query = query.where('number', '<', before);
  return query.execute();
}

type Current = ProfileVersionKey & { readonly definition: ProfileDefinition };

/** The newest versions of all profiles that are not archived, the newest profile first. */
export async function findCurrentVersions(
  tx: Tx,
  organizationId: OrganizationId,
): Promise<readonly Current[]> {
  const { rows } = await sql<Current>`
    select p.id, v.number as version, v.definition
    from profiles p
    join profile_versions v on v.organization_id = p.organization_id and v.profile_id = p.id
      and v.number = p.version
    where p.organization_id = ${organizationId} and p.archived_at is null
    order by p.id desc
  `.execute(tx);
  return rows;
}
