import { documentClasses, type DocumentClass } from '#shared/core/field.ts';

import { fitChoice, type Example } from '../choice/fit-choice.ts';
import type { Features, Weights } from '../choice/linear-model.ts';
import { fitClasses } from '../classify/fit-classes.ts';
import classWeights from '../weights/class.json' with { type: 'json' };
import { learnableOf } from './learnable.ts';
import { MOST_DELTAS, type Lesson } from './lesson.ts';
import { CLASS_FIELD, type OwnWeights } from './own-model.ts';
import { isMark } from './word-marks.ts';

/**
 * What everybody's weights know is believed: a few documents change it little. The words of one
 * house are known from its own documents only, and nothing else speaks for or against them.
 */
const KNOWN_RIDGE = 20;
const WORD_RIDGE = 0.15;
const FIT = {
  ridge: (name: string) => (isMarkOf(name) ? WORD_RIDGE : KNOWN_RIDGE),
  rounds: 200,
} as const;

/** Of a class: `invoice|#says:...`. */
const isMarkOf = (name: string): boolean => isMark(name.slice(name.indexOf('|') + 1));

/** Words that stand in one document only may be anything; so nothing hangs on one correction. */
const LEAST_DOCUMENTS = 2;
/** What changes so little is not kept. */
const LITTLE = 0.02;

/** Fits the weights of one field of a class to an organization's lessons. */
export function learnField(
  documentClass: DocumentClass,
  field: string,
  lessons: readonly Lesson[],
): OwnWeights {
  const start = learnableOf(documentClass)?.weights[field] ?? {};
  const examples: readonly Example[] = seenOften(lessons);
  const weights = fitChoice(examples, { ...FIT, start });
  return { class: documentClass, field, deltas: differences(weights, start) };
}

/** Fits what makes a document one of a class. @returns what changed, class by class */
export function learnClasses(lessons: readonly Lesson[]): readonly OwnWeights[] {
  const start: Readonly<Record<string, Weights>> = classWeights;
  const examples = seenOften(lessons).map(({ class: right, candidates, weight }) => ({
    class: right,
    features: candidates[0] ?? {},
    weight,
  }));
  const fitted = fitClasses(examples, documentClasses, { ...FIT, start });
  return documentClasses
    .map((name) => ({
      class: name,
      field: CLASS_FIELD,
      deltas: differences(fitted[name] ?? {}, start[name] ?? {}),
    }))
    .filter(({ deltas }) => Object.keys(deltas).length > 0);
}

/** Without the words that too few documents have. */
function seenOften(lessons: readonly Lesson[]): readonly Lesson[] {
  const counts = new Map<string, number>();
  for (const { candidates } of lessons) {
    const marks = new Set(candidates.flatMap((features) => Object.keys(features)).filter(isMark));
    for (const mark of marks) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  }
  const isRare = (name: string): boolean =>
    isMark(name) && (counts.get(name) ?? 0) < LEAST_DOCUMENTS;
  const kept = (features: Features): Features =>
    Object.fromEntries(Object.entries(features).filter(([name]) => !isRare(name)));
  return lessons.map((lesson) =>
    Object.assign({}, lesson, { candidates: lesson.candidates.map(kept) }),
  );
}

/** The largest first. */
function differences(weights: Weights, start: Weights): Weights {
  const changed = Object.entries(weights)
    .map(
      ([name, weight]) => [name, Math.round((weight - (start[name] ?? 0)) * 1000) / 1000] as const,
    )
    .filter(([, delta]) => Math.abs(delta) >= LITTLE)
    .toSorted(([, a], [, b]) => Math.abs(b) - Math.abs(a));
  return Object.fromEntries(changed.slice(0, MOST_DELTAS));
}
