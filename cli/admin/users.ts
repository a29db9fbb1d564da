import {
  disableUser,
  dropSecondFactor,
  enableUser,
  resetPasswordOf,
} from '#shared/features/people/index.ts';
import { createPasswordHasher } from '#shared/infra/crypto/password-hasher.ts';
import type { Db } from '#shared/infra/db/client.ts';

import { UsageError } from '../usage-error.ts';

/** `docmill admin reset-password EMAIL` */
export async function resetPassword(db: Db, args: readonly string[]): Promise<void> {
  const email = onlyEmail(args);
  const administration = { systemDb: db, hasher: createPasswordHasher() };
  console.log(await resetPasswordOf(administration, email));
  console.error('All sessions are ended. This is the only time the password is shown.');
}

/** `docmill admin remove-second-factor EMAIL` */
export async function removeSecondFactor(db: Db, args: readonly string[]): Promise<void> {
  const email = onlyEmail(args);
  await dropSecondFactor(db, email);
  console.log(`${email} logs in with the password alone; all sessions are ended.`);
}

/** `docmill admin disable EMAIL` */
export async function disable(db: Db, args: readonly string[]): Promise<void> {
  const email = onlyEmail(args);
  await disableUser(db, email);
  console.log(`${email} is disabled: no login, no session, no key.`);
}

/** `docmill admin enable EMAIL` */
export async function enable(db: Db, args: readonly string[]): Promise<void> {
  const email = onlyEmail(args);
  await enableUser(db, email);
  console.log(`${email} may log in again.`);
}

function onlyEmail(args: readonly string[]): string {
  const [email, ...more] = args;
  if (email === undefined || more.length > 0) {
    throw new UsageError('Give one e-mail address.');
  }
  return email;
}
