import type { DocumentClass } from '#shared/core/field.ts';

import { chances, type Features } from '../choice/linear-model.ts';
import { classFeatures } from '../classify/class-features.ts';
import { classify } from '../classify/classify.ts';
import type { Facts } from '../facts.ts';
import { withWords } from './choose-own.ts';
import { learnableOf, taughtClass } from './learnable.ts';
import { MOST_CANDIDATES, MOST_FEATURES, type Taught } from './lesson.ts';
import { adjusted, CLASS_FIELD, type OwnModel } from './own-model.ts';
import { exactOnes, rightOnes } from './right-ones.ts';
import type { Placed } from './words-around.ts';
import { wordsOfSheet } from './words-of-sheet.ts';

/** What somebody says of a field. */
export type Answer = {
  readonly field: string;
  /** As it is compared: an amount with two places, a date, a text; null where there is none. */
  readonly value: string | null;
  /** How much it counts. */
  readonly weight: number;
};

export type Said = {
  readonly documentClass: DocumentClass;
  readonly isClassKnown: boolean;
  readonly answers: readonly Answer[];
};

/** What a document teaches whose answers are known. */
export function teach(
  facts: Facts,
  { documentClass, isClassKnown, answers }: Said,
  own: OwnModel,
): readonly Taught[] {
  const ofFields = answers.flatMap((answer) => lessonOf(facts, { documentClass, answer }, own));
  return isClassKnown ? [classLesson(facts, documentClass, own), ...ofFields] : ofFields;
}

function classLesson({ sheet }: Facts, documentClass: DocumentClass, own: OwnModel): Taught {
  const features = limited({ ...wordsOfSheet(sheet, own.markOf), ...classFeatures(sheet) });
  const chosen = classify(sheet, undefined, own).find(({ value }) => value === documentClass);
  return {
    class: documentClass,
    field: CLASS_FIELD,
    candidates: [features],
    right: [0],
    weight: 1,
    isNews: isNews(chosen?.confidence ?? 0),
  };
}

type Question = { readonly documentClass: DocumentClass; readonly answer: Answer };

function lessonOf(
  facts: Facts,
  { documentClass, answer: { field, value, weight } }: Question,
  own: OwnModel,
): readonly Taught[] {
  const learnable = learnableOf(documentClass);
  const plainSpec = ownOf(learnable?.specs, field);
  if (!learnable || !plainSpec) return [];
  const spec = withWords(plainSpec, own.markOf);
  const candidates = spec.candidatesIn(facts);
  const right = value === null ? [] : sayingThat(candidates.map(spec.keyOf), value);
  // What is right but was not read teaches nothing: none of the others is right, and yet there is one.
  if (value !== null && right.length === 0) return [];
  const features = spec.featuresOf(candidates, facts);
  const weights = learnable.weights[field] ?? {};
  const deltas = own.choicesOf(documentClass)?.deltas[field] ?? {};
  const likely = chances(features, adjusted(weights, deltas));
  // By everybody's weights: what was learned meanwhile makes no other lesson of the same document.
  const kept = keptOf(candidates, right, chances(features, weights));
  if (kept.length === 0) return [];
  return [
    {
      class: taughtClass(documentClass),
      field,
      candidates: kept.map((index) => limited(features[index] ?? {})),
      right: kept.flatMap((index, at) => (right.includes(index) ? [at] : [])),
      weight,
      isNews: isNews(chanceOf(right, likely)),
    },
  ];
}

/** What is as likely as this is known already: weights that say so need not be fitted anew. */
const KNOWN = 0.9;

const isNews = (chance: number): boolean => chance < KNOWN;

/** That one of these is chosen, or none of all. */
function chanceOf(right: readonly number[], likely: readonly number[]): number {
  const chosen = right.length > 0 ? right.map((index) => likely[index] ?? 0) : likely;
  const sum = chosen.reduce((total, chance) => total + chance, 0);
  return right.length > 0 ? sum : 1 - sum;
}

/** Names come from requests: `constructor` is none. */
function ownOf<T>(record: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return record && Object.hasOwn(record, name) ? record[name] : undefined;
}

/** A name may have been misread; a number that is nearly the same is another one. */
function sayingThat(keys: readonly string[], value: string): readonly number[] {
  const letters = value.match(/\p{L}/gu)?.length ?? 0;
  return letters > value.length / 2 ? rightOnes(keys, value) : exactOnes(keys, value);
}

/** So many candidates that are wrong are kept: the likeliest. */
const LOSERS = 12;

function keptOf(
  candidates: readonly Placed[],
  right: readonly number[],
  likely: readonly number[],
): readonly number[] {
  const winners = new Set(right.slice(0, MOST_CANDIDATES - LOSERS));
  const losers = candidates
    .keys()
    .filter((index) => !right.includes(index))
    .toArray()
    .toSorted((a, b) => (likely[b] ?? 0) - (likely[a] ?? 0))
    .slice(0, LOSERS);
  return [...winners, ...losers].toSorted((a, b) => a - b);
}

/** Rounded, because most are whole and the rest need not be exact. */
function limited(features: Features): Features {
  const entries = Object.entries(features).slice(0, MOST_FEATURES);
  return Object.fromEntries(entries.map(([name, value]) => [name, Math.round(value * 1e4) / 1e4]));
}
