import { runsIn } from './runs.ts';
import { byteAt, floatAt, intAt, type Samples } from './samples.ts';
import { surroundingsOf } from './surroundings.ts';

/** 1 where there is ink, row by row. */
export type Mask = Samples;

/** How much darker than its surroundings ink must be (grey levels). */
const DARKER = 16;

/** Longer straight strokes than this (pixels) are rules, frames and edges of the paper, not text. */
const LONGEST_STROKE = 45;

/** Where the page is clearly darker than its surroundings, which forgives shadows. */
export function inkOf(page: Samples): Mask {
  const { data: grey, width, height } = page;
  const surroundings = surroundingsOf(page);
  const mask = new Uint8Array(grey.length);
  for (let y = 0; y < height; y += 1) {
    const means = surroundings.row(y);
    const start = y * width;
    for (let x = 0; x < width; x += 1) {
      if (byteAt(grey, start + x) + DARKER < floatAt(means, x)) mask[start + x] = 1;
    }
  }
  return { data: mask, width, height };
}

/** A long straight stroke in one row or column of the mask (`line`), without its end `to`. */
export type Stroke = { readonly line: number; readonly from: number; readonly to: number };

/** The long strokes of a mask of this size, in the order of their rows and of their columns. */
export type Strokes = {
  readonly across: readonly Stroke[];
  readonly down: readonly Stroke[];
  readonly width: number;
  readonly height: number;
};

/** The ink of text apart from long straight strokes. */
export function separate(mask: Mask): { text: Mask; strokes: Strokes } {
  const { data, width, height } = mask;
  const across = strokesAcross(mask);
  const down = strokesDown(mask);
  const text = data.slice();
  for (const { line, from, to } of across) text.fill(0, line * width + from, line * width + to);
  for (const { line, from, to } of down) {
    for (let y = from; y < to; y += 1) text[y * width + line] = 0;
  }
  return { text: { data: text, width, height }, strokes: { across, down, width, height } };
}

function strokesAcross(mask: Mask): readonly Stroke[] {
  const found: Stroke[] = [];
  for (let line = 0; line < mask.height; line += 1) {
    for (const { left: from, right: to } of runsIn(mask, line)) {
      if (to - from > LONGEST_STROKE) found.push({ line, from, to });
    }
  }
  return found;
}

/** Row by row, because memory lies that way; `starts` holds where the ink of each column began. */
function strokesDown({ data, width, height }: Mask): readonly Stroke[] {
  const found: Stroke[] = [];
  const starts = new Int32Array(width);
  for (let y = 0; y <= height; y += 1) {
    for (let line = 0; line < width; line += 1) {
      if (y < height && byteAt(data, y * width + line) === 1) continue;
      const from = intAt(starts, line);
      if (y - from > LONGEST_STROKE) found.push({ line, from, to: y });
      starts[line] = y + 1;
    }
  }
  return found.toSorted((a, b) => a.line - b.line);
}
