import { sql } from 'kysely';

import type { OrganizationId, SessionId, UserId } from '#shared/core/ids.ts';
import { recordAdministratorAct, type AuditEvent } from '#shared/features/audit/index.ts';
import { insertMember } from '#shared/features/organizations/index.ts';
import { markSessionEnded, markSessionsEnded, placesOf } from '#shared/features/sessions/index.ts';
import type { Db, Tx } from '#shared/infra/db/client.ts';
import type { SessionRow, UserRow } from '#shared/infra/db/people-schema.ts';

import {
  clearSecondFactor,
  insertCredentials,
  lockCredentials,
  updateCredentials,
  updateUser,
} from './people.repository.ts';

/** For the administrator's commands, which run as the system role and see everybody. */

const reason = 'administrator';

type NewOwner = {
  readonly userId: UserId;
  readonly email: string;
  readonly name: string;
  readonly passwordHash: string;
  readonly organizationId: OrganizationId;
};

/** @returns false where the address has an account */
export async function insertOwner(systemDb: Db, owner: NewOwner): Promise<boolean> {
  const { userId, email, name, passwordHash, organizationId } = owner;
  const now = new Date();
  return systemDb.transaction().execute(async (tx) => {
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('users')
      .values({ userId, email, name, createdAt: now })
      .onConflict((conflict) => conflict.column('email').doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows !== 1n) return false;
    await insertCredentials(tx, { userId, passwordHash, passwordChangedAt: now });
    await insertMember(tx, { organizationId, userId, roleId: 'owner', joinedAt: now });
    await recordEverywhere(tx, userId, { action: 'account.created', subjectId: userId });
    return true;
  });
}

/** Whether the password is another one than that the account was made with. */
export async function findPasswordChange(systemDb: Db, email: string): Promise<boolean> {
  const row = await systemDb
    .selectFrom('users')
    .innerJoin('userCredentials', 'userCredentials.userId', 'users.userId')
    .select(['createdAt', 'passwordChangedAt'])
    .where('email', '=', email)
    .executeTakeFirst();
  return row !== undefined && row.passwordChangedAt.getTime() !== row.createdAt.getTime();
}

export async function removeSecondFactorOf(systemDb: Db, userId: UserId): Promise<void> {
  await systemDb.transaction().execute(async (tx) => {
    await clearSecondFactor(tx, userId);
    const event = { action: 'account.second_factor_removed', subjectId: userId } as const;
    await recordEverywhere(tx, userId, event);
    await endAll(tx, userId);
  });
}

export async function findAnyUser(systemDb: Db, email: string): Promise<UserRow | undefined> {
  return systemDb.selectFrom('users').selectAll().where('email', '=', email).executeTakeFirst();
}

export async function replacePasswordHash(
  systemDb: Db,
  userId: UserId,
  passwordHash: string,
): Promise<void> {
  await systemDb.transaction().execute(async (tx) => {
    await updateCredentials(tx, userId, { passwordHash, passwordChangedAt: new Date() });
    await recordEverywhere(tx, userId, { action: 'account.password_reset', subjectId: userId });
    await endAll(tx, userId);
  });
}

export async function setDisabled(
  systemDb: Db,
  userId: UserId,
  disabledAt: Date | null,
): Promise<void> {
  await systemDb.transaction().execute(async (tx) => {
    // A login that is under way ends before, and its session with it.
    await lockCredentials(tx, userId);
    await updateUser(tx, userId, { disabledAt });
    const details = { after: { isDisabled: disabledAt !== null } };
    await recordEverywhere(tx, userId, { action: 'account.changed', subjectId: userId, details });
    if (disabledAt !== null) await endAll(tx, userId);
  });
}

export async function findSessionsOf(systemDb: Db, userId: UserId): Promise<readonly SessionRow[]> {
  return systemDb
    .selectFrom('sessions')
    .selectAll()
    .where('userId', '=', userId)
    .where('endedAt', 'is', null)
    .where('expiresAt', '>', sql<Date>`clock_timestamp()`)
    .orderBy('lastUsedAt', 'desc')
    .execute();
}

/** @returns whether there was such a session in force */
export async function endAnySession(systemDb: Db, id: SessionId): Promise<boolean> {
  return systemDb.transaction().execute(async (tx) => {
    const ended = await markSessionEnded(tx, id, { now: new Date(), reason });
    if (!ended) return false;
    const details = { reason };
    await recordEverywhere(tx, ended.userId, { action: 'session.ended', subjectId: id, details });
    return true;
  });
}

export async function endSessionsOfUser(systemDb: Db, userId: UserId): Promise<number> {
  return systemDb.transaction().execute(async (tx) => endAll(tx, userId));
}

async function endAll(tx: Tx, userId: UserId): Promise<number> {
  const now = new Date();
  await tx.deleteFrom('oneTimeTokens').where('userId', '=', userId).execute();
  const count = await markSessionsEnded(tx, { userId, except: null }, { now, reason });
  const details = { reason, count };
  await recordEverywhere(tx, userId, { action: 'session.ended', subjectId: userId, details });
  return count;
}

/** In the entries of each organization that the person can enter. */
async function recordEverywhere(tx: Tx, userId: UserId, event: AuditEvent): Promise<void> {
  for (const place of await placesOf(tx, userId)) await recordAdministratorAct(tx, place, event);
}
