import { asPerson, type OpenContext } from '#shared/context.ts';
import type { UserId } from '#shared/core/ids.ts';
import { noSoonerThan } from '#shared/core/pace.ts';
import {
  issueTokens,
  openSession,
  recordPersonalAct,
  type Device,
  type Tokens,
} from '#shared/features/sessions/index.ts';
import type { CredentialsRow } from '#shared/infra/db/people-schema.ts';

import { wrongCode, wrongCredentials } from './people.errors.ts';
import type { PeopleParts } from './people.parts.ts';
import { ANSWER_MS } from './people.policy.ts';
import {
  findUserByEmail,
  knowsAddress,
  loadCredentials,
  lockCredentials,
  updateCredentials,
} from './people.repository.ts';
import { codeAttempt, prove } from './proof.ts';
import { takeCode } from './second-factor.service.ts';

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
  const { address } = device;
  const isKnownAddress = userId !== undefined && (await knowsAddress(ctx.db, userId, address));
  const credentials = userId && (await credentialsOf(ctx, userId));
  await prove(
    parts.guard,
    { account: email, address, isKnownAddress },
    {
      isRight: async () => parts.hasher.matches(password, credentials?.passwordHash),
      wrong: wrongCredentials,
    },
  ).catch(async (error: unknown) => {
    if (userId !== undefined) await recordFailure(ctx, userId);
    throw error;
  });
  if (!credentials) throw wrongCredentials();

  if (parts.hasher.isOutdated(credentials.passwordHash)) {
    await renewHash(ctx, credentials, { password, parts });
  }
  if (credentials.totpConfirmedAt !== null) {
    return { challenge: await parts.tokens.signChallenge(credentials) };
  }
  return { tokens: await begin(ctx, credentials.userId, { device, parts }) };
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
  await prove(parts.guard, codeAttempt(userId, device.address), {
    isRight: async () =>
      asPerson(ctx, userId, async (txCtx) => {
        const credentials = await lockCredentials(txCtx.tx, userId);
        const isStale = issuedAt.getTime() + 1_000 < credentials.passwordChangedAt.getTime();
        return !isStale && (await takeCode(txCtx, credentials, { code, parts }));
      }),
    wrong: wrongCode,
  });
  const session = await asPerson(ctx, userId, async (txCtx) =>
    openSession(txCtx, { userId, device, hasShownSecondFactor: true }, parts),
  );
  return issueTokens(session, parts);
}

async function begin(
  ctx: OpenContext,
  userId: UserId,
  { device, parts }: { device: Device; parts: PeopleParts },
): Promise<Tokens> {
  const session = await asPerson(ctx, userId, async (txCtx) =>
    openSession(txCtx, { userId, device, hasShownSecondFactor: false }, parts),
  );
  return issueTokens(session, parts);
}

async function credentialsOf(ctx: OpenContext, userId: UserId): Promise<CredentialsRow> {
  return asPerson(ctx, userId, async ({ tx }) => loadCredentials(tx, userId));
}

/** The organizations that the account opens learn that somebody tried it. */
async function recordFailure(ctx: OpenContext, userId: UserId): Promise<void> {
  await asPerson(ctx, userId, async (txCtx) =>
    recordPersonalAct(txCtx, userId, { action: 'login.failed', subjectId: userId }),
  );
}

/** The one moment at which the password is there to be hashed anew. */
async function renewHash(
  ctx: OpenContext,
  { userId, passwordHash: outdated }: CredentialsRow,
  { password, parts }: { password: string; parts: PeopleParts },
): Promise<void> {
  const passwordHash = await parts.hasher.hash(password);
  await asPerson(ctx, userId, async ({ tx }) => {
    const current = await lockCredentials(tx, userId);
    if (current.passwordHash === outdated) await updateCredentials(tx, userId, { passwordHash });
  });
}
