import { signingSecret } from '#shared/infra/crypto/keys.ts';

/** Which secret is in force, and until when the one before is, too. */
export type SecretState = {
  readonly secretGeneration: number;
  readonly overlapUntil: Date | null;
};

/** After a rotation both secrets sign, so that a receiver may change over at any moment of a day. */
const OVERLAP_MS = 24 * 60 * 60_000;

export const overlapFrom = (now: Date): Date => new Date(now.getTime() + OVERLAP_MS);

/** @param owner the endpoint's id, or the organization's for callbacks. @returns the newest first */
export function secretsInForce(
  rootKey: Buffer,
  owner: string,
  { secretGeneration, overlapUntil }: SecretState,
  now: Date,
): readonly [string, ...string[]] {
  const current = signingSecret(rootKey, owner, secretGeneration);
  const isOverlapping = overlapUntil !== null && overlapUntil > now && secretGeneration > 1;
  return isOverlapping ? [current, signingSecret(rootKey, owner, secretGeneration - 1)] : [current];
}
