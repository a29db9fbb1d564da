import type { DocumentClass } from '#shared/core/field.ts';

import type { Features } from '../choice/linear-model.ts';

/** What a document that somebody looked at teaches about one of its fields, or about its class. */
export type Lesson = {
  readonly class: DocumentClass;
  /** `class` for the class itself. */
  readonly field: string;
  /** Of the likeliest candidates and of the right ones; of a class the one document's. */
  readonly candidates: readonly Features[];
  /** Which of them are right; none where the document has no such value. */
  readonly right: readonly number[];
  readonly weight: number;
};

/** A lesson, and whether it says something that was not known. */
export type Taught = Lesson & { readonly isNews: boolean };

/** Enough for what stands around a value, and what it costs at most. */
export const MOST_CANDIDATES = 20;
export const MOST_FEATURES = 150;
/** That differ from everybody's weights, of one field. */
export const MOST_DELTAS = 2_000;
