import type { LinkOrigin } from '#shared/features/mail/index.ts';
import type { SessionParts } from '#shared/features/sessions/index.ts';
import type { PasswordHasher } from '#shared/infra/crypto/password-hasher.ts';
import type { SecretBox } from '#shared/infra/crypto/secret-box.ts';

/** What accounts are kept with, the same for the whole process. */
export type PeopleParts = SessionParts & {
  readonly hasher: PasswordHasher;
  readonly guard: LoginGuard;
  readonly totpBox: SecretBox;
  readonly linkOrigin: LinkOrigin;
  /** Whether strangers may register, or only who is invited. */
  readonly isRegistrationOpen: boolean;
  readonly shortestPassword: number;
  readonly resetTokenMs: number;
};

export type LoginAttempt = {
  /** Whose password or code is tried. */
  readonly account: string;
  /** From where: an address, or the network that one customer has. */
  readonly place: string;
  /** The person has logged in from there before: nobody else's attempts slow him down there. */
  readonly isKnownPlace: boolean;
  /** Only who knows the password gets here, so no stranger can lock the account by trying. */
  readonly isLockable: boolean;
};

export type Posting = {
  readonly recipient: string;
  readonly kind: 'registration' | 'password_reset' | 'email_change' | 'invitation';
  /** For whom it is sent: the place, or the organization and the person. */
  readonly senders: readonly [string, ...string[]];
};

/** Slows down who guesses, without locking out whom he guesses about. */
export type LoginGuard = {
  /**
   * Counts an attempt as failed until `succeeded` says otherwise, so that many at once gain nothing.
   * @returns how long to wait before the next, where this one is one too many
   */
  readonly refusesFor: (attempt: LoginAttempt) => Promise<number | undefined>;
  readonly succeeded: (attempt: LoginAttempt) => Promise<void>;
  /** Whether another mail may go out now: nobody's letter box is flooded, nobody sends in bulk. */
  readonly mayMail: (posting: Posting) => Promise<boolean>;
};
