import { createHash, randomBytes } from 'node:crypto';

import { asPerson, type OpenTx, type PersonContext } from '#shared/context.ts';
import type { UserId } from '#shared/core/ids.ts';
import {
  postPersonalMail,
  recoveryCodeUsedLetter,
  secondFactorChangedLetter,
} from '#shared/features/mail/index.ts';
import {
  forgetSecondFactors,
  recordPersonalAct,
  setSecondFactorShown,
} from '#shared/features/sessions/index.ts';
import { newTotp, stepOfCode, type NewTotp } from '#shared/infra/crypto/totp.ts';
import type { CredentialsRow } from '#shared/infra/db/people-schema.ts';

import { proveOwnPassword } from './password.service.ts';
import { noSecondFactor, secondFactorExists, wrongOwnCode } from './people.errors.ts';
import type { PeopleParts } from './people.parts.ts';
import {
  clearSecondFactor,
  countRecoveryCodes,
  loadUser,
  lockCredentials,
  replaceRecoveryCodes,
  takeRecoveryCode,
  updateCredentials,
} from './people.repository.ts';
import { ownCodeAttempt, prove } from './proof.ts';

const RECOVERY_CODES = 10;
/** 80 random bits: out of reach for guessing, also for who has the hashes. */
const RECOVERY_BYTES = 10;

/**
 * Makes a secret for an authenticator app. It counts for nothing before `confirmSecondFactor`.
 * @throws AppError `password.wrong`, `second_factor.exists`
 */
export async function startSecondFactor(
  ctx: PersonContext,
  password: string,
  parts: PeopleParts,
): Promise<NewTotp> {
  const { userId } = ctx.person;
  await proveOwnPassword(ctx, password, parts);
  return asPerson(ctx, userId, async ({ tx }) => {
    const { totpConfirmedAt } = await lockCredentials(tx, userId);
    if (totpConfirmedAt !== null) throw secondFactorExists();
    const made = newTotp((await loadUser(tx, userId)).email);
    const sealedTotpSecret = parts.totpBox.seal(made.secret).bytes;
    await updateCredentials(tx, userId, { sealedTotpSecret, totpLastStep: null });
    return made;
  });
}

/**
 * From here on a login takes a code. This session has shown one.
 * @returns the recovery codes, for the only time
 * @throws AppError `second_factor.wrong`, `second_factor.missing`, `second_factor.exists`
 */
export async function confirmSecondFactor(
  ctx: PersonContext,
  code: string,
  parts: PeopleParts,
): Promise<readonly string[]> {
  const { userId, sessionId } = ctx.person;
  return proveOwnCode(ctx, parts, async (txCtx, credentials) => {
    if (credentials.totpConfirmedAt !== null) throw secondFactorExists();
    if (!(await takeTotpCode(txCtx, credentials, { code, parts }))) return undefined;
    const now = ctx.clock.now();
    await updateCredentials(txCtx.tx, userId, { totpConfirmedAt: now });
    await setSecondFactorShown(txCtx.tx, sessionId, now);
    const codes = await makeRecoveryCodes(txCtx, credentials);
    await tellChange(txCtx, credentials, { isOn: true, parts });
    return codes;
  });
}

/** @throws AppError `second_factor.wrong`, `second_factor.missing` */
export async function renewRecoveryCodes(
  ctx: PersonContext,
  code: string,
  parts: PeopleParts,
): Promise<readonly string[]> {
  const { userId } = ctx.person;
  return proveOwnCode(ctx, parts, async (txCtx, credentials) => {
    const kind = await takeCode(txCtx, credentials, { code, parts });
    if (!kind) return undefined;
    const codes = await makeRecoveryCodes(txCtx, credentials);
    if (kind === 'recovery') await tellUse(txCtx, userId, parts);
    const action = 'account.recovery_codes_made';
    await recordPersonalAct(txCtx, userId, { action, subjectId: userId });
    return codes;
  });
}

/** @throws AppError `password.wrong`, `second_factor.wrong`, `second_factor.missing` */
export async function removeSecondFactor(
  ctx: PersonContext,
  { password, code }: { password: string; code: string },
  parts: PeopleParts,
): Promise<void> {
  const { userId } = ctx.person;
  await proveOwnPassword(ctx, password, parts);
  await proveOwnCode(ctx, parts, async (txCtx, credentials) => {
    if (!(await takeCode(txCtx, credentials, { code, parts }))) return undefined;
    await clearSecondFactor(txCtx.tx, userId);
    await forgetSecondFactors(txCtx.tx, userId);
    await tellChange(txCtx, credentials, { isOn: false, parts });
    return true;
  });
}

