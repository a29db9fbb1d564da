import { lieOf, riseOf } from '#shared/core/lines.ts';
import type { Box, UnplacedWord } from '#shared/core/page.ts';

import type { Picture } from '../../engines/image/image.engine.ts';
import { doubtfulParts, type TextSize } from './doubtful-parts.ts';
import { draw, read, type Drawing, type Recognition } from './look.ts';
import { confidenceOf, mergeLooks } from './merge-looks.ts';
import { uprightSize, type Straightened } from './upright-box.ts';

/** A page whose words are less sure than this deserves another look. */
const SURE = 0.9;

/** A page that was looked at once. */
type Seen = {
  readonly picture: Picture;
  readonly drawing: Drawing;
  /** Where ink like that of words is, in fractions of the upright page. */
  readonly ink: readonly Box[];
};

/** Looks at the whole page again as long as it is unsure, then at the parts that still are. */
export async function lookCloser(
  seen: Seen,
  words: readonly UnplacedWord[],
  recognition: Recognition,
): Promise<readonly UnplacedWord[]> {
  return lookAtParts(seen, await lookAgain(seen, words, recognition), recognition);
}

async function lookAgain(
  { picture, drawing: { straightened } }: Seen,
  words: readonly UnplacedWord[],
  recognition: Recognition,
): Promise<readonly UnplacedWord[]> {
  const { layout } = straightened;
  let best = words;
  for (const look of recognition.looks.closer) {
    if (best.length === 0 || confidenceOf(best) >= SURE) break;
    const drawing = await draw(picture, look.finish, { layout }, recognition);
    best = mergeLooks(best, await read(drawing, look, recognition));
  }
  return best;
}

async function lookAtParts(
  { picture, drawing, ink }: Seen,
  words: readonly UnplacedWord[],
  recognition: Recognition,
): Promise<readonly UnplacedWord[]> {
  const { parts: look } = recognition.looks;
  const { straightened } = drawing;
  const size = textSizeOf(straightened);
  if (!look || !size || words.length === 0) return words;
  const parts = doubtfulParts(words, ink, size);
  const { layout } = straightened;
  const large = parts.some(({ isSmall }) => isSmall)
    ? await draw(picture, look.finish, { layout }, recognition)
    : drawing;
  let best = words;
  for (const { box: part, isSmall } of parts) {
    const found = await read(isSmall ? large : drawing, look, recognition, part);
    best = mergeLooks(
      best,
      found.filter(({ box }) => isWhole(box, part, size)),
    );
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

/** In heights of a word: what is nearer to the edge of a part may have been cut by it. */
const EDGE = 0.15;

function isWhole(word: Box, part: Box, { across, down }: TextSize): boolean {
  return (
    word.x0 > part.x0 + EDGE * across &&
    word.x1 < part.x1 - EDGE * across &&
    word.y0 > part.y0 + EDGE * down &&
    word.y1 < part.y1 - EDGE * down
  );
}
