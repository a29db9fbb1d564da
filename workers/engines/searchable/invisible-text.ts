import { ADVANCE, DESCENT } from './glyphless-font.ts';
import type { SheetWord } from './searchable.engine.ts';
import type { TextFont } from './text-font.ts';

type Point = { readonly x: number; readonly y: number };

/** Where the upright page's corners lie in the PDF's own coordinates. */
export type Frame = {
  readonly topLeft: Point;
  readonly topRight: Point;
  readonly bottomLeft: Point;
};

/** Of the character, in its own size. */
const WIDTH = ADVANCE / 1_000;
const BELOW_BASELINE = -DESCENT / 1_000;

/**
 * A content stream that writes words without painting them, each stretched from its box's left to
 * its right. Spaces fill the gaps between the words of a line, so that copied text has words; and
 * the words of a line are of one size, because readers part what is larger from what is smaller.
 */
export function invisibleText(
  words: readonly SheetWord[],
  frame: Frame,
  { font, fontName }: { font: TextFont; fontName: string },
): Buffer {
  const page = measure(frame);
  const heights = usualHeights(words);
  const shown = words.flatMap((word, index) => {
    const span = spanOf(word, heights.get(word.line) ?? 0, page);
    if (span.width <= 0 || span.size <= 0 || word.text.trim() === '') return [];
    const gap = gapBehind([word, words[index + 1]], page, span.size);
    return [showWord(word.text, span, font), showSpace(gap, span, font)];
  });
  return Buffer.from(`q BT 3 Tr /${fontName} 1 Tf\n${shown.join('\n')}\nET Q\n`, 'latin1');
}

/** The page's edges: unit vectors along the lines and up, and lengths in the PDF's units. */
type Page = {
  readonly origin: Point;
  readonly along: Point;
  readonly up: Point;
  readonly width: number;
  readonly height: number;
};

function measure({ topLeft, topRight, bottomLeft }: Frame): Page {
  const [dx, dy] = [topRight.x - topLeft.x, topRight.y - topLeft.y];
  const [ux, uy] = [topLeft.x - bottomLeft.x, topLeft.y - bottomLeft.y];
  const width = Math.hypot(dx, dy);
  const height = Math.hypot(ux, uy);
  return {
    origin: bottomLeft,
    along: { x: dx / width, y: dy / width },
    up: { x: ux / height, y: uy / height },
    width,
    height,
  };
}

/** Where a word's baseline begins, how wide the word is and how large its font. */
type Span = { readonly matrix: string; readonly width: number; readonly size: number };

function spanOf({ box }: SheetWord, usual: number, page: Page): Span {
  const { origin, along, up, width, height } = page;
  const own = box.y1 - box.y0;
  const size = (own > usual * LARGE ? own : usual) * height;
  const right = box.x0 * width;
  const middle = (1 - (box.y0 + box.y1) / 2) * height;
  const rise = middle + (BELOW_BASELINE - 0.5) * size;
  const x = origin.x + along.x * right + up.x * rise;
  const y = origin.y + along.y * right + up.y * rise;
  const matrix = [along.x * size, along.y * size, up.x * size, up.y * size, x, y];
  return { matrix: matrix.map(decimal).join(' '), width: (box.x1 - box.x0) * width, size };
}

/** So much larger than its line, a word is not of it: it keeps its own size. */
const LARGE = 1.6;

/** How high the words of each line are: commas are lower, and letters differ. */
function usualHeights(words: readonly SheetWord[]): ReadonlyMap<number, number> {
  const lines = Map.groupBy(words, (word) => word.line);
  return new Map(
    Array.from(lines, ([line, group]) => {
      const heights = group.map(({ box }) => box.y1 - box.y0).toSorted((a, b) => a - b);
      return [line, heights[Math.floor(heights.length / 2)] ?? 0];
    }),
  );
}

/** Words that touch or overlap are still two. */
const LEAST_GAP = 0.05;

function gapBehind(
  [word, next]: readonly [SheetWord, SheetWord | undefined],
  { width }: Page,
  size: number,
): number {
  if (next?.line !== word.line) return 0;
  return Math.max(LEAST_GAP * size, (next.box.x0 - word.box.x1) * width);
}

function showWord(text: string, { matrix, width, size }: Span, font: TextFont): string {
  const characters = Array.from(text).length;
  const stretch = (100 * width) / (characters * WIDTH * size);
  return `${matrix} Tm ${decimal(stretch)} Tz ${font.encode(text)} Tj`;
}

function showSpace(gap: number, { size }: Span, font: TextFont): string {
  return gap === 0 ? '' : `${decimal((100 * gap) / (WIDTH * size))} Tz ${font.encode(' ')} Tj`;
}

/** PDF knows no exponents. */
export function decimal(value: number): string {
  return value.toFixed(4).replace(/\.?0+$/, '');
}
