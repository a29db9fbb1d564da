import { runsIn } from './runs.ts';
import { at, toSamples, toSharp, type Samples } from './samples.ts';

/** 1 where there is ink, row by row. */
export type Mask = Samples;

/** The surroundings of a pixel (pixels), and how much darker ink must be (grey levels). */
const SURROUNDINGS = 25;
const DARKER = 16;

/** Longer straight strokes than this (pixels) are rules, frames and edges of the paper, not text. */
const LONGEST_STROKE = 45;

/** Where the page is clearly darker than its surroundings, which forgives shadows. */
export async function inkOf(page: Samples): Promise<Mask> {
  const { data: grey, width, height } = page;
  const { data: means } = await surroundingsOf(page);
  const mask = new Uint8Array(grey.length);
  for (let pixel = 0; pixel < mask.length; pixel += 1) {
    if (at(grey, pixel) + DARKER < at(means, pixel)) mask[pixel] = 1;
  }
  return { data: mask, width, height };
}

/** Each pixel as the mean of what is around it: the page made very small and large again. */
async function surroundingsOf(page: Samples): Promise<Samples> {
  const { width, height } = page;
  const size = {
    width: Math.max(1, Math.round(width / SURROUNDINGS)),
    height: Math.max(1, Math.round(height / SURROUNDINGS)),
  };
  const small = await toSamples(toSharp(page).resize({ ...size, fit: 'fill', kernel: 'linear' }));
  return toSamples(toSharp(small).resize({ width, height, fit: 'fill', kernel: 'linear' }));
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
      if (y < height && at(data, y * width + line) === 1) continue;
      const from = at(starts, line);
      if (y - from > LONGEST_STROKE) found.push({ line, from, to: y });
      starts[line] = y + 1;
    }
  }
  return found.toSorted((a, b) => a.line - b.line);
}
