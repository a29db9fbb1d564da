import { largestOf } from '#shared/core/largest.ts';

/** What is known of a candidate: names with how strongly each holds, most of them 1. */
export type Features = Readonly<Record<string, number>>;

/** What each feature counts for; what is not named counts nothing. */
export type Weights = Readonly<Record<string, number>>;

export function scoreOf(features: Features, weights: Weights): number {
  let score = 0;
  for (const [name, value] of Object.entries(features)) score += value * (weights[name] ?? 0);
  return score;
}

/** The weight of choosing none of the candidates. */
export const NONE = '(none)';

/**
 * How often what seemed sure was right in documents of houses that nothing was learned from, as a
 * share of how often it should have been. What was not measured is trusted.
 */
export const TRUST = '(trust)';

/**
 * How likely each candidate is the right one, with what is left for none of them: conditional logit
 * (D. McFadden, 1974).
 * @param features of each candidate
 * @returns as many numbers from 0 to 1; their sum is at most 1
 */
export function chances(features: readonly Features[], weights: Weights): readonly number[] {
  const scores = features.map((one) => scoreOf(one, weights));
  const none = weights[NONE] ?? 0;
  const highest = largestOf(scores, none);
  const powers = scores.map((score) => Math.exp(score - highest));
  const sum = powers.reduce((total, power) => total + power, Math.exp(none - highest));
  return powers.map((power) => power / sum);
}
