import type { Actor, Person } from '#shared/context.ts';
import { permissionsOfRole, toPermissions, type Permission } from '#shared/core/permissions.ts';
import type { AccessTokens } from '#shared/infra/crypto/access-tokens.ts';
import { hashOfPresentedKey } from '#shared/infra/crypto/keys.ts';
import type { Db } from '#shared/infra/db/client.ts';

import { addressNotAllowed, secondFactorRequired } from './access.errors.ts';
import { findOperatorKey, useApiKey, useSession } from './access.repository.ts';

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
  const scopes = toPermissions(key.scopes);
  const ofMaker = key.roleId === null ? scopes : permissionsOfRole(key.roleId, key.rolePermissions);
  const permissions = key.hasMaker ? scopes.intersection(ofMaker) : scopes;
  const { organizationId, id } = key;
  return { type: 'api_key', id, organizationId, permissions, roleId: null };
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
