import { asPerson, type OpenContext, type OpenTx } from '#shared/context.ts';
import type { UserId } from '#shared/core/ids.ts';
import { neighbourhoodOf } from '#shared/core/networks.ts';
import { noSoonerThan } from '#shared/core/pace.ts';
import {
  issueTokens,
  openSession,
  recordAttempt,
  type Device,
  type Tokens,
} from '#shared/features/sessions/index.ts';
import type { CredentialsRow } from '#shared/infra/db/people-schema.ts';

import { wrongCode, wrongCredentials } from './people.errors.ts';
import type { PeopleParts } from './people.parts.ts';
import { ANSWER_MS } from './people.policy.ts';
import {
  findUserByEmail,
  knowsPlace,
  loadCredentials,
  lockCredentials,
  updateCredentials,
} from './people.repository.ts';
import { codeAttempt, prove } from './proof.ts';
import { takeCode, tellUse } from './second-factor.service.ts';

/** Logged in, or asked for the code that proves the second factor. */
export type LoginAnswer = { readonly tokens: Tokens } | { readonly challenge: string };

export type Login = {
  readonly email: string;
  readonly password: string;
  readonly device: Device;
};

/** @throws AppError `credentials.wrong`, `login.slowed`, `login.busy` */
export async function login(
  ctx: OpenContext,
  attempt: Login,
  parts: PeopleParts,
): Promise<LoginAnswer> {
  return noSoonerThan(ANSWER_MS, async () => tryLogin(ctx, attempt, parts));
}

async function tryLogin(
  ctx: OpenContext,
  { email, password, device }: Login,
  parts: PeopleParts,
): Promise<LoginAnswer> {
  const userId = await findUserByEmail(ctx.db, email);
  const place = neighbourhoodOf(device.address);
  const isKnownPlace = userId !== undefined && (await knowsPlace(ctx.db, userId, place));
  const credentials = userId && (await credentialsOf(ctx, userId));
  const attempt = { account: email, place, isKnownPlace, isLockable: false };
  const proved = await prove(parts.guard, attempt, {
    proof: async () => {
      const isRight = await parts.hasher.matches(password, credentials?.passwordHash);
      return isRight ? credentials : undefined;
    },
    wrong: () => refuse(ctx, userId, wrongCredentials()),
  });
  return begin(ctx, proved, { password, device, parts });
}

type Begun = { readonly password: string; readonly device: Device; readonly parts: PeopleParts };

/** The password was right. */
async function begin(
  ctx: OpenContext,
  credentials: CredentialsRow,
  { password, device, parts }: Begun,
): Promise<LoginAnswer> {
  const { userId } = credentials;
  if (credentials.totpConfirmedAt !== null) {
    return { challenge: await parts.tokens.signChallenge(credentials) };
  }
  const renewed = parts.hasher.isOutdated(credentials.passwordHash)
    ? await parts.hasher.hash(password)
    : undefined;
  const session = await asPerson(ctx, userId, async (txCtx) => {
    await requireUnchanged(txCtx, credentials);
    // The one moment at which the password is there to be hashed anew.
    if (renewed) await updateCredentials(txCtx.tx, userId, { passwordHash: renewed });
    return openSession(txCtx, { userId, device, hasShownSecondFactor: false }, parts);
  });
  return { tokens: await issueTokens(session, parts) };
}

/** What was proved may have been replaced while it was being hashed. */
async function requireUnchanged({ tx }: OpenTx, proved: CredentialsRow): Promise<void> {
  const present = await lockCredentials(tx, proved.userId);
  const isSame = present.passwordHash === proved.passwordHash && present.totpConfirmedAt === null;
  if (!isSame) throw wrongCredentials();
}

type SecondStep = { readonly challenge: string; readonly code: string; readonly device: Device };

/**
 * The second step of a login: a code of the authenticator app, or one of the recovery codes.
 * @throws AppError `second_factor.wrong`, `login.slowed`
 */
export async function loginWithSecondFactor(
  ctx: OpenContext,
  { challenge, code, device }: SecondStep,
  parts: PeopleParts,
): Promise<Tokens> {
  const claims = await parts.tokens.verifyChallenge(challenge);
  if (!claims) throw wrongCode();
  const { userId, issuedAt } = claims;
  const session = await prove(parts.guard, codeAttempt(userId, device.address), {
    proof: async () =>
      asPerson(ctx, userId, async (txCtx) => {
        const credentials = await lockCredentials(txCtx.tx, userId);
        const isStale = issuedAt.getTime() + 1_000 < credentials.passwordChangedAt.getTime();
        const kind = isStale ? undefined : await takeCode(txCtx, credentials, { code, parts });
        if (!kind) return undefined;
        if (kind === 'recovery') await tellUse(txCtx, userId, parts);
        return openSession(txCtx, { userId, device, hasShownSecondFactor: true }, parts);
      }),
    wrong: () => refuse(ctx, userId, wrongCode()),
  });
  return issueTokens(session, parts);
}

async function credentialsOf(ctx: OpenContext, userId: UserId): Promise<CredentialsRow> {
  return asPerson(ctx, userId, async ({ tx }) => loadCredentials(tx, userId));
}

/**
 * The organizations that the account opens learn that somebody tried it. Nobody waits for that: the
 * time it takes would tell that there is an account.
 */
function refuse(ctx: OpenContext, userId: UserId | undefined, error: Error): Error {
  if (userId !== undefined) {
    recordFailure(ctx, userId).catch((err: unknown) => {
      ctx.log.error({ err }, 'a failed login could not be recorded');
    });
  }
  return error;
}

async function recordFailure(ctx: OpenContext, userId: UserId): Promise<void> {
  await asPerson(ctx, userId, async (txCtx) =>
    recordAttempt(txCtx, userId, { action: 'login.failed', subjectId: userId }),
  );
}
