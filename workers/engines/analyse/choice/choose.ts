import { chances, TRUST, type Features, type Weights } from './linear-model.ts';

/** How the candidates for a field are found and told apart. */
export type ChoiceSpec<C, D> = {
  /** Of its weights: `receipt.total`. */
  readonly name: string;
  readonly candidatesIn: (document: D) => readonly C[];
  readonly featuresOf: (candidates: readonly C[], document: D) => readonly Features[];
  /** Candidates with the same key say the same. */
  readonly keyOf: (candidate: C) => string;
  /** Documents of the class nearly always say it: somebody who looks for it is shown a guess. */
  readonly isExpected?: boolean;
};

export type Chosen<C> = {
  readonly candidate: C;
  /** How likely it is the right one of the candidates, 0 to 1. */
  readonly chance: number;
};

/** So many candidates that lost are kept. */
const MOST_LOSERS = 3;
/** What is less likely is no alternative. */
const LEAST_CHANCE = 0.02;
/** What is less likely is no guess. */
const LEAST_GUESS = 0.05;

/**
 * The likeliest candidate and those that lost, the likeliest first; nothing where that it is none of
 * them is likelier, unless the field is expected.
 */
export function choose<C, D>(
  spec: ChoiceSpec<C, D>,
  document: D,
  weights: Weights,
): readonly Chosen<C>[] {
  // What was never learned is not guessed.
  if (Object.keys(weights).length === 0) return [];
  const candidates = spec.candidatesIn(document);
  const likely = chances(spec.featuresOf(candidates, document), weights);
  const byKey = new Map<string, { candidate: C; best: number; chance: number }>();
  for (const [index, candidate] of candidates.entries()) {
    const chance = likely[index] ?? 0;
    const key = spec.keyOf(candidate);
    const known = byKey.get(key);
    if (!known) byKey.set(key, { candidate, best: chance, chance });
    else {
      known.chance += chance;
      if (chance > known.best) [known.best, known.candidate] = [chance, candidate];
    }
  }
  const none = 1 - likely.reduce((sum, chance) => sum + chance, 0);
  const ranked = [...byKey.values()].toSorted((a, b) => b.chance - a.chance);
  const least = spec.isExpected ? Math.min(none, LEAST_GUESS) : none;
  if (!ranked[0] || ranked[0].chance < least) return [];
  const trust = weights[TRUST] ?? 1;
  return ranked
    .slice(0, MOST_LOSERS + 1)
    .filter(({ chance }, index) => index === 0 || chance >= LEAST_CHANCE)
    .map(({ candidate, chance }) => ({ candidate, chance: chance * trust }));
}
