import { createHash } from 'node:crypto';

import { neighbourhoodOf } from '#shared/core/networks.ts';

import type { RateLimits } from './rate-limits.ts';

/** See `LoginGuard` in the feature `people`. */
type Attempt = {
  readonly account: string;
  readonly address: string;
  readonly isKnownAddress: boolean;
};

/** Wrong passwords for one account from one place. */
const pairPolicy = { name: 'login-pair', quota: 10, windowSeconds: 15 * 60 };
/** Wrong passwords from one place, whatever the account: an office shares an address. */
const addressPolicy = { name: 'login-address', quota: 100, windowSeconds: 60 * 60 };
/** Wrong passwords for one account from everywhere; beyond it strangers' places are watched closer. */
const accountPolicy = { name: 'login-account', quota: 50, windowSeconds: 60 * 60 };
/** What is left to a place from where nobody has logged in to an account that is under attack. */
const ATTEMPTS_OF_STRANGERS = 2;
const mailPolicy = { name: 'mail-recipient', quota: 5, windowSeconds: 60 * 60 };

/**
 * Slows guessing down by account and place together, so that no stranger can lock an account: its
 * owner, at another address, has attempts of his own. Only when an account is guessed at from many
 * places do unknown ones get fewer.
 */
export function createLoginGuard({ limiter }: RateLimits) {
  const pairs = limiter(pairPolicy);
  const addresses = limiter(addressPolicy);
  const accounts = limiter(accountPolicy);
  const recipients = limiter(mailPolicy);

  return {
    async refusesFor(attempt: Attempt): Promise<number | undefined> {
      const { account, place, pair } = keysOf(attempt);
      const ofPair = await pairs.take(pair);
      const ofPlace = await addresses.take(place);
      const ofAccount = await accounts.take(account);
      const used = pairPolicy.quota - ofPair.remaining;
      const isStrange = !attempt.isKnownAddress && ofAccount.isExceeded;
      if (ofPair.isExceeded || (isStrange && used > ATTEMPTS_OF_STRANGERS)) {
        return ofPair.resetSeconds;
      }
      return ofPlace.isExceeded ? ofPlace.resetSeconds : undefined;
    },
    async succeeded(attempt: Attempt): Promise<void> {
      const { account, place, pair } = keysOf(attempt);
      await pairs.forget(pair);
      await addresses.giveBack(place);
      await accounts.giveBack(account);
    },
    async mayMail(recipient: string): Promise<boolean> {
      return !(await recipients.take(nameless(recipient))).isExceeded;
    },
  };
}

function keysOf({ account, address }: Attempt) {
  const place = neighbourhoodOf(address);
  const who = nameless(account);
  return { account: who, place, pair: `${who}-${place}` };
}

/** Redis need not know whom we know. */
function nameless(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}
