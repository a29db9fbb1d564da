import type { UserId } from '#shared/core/ids.ts';

import { tooManyAttempts } from './people.errors.ts';
import type { LoginAttempt, LoginGuard } from './people.parts.ts';

/**
 * Tries something that a guesser would try: counted, slowed down, and forgiven when right.
 * @throws AppError `login.slowed`, and what `wrong` says
 */
export async function prove(
  guard: LoginGuard,
  attempt: LoginAttempt,
  { isRight, wrong }: { isRight: () => Promise<boolean>; wrong: () => Error },
): Promise<void> {
  const seconds = await guard.refusesFor(attempt);
  if (seconds !== undefined) throw tooManyAttempts(seconds);
  if (!(await isRight())) throw wrong();
  await guard.succeeded(attempt);
}

/** Codes are counted apart from passwords: only who knows the password gets to them. */
export function codeAttempt(userId: UserId, address: string | null): LoginAttempt {
  return { account: `code:${userId}`, address: address ?? '', isKnownAddress: false };
}

/** Somebody who is logged in is asked for the password again. */
export function passwordAttempt(userId: UserId, address: string | null): LoginAttempt {
  return { account: `password:${userId}`, address: address ?? '', isKnownAddress: true };
}
