import type { DocumentClass } from '#shared/core/field.ts';

import type { Weights } from '../choice/linear-model.ts';
import { learnableOf, taughtClass } from './learnable.ts';
import { createMarks, type MarkOf } from './word-marks.ts';

/** By how much an organization's weights differ from everybody's. */
export type OwnWeights = {
  readonly class: DocumentClass;
  /** `class` for what a document of this class looks like. */
  readonly field: string;
  readonly deltas: Weights;
};

/** What an organization's corrections have taught, of one class of documents. */
export type OwnChoices = {
  readonly markOf: MarkOf;
  /** By field. */
  readonly deltas: Readonly<Record<string, Weights>>;
};

export type OwnModel = {
  readonly markOf: MarkOf;
  /** Of each class, what makes a document one of it; undefined where nothing was learned of classes. */
  readonly classes: Readonly<Partial<Record<DocumentClass, Weights>>> | undefined;
  readonly choicesOf: (documentClass: DocumentClass) => OwnChoices | undefined;
};

export const CLASS_FIELD = 'class';

/** @param salt of the organization */
export function toOwnModel(salt: string, learned: readonly OwnWeights[]): OwnModel {
  const markOf = createMarks(salt);
  const ofClasses = learned.filter(({ field }) => field === CLASS_FIELD);
  const byClass = Object.fromEntries(ofClasses.map((one) => [one.class, one.deltas]));
  return {
    markOf,
    classes: ofClasses.length > 0 ? byClass : undefined,
    choicesOf(documentClass) {
      if (!learnableOf(documentClass)) return undefined;
      const own = learned.filter((one) => one.class === taughtClass(documentClass));
      const fields = own.filter(({ field }) => field !== CLASS_FIELD);
      if (fields.length === 0) return undefined;
      return { markOf, deltas: Object.fromEntries(fields.map((one) => [one.field, one.deltas])) };
    },
  };
}

/** Everybody's weights as an organization's own corrections have changed them. */
export function adjusted(weights: Weights, deltas: Weights): Weights {
  const sum: Record<string, number> = { ...weights };
  for (const [name, delta] of Object.entries(deltas)) sum[name] = (sum[name] ?? 0) + delta;
  return sum;
}
