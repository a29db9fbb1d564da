import { classFeatures } from '#workers/engines/analyse/classify/class-features.ts';
import type { ClassExample } from '#workers/engines/analyse/classify/fit-classes.ts';

import type { Prepared } from './examples.ts';

/** What documents look like as a whole. Each class counts the same, however many there are of it. */
export function classExamples(documents: readonly Prepared[]): readonly ClassExample[] {
  const sums = new Map<string, number>();
  for (const { class: name, weight } of documents) sums.set(name, (sums.get(name) ?? 0) + weight);
  const share = documents.length / sums.size;
  return documents.map(({ facts, class: name, weight }) => ({
    class: name,
    features: classFeatures(facts.sheet),
    weight: (weight * share) / (sums.get(name) ?? 1),
  }));
}
