import { createHash } from 'node:crypto';

import type { RateLimits } from './rate-limits.ts';

/** See `LoginGuard` in the feature `people`. */
type Attempt = {
  readonly account: string;
  readonly place: string;
  readonly isKnownPlace: boolean;
  readonly isLockable: boolean;
};

type Posting = {
  readonly recipient: string;
  readonly kind: string;
  readonly senders: readonly [string, ...string[]];
};

/** Wrong passwords for one account from one place. */
const pairPolicy = { name: 'login-pair', quota: 10, windowSeconds: 15 * 60 };
/** Wrong passwords from one place, whatever the account: an office shares an address. */
const placePolicy = { name: 'login-place', quota: 100, windowSeconds: 60 * 60 };
/** Wrong passwords for one account from everywhere; beyond it strangers' places are watched closer. */
const accountPolicy = { name: 'login-account', quota: 50, windowSeconds: 60 * 60 };
/** What is left to a place from where nobody has logged in to an account that is under attack. */
const ATTEMPTS_OF_STRANGERS = 2;
/** For one place, person or organization, to whomever. */
const senderPolicy = { name: 'mail-sender', quota: 100, windowSeconds: 60 * 60 };
/** For one of them to one address, and to one address from everywhere; each kind for itself. */
const FROM_ONE_SENDER = 3;
const TO_ONE_RECIPIENT = 10;
const LONGEST_MAIL_WINDOW_SECONDS = 30 * 60;

/**
 * Slows guessing down by account and place together, so that no stranger can lock an account: its
 * owner, at another address, has attempts of his own. Only when an account is guessed at from many
 * places do unknown ones get fewer.
 * @param tokenSeconds how long what is mailed counts: whoever has used up somebody's mails has sent
 *   him tokens that are still good
 */
export function createLoginGuard({ limiter }: RateLimits, tokenSeconds: number) {
  const windowSeconds = Math.min(LONGEST_MAIL_WINDOW_SECONDS, tokenSeconds);
  const pairs = limiter(pairPolicy);
  const places = limiter(placePolicy);
  const accounts = limiter(accountPolicy);
  const senders = limiter(senderPolicy);
  const mailPairs = limiter({ name: 'mail-pair', quota: FROM_ONE_SENDER, windowSeconds });
  const recipients = limiter({ name: 'mail-recipient', quota: TO_ONE_RECIPIENT, windowSeconds });

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
    async mayMail({ recipient, kind, senders: by }: Posting): Promise<boolean> {
      for (const sender of by) if ((await senders.take(sender)).isExceeded) return false;
      const mail = `${kind}-${nameless(recipient)}`;
      // What a sender is refused does not use up the recipient's mails.
      if ((await mailPairs.take(`${mail}-${by[0]}`)).isExceeded) return false;
      return !(await recipients.take(mail)).isExceeded;
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
