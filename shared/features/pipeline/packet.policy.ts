import type { PageGuess } from '#shared/core/field.ts';
import type { PageRange } from '#shared/core/separators.ts';

/** As likely as this, a document begins with a page, and nobody is asked. */
const SURE = 0.9;
/** Less likely, it does not. */
const DOUBTFUL = 0.3;

export type Cutting = {
  readonly parts: readonly PageRange[];
  /** Whether it can be done without asking anybody. */
  readonly isSure: boolean;
};

/** The documents that a file seems to hold; nothing where it seems to be one. */
export function cuttingOf(guesses: readonly PageGuess[]): Cutting | undefined {
  const cuts = guesses.slice(1).filter(({ begins }) => begins >= DOUBTFUL);
  const [first, last] = [guesses[0], guesses.at(-1)];
  if (cuts.length === 0 || !first || !last) return undefined;
  const starts = [first, ...cuts].map(({ number }) => number);
  const parts = starts.map((firstPage, index) => ({
    firstPage,
    lastPage: (starts[index + 1] ?? last.number + 1) - 1,
  }));
  return { parts, isSure: cuts.every(({ begins }) => begins >= SURE) };
}