type Presented = { readonly code: string; readonly parts: Pick<PeopleParts, 'totpBox'> };

/** Takes a code of the app or a recovery code: each counts once. @returns which it was */
export async function takeCode(
  ctx: OpenTx,
  credentials: CredentialsRow,
  presented: Presented,
): Promise<'app' | 'recovery' | undefined> {
  if (credentials.totpConfirmedAt === null) return undefined;
  if (await takeTotpCode(ctx, credentials, presented)) return 'app';
  const { userId } = credentials;
  const codeHash = hashRecoveryCode(presented.code);
  const isTaken = await takeRecoveryCode(ctx.tx, userId, { codeHash, now: ctx.clock.now() });
  if (!isTaken) return undefined;
  const action = 'account.recovery_code_used';
  await recordPersonalAct(ctx, userId, { action, subjectId: userId });
  return 'recovery';
}

/** Whoever has the app needs no recovery code: its use may be somebody else's. */
export async function tellUse(
  ctx: OpenTx,
  userId: UserId,
  { mailBox }: Pick<PeopleParts, 'mailBox'>,
): Promise<void> {
  const { email: to } = await loadUser(ctx.tx, userId);
  const letter = recoveryCodeUsedLetter(await countRecoveryCodes(ctx.tx, userId));
  await postPersonalMail(ctx, mailBox, { to, letter });
}

async function takeTotpCode(
  { tx, clock }: OpenTx,
  { userId, sealedTotpSecret, totpLastStep }: CredentialsRow,
  { code, parts }: Presented,
): Promise<boolean> {
  if (sealedTotpSecret === null) return false;
  const step = await stepOfCode({
    secret: parts.totpBox.open(sealedTotpSecret),
    code: code.replaceAll(' ', ''),
    lastStep: totpLastStep === null ? null : Number(totpLastStep),
    now: clock.now(),
  });
  if (step === undefined) return false;
  await updateCredentials(tx, userId, { totpLastStep: step });
  return true;
}

/** A code is tried in the transaction of what it opens; nothing stands for a wrong one. */
async function proveOwnCode<T>(
  ctx: PersonContext,
  parts: PeopleParts,
  work: (ctx: OpenTx, credentials: CredentialsRow) => Promise<T | undefined>,
): Promise<T> {
  const { userId, sessionId } = ctx.person;
  return prove(parts.guard, ownCodeAttempt(sessionId, ctx.address), {
    proof: async () =>
      asPerson(ctx, userId, async (txCtx) => {
        const credentials = await lockCredentials(txCtx.tx, userId);
        if (credentials.sealedTotpSecret === null) throw noSecondFactor();
        return work(txCtx, credentials);
      }),
    wrong: wrongOwnCode,
  });
}

async function makeRecoveryCodes(
  { tx }: OpenTx,
  { userId }: CredentialsRow,
): Promise<readonly string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, newRecoveryCode);
  await replaceRecoveryCodes(tx, userId, codes.map(hashRecoveryCode));
  return codes;
}

/** Letters and digits that cannot be mistaken for each other: `abcd-efgh-ijkm-npqr`. */
function newRecoveryCode(): string {
  const alphabet = 'abcdefghijkmnpqrstuvwxyz23456789';
  const bits = BigInt(`0x${randomBytes(RECOVERY_BYTES).toString('hex')}`);
  const letters = Array.from(
    { length: (RECOVERY_BYTES * 8) / 5 },
    (_, place) => alphabet[Number((bits >> BigInt(place * 5)) & 31n)],
  ).join('');
  return letters.replaceAll(/(.{4})(?=.)/g, '$1-');
}

function hashRecoveryCode(code: string): Buffer {
  const plain = code.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  return createHash('sha256').update(`docmill/recovery/${plain}`).digest();
}

async function tellChange(
  ctx: OpenTx,
  { userId }: CredentialsRow,
  { isOn, parts }: { isOn: boolean; parts: PeopleParts },
): Promise<void> {
  const { email } = await loadUser(ctx.tx, userId);
  const action = isOn ? 'account.second_factor_set_up' : 'account.second_factor_removed';
  await recordPersonalAct(ctx, userId, { action, subjectId: userId });
  const letter = secondFactorChangedLetter(isOn);
  await postPersonalMail(ctx, parts.mailBox, { to: email, letter });
}
