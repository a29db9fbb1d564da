import type { Box } from '#shared/core/box.ts';
import { lieOf, riseOf } from '#shared/core/lines.ts';
import type { UnplacedWord } from '#shared/core/page.ts';

import type { Picture } from '../../engines/image/image.engine.ts';
import { doubtfulParts, grown, type TextSize } from './doubtful-parts.ts';
import { draw, read, readLines, type Drawing, type Recognition } from './look.ts';
import { confidenceOfLines, mergeLines } from './merge-lines.ts';
import { confidenceOf, mergePart } from './merge-looks.ts';
import { uprightSize, type Straightened } from './upright-box.ts';

/** A page whose words are less sure than this deserves another look. */
const SURE = 0.9;
/** In heights of a word: what is nearer to the edge of a part may have been cut by it. */
const EDGE = 0.15;

/** A page that was looked at once. */
export type Seen = {
  readonly picture: Picture;
  readonly drawing: Drawing;
  /** Where ink like that of words is, in fractions of the upright page. */
  readonly ink: readonly Box[];
};

/** Whether what was read need not be doubted, or nothing is there to be read. */
export function isReadWell({ ink }: Seen, words: readonly UnplacedWord[]): boolean {
  return words.length === 0 ? ink.length === 0 : confidenceOf(words) >= SURE;
}

type SeenByLines = {
  readonly words: readonly UnplacedWord[];
  /** How sure the line reader was of itself, 0 to 1. */
  readonly confidence: number;
};

/** The whole page by the line reader, which makes other mistakes than Tesseract. */
export async function lookByLines(
  { picture, drawing: { straightened } }: Seen,
  words: readonly UnplacedWord[],
  recognition: Recognition,
): Promise<SeenByLines> {
  const finish = recognition.looks.lines;
  if (!finish) return { words, confidence: 0 };
  const { layout } = straightened;
  const drawing = await draw(picture, finish, { layout }, recognition);
  const lines = await readLines(drawing, recognition);
  return { words: mergeLines(words, lines), confidence: confidenceOfLines(lines) };
}

/** The parts of the page that may hold more. On the last try nothing is risked for them. */
export async function lookAtParts(
  { picture, drawing, ink }: Seen,
  words: readonly UnplacedWord[],
  recognition: Recognition,
): Promise<readonly UnplacedWord[]> {
  const { parts: look } = recognition.looks;
  const { straightened } = drawing;
  const size = textSizeOf(straightened);
  if (!look || !size || recognition.isLastTry) return words;
  const parts = doubtfulParts(words, ink, size);
  const { layout } = straightened;
  const large = parts.some(({ isSmall }) => isSmall)
    ? await draw(picture, look.finish, { layout }, recognition)
    : drawing;
  let best = words;
  for (const { box, isSmall } of parts) {
    const found = await read(isSmall ? large : drawing, look, recognition, box);
    best = mergePart(best, found, grown(box, -EDGE, size));
  }
  return best;
}

/** Nothing where the page holds too little text to tell. */
function textSizeOf(straightened: Straightened): TextSize | undefined {
  const { layout, scale } = straightened;
  const { textHeight } = layout;
  if (textHeight === null) return undefined;
  const { width, height } = uprightSize({ ...straightened, scale: 1 });
  return {
    across: textHeight / width,
    down: textHeight / height,
    drawn: textHeight * scale,
    rise: riseOf(lieOf({ width, height, skew: layout.skew })),
  };
}
