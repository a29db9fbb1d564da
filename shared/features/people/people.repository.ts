import { sql, type Insertable } from 'kysely';

import type { UserId } from '#shared/core/ids.ts';
import type { Db, Tx } from '#shared/infra/db/client.ts';
import type { CredentialsRow, TokenPurpose, UserRow } from '#shared/infra/db/people-schema.ts';
import type { Schema } from '#shared/infra/db/schema.ts';

/** Runs before the person is known. */
export async function findUserByEmail(db: Db | Tx, email: string): Promise<UserId | undefined> {
  const { rows } = await sql<{ userId: UserId | null }>`
    select find_user_by_email(${email}) as user_id
  `.execute(db);
  return rows[0]?.userId ?? undefined;
}

/** Whether the person has logged in from there before, and not long ago. */
export async function knowsPlace(db: Db, userId: UserId, place: string): Promise<boolean> {
  const { rows } = await sql<{ isKnown: boolean }>`
    select knows_place(${userId}, ${place}) as is_known
  `.execute(db);
  return rows[0]?.isKnown ?? false;
}

export async function insertUser(tx: Tx, user: Insertable<Schema['users']>): Promise<void> {
  await tx.insertInto('users').values(user).execute();
}

export async function loadUser(tx: Tx, userId: UserId): Promise<UserRow> {
  return tx.selectFrom('users').selectAll().where('userId', '=', userId).executeTakeFirstOrThrow();
}

/** Locked: the address stays what it is until the transaction ends. */
export async function lockUser(tx: Tx, userId: UserId): Promise<UserRow> {
  return tx
    .selectFrom('users')
    .selectAll()
    .where('userId', '=', userId)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

export async function updateUser(
  tx: Tx,
  userId: UserId,
  changes: Partial<Pick<UserRow, 'email' | 'name' | 'disabledAt'>>,
): Promise<void> {
  await tx.updateTable('users').set(changes).where('userId', '=', userId).execute();
}

export async function insertCredentials(
  tx: Tx,
  credentials: Insertable<Schema['userCredentials']>,
): Promise<void> {
  await tx.insertInto('userCredentials').values(credentials).execute();
}

export async function loadCredentials(tx: Tx, userId: UserId): Promise<CredentialsRow> {
  return tx
    .selectFrom('userCredentials')
    .selectAll()
    .where('userId', '=', userId)
    .executeTakeFirstOrThrow();
}

/** Locked: a code is compared and marked as used by one request at a time. */
export async function lockCredentials(tx: Tx, userId: UserId): Promise<CredentialsRow> {
  return tx
    .selectFrom('userCredentials')
    .selectAll()
    .where('userId', '=', userId)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

type CredentialChanges = {
  readonly passwordHash?: string;
  readonly passwordChangedAt?: Date;
  readonly sealedTotpSecret?: Buffer | null;
  readonly totpConfirmedAt?: Date | null;
  readonly totpLastStep?: number | null;
};

export async function updateCredentials(
  tx: Tx,
  userId: UserId,
  changes: CredentialChanges,
): Promise<void> {
  await tx.updateTable('userCredentials').set(changes).where('userId', '=', userId).execute();
}

/** A secret that was made and not yet confirmed. */
export async function forgetPendingSecondFactor(tx: Tx, userId: UserId): Promise<void> {
  await tx
    .updateTable('userCredentials')
    .set({ sealedTotpSecret: null })
    .where('userId', '=', userId)
    .where('totpConfirmedAt', 'is', null)
    .execute();
}

/** The app's secret and the recovery codes. */
export async function clearSecondFactor(tx: Tx, userId: UserId): Promise<void> {
  const none = { sealedTotpSecret: null, totpConfirmedAt: null, totpLastStep: null };
  await updateCredentials(tx, userId, none);
  await replaceRecoveryCodes(tx, userId, []);
}

export async function replaceRecoveryCodes(
  tx: Tx,
  userId: UserId,
  hashes: readonly Buffer[],
): Promise<void> {
  await tx.deleteFrom('recoveryCodes').where('userId', '=', userId).execute();
  const rows = hashes.map((codeHash) => ({ userId, codeHash }));
  if (rows.length > 0) await tx.insertInto('recoveryCodes').values(rows).execute();
}

/** @returns whether it was one that had not been used */
export async function takeRecoveryCode(
  tx: Tx,
  userId: UserId,
  { codeHash, now }: { codeHash: Buffer; now: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('recoveryCodes')
    .set({ usedAt: now })
    .where('userId', '=', userId)
    .where('codeHash', '=', codeHash)
    .where('usedAt', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function countRecoveryCodes(tx: Tx, userId: UserId): Promise<number> {
  const { left } = await tx
    .selectFrom('recoveryCodes')
    .select((eb) => eb.fn.countAll<string>().as('left'))
    .where('userId', '=', userId)
    .where('usedAt', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(left);
}

export async function insertRegistration(
  tx: Tx,
  registration: Insertable<Schema['pendingRegistrations']>,
): Promise<void> {
  await tx.insertInto('pendingRegistrations').values(registration).execute();
}

export type Registration = Pick<
  Schema['pendingRegistrations'],
  'email' | 'name' | 'organizationName' | 'passwordHash'
>;

/** Runs before the person is known. @returns the hash of the password it was made with */
export async function findRegistration(db: Db, tokenHash: Buffer): Promise<string | undefined> {
  const { rows } = await sql<{ passwordHash: string | null }>`
    select find_registration(${tokenHash}) as password_hash
  `.execute(db);
  return rows[0]?.passwordHash ?? undefined;
}

/** Its token counts once: the registration is gone with it. */
export async function takeRegistration(
  tx: Tx,
  tokenHash: Buffer,
): Promise<Registration | undefined> {
  const { rows } = await sql<Registration>`
    select * from take_registration(${tokenHash})
  `.execute(tx);
  return rows[0];
}

export async function insertOneTimeToken(
  tx: Tx,
  token: Insertable<Schema['oneTimeTokens']>,
): Promise<void> {
  await tx.insertInto('oneTimeTokens').values(token).execute();
}

/** Runs before the person is known. */
export async function findOwnerOfOneTimeToken(
  db: Db,
  tokenHash: Buffer,
  purpose: TokenPurpose,
): Promise<UserId | undefined> {
  const { rows } = await sql<{ userId: UserId | null }>`
    select find_one_time_token(${tokenHash}, ${purpose}) as user_id
  `.execute(db);
  return rows[0]?.userId ?? undefined;
}

/** @returns what the token carries, or undefined where it was used or is too old */
export async function takeOneTimeToken(
  tx: Tx,
  { tokenHash, purpose, now }: { tokenHash: Buffer; purpose: TokenPurpose; now: Date },
): Promise<{ email: string | null } | undefined> {
  return tx
    .updateTable('oneTimeTokens')
    .set({ usedAt: now })
    .where('tokenHash', '=', tokenHash)
    .where('purpose', '=', purpose)
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', now)
    .returning('email')
    .executeTakeFirst();
}

/** Other tokens that lie in other mails. */
export async function voidOneTimeTokens(tx: Tx, userId: UserId, now: Date): Promise<void> {
  await tx
    .updateTable('oneTimeTokens')
    .set({ usedAt: now })
    .where('userId', '=', userId)
    .where('usedAt', 'is', null)
    .execute();
}

export async function forgetExpiredTokens(systemDb: Db): Promise<void> {
  await sql`
    delete from one_time_tokens where expires_at < clock_timestamp() - interval '1 day'
  `.execute(systemDb);
  await sql`delete from pending_registrations where expires_at < clock_timestamp()`.execute(
    systemDb,
  );
}
