import type { SessionId, UserId } from '#shared/core/ids.ts';
import { neighbourhoodOf } from '#shared/core/networks.ts';

import { tooManyAttempts } from './people.errors.ts';
import type { LoginAttempt, LoginGuard } from './people.parts.ts';

type Proof<T> = {
  /** @returns undefined for what proves nothing */
  readonly proof: () => Promise<T | undefined>;
  readonly wrong: () => Error;
};

/**
 * Tries something that a guesser would try: counted, slowed down, and forgiven when right.
 * @throws AppError `login.slowed`, and what `wrong` says
 */
export async function prove<T>(
  guard: LoginGuard,
  attempt: LoginAttempt,
  { proof, wrong }: Proof<T>,
): Promise<T> {
  const seconds = await guard.refusesFor(attempt);
  if (seconds !== undefined) throw tooManyAttempts(seconds);
  const proved = await proof();
  if (proved === undefined) throw wrong();
  await guard.succeeded(attempt);
  return proved;
}

/** The codes of logins are counted apart from passwords: only who knows these gets to them. */
export function codeAttempt(userId: UserId, address: string | null): LoginAttempt {
  return {
    account: `code:${userId}`,
    place: placeOf(address),
    isKnownPlace: false,
    isLockable: true,
  };
}

/** Who is logged in is asked for a code: who has stolen a session locks that session only. */
export function ownCodeAttempt(sessionId: SessionId, address: string | null): LoginAttempt {
  return {
    account: `own-code:${sessionId}`,
    place: placeOf(address),
    isKnownPlace: false,
    isLockable: true,
  };
}

/** Somebody who is logged in is asked for the password again. */
export function passwordAttempt(userId: UserId, address: string | null): LoginAttempt {
  return {
    account: `password:${userId}`,
    place: placeOf(address),
    isKnownPlace: true,
    isLockable: false,
  };
}

/** Who has the token read the mail: he may be asked for the password only so often. */
export function registrationAttempt(tokenHash: Buffer, address: string | null): LoginAttempt {
  const account = `registration:${tokenHash.toString('hex')}`;
  return { account, place: placeOf(address), isKnownPlace: false, isLockable: true };
}

/** From where somebody acts: an address, or the network that one customer has. */
export function placeOf(address: string | null): string {
  return address === null ? 'nowhere' : neighbourhoodOf(address);
}
