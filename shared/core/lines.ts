import type { Box } from './box.ts';

type Placed = { readonly box: Box };

type OpenLine<W> = { middle: number; height: number; readonly words: W[] };

/** How far a word's middle may lie from its line's, in heights of the text. */
const REACH = 0.5;
/** Headings may be larger than the usual text, frames and specks taken for letters may not. */
const TALLEST = 2;

/** How the lines of a page lie: its width divided by its height, and by what it was straightened. */
export type Lie = { readonly aspect: number; readonly skew: number };

export const lieOf = (page: { width: number; height: number; skew: number }): Lie => ({
  aspect: page.width / page.height,
  skew: page.skew,
});

/** By how much a line rises from the page's left edge to its right one, in heights of the page. */
export const riseOf = ({ aspect, skew }: Lie): number => Math.tan((skew * Math.PI) / 180) * aspect;

/**
 * Groups words into the lines a person sees, top to bottom, left to right. A word belongs to a
 * line when their middles lie on the same height; heights far above the usual do not count, or one
 * tall speck would swallow its neighbours.
 * @param rise of the page's lines; see `riseOf`
 */
export function toLines<W extends Placed>(
  words: readonly W[],
  rise = 0,
): readonly (readonly W[])[] {
  const levelOf = ({ box }: W): number => middleOf(box) + rise * box.x0;
  const usual = medianOf(words.map((word) => word.box.y1 - word.box.y0));
  const lines: OpenLine<W>[] = [];
  for (const word of words.toSorted((a, b) => levelOf(a) - levelOf(b))) {
    const middle = levelOf(word);
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

function middleOf(box: Box): number {
  return (box.y0 + box.y1) / 2;
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
