import { createHash } from 'node:crypto';

import type { RateLimits } from './rate-limits.ts';

/** See `LoginGuard` in the feature `people`. */
type Attempt = {
  readonly account: string;
  readonly place: string;
  readonly isKnownPlace: boolean;
  readonly isLockable: boolean;
};

type Posting = { readonly recipient: string; readonly kind: string; readonly sender: string };

/** Wrong passwords for one account from one place. */
const pairPolicy = { name: 'login-pair', quota: 10, windowSeconds: 15 * 60 };
/** Wrong passwords from one place, whatever the account: an office shares an address. */
const placePolicy = { name: 'login-place', quota: 100, windowSeconds: 60 * 60 };
/** Wrong passwords for one account from everywhere; beyond it strangers' places are watched closer. */
const accountPolicy = { name: 'login-account', quota: 50, windowSeconds: 60 * 60 };
/** What is left to a place from where nobody has logged in to an account that is under attack. */
const ATTEMPTS_OF_STRANGERS = 2;
/** Of one kind to one address: another kind, like a new password, is not blocked by it. */
const recipientPolicy = { name: 'mail-recipient', quota: 5, windowSeconds: 60 * 60 };
/** For one place or organization, to whomever. */
const senderPolicy = { name: 'mail-sender', quota: 100, windowSeconds: 60 * 60 };

/**
 * Slows guessing down by account and place together, so that no stranger can lock an account: its
 * owner, at another address, has attempts of his own. Only when an account is guessed at from many
 * places do unknown ones get fewer.
 */
export function createLoginGuard({ limiter }: RateLimits) {
  const pairs = limiter(pairPolicy);
  const places = limiter(placePolicy);
  const accounts = limiter(accountPolicy);
  const recipients = limiter(recipientPolicy);
  const senders = limiter(senderPolicy);

  return {
    async refusesFor(attempt: Attempt): Promise<number | undefined> {
      const { account, place, pair } = keysOf(attempt);
      const ofPair = await pairs.take(pair);
      if (ofPair.isExceeded) return ofPair.resetSeconds;
      const ofPlace = await places.take(place);
      if (ofPlace.isExceeded) return ofPlace.resetSeconds;
      // What one place is refused is no sign of an attack from many.
      const ofAccount = await accounts.take(account);
      if (!ofAccount.isExceeded || attempt.isKnownPlace) return undefined;
      if (attempt.isLockable) return ofAccount.resetSeconds;
      const used = pairPolicy.quota - ofPair.remaining;
      return used > ATTEMPTS_OF_STRANGERS ? ofPair.resetSeconds : undefined;
    },
    async succeeded(attempt: Attempt): Promise<void> {
      const { account, place, pair } = keysOf(attempt);
      await pairs.forget(pair);
      await places.giveBack(place);
      await accounts.giveBack(account);
    },
    async mayMail({ recipient, kind, sender }: Posting): Promise<boolean> {
      const ofSender = await senders.take(sender);
      const ofRecipient = await recipients.take(`${kind}-${nameless(recipient)}`);
      return !ofSender.isExceeded && !ofRecipient.isExceeded;
    },
  };
}

function keysOf({ account, place }: Attempt) {
  const who = nameless(account);
  return { account: who, place, pair: `${who}-${place}` };
}

/** Redis need not know whom we know. */
function nameless(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}
