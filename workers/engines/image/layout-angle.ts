/** A small grey picture: 8-bit samples, row by row. */
export type Samples = {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
};

export type Layout = {
  /** Whether the lines of text run down the page instead of across. */
  readonly isSideways: boolean;
  /** Degrees clockwise by which turning makes the lines level (after a quarter turn if sideways). */
  readonly skew: number;
};

const WIDEST_SKEW = 10;
const COARSE_STEP = 0.5;
const FINE_STEP = 0.1;

/** A sideways page must look much more like text than the same page upright. */
const SIDEWAYS_FACTOR = 1.8;
/** Straightening costs sharpness, so it must gain something. */
const LEAST_SKEW = 0.25;

/**
 * Finds how lines of text lie by projection profiles: with the right angle, rows of ink and rows
 * of gap alternate sharply. The score of an angle is the sum of squared differences between
 * neighbouring rows (W. Postl's criterion, US patent 4,723,297, expired).
 */
export function findLayout(samples: Samples): Layout {
  const ink = inkOf(samples);
  const across = bestAngle(ink, samples.width, samples.height);
  const down = bestAngle(turnQuarter(ink, samples.height), samples.height, samples.width);
  const isSideways = down.score > across.score * SIDEWAYS_FACTOR;
  const { angle } = isSideways ? down : across;
  return { isSideways, skew: Math.abs(angle) < LEAST_SKEW ? 0 : -angle };
}

type Point = { readonly x: number; readonly y: number };

/** Longer straight strokes than this (pixels) are rules, frames and edges of the paper, not text. */
const LONGEST_STROKE = 45;

function inkOf(samples: Samples): readonly Point[] {
  const { width, height } = samples;
  const mask = darkerThanAround(samples);
  const text = mask.slice();
  for (let y = 0; y < height; y += 1)
    clearLongRuns(mask, text, { start: y * width, step: 1, count: width });
  for (let x = 0; x < width; x += 1)
    clearLongRuns(mask, text, { start: x, step: width, count: height });
  const ink: Point[] = [];
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) if (at(text, y * width + x) === 1) ink.push({ x, y });
  }
  return ink;
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

/** 1 where a pixel is clearly darker than its surroundings, which forgives shadows. */
function darkerThanAround({ data, width, height }: Samples): Uint8Array {
  const sums = integralOf({ data, width, height });
  const radius = 12;
  const mask = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    const top = Math.max(0, y - radius);
    const bottom = Math.min(height, y + radius + 1);
    for (let x = 0; x < width; x += 1) {
      const left = Math.max(0, x - radius);
      const right = Math.min(width, x + radius + 1);
      const sum =
        at(sums, bottom * (width + 1) + right) -
        at(sums, top * (width + 1) + right) -
        at(sums, bottom * (width + 1) + left) +
        at(sums, top * (width + 1) + left);
      const mean = sum / ((bottom - top) * (right - left));
      if (at(data, y * width + x) < mean - 16) mask[y * width + x] = 1;
    }
  }
  return mask;
}

/** Summed-area table with a row and a column of zeros in front. */
function integralOf({ data, width, height }: Samples): Float64Array {
  const sums = new Float64Array((width + 1) * (height + 1));
  for (let y = 0; y < height; y += 1) {
    let row = 0;
    for (let x = 0; x < width; x += 1) {
      row += at(data, y * width + x);
      sums[(y + 1) * (width + 1) + x + 1] = row + at(sums, y * (width + 1) + x + 1);
    }
  }
  return sums;
}

/** A quarter turn clockwise. */
function turnQuarter(ink: readonly Point[], height: number): readonly Point[] {
  return ink.map(({ x, y }) => ({ x: height - 1 - y, y: x }));
}

type Candidate = { readonly angle: number; readonly score: number };

/** The angle (degrees clockwise) at which the lines lie. */
function bestAngle(ink: readonly Point[], width: number, height: number): Candidate {
  const score = (angle: number): Candidate => ({
    angle,
    score: sharpness(ink, { width, height }, angle),
  });
  const coarse = bestOf(range(-WIDEST_SKEW, WIDEST_SKEW, COARSE_STEP).map(score));
  const { angle } = coarse;
  return bestOf(range(angle - COARSE_STEP, angle + COARSE_STEP, FINE_STEP).map(score));
}

function sharpness(
  ink: readonly Point[],
  { width, height }: { width: number; height: number },
  angle: number,
): number {
  const slope = Math.tan((angle * Math.PI) / 180);
  const margin = Math.ceil(Math.abs(slope) * width) + 1;
  const rows = new Float64Array(height + 2 * margin);
  for (const { x, y } of ink) {
    const row = Math.round(y - slope * x) + margin;
    rows[row] = at(rows, row) + 1;
  }
  let sum = 0;
  for (let row = 1; row < rows.length; row += 1) sum += (at(rows, row) - at(rows, row - 1)) ** 2;
  // The same ink in fewer rows differs more; without this, narrow pages would look sideways.
  return sum * height;
}

function bestOf(candidates: readonly Candidate[]): Candidate {
  return candidates.reduce((best, candidate) => (candidate.score > best.score ? candidate : best));
}

function range(from: number, to: number, step: number): readonly number[] {
  const count = Math.round((to - from) / step) + 1;
  return Array.from({ length: count }, (_, index) => from + index * step);
}

/** Indices are computed within bounds; this spares a check at each use. */
function at(values: Uint8Array | Float64Array, index: number): number {
  return values[index] ?? 0;
}
