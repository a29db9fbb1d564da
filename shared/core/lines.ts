import type { Box, Word } from './page.ts';

type Placed = { readonly text: string; readonly box: Box };

/**
 * Groups words into the lines a person sees, top to bottom, left to right. A word belongs to a
 * line when its middle lies within the line's height.
 */
export function toLines<W extends Placed>(words: readonly W[]): readonly (readonly W[])[] {
  const lines: { y0: number; y1: number; words: W[] }[] = [];
  for (const word of words.toSorted((a, b) => middleOf(a.box) - middleOf(b.box))) {
    const middle = middleOf(word.box);
    const line = lines.at(-1);
    if (line && middle >= line.y0 && middle <= line.y1) {
      line.words.push(word);
      // A tall word must not make the line swallow its neighbours: keep the mean of the heights.
      const share = 1 / line.words.length;
      line.y0 += (word.box.y0 - line.y0) * share;
      line.y1 += (word.box.y1 - line.y1) * share;
    } else {
      lines.push({ y0: word.box.y0, y1: word.box.y1, words: [word] });
    }
  }
  return lines.map((line) => line.words.toSorted((a, b) => a.box.x0 - b.box.x0));
}

/** The same words with `line` set by their place on the page. */
export function inReadingOrder(
  words: readonly (Placed & { readonly confidence: number })[],
): readonly Word[] {
  return toLines(words).flatMap((line, index) =>
    line.map(({ text, box, confidence }) => ({ text, box, confidence, line: index })),
  );
}

function middleOf(box: Box): number {
  return (box.y0 + box.y1) / 2;
}
