import { asPerson, type OpenTx, type PersonContext } from '#shared/context.ts';
import {
  newSessionId,
  type OrganizationId,
  type SessionId,
  type UserId,
} from '#shared/core/ids.ts';
import { neighbourhoodOf } from '#shared/core/networks.ts';
import type { AccessTokens } from '#shared/infra/crypto/access-tokens.ts';
import { newKey } from '#shared/infra/crypto/keys.ts';
import type { SecretBox } from '#shared/infra/crypto/secret-box.ts';
import type { SessionEnd, SessionRow } from '#shared/infra/db/people-schema.ts';

import { recordIn, recordPersonalAct } from './personal-audit.ts';
import { organizationNotFound, sessionNotFound } from './sessions.errors.ts';
import {
  findLiveSessions,
  findOrganizationsOf,
  findUsualOrganization,
  insertRefreshToken,
  insertSession,
  markSessionEnded,
  markSessionsEnded,
  setCurrentOrganization,
} from './sessions.repository.ts';

/** What sessions are made with, the same for the whole process. */
export type SessionParts = {
  readonly tokens: AccessTokens;
  /** Keeps successors of refresh tokens for parallel clients. */
  readonly successors: SecretBox;
  readonly mailBox: SecretBox;
  /** How long a session may lie unused, and how long it may last at most. */
  readonly idleMs: number;
  readonly absoluteMs: number;
};

/** Where somebody logs in from. */
export type Device = { readonly address: string; readonly userAgent: string };

/** What a client gets for logging in or refreshing. */
export type Tokens = {
  readonly accessToken: string;
  readonly expiresInSeconds: number;
  readonly refreshToken: string;
  readonly sessionId: SessionId;
  readonly sessionExpiresAt: Date;
  readonly organizationId: OrganizationId | null;
};

export type NewSession = Omit<Tokens, 'accessToken' | 'expiresInSeconds'> & {
  readonly userId: UserId;
};

type Login = {
  readonly userId: UserId;
  readonly device: Device;
  readonly hasShownSecondFactor: boolean;
};

/** Begins a session of the person whose rows the transaction sees. */
export async function openSession(
  ctx: OpenTx,
  { userId, device, hasShownSecondFactor }: Login,
  { absoluteMs }: SessionParts,
): Promise<NewSession> {
  const { tx, clock } = ctx;
  const now = clock.now();
  const sessionId = newSessionId();
  const sessionExpiresAt = new Date(now.getTime() + absoluteMs);
  const organizationId = (await findUsualOrganization(tx, userId)) ?? null;
  await insertSession(tx, {
    id: sessionId,
    userId,
    currentOrganizationId: organizationId,
    createdAt: now,
    lastUsedAt: now,
    expiresAt: sessionExpiresAt,
    openedFrom: neighbourhoodOf(device.address),
    address: device.address,
    userAgent: device.userAgent,
    secondFactorAt: hasShownSecondFactor ? now : null,
  });
  const { plaintext: refreshToken, hash: tokenHash } = newKey('refresh');
  await insertRefreshToken(tx, { tokenHash, sessionId, userId, createdAt: now });
  await recordIn(ctx, userId, organizationId, {
    action: 'session.opened',
    subjectId: sessionId,
    details: { hasShownSecondFactor },
  });
  return { userId, sessionId, sessionExpiresAt, organizationId, refreshToken };
}

/** Adds the access token; after the commit, since it cannot be taken back. */
export async function issueTokens(
  { userId, ...session }: NewSession,
  { tokens }: SessionParts,
): Promise<Tokens> {
  const { sessionId, organizationId } = session;
  const accessToken = await tokens.sign({ userId, sessionId, organizationId });
  return { ...session, accessToken, expiresInSeconds: tokens.lifetimeSeconds };
}

/** The person's sessions in force, the last used first. */
export async function listSessions(
  ctx: PersonContext,
  { idleMs }: SessionParts,
): Promise<readonly SessionRow[]> {
  const { userId } = ctx.person;
  return asPerson(ctx, userId, async ({ tx, clock }) =>
    findLiveSessions(tx, userId, { now: clock.now(), idleMs }),
  );
}

/** @throws AppError `session.not_found`, also for somebody else's */
export async function endSession(ctx: PersonContext, id: SessionId): Promise<void> {
  await asPerson(ctx, ctx.person.userId, async (txCtx) => {
    if (!(await endSessionIn(txCtx, id, 'revoked'))) throw sessionNotFound();
  });
}

/** @returns whether the person whose rows the transaction sees had such a session in force */
export async function endSessionIn(
  ctx: OpenTx,
  id: SessionId,
  reason: SessionEnd,
): Promise<boolean> {
  const ended = await markSessionEnded(ctx.tx, id, { now: ctx.clock.now(), reason });
  if (!ended) return false;
  await recordIn(ctx, ended.userId, ended.currentOrganizationId, {
    action: 'session.ended',
    subjectId: id,
    details: { reason },
  });
  return true;
}

/** Logs the person out everywhere, or everywhere but here. @returns from how many sessions */
export async function endAllSessions(
  ctx: PersonContext,
  { keepsThis }: { keepsThis: boolean },
): Promise<number> {
  const { userId, sessionId } = ctx.person;
  const except = keepsThis ? sessionId : null;
  return asPerson(ctx, userId, async (txCtx) =>
    endSessionsOf(txCtx, { userId, except }, 'revoked'),
  );
}

/** In the transaction of what makes it necessary. */
export async function endSessionsOf(
  ctx: OpenTx,
  whose: { readonly userId: UserId; readonly except: SessionId | null },
  reason: SessionEnd,
): Promise<number> {
  const count = await markSessionsEnded(ctx.tx, whose, { now: ctx.clock.now(), reason });
  if (count > 0) {
    await recordPersonalAct(ctx, whose.userId, {
      action: 'session.ended',
      subjectId: whose.userId,
      details: { reason, count },
    });
  }
  return count;
}

/** A session leads to one organization at a time; this leads it to another of the person's. */
export async function switchOrganization(
  ctx: PersonContext,
  organizationId: OrganizationId,
  { tokens }: SessionParts,
): Promise<Pick<Tokens, 'accessToken' | 'expiresInSeconds' | 'organizationId'>> {
  const { userId, sessionId } = ctx.person;
  await asPerson(ctx, userId, async (txCtx) => {
    const own = await findOrganizationsOf(txCtx.tx, userId);
    if (!own.includes(organizationId)) throw organizationNotFound();
    await setCurrentOrganization(txCtx.tx, sessionId, organizationId);
    await recordIn(txCtx, userId, organizationId, {
      action: 'session.switched',
      subjectId: sessionId,
    });
  });
  const accessToken = await tokens.sign({ userId, sessionId, organizationId });
  return { accessToken, expiresInSeconds: tokens.lifetimeSeconds, organizationId };
}
