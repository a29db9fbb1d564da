import { at, type Samples } from './samples.ts';

/** 1 where there is ink, row by row. */
export type Mask = Samples;

/** How far around a pixel its surroundings reach, and how much darker ink must be (grey levels). */
const RADIUS = 12;
const DARKER = 16;

/** Longer straight strokes than this (pixels) are rules, frames and edges of the paper, not text. */
const LONGEST_STROKE = 45;

/** Where the page is clearly darker than its surroundings, which forgives shadows. */
export function inkOf({ data, width, height }: Samples): Mask {
  const sums = integralOf({ data, width, height });
  const stride = width + 1;
  const mask = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    const top = Math.max(0, y - RADIUS);
    const bottom = Math.min(height, y + RADIUS + 1);
    for (let x = 0; x < width; x += 1) {
      const left = Math.max(0, x - RADIUS);
      const right = Math.min(width, x + RADIUS + 1);
      const sum =
        at(sums, bottom * stride + right) -
        at(sums, top * stride + right) -
        at(sums, bottom * stride + left) +
        at(sums, top * stride + left);
      const area = (bottom - top) * (right - left);
      if ((at(data, y * width + x) + DARKER) * area < sum) mask[y * width + x] = 1;
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
export function separate({ data, width, height }: Mask): { text: Mask; strokes: Strokes } {
  const across = longRuns(data, { lines: height, pitch: width, step: 1, count: width });
  const down = longRuns(data, { lines: width, pitch: 1, step: width, count: height });
  const text = data.slice();
  for (const { line, from, to } of across) text.fill(0, line * width + from, line * width + to);
  for (const { line, from, to } of down) {
    for (let y = from; y < to; y += 1) text[y * width + line] = 0;
  }
  return { text: { data: text, width, height }, strokes: { across, down, width, height } };
}

/** How to walk the rows or the columns: from line to line, and from pixel to pixel along a line. */
type Tracks = {
  readonly lines: number;
  readonly pitch: number;
  readonly step: number;
  readonly count: number;
};

function longRuns(mask: Uint8Array, { lines, pitch, step, count }: Tracks): readonly Stroke[] {
  const found: Stroke[] = [];
  for (let line = 0; line < lines; line += 1) {
    let from = 0;
    for (let index = 0; index <= count; index += 1) {
      if (index < count && at(mask, line * pitch + index * step) === 1) continue;
      if (index - from > LONGEST_STROKE) found.push({ line, from, to: index });
      from = index + 1;
    }
  }
  return found;
}

/** Summed-area table with a row and a column of zeros in front. */
function integralOf({ data, width, height }: Samples): Int32Array {
  const stride = width + 1;
  const sums = new Int32Array(stride * (height + 1));
  for (let y = 0; y < height; y += 1) {
    let row = 0;
    for (let x = 0; x < width; x += 1) {
      row += at(data, y * width + x);
      sums[(y + 1) * stride + x + 1] = row + at(sums, y * stride + x + 1);
    }
  }
  return sums;
}
