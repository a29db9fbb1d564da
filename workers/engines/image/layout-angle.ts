import type { Mask } from './ink.ts';
import { byteAt, floatAt, intAt } from './samples.ts';

export type Angle = {
  /** Whether the lines of text run down the page instead of across. */
  readonly isSideways: boolean;
  /** Degrees clockwise by which turning makes the lines level (after a quarter turn if sideways). */
  readonly skew: number;
};

const WIDEST_SKEW = 10;
/** Degrees; the search goes on around the best angle, three times finer each time. */
const STEPS = [1, 0.3, 0.1] as const;

/** A sideways page must look much more like text than the same page upright. */
const SIDEWAYS_FACTOR = 1.8;
/** Straightening costs sharpness, so it must gain something. */
const LEAST_SKEW = 0.25;
/** The search looks at about so many points of ink; the profile's shape needs no more. */
const FINE_POINTS = 30_000;
/** The coarse search looks at every so-manieth of them. */
const COARSE_THINNING = 4;

/** Points of ink: coordinates in two arrays, because there are a hundred thousand of them. */
type Ink = {
  readonly xs: Int32Array;
  readonly ys: Int32Array;
  readonly width: number;
  readonly height: number;
};

/**
 * Finds how lines of text lie by projection profiles: with the right angle, rows of ink and rows
 * of gap alternate sharply. The score of an angle is the sum of squared differences between
 * neighbouring rows (W. Postl's criterion, US patent 4,723,297, expired).
 * @param looksSideways asked where the profiles say so: a single line of letters has gaps across it
 */
export function findAngle(textInk: Mask, looksSideways: () => boolean): Angle {
  const fine = pointsOf(textInk, FINE_POINTS);
  const coarse = thin(fine, COARSE_THINNING);
  const across = bestOf(coarse, range(-WIDEST_SKEW, WIDEST_SKEW, STEPS[0]));
  const down = bestOf(turnQuarter(coarse), range(-WIDEST_SKEW, WIDEST_SKEW, STEPS[0]));
  const isSideways = down.score > across.score * SIDEWAYS_FACTOR && looksSideways();
  const angle = isSideways ? refine(turnQuarter(fine), down) : refine(fine, across);
  return { isSideways, skew: Math.abs(angle) < LEAST_SKEW ? 0 : -angle };
}

/** About `count` points of the ink, evenly taken. */
function pointsOf({ data, width, height }: Mask, count: number): Ink {
  let all = 0;
  for (let pixel = 0; pixel < data.length; pixel += 1) all += byteAt(data, pixel);
  const step = Math.max(1, Math.floor(all / count));
  const xs = new Int32Array(Math.ceil(all / step));
  const ys = new Int32Array(xs.length);
  let seen = 0;
  for (let pixel = 0; pixel < data.length; pixel += 1) {
    if (byteAt(data, pixel) === 0) continue;
    if (seen % step === 0) {
      xs[seen / step] = pixel % width;
      ys[seen / step] = Math.floor(pixel / width);
    }
    seen += 1;
  }
  return { xs, ys, width, height };
}

/** Every `step`-th point. */
function thin({ xs, ys, ...size }: Ink, step: number): Ink {
  const count = Math.ceil(xs.length / step);
  const pick = (values: Int32Array): Int32Array =>
    Int32Array.from({ length: count }, (_, index) => intAt(values, index * step));
  return { xs: pick(xs), ys: pick(ys), ...size };
}

/** A quarter turn clockwise. */
function turnQuarter({ xs, ys, width, height }: Ink): Ink {
  return { xs: ys.map((y) => height - 1 - y), ys: xs, width: height, height: width };
}

type Candidate = { readonly angle: number; readonly score: number };

/** The angle (degrees clockwise) at which the lines lie, near the one that was found coarsely. */
function refine(ink: Ink, found: Candidate): number {
  let { angle } = found;
  let width: number = STEPS[0];
  for (const step of STEPS.slice(1)) {
    ({ angle } = bestOf(ink, range(angle - width, angle + width, step)));
    width = step;
  }
  return angle;
}

function bestOf(ink: Ink, angles: readonly number[]): Candidate {
  return angles
    .map((angle) => ({ angle, score: sharpness(ink, angle) }))
    .reduce((best, candidate) => (candidate.score > best.score ? candidate : best));
}

function sharpness({ xs, ys, width, height }: Ink, angle: number): number {
  const slope = Math.tan((angle * Math.PI) / 180);
  const margin = Math.ceil(Math.abs(slope) * width) + 1;
  const rows = new Float64Array(height + 2 * margin);
  for (let point = 0; point < xs.length; point += 1) {
    const row = Math.floor(intAt(ys, point) - slope * intAt(xs, point) + 0.5) + margin;
    rows[row] = floatAt(rows, row) + 1;
  }
  let sum = 0;
  for (let row = 1; row < rows.length; row += 1)
    sum += (floatAt(rows, row) - floatAt(rows, row - 1)) ** 2;
  // The same ink in fewer rows differs more; without this, narrow pages would look sideways.
  return sum * height;
}

function range(from: number, to: number, step: number): readonly number[] {
  const count = Math.round((to - from) / step) + 1;
  return Array.from({ length: count }, (_, index) => from + index * step);
}
