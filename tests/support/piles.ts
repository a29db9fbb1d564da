import type { PageGuess } from '#shared/core/field.ts';
import type { PageReading } from '#shared/core/page.ts';
import { pageGuessesOf } from '#workers/engines/analyse/packets/page-guesses.ts';
import { toSheet } from '#workers/engines/analyse/sheet/sheet.ts';

import type { MadePaper } from '../papers/make-paper.ts';
import { toReading } from '../papers/to-reading.ts';

/** The pages of some papers as if they were one file, and on which of them a paper begins. */
export function pileOf(papers: readonly MadePaper[]) {
  const starts: number[] = [];
  const pages: PageReading[] = [];
  for (const paper of papers) {
    starts.push(pages.length + 1);
    const read = toReading(paper, { seed: 1, mistakes: 0, source: 'text_layer' });
    for (const page of read) pages.push({ ...page, number: pages.length + 1 });
  }
  return { pages, starts };
}

export function guessesOf(papers: readonly MadePaper[]): readonly PageGuess[] {
  return pageGuessesOf(toSheet(pileOf(papers).pages));
}
