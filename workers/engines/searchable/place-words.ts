import type { SheetWord } from './searchable.engine.ts';

type Point = { readonly x: number; readonly y: number };

/** Where the upright page's corners lie in the PDF's own coordinates. */
export type Frame = {
  readonly topLeft: Point;
  readonly topRight: Point;
  readonly bottomLeft: Point;
};

/** A word on the page. Lengths are in the PDF's units. */
export type PlacedWord = {
  readonly text: string;
  /** From where its middle begins. */
  readonly start: Point;
  /** Along its line and up, as vectors of length 1. */
  readonly along: Point;
  readonly up: Point;
  readonly size: number;
  readonly width: number;
  /** To the next word of its line; 0 where it is the last one. */
  readonly gap: number;
};

/**
 * Each word from its box's left to its right, at its box's height. The words of a line are of one
 * size, because readers part what is larger from what is smaller.
 */
export function placeWords(words: readonly SheetWord[], frame: Frame): readonly PlacedWord[] {
  const page = measure(frame);
  const heights = usualHeights(words);
  const placed = words.map((word, index) =>
    place(word, words[index + 1], { page, usual: heights.get(word.line) ?? 0 }),
  );
  return placed.filter(({ text, width, size }) => text.trim() !== '' && width > 0 && size > 0);
}

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
  const along = { x: dx / width, y: dy / width };
  return { origin: bottomLeft, along, up: { x: ux / height, y: uy / height }, width, height };
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

function place(
  word: SheetWord,
  next: SheetWord | undefined,
  { page, usual }: { page: Page; usual: number },
): PlacedWord {
  const { text, box } = word;
  const { origin, along, up, width, height } = page;
  const own = box.y1 - box.y0;
  const size = (own > usual * LARGE ? own : usual) * height;
  const right = box.x0 * width;
  const rise = (1 - (box.y0 + box.y1) / 2) * height;
  const start = {
    x: origin.x + along.x * right + up.x * rise,
    y: origin.y + along.y * right + up.y * rise,
  };
  return { text, start, along, up, size, ...fit(word, next, size, page) };
}

/** Words that touch are still two, and readers see a space only where there is one: in sizes. */
const LEAST_GAP = 0.15;

function fit(
  { box, line }: SheetWord,
  next: SheetWord | undefined,
  size: number,
  page: Page,
): Pick<PlacedWord, 'width' | 'gap'> {
  const own = (box.x1 - box.x0) * page.width;
  if (next?.line !== line) return { width: own, gap: 0 };
  const room = (next.box.x0 - box.x0) * page.width;
  const least = LEAST_GAP * size;
  // Boxes that lie over each other are no words of a line; they stay where they were seen.
  const width = room - least < own / 2 ? own : Math.min(own, room - least);
  return { width, gap: Math.max(least, room - width) };
}
