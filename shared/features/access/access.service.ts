import type { Actor, Person } from '#shared/context.ts';
import type { OrganizationId } from '#shared/core/ids.ts';
import { permissionsOfRole, toPermissions, type Permission } from '#shared/core/permissions.ts';
import type { AccessTokens } from '#shared/infra/crypto/access-tokens.ts';
import { hashOfPresentedKey } from '#shared/infra/crypto/keys.ts';
import type { Db, Tx } from '#shared/infra/db/client.ts';

import { addressNotAllowed, secondFactorRequired } from './access.errors.ts';
import {
  findOperatorKey,
  findRights,
  useApiKey,
  useSession,
  type Rights,
} from './access.repository.ts';

/**
 * Who presents a key, and what it may do now: its scopes, as far as its maker may do them.
 * @returns undefined for whatever is not a key in force
 * @throws AppError `address.not_allowed`
 */
export async function identifyApiKey(
  db: Db,
  presented: string,
  address: string,
): Promise<Actor | undefined> {
  const hash = hashOfPresentedKey('api', presented);
  const key = hash && (await useApiKey(db, hash, address));
  if (!key) return undefined;
  if (!key.isAddressAllowed) throw addressNotAllowed();
  const { organizationId, id } = key;
  const permissions = permissionsOfKey(toPermissions(key.scopes), key);
  return { type: 'api_key', id, organizationId, permissions, roleId: null };
}

type OfMaker = Pick<Rights, 'hasMaker' | 'roleId' | 'rolePermissions'>;

/** Its scopes, as far as its maker may do them. */
function permissionsOfKey(
  scopes: ReadonlySet<Permission>,
  { hasMaker, roleId, rolePermissions }: OfMaker,
): ReadonlySet<Permission> {
  if (!hasMaker || roleId === null) return scopes;
  return scopes.intersection(permissionsOfRole(roleId, rolePermissions));
}

/**
 * A member or a key as whom something is done that he asked for earlier: with the rights of now.
 * @returns undefined for a key that is not in force any more, and for who has left
 */
export async function actorAs(
  tx: Tx,
  organizationId: OrganizationId,
  { type, id }: { readonly type: 'user' | 'api_key'; readonly id: string },
): Promise<Actor | undefined> {
  const rights = await findRights(tx, organizationId, { type, id });
  if (!rights) return undefined;
  const { roleId, rolePermissions } = rights;
  const who = { type, id, organizationId } as const;
  if (type === 'api_key') {
    const permissions = permissionsOfKey(toPermissions(rights.scopes ?? []), rights);
    return { ...who, permissions, roleId: null };
  }
  return { ...who, permissions: permissionsOfRole(roleId ?? '', rolePermissions), roleId };
}

export type SessionCheck = {
  readonly tokens: AccessTokens;
  /** How long a session may lie unused. */
  readonly idleMs: number;
  readonly address: string;
};

/** A person, and who he is in the organization that his token names. */
export type IdentifiedSession = {
  readonly person: Person;
  /** @throws AppError where the person may not act in the organization now */
  readonly actor: () => Actor | undefined;
};

/**
 * Who presents an access token. Only the session is taken from the token; what its person may do is
 * asked of the database, so that a role that changed counts at once.
 * @returns undefined for whatever is not a token of a session in force
 */
export async function identifySession(
  db: Db,
  token: string,
  { tokens, idleMs, address }: SessionCheck,
): Promise<IdentifiedSession | undefined> {
  const claims = await tokens.verify(token);
  const session = claims && (await useSession(db, claims, { address, idleMs }));
  if (!session || session.userId !== claims.userId) return undefined;
  const { userId, sessionId, organizationId } = claims;
  const hasShownSecondFactor = session.secondFactorAt !== null;
  return {
    person: { userId, sessionId, organizationId, hasShownSecondFactor },
    actor: () => {
      const { roleId, rolePermissions, requiresSecondFactor, isAddressAllowed } = session;
      if (organizationId === null || roleId === null) return undefined;
      if (!isAddressAllowed) throw addressNotAllowed();
      if (requiresSecondFactor && !hasShownSecondFactor) throw secondFactorRequired();
      const permissions: ReadonlySet<Permission> = permissionsOfRole(roleId, rolePermissions);
      const member = { type: 'user', id: userId, organizationId } as const;
      return { ...member, permissions, roleId, hasShownSecondFactor };
    },
  };
}

/** @returns the operator key's id. */
export async function identifyOperatorKey(db: Db, presented: string): Promise<string | undefined> {
  const hash = hashOfPresentedKey('operator', presented);
  return hash && findOperatorKey(db, hash);
}
