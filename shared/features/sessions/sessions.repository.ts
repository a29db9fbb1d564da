import { sql, type Insertable } from 'kysely';

import type { OrganizationId, SessionId, UserId } from '#shared/core/ids.ts';
import type { Db, Tx } from '#shared/infra/db/client.ts';
import type { RefreshTokenRow, SessionEnd, SessionRow } from '#shared/infra/db/people-schema.ts';
import type { Schema } from '#shared/infra/db/schema.ts';

export async function insertSession(tx: Tx, session: Insertable<Schema['sessions']>) {
  await tx.insertInto('sessions').values(session).execute();
}

export async function insertRefreshToken(tx: Tx, token: Insertable<Schema['refreshTokens']>) {
  await tx.insertInto('refreshTokens').values(token).execute();
}

/** Runs before the person is known. */
export async function findOwnerOfRefreshToken(
  db: Db,
  tokenHash: Buffer,
): Promise<UserId | undefined> {
  const { rows } = await sql<{ userId: UserId | null }>`
    select find_refresh_token(${tokenHash}) as user_id
  `.execute(db);
  return rows[0]?.userId ?? undefined;
}

type Successor = Pick<RefreshTokenRow, 'successorHash' | 'sealedSuccessor'>;

/**
 * Exchanges a token that was never used: only one of several at once succeeds.
 * @returns the token as it was, or undefined where it had been used
 */
export async function takeRefreshToken(
  tx: Tx,
  tokenHash: Buffer,
  { now, ...successor }: Successor & { now: Date },
): Promise<RefreshTokenRow | undefined> {
  return tx
    .updateTable('refreshTokens')
    .set({ ...successor, usedAt: now })
    .where('tokenHash', '=', tokenHash)
    .where('usedAt', 'is', null)
    .returningAll()
    .executeTakeFirst();
}

/** What was before a token need not be said again once the token itself is used. */
export async function forgetSuccessorsNamed(tx: Tx, successorHash: Buffer): Promise<void> {
  await tx
    .updateTable('refreshTokens')
    .set({ sealedSuccessor: null })
    .where('successorHash', '=', successorHash)
    .execute();
}

export async function findRefreshToken(
  tx: Tx,
  tokenHash: Buffer,
): Promise<RefreshTokenRow | undefined> {
  return tx
    .selectFrom('refreshTokens')
    .selectAll()
    .where('tokenHash', '=', tokenHash)
    .executeTakeFirst();
}

type Standing = { readonly now: Date; readonly idleMs: number };

/** The session, if it is in force. Locked: it cannot end before the transaction does. */
export async function lockLiveSession(
  tx: Tx,
  id: SessionId,
  { now, idleMs }: Standing,
): Promise<SessionRow | undefined> {
  return liveSessions(tx, { now, idleMs }).where('id', '=', id).forUpdate().executeTakeFirst();
}

export async function findLiveSessions(
  tx: Tx,
  userId: UserId,
  standing: Standing,
): Promise<readonly SessionRow[]> {
  return liveSessions(tx, standing)
    .where('userId', '=', userId)
    .orderBy('lastUsedAt', 'desc')
    .execute();
}

function liveSessions(tx: Tx, { now, idleMs }: Standing) {
  return tx
    .selectFrom('sessions')
    .selectAll()
    .where('endedAt', 'is', null)
    .where('expiresAt', '>', now)
    .where('lastUsedAt', '>', new Date(now.getTime() - idleMs));
}

export async function touchSession(
  tx: Tx,
  id: SessionId,
  { now, address }: { now: Date; address: string },
): Promise<void> {
  await tx.updateTable('sessions').set({ lastUsedAt: now, address }).where('id', '=', id).execute();
}

export async function setCurrentOrganization(
  tx: Tx,
  id: SessionId,
  currentOrganizationId: OrganizationId,
): Promise<void> {
  await tx.updateTable('sessions').set({ currentOrganizationId }).where('id', '=', id).execute();
}

export async function setSecondFactorShown(tx: Tx, id: SessionId, at: Date): Promise<void> {
  await tx.updateTable('sessions').set({ secondFactorAt: at }).where('id', '=', id).execute();
}

/** What sessions have shown of a second factor that is no more. */
export async function forgetSecondFactors(tx: Tx, userId: UserId): Promise<void> {
  await tx
    .updateTable('sessions')
    .set({ secondFactorAt: null })
    .where('userId', '=', userId)
    .execute();
}

type Ending = { readonly now: Date; readonly reason: SessionEnd };

/** @returns the session, or undefined where it had ended, or is hidden from who asks */
export async function markSessionEnded(
  tx: Tx,
  id: SessionId,
  { now, reason }: Ending,
): Promise<SessionRow | undefined> {
  return tx
    .updateTable('sessions')
    .set({ endedAt: now, endReason: reason })
    .where('id', '=', id)
    .where('endedAt', 'is', null)
    .returningAll()
    .executeTakeFirst();
}

/** @returns how many there were */
export async function markSessionsEnded(
  tx: Tx,
  { userId, except }: { userId: UserId; except: SessionId | null },
  { now, reason }: Ending,
): Promise<number> {
  let query = tx
    .updateTable('sessions')
    .set({ endedAt: now, endReason: reason })
    .where('userId', '=', userId)
    .where('endedAt', 'is', null);
  if (except !== null) query = query.where('id', '<>', except);
  const { numUpdatedRows } = await query.executeTakeFirst();
  return Number(numUpdatedRows);
}

/** The organization where the person was last, or else the first he joined. */
export async function findUsualOrganization(
  tx: Tx,
  userId: UserId,
): Promise<OrganizationId | undefined> {
  const { rows } = await sql<{ organizationId: OrganizationId }>`
    select m.organization_id from members m
    left join lateral (
      select max(s.last_used_at) as at from sessions s
      where s.user_id = m.user_id and s.current_organization_id = m.organization_id
    ) used on true
    where m.user_id = ${userId}
    order by used.at desc nulls last, m.joined_at limit 1
  `.execute(tx);
  return rows[0]?.organizationId;
}

export async function findOrganizationsOf(
  tx: Tx,
  userId: UserId,
): Promise<readonly OrganizationId[]> {
  const rows = await tx
    .selectFrom('members')
    .select('organizationId')
    .where('userId', '=', userId)
    .execute();
  return rows.map((row) => row.organizationId);
}

export async function findEmailOf(tx: Tx, userId: UserId): Promise<string> {
  const { email } = await tx
    .selectFrom('users')
    .select('email')
    .where('userId', '=', userId)
    .executeTakeFirstOrThrow();
  return email;
}

/** For a while after their end sessions are kept, with what they knew of addresses. */
export async function forgetOldSessions(systemDb: Db): Promise<void> {
  await sql`
    delete from refresh_tokens where token_hash in (
      select t.token_hash from refresh_tokens t join sessions s on s.id = t.session_id
      where s.expires_at < clock_timestamp() or s.ended_at < clock_timestamp() - interval '1 day'
      limit 1000)
  `.execute(systemDb);
  await sql`
    delete from sessions where id in (
      select id from sessions
      where expires_at < clock_timestamp() - interval '90 days'
        and coalesce(ended_at, expires_at) < clock_timestamp() - interval '90 days'
      order by expires_at limit 1000)
  `.execute(systemDb);
}
