import { expect, test } from 'vitest';

import { choose, type ChoiceSpec } from '#workers/engines/analyse/choice/choose.ts';
import { NONE, TRUST, type Weights } from '#workers/engines/analyse/choice/linear-model.ts';

import { trustIn, type Trial } from '../train/trials.ts';

/** Candidates that are words; a word's length is what is known of it. */
const spec: ChoiceSpec<string, readonly string[]> = {
  name: 'word',
  candidatesIn: (words) => words,
  featuresOf: (words) => words.map((word) => ({ long: word.length })),
  keyOf: (word) => word.toLowerCase(),
};

const chosen = (words: readonly string[], weights: Weights, more: object = {}) =>
  choose({ ...spec, ...more }, words, weights).map(({ candidate, chance }) => [
    candidate,
    Math.round(chance * 100) / 100,
  ]);

test('where none of the candidates is likelier than any, nothing is chosen', () => {
  expect(chosen(['ab', 'abcd'], { long: 1, [NONE]: 0 })).toEqual([
    ['abcd', 0.87],
    ['ab', 0.12],
  ]);
  expect(chosen(['ab', 'abcd'], { long: 1, [NONE]: 5 })).toEqual([]);
});

test('of what a document nearly always says there is a guess, but no wild one', () => {
  const isExpected = { isExpected: true };
  expect(chosen(['ab', 'abcd'], { long: 1, [NONE]: 5 }, isExpected)).toEqual([
    ['abcd', 0.26],
    ['ab', 0.04],
  ]);
  expect(chosen(['ab', 'abcd'], { long: 1, [NONE]: 9 }, isExpected)).toEqual([]);
});

test('what cannot be trusted is never sure, and what is chosen stays the same', () => {
  const weights = { long: 2, [NONE]: 0, [TRUST]: 0.5 };
  expect(chosen(['ab', 'abcd'], weights)).toEqual([['abcd', 0.49]]);
});

const trials = (right: number, wrong: number, confidence: number): readonly Trial[] =>
  Array.from({ length: right + wrong }, (_, index) => ({
    fold: index % 5,
    isRight: index < right,
    isSimilar: true,
    confidence,
  }));

test('a field is trusted as often as it will be right where it seemed sure', () => {
  expect(trustIn(trials(9, 3, 1))).toBe(0.714);
  expect(trustIn([...trials(9, 3, 1), ...trials(0, 50, 0.8)])).toBe(0.714);
  expect(trustIn(trials(95, 5, 0.95))).toBe(0.991);
  // Never wrong, more often right than it says, and too few to tell.
  expect(trustIn(trials(20, 0, 1))).toBe(1);
  expect(trustIn(trials(98, 2, 0.91))).toBe(1);
  expect(trustIn(trials(3, 6, 1))).toBe(1);
});
