import type { DocumentClass, PageGuess } from '#shared/core/field.ts';

import { chances } from '../choice/linear-model.ts';
import { sheetOfPage, type Sheet } from '../sheet/sheet.ts';
import weights from '../weights/cut.json' with { type: 'json' };
import { cutFeatures } from './cut-features.ts';
import { pageLookOf, type PageLook } from './page-look.ts';

/** What each page is, and how likely a document begins with it. */
export function pageGuessesOf(sheet: Sheet): readonly PageGuess[] {
  let before: PageLook | undefined;
  return sheet.pages.flatMap((page) => {
    const look = pageLookOf(sheetOfPage(sheet, page));
    if (!look) return [];
    const begins = before ? chanceOfCut(before, look) : 1;
    before = look;
    const [value, confidence] = likeliestOf(look);
    return [{ number: page.number, classification: { value, confidence }, begins: round(begins) }];
  });
}

function chanceOfCut(before: PageLook, next: PageLook): number {
  // Papers of no known kind are alike in nothing, whether they belong together or not.
  if (likeliestOf(before)[0] === 'other' && likeliestOf(next)[0] === 'other') return 0;
  return chances([cutFeatures(before, next)], weights.cut)[0] ?? 0;
}

function likeliestOf({ classes }: PageLook): readonly [DocumentClass, number] {
  return [...classes][0] ?? ['other', 0];
}

const round = (value: number): number => Math.round(value * 1000) / 1000;
