import type { DocumentClass } from '#shared/core/field.ts';
import type { PageReading } from '#shared/core/page.ts';
import type { ChoiceSpec } from '#workers/engines/analyse/choice/choose.ts';
import type { Example } from '#workers/engines/analyse/choice/fit-choice.ts';
import { factsOf, type Facts } from '#workers/engines/analyse/facts.ts';
import { rightOnes } from '#workers/engines/analyse/lessons/right-ones.ts';
import { toSheet } from '#workers/engines/analyse/sheet/sheet.ts';

/** A read document whose answers are known. */
export type Known = {
  readonly class: DocumentClass;
  readonly pages: readonly PageReading[];
  /** Values by field. */
  readonly truth: Readonly<Record<string, unknown>>;
  /** Whether a field that it does not name is not printed, and not only unknown. */
  readonly isWhole: boolean;
  /** How much it counts. */
  readonly weight: number;
};

export type Prepared = Known & { readonly facts: Facts };

export const prepared = (known: Known): Prepared => ({
  ...known,
  facts: factsOf(toSheet(known.pages)),
});

/** The examples that documents give for a field: of those whose answer is known. */
export function examplesOf<C>(
  documents: readonly Prepared[],
  field: string,
  spec: ChoiceSpec<C, Facts>,
): readonly Example[] {
  return documents.flatMap(({ facts, truth, isWhole, weight }) => {
    const answer = truth[field];
    if (answer === undefined && !isWhole) return [];
    const candidates = spec.candidatesIn(facts);
    const keys = candidates.map(spec.keyOf);
    const right = typeof answer === 'string' ? rightOnes(keys, answer) : [];
    return [{ candidates: spec.featuresOf(candidates, facts), right, weight }];
  });
}
