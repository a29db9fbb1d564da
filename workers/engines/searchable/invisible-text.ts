import { ADVANCE, ASCENT, DESCENT } from './glyphless-font.ts';
import { placeWords, type Frame, type PlacedWord } from './place-words.ts';
import type { SheetWord } from './searchable.engine.ts';
import type { TextFont } from './text-font.ts';

/** Of a character, in its own size. */
const WIDTH = ADVANCE / 1_000;
const MIDDLE = (ASCENT + DESCENT) / 2_000;

/**
 * A content stream that writes words without painting them. Spaces fill the gaps between the words
 * of a line, so that copied text has words.
 */
export function invisibleText(
  words: readonly SheetWord[],
  frame: Frame,
  { font, fontName }: { font: TextFont; fontName: string },
): Buffer {
  const shown = placeWords(words, frame).map((word) => show(word, font));
  return Buffer.from(`q BT 3 Tr /${fontName} 1 Tf\n${shown.join('\n')}\nET Q\n`, 'latin1');
}

function show({ text, start, along, up, size, width, gap }: PlacedWord, font: TextFont): string {
  const baseline = [start.x - up.x * MIDDLE * size, start.y - up.y * MIDDLE * size];
  const matrix = [along.x * size, along.y * size, up.x * size, up.y * size, ...baseline];
  const characters = Array.from(text).length;
  const word = `${stretch(width / characters, size)} ${font.encode(text)} Tj`;
  const space = gap === 0 ? '' : ` ${stretch(gap, size)} ${font.encode(' ')} Tj`;
  return `${matrix.map(decimal).join(' ')} Tm ${word}${space}`;
}

/** Makes a character so wide, by percentages of its usual width. */
function stretch(width: number, size: number): string {
  return `${decimal((100 * width) / (WIDTH * size))} Tz`;
}

/** PDF knows no exponents. */
export function decimal(value: number): string {
  return value.toFixed(4).replace(/\.?0+$/, '');
}
