import { asPerson, type OpenContext, type OpenTx } from '#shared/context.ts';
import type { UserId } from '#shared/core/ids.ts';
import { postPersonalMail, refreshReusedLetter } from '#shared/features/mail/index.ts';
import { hashOfPresentedKey, newKey } from '#shared/infra/crypto/keys.ts';
import type { RefreshTokenRow, SessionRow } from '#shared/infra/db/people-schema.ts';

import { recordIn } from './personal-audit.ts';
import { refreshRefused } from './sessions.errors.ts';
import {
  findEmailOf,
  findOwnerOfRefreshToken,
  findOrganizationsOf,
  findRefreshToken,
  forgetSuccessorsNamed,
  insertRefreshToken,
  lockLiveSession,
  markSessionEnded,
  takeRefreshToken,
  touchSession,
} from './sessions.repository.ts';
import {
  endSessionIn,
  issueTokens,
  type NewSession,
  type SessionParts,
  type Tokens,
} from './sessions.service.ts';

/**
 * Two tabs, or a client that did not get the answer, present the same token twice. Within this time
 * the second is told the same successor, as long as nobody has used that one.
 */
const GRACE_MS = 10_000;

type Outcome = { readonly session: NewSession } | { readonly refused: true };

/**
 * A refresh token is used once, for its successor. A used one that comes again has been copied: the
 * whole family ends with its session, whoever holds the other copy (RFC 9700, section 4.14.2).
 * @throws AppError `refresh_token.refused`
 */
export async function refreshTokens(
  ctx: OpenContext,
  presented: string,
  parts: SessionParts,
): Promise<Tokens> {
  const { hash, userId } = await requireToken(ctx, presented);
  // A refusal is committed, not rolled back: it may have ended the session.
  const outcome = await asPerson(ctx, userId, async (txCtx) => exchange(txCtx, hash, parts));
  if ('refused' in outcome) throw refreshRefused();
  return issueTokens(outcome.session, parts);
}

/**
 * Ends the session of a refresh token, also of one whose access token has run out.
 * @throws AppError `refresh_token.refused`
 */
export async function endSessionOfToken(ctx: OpenContext, presented: string): Promise<void> {
  const { hash, userId } = await requireToken(ctx, presented);
  await asPerson(ctx, userId, async (txCtx) => {
    const token = await findRefreshToken(txCtx.tx, hash);
    const isEnded = token && (await endSessionIn(txCtx, token.sessionId, 'logout'));
    if (!isEnded) throw refreshRefused();
  });
}

type Known = { readonly hash: Buffer; readonly userId: UserId };

/** Whose token it is, whether or not it still counts. */
async function requireToken({ db }: OpenContext, presented: string): Promise<Known> {
  const hash = hashOfPresentedKey('refresh', presented);
  const userId = hash && (await findOwnerOfRefreshToken(db, hash));
  if (!hash || !userId) throw refreshRefused();
  return { hash, userId };
}

async function exchange(ctx: OpenTx, hash: Buffer, parts: SessionParts): Promise<Outcome> {
  const { tx } = ctx;
  const now = ctx.clock.now();
  const presented = await findRefreshToken(tx, hash);
  if (!presented) return { refused: true };
  // The session's row is locked first, so that a family's tokens are exchanged one after the other.
  const session = await lockLiveSession(tx, presented.sessionId, { now, idleMs: parts.idleMs });
  if (!session) return { refused: true };
  await touchSession(tx, session.id, { now, address: ctx.address ?? session.address });

  const successor = newKey('refresh');
  const taken = await takeRefreshToken(tx, hash, {
    now,
    successorHash: successor.hash,
    sealedSuccessor: parts.successors.seal(successor.plaintext).bytes,
  });
  if (!taken) return repeatOrEnd(ctx, { hash, session }, parts);
  const { sessionId, userId } = taken;
  await insertRefreshToken(tx, { tokenHash: successor.hash, sessionId, userId, createdAt: now });
  await forgetSuccessorsNamed(tx, hash);
  return { session: await sessionAnswer(ctx, session, successor.plaintext) };
}

async function repeatOrEnd(
  ctx: OpenTx,
  { hash, session }: { hash: Buffer; session: SessionRow },
  parts: SessionParts,
): Promise<Outcome> {
  const used = await findRefreshToken(ctx.tx, hash);
  const sealed = used && repeatable(ctx, used);
  if (sealed) {
    return { session: await sessionAnswer(ctx, session, parts.successors.open(sealed)) };
  }
  await markSessionEnded(ctx.tx, session.id, { now: ctx.clock.now(), reason: 'refresh_reused' });
  await recordIn(ctx, session.userId, session.currentOrganizationId, {
    action: 'session.refresh_reused',
    subjectId: session.id,
  });
  const to = await findEmailOf(ctx.tx, session.userId);
  await postPersonalMail(ctx, parts.mailBox, { to, letter: refreshReusedLetter() });
  return { refused: true };
}

/** @returns the successor, sealed, where it may be told again: soon, and before it is used itself */
function repeatable(
  { clock }: OpenTx,
  { usedAt, sealedSuccessor }: RefreshTokenRow,
): Buffer | undefined {
  if (usedAt === null || clock.now().getTime() - usedAt.getTime() > GRACE_MS) return undefined;
  return sealedSuccessor ?? undefined;
}

/** Whoever was removed from the organization meanwhile is led to another of his, if there is one. */
async function sessionAnswer(
  { tx }: OpenTx,
  session: SessionRow,
  refreshToken: string,
): Promise<NewSession> {
  const own = await findOrganizationsOf(tx, session.userId);
  const { currentOrganizationId: current } = session;
  return {
    userId: session.userId,
    sessionId: session.id,
    sessionExpiresAt: session.expiresAt,
    organizationId: current !== null && own.includes(current) ? current : (own[0] ?? null),
    refreshToken,
  };
}
