import { asPerson, type PersonContext } from '#shared/context.ts';
import {
  emailChangedLetter,
  emailChangeLetter,
  postPersonalMail,
  registrationKnownLetter,
} from '#shared/features/mail/index.ts';
import {
  listOrganizationsOf,
  type OrganizationOfPerson,
} from '#shared/features/organizations/index.ts';
import { recordPersonalAct } from '#shared/features/sessions/index.ts';
import { hashOfPresentedKey } from '#shared/infra/crypto/keys.ts';
import { writeUnique } from '#shared/infra/db/client.ts';
import type { UserRow } from '#shared/infra/db/people-schema.ts';

import { makeOneTimeToken } from './one-time-tokens.ts';
import { proveOwnPassword } from './password.service.ts';
import { accountExists, tokenRefused } from './people.errors.ts';
import type { PeopleParts } from './people.parts.ts';
import {
  countRecoveryCodes,
  findUserByEmail,
  loadCredentials,
  loadUser,
  takeOneTimeToken,
  updateUser,
  voidOneTimeTokens,
} from './people.repository.ts';
import { placeOf } from './proof.ts';

export type Profile = {
  readonly user: UserRow;
  readonly hasSecondFactor: boolean;
  readonly recoveryCodesLeft: number;
  readonly organizations: readonly OrganizationOfPerson[];
};

export async function getProfile(ctx: PersonContext): Promise<Profile> {
  const { userId } = ctx.person;
  return asPerson(ctx, userId, async ({ tx }) => {
    const { totpConfirmedAt } = await loadCredentials(tx, userId);
    return {
      user: await loadUser(tx, userId),
      hasSecondFactor: totpConfirmedAt !== null,
      recoveryCodesLeft: await countRecoveryCodes(tx, userId),
      organizations: await listOrganizationsOf(tx, userId),
    };
  });
}

export async function changeName(ctx: PersonContext, name: string): Promise<void> {
  const { userId } = ctx.person;
  await asPerson(ctx, userId, async (txCtx) => {
    const before = await loadUser(txCtx.tx, userId);
    await updateUser(txCtx.tx, userId, { name });
    await recordPersonalAct(txCtx, userId, {
      action: 'account.changed',
      subjectId: userId,
      details: { before: { name: before.name }, after: { name } },
    });
  });
}

/**
 * Sends a token to the new address; the account keeps the old one until it comes back.
 * @throws AppError `password.wrong`
 */
export async function requestEmailChange(
  ctx: PersonContext,
  { email, password }: { email: string; password: string },
  parts: PeopleParts,
): Promise<void> {
  const { userId } = ctx.person;
  await proveOwnPassword(ctx, password, parts);
  const posting = {
    recipient: email,
    kind: 'email_change',
    senders: [placeOf(ctx.address), userId],
  } as const;
  if (!(await parts.guard.mayMail(posting))) return;
  await asPerson(ctx, userId, async (txCtx) => {
    const { mailBox } = parts;
    // First, and in any case: an entry that is missing would tell that the address has an account.
    const action = 'account.email_change_requested';
    await recordPersonalAct(txCtx, userId, { action, subjectId: userId });
    if ((await findUserByEmail(txCtx.tx, email)) !== undefined) {
      await postPersonalMail(txCtx, mailBox, { to: email, letter: registrationKnownLetter() });
      return;
    }
    const wish = { userId, purpose: 'email_change', email } as const;
    const token = await makeOneTimeToken(txCtx, wish, parts);
    await postPersonalMail(txCtx, mailBox, { to: email, letter: emailChangeLetter(token) });
  });
}

/**
 * With the session of the account, so that nobody gives his account to who reads a mail and clicks.
 * @throws AppError `token.refused`, `account.exists`
 */
export async function confirmEmailChange(
  ctx: PersonContext,
  presented: string,
  { mailBox }: PeopleParts,
): Promise<void> {
  const { userId } = ctx.person;
  const tokenHash = hashOfPresentedKey('one_time', presented);
  if (!tokenHash) throw tokenRefused();
  await asPerson(ctx, userId, async (txCtx) => {
    const { tx, clock } = txCtx;
    const wanted = { tokenHash, purpose: 'email_change', now: clock.now() } as const;
    const taken = await takeOneTimeToken(tx, wanted);
    if (!taken?.email) throw tokenRefused();
    const { email } = taken;
    const before = await loadUser(tx, userId);
    await writeUnique(async () => updateUser(tx, userId, { email }), accountExists);
    // Tokens that lie in mails to the old address.
    await voidOneTimeTokens(tx, userId, wanted.now);
    await recordPersonalAct(txCtx, userId, {
      action: 'account.changed',
      subjectId: userId,
      details: { before: { email: before.email }, after: { email } },
    });
    await postPersonalMail(txCtx, mailBox, { to: before.email, letter: emailChangedLetter() });
  });
}
