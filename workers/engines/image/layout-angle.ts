import type { Mask } from './ink.ts';
import { at } from './samples.ts';

export type Angle = {
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
/** The coarse search looks at about so many points of ink; the profile's shape needs no more. */
const COARSE_POINTS = 12_000;

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
 */
export function findAngle(textInk: Mask): Angle {
  const all = pointsOf(textInk);
  const step = Math.max(1, Math.floor(all.xs.length / COARSE_POINTS));
  const few = thin(all, step);
  const across = coarseAngle(few);
  const down = coarseAngle(turnQuarter(few));
  const isSideways = down.score > across.score * SIDEWAYS_FACTOR;
  const { angle } = isSideways ? fineAngle(turnQuarter(all), down) : fineAngle(all, across);
  return { isSideways, skew: Math.abs(angle) < LEAST_SKEW ? 0 : -angle };
}

function pointsOf({ data, width, height }: Mask): Ink {
  const count = data.reduce((sum, ink) => sum + ink, 0);
  const xs = new Int32Array(count);
  const ys = new Int32Array(count);
  let point = 0;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (at(data, y * width + x) === 0) continue;
      xs[point] = x;
      ys[point] = y;
      point += 1;
    }
  }
  return { xs, ys, width, height };
}

/** Every `step`-th point. */
function thin({ xs, ys, ...size }: Ink, step: number): Ink {
  const isKept = (_: number, index: number): boolean => index % step === 0;
  return { xs: xs.filter(isKept), ys: ys.filter(isKept), ...size };
}

/** A quarter turn clockwise. */
function turnQuarter({ xs, ys, width, height }: Ink): Ink {
  return { xs: ys.map((y) => height - 1 - y), ys: xs, width: height, height: width };
}

type Candidate = { readonly angle: number; readonly score: number };

/** The angle (degrees clockwise) at which the lines lie. */
function coarseAngle(ink: Ink): Candidate {
  return bestOf(ink, range(-WIDEST_SKEW, WIDEST_SKEW, COARSE_STEP));
}

function fineAngle(ink: Ink, { angle }: Candidate): Candidate {
  return bestOf(ink, range(angle - COARSE_STEP, angle + COARSE_STEP, FINE_STEP));
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
    const row = Math.round(at(ys, point) - slope * at(xs, point)) + margin;
    rows[row] = at(rows, row) + 1;
  }
  let sum = 0;
  for (let row = 1; row < rows.length; row += 1) sum += (at(rows, row) - at(rows, row - 1)) ** 2;
  // The same ink in fewer rows differs more; without this, narrow pages would look sideways.
  return sum * height;
}

function range(from: number, to: number, step: number): readonly number[] {
  const count = Math.round((to - from) / step) + 1;
  return Array.from({ length: count }, (_, index) => from + index * step);
}
