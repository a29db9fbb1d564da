import { asPerson, type OpenContext, type OpenTx, type PersonContext } from '#shared/context.ts';
import type { SessionId, UserId } from '#shared/core/ids.ts';
import { noSoonerThan } from '#shared/core/pace.ts';
import {
  passwordChangedLetter,
  passwordResetLetter,
  postPersonalMail,
} from '#shared/features/mail/index.ts';
import {
  endSessionsOf,
  recordAttempt,
  recordPersonalAct,
} from '#shared/features/sessions/index.ts';
import { hashOfPresentedKey } from '#shared/infra/crypto/keys.ts';

import { makeOneTimeToken } from './one-time-tokens.ts';
import { checkPassword } from './password.policy.ts';
import { samePassword, tokenRefused, wrongPassword } from './people.errors.ts';
import type { PeopleParts } from './people.parts.ts';
import { ANSWER_MS } from './people.policy.ts';
import {
  findOwnerOfOneTimeToken,
  findUserByEmail,
  forgetPendingSecondFactor,
  loadCredentials,
  loadUser,
  lockCredentials,
  lockUser,
  takeOneTimeToken,
  updateCredentials,
  voidOneTimeTokens,
} from './people.repository.ts';
import { passwordAttempt, placeOf, prove } from './proof.ts';

/** Sends a mail with a token, to an address that has an account; whether it has nobody learns. */
export async function requestPasswordReset(
  ctx: OpenContext,
  email: string,
  parts: PeopleParts,
): Promise<void> {
  await noSoonerThan(ANSWER_MS, async () => mailResetToken(ctx, email, parts));
}

async function mailResetToken(ctx: OpenContext, email: string, parts: PeopleParts): Promise<void> {
  const userId = await findUserByEmail(ctx.db, email);
  const senders = [placeOf(ctx.address)] as const;
  const mayMail = await parts.guard.mayMail({ recipient: email, kind: 'password_reset', senders });
  if (!mayMail || userId === undefined) return;
  await asPerson(ctx, userId, async (txCtx) => {
    // The address may have been given up since it was looked up.
    if ((await lockUser(txCtx.tx, userId)).email !== email) return;
    const token = await makeOneTimeToken(txCtx, { userId, purpose: 'password_reset' }, parts);
    const action = 'account.password_reset_requested';
    await recordAttempt(txCtx, userId, { action, subjectId: userId });
    const letter = passwordResetLetter(token);
    await postPersonalMail(txCtx, parts.mailBox, { to: email, letter });
  });
}

/**
 * Ends all sessions, and begins none: a second factor is not passed by this way.
 * @throws AppError `token.refused`, `password.too_short`, `password.too_common`, ...
 */
export async function resetPassword(
  ctx: OpenContext,
  { token, password }: { token: string; password: string },
  parts: PeopleParts,
): Promise<void> {
  const tokenHash = hashOfPresentedKey('one_time', token);
  const userId = tokenHash && (await findOwnerOfOneTimeToken(ctx.db, tokenHash, 'password_reset'));
  if (!tokenHash || !userId) throw tokenRefused();
  const passwordHash = await hashNewPassword(ctx, userId, { password, parts });
  await asPerson(ctx, userId, async (txCtx) => {
    const wanted = { tokenHash, purpose: 'password_reset', now: ctx.clock.now() } as const;
    await lockCredentials(txCtx.tx, userId);
    if (!(await takeOneTimeToken(txCtx.tx, wanted))) throw tokenRefused();
    await voidOneTimeTokens(txCtx.tx, userId, wanted.now);
    await replacePassword(txCtx, { userId, passwordHash, except: null }, parts);
  });
}

/**
 * Ends all other sessions.
 * @throws AppError `password.wrong`, `password.unchanged`, `password.too_short`, `password.too_common`, ...
 */
export async function changePassword(
  ctx: PersonContext,
  { current, next }: { current: string; next: string },
  parts: PeopleParts,
): Promise<void> {
  const { userId, sessionId } = ctx.person;
  const proved = await proveOwnPassword(ctx, current, parts);
  if (next === current) throw samePassword();
  const passwordHash = await hashNewPassword(ctx, userId, { password: next, parts });
  await asPerson(ctx, userId, async (txCtx) => {
    // Somebody else may have set another one while this was being hashed.
    const { passwordHash: present } = await lockCredentials(txCtx.tx, userId);
    if (present !== proved) throw wrongPassword();
    await voidOneTimeTokens(txCtx.tx, userId, ctx.clock.now());
    await replacePassword(txCtx, { userId, passwordHash, except: sessionId }, parts);
  });
}

/** @returns the hash that it was compared with @throws AppError `password.wrong`, `login.slowed` */
export async function proveOwnPassword(
  ctx: PersonContext,
  password: string,
  { guard, hasher }: PeopleParts,
): Promise<string> {
  const { userId } = ctx.person;
  const { passwordHash } = await asPerson(ctx, userId, async ({ tx }) =>
    loadCredentials(tx, userId),
  );
  return prove(guard, passwordAttempt(userId, ctx.address), {
    proof: async () => ((await hasher.matches(password, passwordHash)) ? passwordHash : undefined),
    wrong: wrongPassword,
  });
}

async function hashNewPassword(
  ctx: OpenContext,
  userId: UserId,
  { password, parts }: { password: string; parts: PeopleParts },
): Promise<string> {
  const { email, name } = await asPerson(ctx, userId, async ({ tx }) => loadUser(tx, userId));
  checkPassword(password, { shortest: parts.shortestPassword, person: [email, name] });
  return parts.hasher.hash(password);
}

type Replacement = {
  readonly userId: UserId;
  readonly passwordHash: string;
  /** The session that goes on. */
  readonly except: SessionId | null;
};

async function replacePassword(
  ctx: OpenTx,
  { userId, passwordHash, except }: Replacement,
  { mailBox }: PeopleParts,
): Promise<void> {
  const passwordChangedAt = ctx.clock.now();
  await updateCredentials(ctx.tx, userId, { passwordHash, passwordChangedAt });
  // What somebody has begun with the old one ends with it.
  await forgetPendingSecondFactor(ctx.tx, userId);
  const isReset = except === null;
  const action = isReset ? 'account.password_reset' : 'account.password_changed';
  await recordPersonalAct(ctx, userId, { action, subjectId: userId });
  await endSessionsOf(ctx, { userId, except }, isReset ? 'password_reset' : 'password_changed');
  const { email: to } = await loadUser(ctx.tx, userId);
  await postPersonalMail(ctx, mailBox, { to, letter: passwordChangedLetter() });
}
