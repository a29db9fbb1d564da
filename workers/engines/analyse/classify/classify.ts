import { documentClasses, type Classification, type DocumentClass } from '#shared/core/field.ts';

import { scoreOf, type Weights } from '../choice/linear-model.ts';
import type { OwnModel } from '../lessons/own-model.ts';
import { wordsOfSheet } from '../lessons/words-of-sheet.ts';
import type { Sheet } from '../sheet/sheet.ts';
import weights from '../weights/class.json' with { type: 'json' };
import { classFeatures } from './class-features.ts';

/** What a client says about its document counts about as much as its title. */
const HINT = 3;

/**
 * Every class with how likely it is, the likeliest first; their sum is 1.
 * @param own what the organization's corrections taught
 */
export function classify(
  sheet: Sheet,
  hint: DocumentClass | undefined,
  own?: OwnModel,
): readonly Classification[] {
  const features = { ...classFeatures(sheet), always: 1 };
  const learned: Readonly<Record<string, Weights>> = weights;
  const words = own?.classes ? wordsOfSheet(sheet, own.markOf) : {};
  const scores = documentClasses.map((value) => ({
    value,
    score:
      scoreOf(features, learned[value] ?? {}) +
      scoreOf({ ...features, ...words }, own?.classes?.[value] ?? {}) +
      (value === hint ? HINT : 0),
  }));
  const highest = Math.max(...scores.map(({ score }) => score));
  const sum = scores.reduce((total, { score }) => total + Math.exp(score - highest), 0);
  return scores
    .map(({ value, score }) => ({ value, confidence: Math.exp(score - highest) / sum }))
    .toSorted((a, b) => b.confidence - a.confidence);
}
