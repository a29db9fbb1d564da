import { OPS, type PageViewport } from 'pdfjs-dist/legacy/build/pdf.mjs';

import type { Box } from '#shared/core/box.ts';

import type { GraphicsState } from '../graphics-state.ts';
import { CLOSE, LINE, MOVE, NUMBERS_AFTER, pathIn } from '../path-data.ts';
import { boxUnder } from './box-under.ts';

/** Something opaque that the page paints: a white rectangle or an image. */
export type Cover = {
  readonly box: Box;
  /** Its place in the order of painting. */
  readonly at: number;
};

type Painted = { readonly state: GraphicsState; readonly at: number };

const filling = new Set<number>([OPS.fill, OPS.eoFill, OPS.fillStroke, OPS.eoFillStroke]);
const clipping = new Set<number>([OPS.clip, OPS.eoClip]);
const saving = new Set<number>([OPS.save, OPS.paintFormXObjectBegin]);
const restoring = new Set<number>([OPS.restore, OPS.paintFormXObjectEnd]);
const images = new Set<number>([OPS.paintImageXObject, OPS.paintInlineImageXObject]);

/** What is darker was not meant to look like paper. */
const WHITE = 0.95;
/** Of the page's area: larger ones are backgrounds. */
const LARGEST = 0.25;
/** More are a pattern. */
const MOST = 2_000;

const everywhere: Box = { x0: 0, y0: 0, x1: 1, y1: 1 };

/** Collects them while the operators of a page are followed, and knows to what painting is clipped. */
export class Covers {
  readonly found: Cover[] = [];
  readonly #viewport: PageViewport;
  readonly #saved: Box[] = [];
  #clip: Box = everywhere;
  #clipsNext = false;

  constructor(viewport: PageViewport) {
    this.#viewport = viewport;
  }

  look(operator: number, args: unknown, painted: Painted): void {
    if (saving.has(operator)) this.#saved.push(this.#clip);
    if (restoring.has(operator)) this.#clip = this.#saved.pop() ?? this.#clip;
    if (clipping.has(operator)) this.#clipsNext = true;
    if (operator === OPS.constructPath) this.#lookAtPath(args, painted);
    if (images.has(operator) && isOpaqueImage(painted.state)) {
      this.#keep([0, 0, 1, 1], painted);
    }
  }

  #lookAtPath(args: unknown, painted: Painted): void {
    const { paint, path, bounds } = pathIn(args);
    const rectangle = rectangleOf(bounds);
    const isFilled = typeof paint === 'number' && filling.has(paint);
    if (isFilled && isWhite(painted.state) && path && fills(path, rectangle)) {
      this.#keep(rectangle, painted);
    }
    if (!this.#clipsNext) return;
    this.#clipsNext = false;
    const { matrix } = painted.state;
    this.#clip = sharedBox(this.#clip, boxUnder(matrix, rectangle, this.#viewport));
  }

  #keep(rectangle: Rectangle, { state: { matrix }, at }: Painted): void {
    if (this.found.length >= MOST) return;
    const box = sharedBox(this.#clip, boxUnder(matrix, rectangle, this.#viewport));
    const area = Math.max(0, box.x1 - box.x0) * Math.max(0, box.y1 - box.y0);
    if (area > 0 && area < LARGEST) this.found.push({ box, at });
  }
}

const isOpaque = ({ opacity, isBlended }: GraphicsState): boolean => opacity === 1 && !isBlended;
const isWhite = (state: GraphicsState): boolean => isOpaque(state) && state.lightness > WHITE;
const isOpaqueImage = (state: GraphicsState): boolean => isOpaque(state) && !state.hasMask;

function sharedBox(a: Box, b: Box): Box {
  return {
    x0: Math.max(a.x0, b.x0),
    y0: Math.max(a.y0, b.y0),
    x1: Math.min(a.x1, b.x1),
    y1: Math.min(a.y1, b.y1),
  };
}

/** Left, bottom, right and top. */
type Rectangle = readonly [number, number, number, number];

function rectangleOf(bounds: unknown): Rectangle {
  const [left = 0, bottom = 0, right = 0, top = 0] = bounds instanceof Float32Array ? bounds : [];
  return [left, bottom, right, top];
}

/** A rectangle has so many corners, and may come back to the first. */
const CORNERS = new Set([4, 5]);

/** Whether a path is its own bounding box: straight sides from corner to corner. */
function fills(path: Float32Array, [left, bottom, right, top]: Rectangle): boolean {
  let corners = 0;
  for (let at = 0; at < path.length;) {
    const part = path[at] ?? CLOSE;
    if (part !== CLOSE) {
      if (part !== LINE && !(part === MOVE && at === 0)) return false;
      const [x = NaN, y = NaN] = path.subarray(at + 1, at + 3);
      if (![left, right].includes(x) || ![bottom, top].includes(y)) return false;
      corners += 1;
    }
    at += 1 + (NUMBERS_AFTER[part] ?? 0);
  }
  return CORNERS.has(corners);
}
