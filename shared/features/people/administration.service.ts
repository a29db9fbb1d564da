import { randomBytes } from 'node:crypto';

import { newUserId, type OrganizationId, type SessionId } from '#shared/core/ids.ts';
import type { PasswordHasher } from '#shared/infra/crypto/password-hasher.ts';
import type { Db } from '#shared/infra/db/client.ts';
import type { SessionRow, UserRow } from '#shared/infra/db/people-schema.ts';

import {
  endAnySession,
  endSessionsOfUser,
  findAnyUser,
  findPasswordChange,
  findSessionsOf,
  insertOwner,
  removeSecondFactorOf,
  replacePasswordHash,
  setDisabled,
} from './administration.repository.ts';
import { checkPassword } from './password.policy.ts';

/** For the administrator's commands: whoever runs them holds the database anyway. */
export type Administration = { readonly systemDb: Db; readonly hasher: PasswordHasher };

type Owner = {
  readonly email: string;
  readonly name: string;
  /** A random one if not given. */
  readonly password: string | undefined;
  readonly organizationId: OrganizationId;
};

const SHORTEST_PASSWORD = 12;

/**
 * An account that owns an organization; its address counts as proved.
 * @returns the password
 * @throws Error where the address has an account
 */
export async function createOwner(
  { systemDb, hasher }: Administration,
  { email: given, name, password = randomPassword(), organizationId }: Owner,
): Promise<string> {
  const email = given.trim().toLowerCase();
  checkPassword(password, { shortest: SHORTEST_PASSWORD, person: [email, name] });
  const passwordHash = await hasher.hash(password);
  const userId = newUserId();
  const isNew = await insertOwner(systemDb, { userId, email, name, passwordHash, organizationId });
  if (!isNew) throw new Error(`${email} has an account already; an owner can invite it.`);
  return password;
}

/** Gives a random password and ends all sessions; a second factor stays. @returns the password */
export async function resetPasswordOf(
  { systemDb, hasher }: Administration,
  email: string,
): Promise<string> {
  const { userId } = await requireUser(systemDb, email);
  const password = randomPassword();
  await replacePasswordHash(systemDb, userId, await hasher.hash(password));
  return password;
}

/** For who has lost the app and the recovery codes. Ends all sessions; the password stays. */
export async function dropSecondFactor(systemDb: Db, email: string): Promise<void> {
  const { userId } = await requireUser(systemDb, email);
  await removeSecondFactorOf(systemDb, userId);
}

/** Whether the account has another password than that it was made with. */
export async function hasNewPassword(systemDb: Db, email: string): Promise<boolean> {
  return findPasswordChange(systemDb, email);
}

/** Whoever is disabled cannot log in, and his keys do not work. */
export async function disableUser(systemDb: Db, email: string): Promise<void> {
  const { userId } = await requireUser(systemDb, email);
  await setDisabled(systemDb, userId, new Date());
}

export async function enableUser(systemDb: Db, email: string): Promise<void> {
  const { userId } = await requireUser(systemDb, email);
  await setDisabled(systemDb, userId, null);
}

export async function sessionsOf(systemDb: Db, email: string): Promise<readonly SessionRow[]> {
  const { userId } = await requireUser(systemDb, email);
  return findSessionsOf(systemDb, userId);
}

/** @returns whether there was such a session in force */
export async function revokeSession(systemDb: Db, id: SessionId): Promise<boolean> {
  return endAnySession(systemDb, id);
}

/** @returns how many there were */
export async function revokeSessionsOf(systemDb: Db, email: string): Promise<number> {
  const { userId } = await requireUser(systemDb, email);
  return endSessionsOfUser(systemDb, userId);
}

async function requireUser(systemDb: Db, email: string): Promise<UserRow> {
  const user = await findAnyUser(systemDb, email.trim().toLowerCase());
  if (!user) throw new Error(`There is no account with the address ${email}.`);
  return user;
}

/** 120 bits, to be typed once. */
function randomPassword(): string {
  return randomBytes(15).toString('base64url');
}
