import type { Line } from '../sheet/sheet.ts';
import { amountsIn, type Amount } from './amounts.ts';

/** In heights of the words: a space between groups of digits is narrower. */
const WIDE = 0.75;

/** The amounts in a line, left to right: `21   544,95` in two columns is none of 21 thousand. */
export function amountsInLine(line: Line): readonly Amount[] {
  return amountsIn(withTabs(line));
}

/** The line's text, in which wide spaces are tabs. */
function withTabs({ words, em }: Line): string {
  return words
    .map(({ text, box }, index) => {
      const before = words[index - 1];
      if (!before) return text;
      const height = Math.max(em.down, box.y1 - box.y0);
      const isWide = box.x0 - before.box.x1 > WIDE * em.across * (height / em.down);
      return `${isWide ? '\t' : ' '}${text}`;
    })
    .join('');
}
