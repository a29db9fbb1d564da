import type { DocumentClass } from '#shared/core/field.ts';

import type { Outcome } from '../outcome.ts';

/** What a document that could not be read was found to be. */
const NOT_READ = 'not read';

/**
 * Where a manifest knows fewer classes than we do, a finer answer is the class that holds it: a
 * credit note is an invoice, a letter is something other.
 */
const within: Readonly<Partial<Record<DocumentClass, DocumentClass>>> = {
  credit_note: 'invoice',
  payslip: 'other',
  purchase_order: 'other',
  delivery_note: 'other',
  letter: 'other',
};

type Answer = { readonly wanted: string; readonly found: string };

export type ClassScore = {
  readonly documents: number;
  readonly accuracy: number;
  readonly macro_f1: number;
  readonly classes: readonly {
    readonly class: string;
    readonly documents: number;
    readonly precision: number;
    readonly recall: number;
    readonly f1: number;
  }[];
  /** How often each answer was given to documents of each class. */
  readonly confusion: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Answers that are finer than the manifest's classes, and what they counted as. */
  readonly taken_as: readonly { readonly found: string; readonly as: string; readonly n: number }[];
};

export function scoreClasses(outcomes: readonly Outcome[]): ClassScore {
  const labels = labelsOf(outcomes);
  const answers = outcomes.map((outcome) => answerOf(outcome, labels));
  const classes = labels.map((label) => scoreClass(answers, label));
  const right = answers.filter(({ wanted, found }) => wanted === found).length;
  return {
    documents: answers.length,
    accuracy: right / Math.max(1, answers.length),
    macro_f1: classes.reduce((sum, { f1 }) => sum + f1, 0) / Math.max(1, classes.length),
    classes,
    confusion: confusionOf(answers),
    taken_as: takenAs(outcomes, labels),
  };
}

export const labelsOf = (outcomes: readonly Outcome[]): readonly string[] =>
  [...new Set(outcomes.map(({ sample }) => sample.label))].toSorted();

/** What we say it is, in the manifest's classes. */
export function answerOf({ sample, document }: Outcome, labels: readonly string[]): Answer {
  const found = document?.class?.value;
  if (found === undefined) return { wanted: sample.label, found: NOT_READ };
  const holder = labels.includes(found) ? undefined : within[found];
  return { wanted: sample.label, found: holder ?? found };
}

function scoreClass(answers: readonly Answer[], label: string): ClassScore['classes'][number] {
  const documents = answers.filter(({ wanted }) => wanted === label).length;
  const said = answers.filter(({ found }) => found === label).length;
  const right = answers.filter(({ wanted, found }) => wanted === label && found === label).length;
  const f1 = (2 * right) / Math.max(1, documents + said);
  const precision = right / Math.max(1, said);
  return { class: label, documents, precision, recall: right / Math.max(1, documents), f1 };
}

function confusionOf(answers: readonly Answer[]): ClassScore['confusion'] {
  const rows = Map.groupBy(answers, ({ wanted }) => wanted);
  return Object.fromEntries(
    [...rows].map(([wanted, own]) => [wanted, countsOf(own.map(({ found }) => found))]),
  );
}

/** How often each text is there, the most frequent first. */
export function countsOf(texts: readonly string[]): Readonly<Record<string, number>> {
  const groups = [...Map.groupBy(texts, (text) => text)];
  const counts = groups.map(([text, all]) => [text, all.length] as const);
  return Object.fromEntries(counts.toSorted(([, a], [, b]) => b - a));
}

function takenAs(outcomes: readonly Outcome[], labels: readonly string[]): ClassScore['taken_as'] {
  const finer = outcomes.flatMap((outcome) => {
    const given = outcome.document?.class?.value;
    const { found } = answerOf(outcome, labels);
    return given === undefined || given === found ? [] : [`${given} ${found}`];
  });
  return Object.entries(countsOf(finer)).map(([pair, n]) => {
    const [found = '', as = ''] = pair.split(' ');
    return { found, as, n };
  });
}
