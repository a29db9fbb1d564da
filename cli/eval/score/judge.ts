import { similarity } from '#shared/core/similarity.ts';

import { letters, normalise, type Kind } from './normalise.ts';

export const verdicts = ['exact', 'similar', 'wrong', 'missing'] as const;
export type Verdict = (typeof verdicts)[number];

/** One question to a document, its answer, and ours. */
export type Judgement = {
  readonly id: string;
  readonly class: string;
  readonly field: string;
  /** What it is counted with, where that is not its own name. */
  readonly group?: string;
  readonly expected: string;
  readonly found: string | null;
  /** The characters on the page that the answer was read from. */
  readonly raw: string | null;
  readonly confidence: number | null;
  readonly verdict: Verdict;
};

/** So alike are names that differ by a letter or two. */
const SIMILAR = 0.9;

/** Only names may be similar: an amount that is nearly right is wrong. */
export function judge(kind: Kind, expected: string, found: string): Verdict {
  if (normalise(kind, expected) === normalise(kind, found)) return 'exact';
  const isSimilar = kind === 'name' && similarity(letters(expected), letters(found)) >= SIMILAR;
  return isSimilar ? 'similar' : 'wrong';
}
