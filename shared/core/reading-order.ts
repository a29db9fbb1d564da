import { unionOf, type Box } from './box.ts';
import { riseOf, toLines, type Lie } from './lines.ts';
import type { Block, UnplacedWord, Word } from './page.ts';

/** A page's words in the order in which a person reads them, and the blocks they form. */
export type LaidOut = { readonly words: readonly Word[]; readonly blocks: readonly Block[] };

/** A word of a page whose lines are level; `own` is its box on the page as it is. */
type LevelWord = UnplacedWord & { readonly own: Box };
/** Some words on one height, left to right. */
type Row = readonly LevelWord[];
/** A stretch of the page's width, in fractions. */
type Span = { readonly from: number; readonly to: number };

/** A gutter between columns is at least so wide, in heights of the text. */
const GUTTER = 1;
/** Fewer lines than this side by side are no columns. */
const FEW_LINES = 4;
/** More gaps in one line are no gutters. */
const MOST_GAPS = 40;
/** Lines of prose hold so many words and fill so much of their column; the cells of tables do not. */
const WORDS_IN_PROSE = 3;
const FILLED = 0.65;
/** A gap between lines that is larger, in heights of the text, ends a block. */
const BLOCK_GAP = 0.9;
/** Columns inside columns inside columns; deeper is no page but an attack. */
const DEEPEST = 4;

/**
 * Puts words in reading order: line by line, and column by column where columns of prose stand
 * side by side. The rows of tables and of forms stay together, because there a row says more than a
 * column. A simple form of recursive X-Y cuts (G. Nagy and S. Seth, 1984).
 */
export function inReadingOrder(words: readonly UnplacedWord[], lie: Lie): LaidOut {
  const lines: { readonly row: Row; readonly startsBlock: boolean }[] = [];
  for (const column of columnsOf(levelled(words, riseOf(lie)), lie.aspect, DEEPEST)) {
    const rows = toLines(column);
    for (const [index, row] of rows.entries()) {
      lines.push({ row, startsBlock: isBlockStart(rows[index - 1], row) });
    }
  }
  return {
    words: lines.flatMap(({ row }, line) => row.map((word) => placed(word, line))),
    blocks: blocksOf(lines),
  };
}

function levelled(words: readonly UnplacedWord[], rise: number): readonly LevelWord[] {
  return words.map(({ text, box: own, confidence, source }) => {
    const shift = rise * own.x0;
    const box = { ...own, y0: own.y0 + shift, y1: own.y1 + shift };
    return { text, box, confidence, source, own };
  });
}

function placed({ text, own, confidence, source }: LevelWord, line: number): Word {
  return { text, box: own, confidence, line, source };
}

function isBlockStart(above: Row | undefined, row: Row): boolean {
  if (!above) return true;
  const [upper, lower] = [boxOf(above), boxOf(row)];
  const height = Math.min(heightOf(above), heightOf(row));
  return lower.y0 - upper.y1 > BLOCK_GAP * height;
}

function blocksOf(
  lines: readonly { readonly row: Row; readonly startsBlock: boolean }[],
): readonly Block[] {
  const blocks: Block[] = [];
  for (const [line, { row, startsBlock }] of lines.entries()) {
    const last = blocks.at(-1);
    const box = unionOf(row.map((word) => word.own));
    if (startsBlock || !last) blocks.push({ box, firstLine: line, lastLine: line });
    else blocks[blocks.length - 1] = { ...last, box: unionOf([last.box, box]), lastLine: line };
  }
  return blocks;
}

/** The words in stretches to be read one after the other: columns, and what stands between them. */
function columnsOf(
  words: readonly LevelWord[],
  aspect: number,
  depth: number,
): readonly (readonly LevelWord[])[] {
  if (depth === 0) return [words];
  const stretches: (readonly LevelWord[])[] = [];
  let plain: LevelWord[] = [];
  for (const { rows, gutter } of runsOf(toLines(words), aspect)) {
    const sides = gutter === undefined ? undefined : columnsAt(gutter, rows);
    if (sides) {
      const columns = sides.flatMap((side) => columnsOf(side, aspect, depth - 1));
      stretches.push(plain, ...columns);
      plain = [];
    } else for (const row of rows) plain.push(...row);
  }
  return [...stretches, plain].filter((stretch) => stretch.length > 0);
}

/** Rows that follow one another, and the widest gutter that runs down through all of them. */
type Run = { readonly rows: Row[]; readonly gutter: Span | undefined };

function runsOf(rows: readonly Row[], aspect: number): readonly Run[] {
  const page = boxOf(rows.flat());
  const runs: { rows: Row[]; free: readonly Span[] }[] = [];
  for (const row of rows) {
    const least = (GUTTER * heightOf(row)) / aspect;
    const own = freeIn(row, page)
      .filter(({ from, to }) => to - from >= least)
      .slice(0, MOST_GAPS);
    const last = runs.at(-1);
    const shared = last ? overlapsOf(last.free, own, least) : [];
    if (last && shared.length > 0) {
      last.rows.push(row);
      last.free = shared;
    } else runs.push({ rows: [row], free: own });
  }
  return runs.map((run) => ({ rows: run.rows, gutter: widestInside(run) }));
}

/** The stretches of the page's width without a word of the row. */
function freeIn(row: Row, page: Box): readonly Span[] {
  const spans: Span[] = [];
  let from = page.x0;
  for (const { box } of row) {
    if (box.x0 > from) spans.push({ from, to: box.x0 });
    from = Math.max(from, box.x1);
  }
  if (page.x1 > from) spans.push({ from, to: page.x1 });
  return spans;
}

function overlapsOf(some: readonly Span[], others: readonly Span[], least: number): Span[] {
  const found: Span[] = [];
  for (const a of some) {
    for (const b of others) {
      const [from, to] = [Math.max(a.from, b.from), Math.min(a.to, b.to)];
      if (to - from >= least) found.push({ from, to });
    }
  }
  return found;
}

/** The widest of the free stretches that has words on both of its sides. */
function widestInside({ rows, free }: { rows: readonly Row[]; free: readonly Span[] }) {
  const around = boxOf(rows.flat());
  return free
    .filter(({ from, to }) => from > around.x0 && to < around.x1)
    .toSorted((a, b) => b.to - b.from - (a.to - a.from))[0];
}

/** The words left and right of the gutter, if both sides are columns of prose. */
function columnsAt({ from, to }: Span, rows: readonly Row[]) {
  const middle = (from + to) / 2;
  const words = rows.flat();
  const left = words.filter(({ box }) => box.x0 < middle);
  const right = words.filter(({ box }) => box.x0 >= middle);
  return isProse(left) && isProse(right) ? [left, right] : undefined;
}

function isProse(words: readonly LevelWord[]): boolean {
  const rows = toLines(words);
  if (rows.length < FEW_LINES) return false;
  const { x0, x1 } = boxOf(words);
  const full = rows.filter((row) => {
    const box = boxOf(row);
    return row.length >= WORDS_IN_PROSE && (box.x1 - box.x0) / (x1 - x0) >= FILLED;
  });
  return full.length > rows.length / 2;
}

function boxOf(words: readonly LevelWord[]): Box {
  return unionOf(words.map((word) => word.box));
}

/** The usual height of a row's words. */
function heightOf(row: Row): number {
  const heights = row.map(({ box }) => box.y1 - box.y0).toSorted((a, b) => a - b);
  return heights[Math.floor(heights.length / 2)] ?? 0;
}
