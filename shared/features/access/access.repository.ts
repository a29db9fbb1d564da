import { sql } from 'kysely';

import type { OrganizationId, UserId } from '#shared/core/ids.ts';
import type { AccessClaims } from '#shared/infra/crypto/access-tokens.ts';
import type { Db, Tx } from '#shared/infra/db/client.ts';

export type KeyUse = {
  readonly organizationId: OrganizationId;
  readonly id: string;
  readonly scopes: readonly string[];
  readonly hasMaker: boolean;
  /** Of the maker. */
  readonly roleId: string | null;
  readonly rolePermissions: readonly string[] | null;
  readonly isAddressAllowed: boolean;
};

/** Runs before the organization is known, so it asks a function that tells no more than this. */
export async function useApiKey(
  db: Db,
  hash: Buffer,
  address: string,
): Promise<KeyUse | undefined> {
  const { rows } = await sql<KeyUse>`select * from use_api_key(${hash}, ${address})`.execute(db);
  return rows[0];
}

export type SessionUse = {
  readonly userId: UserId;
  readonly secondFactorAt: Date | null;
  /** Null where the person is not a member. */
  readonly roleId: string | null;
  readonly rolePermissions: readonly string[] | null;
  readonly requiresSecondFactor: boolean;
  readonly isAddressAllowed: boolean;
};

export async function useSession(
  db: Db,
  { sessionId, organizationId }: Pick<AccessClaims, 'sessionId' | 'organizationId'>,
  { address, idleMs }: { address: string; idleMs: number },
): Promise<SessionUse | undefined> {
  const { rows } = await sql<SessionUse>`
    select * from use_session(${sessionId}, ${organizationId}, ${address},
      make_interval(secs => ${idleMs / 1000}))
  `.execute(db);
  return rows[0];
}

export type Rights = {
  readonly scopes: readonly string[] | null;
  readonly hasMaker: boolean;
  /** Of the member, or of the key's maker. */
  readonly roleId: string | null;
  readonly rolePermissions: readonly string[] | null;
};

/** What a key or a member may do now; undefined for a key that is not in force, and for who has left. */
export async function findRights(
  tx: Tx,
  organizationId: OrganizationId,
  { type, id }: { readonly type: 'user' | 'api_key'; readonly id: string },
): Promise<Rights | undefined> {
  const who =
    type === 'user'
      ? sql`select null::text[] as scopes, false as has_maker, m.role_id from members m
          join users u on u.user_id = m.user_id and u.disabled_at is null
          where m.organization_id = ${organizationId} and m.user_id = ${id}`
      : sql`select k.scopes, k.created_by is not null as has_maker, m.role_id from api_keys k
          left join members m on m.organization_id = k.organization_id and m.user_id = k.created_by
          left join users u on u.user_id = m.user_id
          where k.organization_id = ${organizationId} and k.id = ${id} and k.revoked_at is null
            and (k.expires_at is null or k.expires_at > clock_timestamp())
            and (k.created_by is null or (m.user_id is not null and u.disabled_at is null))`;
  const { rows } = await sql<Rights>`
    select who.*, r.permissions as role_permissions from (${who}) who
    left join roles r on r.organization_id = ${organizationId} and r.id = who.role_id
  `.execute(tx);
  return rows[0];
}

export async function findOperatorKey(db: Db, hash: Buffer): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`select id from find_operator_key(${hash})`.execute(db);
  return rows[0]?.id;
}
