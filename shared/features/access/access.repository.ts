import { sql } from 'kysely';

import type { OrganizationId, UserId } from '#shared/core/ids.ts';
import type { AccessClaims } from '#shared/infra/crypto/access-tokens.ts';
import type { Db } from '#shared/infra/db/client.ts';

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

export async function findOperatorKey(db: Db, hash: Buffer): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`select id from find_operator_key(${hash})`.execute(db);
  return rows[0]?.id;
}
