import type { Paper, PlacedText } from '#cli/samples/sheet-of-paper.ts';

import { measure } from '../sheet/measure.ts';

/** A word as it stands on the paper, in points. */
export type PrintedWord = {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly baseline: number;
  readonly size: number;
  /** Ink above and below the baseline. */
  readonly above: number;
  readonly below: number;
  /** Whether the word before it stands in the same text. */
  readonly follows: boolean;
};

/** The words of a paper, text by text. */
export const printedWords = ({ texts }: Paper): readonly PrintedWord[] => texts.flatMap(wordsOf);

function wordsOf(placed: PlacedText): readonly PrintedWord[] {
  const { text, size, y: baseline, isRight = false } = placed;
  const gap = measure(' ', placed).width * size;
  const pieces = text.split(' ').map((piece) => ({ piece, extent: measure(piece, placed) }));
  const whole = pieces.reduce((sum, { extent }) => sum + extent.width * size + gap, -gap);
  let x = isRight ? placed.x - whole : placed.x;
  const words: PrintedWord[] = [];
  for (const { piece, extent } of pieces) {
    const x1 = x + extent.width * size;
    if (piece !== '') {
      const [above, below] = [extent.above * size, extent.below * size];
      words.push({
        text: piece,
        x0: x,
        x1,
        baseline,
        size,
        above,
        below,
        follows: words.length > 0,
      });
    }
    x = x1 + gap;
  }
  return words;
}
