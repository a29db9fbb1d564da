import { choose, type ChoiceSpec, type Chosen } from '../choice/choose.ts';
import type { Features, Weights } from '../choice/linear-model.ts';
import type { Facts } from '../facts.ts';
import { adjusted } from './own-model.ts';
import type { MarkOf } from './word-marks.ts';
import { wordsAround, type Placed } from './words-around.ts';

/** Chooses as the organization's corrections taught, where they taught something about the field. */
export function chooseOwn<C extends Placed>(
  spec: ChoiceSpec<C, Facts>,
  facts: Facts,
  weights: Weights,
): readonly Chosen<C>[] {
  const { own } = facts;
  const deltas = own?.deltas[spec.name];
  if (!own || !deltas) return choose(spec, facts, weights);
  return choose(withWords(spec, own.markOf), facts, adjusted(weights, deltas));
}

/** The same candidates, told apart by the words around them, too. */
export function withWords<C extends Placed>(
  spec: ChoiceSpec<C, Facts>,
  markOf: MarkOf,
): ChoiceSpec<C, Facts> {
  return {
    ...spec,
    featuresOf(candidates, facts) {
      const known = spec.featuresOf(candidates, facts);
      return candidates.map((candidate, index): Features =>
        Object.assign({}, known[index], wordsAround(candidate, facts.sheet, markOf)),
      );
    },
  };
}
