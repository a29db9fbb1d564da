import { inOpenTransaction, type OpenContext, type OpenTx } from '#shared/context.ts';
import { newUserId, type UserId } from '#shared/core/ids.ts';
import { noSoonerThan } from '#shared/core/pace.ts';
import {
  postPersonalMail,
  registrationKnownLetter,
  registrationLetter,
} from '#shared/features/mail/index.ts';
import { foundOrganization } from '#shared/features/organizations/index.ts';
import { recordIn } from '#shared/features/sessions/index.ts';
import { hashOfPresentedKey, newKey } from '#shared/infra/crypto/keys.ts';
import { enterPerson, writeUnique } from '#shared/infra/db/client.ts';

import { checkPassword } from './password.policy.ts';
import {
  accountExists,
  registrationClosed,
  tokenRefused,
  wrongCredentials,
} from './people.errors.ts';
import type { PeopleParts } from './people.parts.ts';
import { ANSWER_MS } from './people.policy.ts';
import {
  findRegistration,
  findUserByEmail,
  insertCredentials,
  insertRegistration,
  insertUser,
  takeRegistration,
} from './people.repository.ts';
import { placeOf, prove, registrationAttempt } from './proof.ts';

/** Long enough for a mail that is read the next day. */
const REGISTRATION_MINUTES = 24 * 60;

export type RegistrationWish = {
  readonly email: string;
  readonly name: string;
  readonly password: string;
  readonly organizationName: string | undefined;
};

/**
 * Sends a mail whose token makes the account. The answer, and the time it takes, are the same where
 * the address has an account: then the mail says so.
 * @throws AppError `registration.closed`, `password.too_short`, `password.too_common`, ...
 */
export async function register(
  ctx: OpenContext,
  wish: RegistrationWish,
  parts: PeopleParts,
): Promise<void> {
  const { email, name, password } = wish;
  if (!parts.isRegistrationOpen) throw registrationClosed();
  checkPassword(password, { shortest: parts.shortestPassword, person: [email, name] });
  await noSoonerThan(ANSWER_MS, async () => mailConfirmation(ctx, wish, parts));
}

async function mailConfirmation(
  ctx: OpenContext,
  { email, name, password, organizationName }: RegistrationWish,
  parts: PeopleParts,
): Promise<void> {
  const passwordHash = await parts.hasher.hash(password);
  const senders = [placeOf(ctx.address)] as const;
  const posting = { recipient: email, kind: 'registration', senders } as const;
  if (!(await parts.guard.mayMail(posting))) return;

  await inOpenTransaction(ctx, async (txCtx) => {
    const { tx, clock } = txCtx;
    if ((await findUserByEmail(tx, email)) !== undefined) {
      const letter = registrationKnownLetter();
      await postPersonalMail(txCtx, parts.mailBox, { to: email, letter });
      return;
    }
    const token = newKey('one_time');
    const createdAt = clock.now();
    await insertRegistration(tx, {
      tokenHash: token.hash,
      email,
      name,
      organizationName: organizationName ?? `${name}’s organization`,
      passwordHash,
      createdAt,
      expiresAt: new Date(createdAt.getTime() + REGISTRATION_MINUTES * 60_000),
    });
    const letter = registrationLetter({
      origin: parts.linkOrigin,
      token: token.plaintext,
      minutes: REGISTRATION_MINUTES,
    });
    await postPersonalMail(txCtx, parts.mailBox, { to: email, letter });
  });
}

/**
 * Makes the account whose registration the token belongs to, and its organization. The password is
 * asked for again: whoever registered somebody else's address would get an account by that one's click.
 * @throws AppError `token.refused`, `credentials.wrong`, `login.slowed`, `account.exists`
 */
export async function verifyEmail(
  ctx: OpenContext,
  { token, password }: { token: string; password: string },
  { hasher, guard }: PeopleParts,
): Promise<UserId> {
  const hash = hashOfPresentedKey('one_time', token);
  const passwordHash = hash && (await findRegistration(ctx.db, hash));
  if (!hash || !passwordHash) throw tokenRefused();
  await prove(guard, registrationAttempt(hash, ctx.address), {
    proof: async () => (await hasher.matches(password, passwordHash)) || undefined,
    wrong: wrongCredentials,
  });
  return inOpenTransaction(ctx, async (txCtx) => {
    const registration = await takeRegistration(txCtx.tx, hash);
    if (!registration) throw tokenRefused();
    const { organizationName, ...account } = registration;
    const userId = await createUser(txCtx, account);
    await foundOrganization(txCtx, userId, organizationName);
    return userId;
  });
}

type NewAccount = {
  readonly email: string;
  readonly name: string;
  readonly passwordHash: string;
};

/**
 * An account whose address was proved. The transaction sees the person's rows from here on.
 * @throws AppError `account.exists`
 */
export async function createUser(
  ctx: OpenTx,
  { email, name, passwordHash }: NewAccount,
): Promise<UserId> {
  const { tx, clock } = ctx;
  const userId = newUserId();
  const createdAt = clock.now();
  await enterPerson(tx, userId);
  await writeUnique(async () => insertUser(tx, { userId, email, name, createdAt }), accountExists);
  await insertCredentials(tx, { userId, passwordHash, passwordChangedAt: createdAt });
  await recordIn(ctx, userId, null, { action: 'account.created', subjectId: userId });
  return userId;
}
