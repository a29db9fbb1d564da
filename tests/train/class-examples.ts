import { classFeatures } from '#workers/engines/analyse/classify/class-features.ts';
import type { ClassExample } from '#workers/engines/analyse/classify/fit-classes.ts';
import type { Sheet } from '#workers/engines/analyse/sheet/sheet.ts';

import type { Prepared } from './examples.ts';

/** Every so many papers are seen once more with half of their lines. */
const SPARSE = 4;

/**
 * What documents look like as a whole, and how little of them may be there: papers that say less than
 * ours do are of their class, too. Each class counts the same, however many there are of it.
 */
export function classExamples(documents: readonly Prepared[]): readonly ClassExample[] {
  const seen = documents.flatMap(({ facts: { sheet }, class: name, weight, isWhole }, index) => {
    const own = { class: name, weight, sheet };
    // Of real documents nobody knows which lines could be missing.
    const isSparse = isWhole && index % SPARSE === 0 && name !== 'other';
    return isSparse ? [own, { ...own, sheet: halfOf(sheet, index) }] : [own];
  });
  const sums = new Map<string, number>();
  for (const { class: name, weight } of seen) sums.set(name, (sums.get(name) ?? 0) + weight);
  const share = seen.length / sums.size;
  return seen.map(({ class: name, weight, sheet }) => ({
    class: name,
    features: classFeatures(sheet),
    weight: (weight * share) / (sums.get(name) ?? 1),
  }));
}

/** Some lines of a sheet, and always those that are larger than others. */
function halfOf(sheet: Sheet, seed: number): Sheet {
  const lines = sheet.lines.filter(({ index, size }) => size > LARGE || (index * 7 + seed) % 5 < 3);
  return { ...sheet, lines, text: lines.map(({ text }) => text).join('\n') };
}

const LARGE = 1.3;
