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

/** The ink without long straight strokes. */
export function textInkOf({ data, width, height }: Mask): Mask {
  const text = data.slice();
  for (let y = 0; y < height; y += 1) {
    clearLongRuns(data, text, { start: y * width, step: 1, count: width });
  }
  for (let x = 0; x < width; x += 1) {
    clearLongRuns(data, text, { start: x, step: width, count: height });
  }
  return { data: text, width, height };
}

type Track = { readonly start: number; readonly step: number; readonly count: number };

/** Clears in `text` the pixels of every run in `mask` that is too long, along one row or column. */
function clearLongRuns(mask: Uint8Array, text: Uint8Array, { start, step, count }: Track): void {
  let run = 0;
  for (let index = 0; index <= count; index += 1) {
    if (index < count && at(mask, start + index * step) === 1) {
      run += 1;
      continue;
    }
    if (run > LONGEST_STROKE) {
      for (let back = 1; back <= run; back += 1) text[start + (index - back) * step] = 0;
    }
    run = 0;
  }
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
