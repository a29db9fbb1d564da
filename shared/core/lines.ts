import type { Box, Word } from './page.ts';

type Placed = { readonly text: string; readonly box: Box };

type OpenLine<W> = { middle: number; height: number; readonly words: W[] };

/** How far a word's middle may lie from its line's, in heights of the text. */
const REACH = 0.5;
/** Headings may be larger than the usual text, frames and specks taken for letters may not. */
const TALLEST = 2;

/**
 * Groups words into the lines a person sees, top to bottom, left to right. A word belongs to a
 * line when their middles lie on the same height; heights far above the usual do not count, or one
 * tall speck would swallow its neighbours.
 */
export function toLines<W extends Placed>(words: readonly W[]): readonly (readonly W[])[] {
  const usual = medianOf(words.map((word) => word.box.y1 - word.box.y0));
  const lines: OpenLine<W>[] = [];
  for (const word of words.toSorted((a, b) => middleOf(a.box) - middleOf(b.box))) {
    const middle = middleOf(word.box);
    const height = Math.min(word.box.y1 - word.box.y0, usual * TALLEST);
    const line = lines.at(-1);
    if (line && middle - line.middle <= REACH * Math.max(height, line.height)) {
      line.words.push(word);
      const share = 1 / line.words.length;
      line.middle += (middle - line.middle) * share;
      line.height += (height - line.height) * share;
    } else {
      lines.push({ middle, height, words: [word] });
    }
  }
  return lines.map((line) => line.words.toSorted((a, b) => a.box.x0 - b.box.x0));
}

/** The same words with `line` set by their place on the page. */
export function inReadingOrder(words: readonly Omit<Word, 'line'>[]): readonly Word[] {
  return toLines(words).flatMap((line, index) =>
    line.map(({ text, box, confidence, source }) => ({
      text,
      box,
      confidence,
      line: index,
      source,
    })),
  );
}

function middleOf(box: Box): number {
  return (box.y0 + box.y1) / 2;
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
