import type { OpenTx } from '#shared/context.ts';
import type { UserId } from '#shared/core/ids.ts';
import { newKey } from '#shared/infra/crypto/keys.ts';
import type { TokenPurpose } from '#shared/infra/db/people-schema.ts';

import type { PeopleParts } from './people.parts.ts';
import { insertOneTimeToken } from './people.repository.ts';

type Wish = {
  readonly userId: UserId;
  readonly purpose: TokenPurpose;
  /** What it carries. */
  readonly email?: string;
};

/** Makes a token for a mail. @returns what the mail says of it */
export async function makeOneTimeToken(
  { tx, clock }: OpenTx,
  wish: Wish,
  { linkOrigin: origin, resetTokenMs }: PeopleParts,
) {
  const { plaintext: token, hash: tokenHash } = newKey('one_time');
  const createdAt = clock.now();
  const expiresAt = new Date(createdAt.getTime() + resetTokenMs);
  await insertOneTimeToken(tx, { ...wish, tokenHash, createdAt, expiresAt });
  return { origin, token, minutes: Math.round(resetTokenMs / 60_000) };
}
