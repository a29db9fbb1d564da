import type { DocumentClass } from './field.ts';

/** Features of a candidate, or weights of features, by their names. */
export type Numbers = Readonly<Record<string, number>>;

/** Which candidates a field had, and which of them is right. */
export type LessonExample = {
  readonly candidates: readonly Numbers[];
  readonly right: readonly number[];
  readonly weight: number;
};

/** A field of a class, or `class`: the class itself. */
export type LessonPlace = { readonly class: DocumentClass; readonly field: string };

/** What somebody says of a field of a document. */
export type Answer = {
  readonly field: string;
  /** As it is compared with candidates; null where there is none. */
  readonly value: string | null;
  /** How much it counts, 0 to 1. */
  readonly weight: number;
};
