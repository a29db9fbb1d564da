import { fitChoice, type Example, type FitOptions } from '../choice/fit-choice.ts';
import type { Features, Weights } from '../choice/linear-model.ts';

export type ClassExample = {
  readonly class: string;
  readonly features: Features;
  readonly weight: number;
};

type ClassFitOptions = Omit<FitOptions, 'start'> & {
  readonly start?: Readonly<Record<string, Weights>>;
};

/** What parts a class' name from a feature's. */
const MARK = '|';

/** Weights of each class (multinomial logistic regression), as a choice among the classes. */
export function fitClasses(
  examples: readonly ClassExample[],
  classes: readonly string[],
  { start = {}, ...options }: ClassFitOptions,
): Readonly<Record<string, Weights>> {
  const choices = examples.map(({ class: right, features, weight }): Example => {
    const candidates = classes.map((name) => prefixed(name, { ...features, always: 1 }));
    return { candidates, right: [classes.indexOf(right)], weight };
  });
  const weights = fitChoice(choices, { ...options, start: startOf(start) });
  return Object.fromEntries(classes.map((name) => [name, ofClass(name, weights)]));
}

function prefixed(name: string, features: Features): Features {
  const entries = Object.entries(features).map(
    ([key, value]) => [name + MARK + key, value] as const,
  );
  return Object.fromEntries(entries);
}

function startOf(start: Readonly<Record<string, Weights>>): Weights {
  const all = Object.entries(start).flatMap(([name, own]) => Object.entries(prefixed(name, own)));
  return Object.fromEntries(all);
}

function ofClass(name: string, weights: Weights): Weights {
  const own = Object.entries(weights).filter(([key]) => key.startsWith(name + MARK));
  return Object.fromEntries(own.map(([key, value]) => [key.slice(name.length + 1), value]));
}
