import { OPS, type PageViewport, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

import type { Box } from '#shared/core/box.ts';

import { firstState, follow, type GraphicsState, type Matrix } from './graphics-state.ts';
import { outlinesIn, shapesIn } from './outlines.ts';
import { MOST_RULES, rulesAmong } from './page-rules.ts';
import { segmentsOf, type Point, type Segment } from './path-segments.ts';

/** What a page paints, as far as it tells whether its text layer can be trusted. */
export type Painting = {
  readonly paintsAnything: boolean;
  /** Lines, rectangles and other shapes painted, also as small images. */
  readonly shapes: number;
  /** Shapes that may be the outlines of letters: a text turned into curves, or into small images. */
  readonly outlines: number;
  /** Share of the page under its images, 0 to 1; where images overlap it is overstated. */
  readonly imageCoverage: number;
  /** Pixels of the largest image along its width, per point of the page; 0 without an image. */
  readonly pixelsPerPoint: number;
  /**
   * Whether its text can be seen: `most` is not painted, as scanners' OCR layers are, or lies under
   * a scan; `perhaps` some is so, or pale, or hardly opaque.
   */
  readonly hiddenText: 'most' | 'perhaps' | 'none';
  /** Ruling lines of tables and frames, in fractions of the page. */
  readonly rules: readonly Box[];
};

/** Points; no ruling line is shorter. */
const SHORT = 20;
/** Points; no ruling line is thicker. */
const THICK = 6;

const painting = new Set<number>([
  OPS.showText,
  OPS.constructPath,
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
  OPS.paintSolidColorImageMask,
  OPS.paintImageXObjectRepeat,
  OPS.paintInlineImageXObjectGroup,
  OPS.paintImageMaskXObjectGroup,
  OPS.paintImageMaskXObjectRepeat,
  OPS.shadingFill,
]);

const imagePainting = new Set<number>([
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
]);

export async function paintingOf(page: PDFPageProxy, viewport: PageViewport): Promise<Painting> {
  const { fnArray, argsArray } = await page.getOperatorList();
  // In the page's own units, as images are measured.
  const pageArea = (viewport.width * viewport.height) / page.userUnit ** 2;
  const states = firstState();
  const seen = nothingSeen();
  for (const [index, operator] of fnArray.entries()) {
    const args: unknown = argsArray[index];
    follow(states, operator, args);
    look(seen, operator, { args, state: states.now, pageArea });
  }
  return {
    paintsAnything: seen.paintsAnything,
    shapes: seen.shapes,
    outlines: seen.outlines,
    imageCoverage: Math.min(1, seen.imageArea / pageArea),
    pixelsPerPoint: seen.largest.pixelsPerPoint,
    hiddenText: hiddenTextOf(seen),
    rules: rulesAmong(seen.segments, viewport),
  };
}

function hiddenTextOf({ texts, invisibleTexts, faintTexts }: Seen): Painting['hiddenText'] {
  if (invisibleTexts > texts / 2) return 'most';
  return invisibleTexts + faintTexts > 0 ? 'perhaps' : 'none';
}

type Image = { readonly area: number; readonly pixelsPerPoint: number };

type Seen = {
  paintsAnything: boolean;
  shapes: number;
  outlines: number;
  largest: Image;
  imageArea: number;
  texts: number;
  invisibleTexts: number;
  readonly segments: Segment[];
  faintTexts: number;
};

function nothingSeen(): Seen {
  return {
    paintsAnything: false,
    shapes: 0,
    outlines: 0,
    largest: { area: 0, pixelsPerPoint: 0 },
    imageArea: 0,
    texts: 0,
    invisibleTexts: 0,
    segments: [],
    faintTexts: 0,
  };
}

type Operation = {
  readonly args: unknown;
  readonly state: GraphicsState;
  readonly pageArea: number;
};

const MOST_OF_PAGE = 0.5;

function look(seen: Seen, operator: number, operation: Operation): void {
  const { args, state, pageArea } = operation;
  seen.paintsAnything ||= painting.has(operator);
  if (operator === OPS.showText) countText(seen, state);
  if (operator === OPS.constructPath) {
    keepSegments(seen, args, state.matrix);
  }
  if (imagePainting.has(operator)) {
    const image = imageUnder(state.matrix, args);
    countImage(seen, image);
    const isOpaque = operator !== OPS.paintImageMaskXObject && !isSeenThrough(state);
    // What was painted before lies under it.
    if (isOpaque && image.area > MOST_OF_PAGE * pageArea) seen.invisibleTexts = seen.texts;
  }
  seen.shapes += shapesIn(operator, args);
  seen.outlines += outlinesIn(operator, args, state.matrix);
}

const INVISIBLE = 3;
/** On white paper. */
const PALE = 0.85;
const HARDLY_OPAQUE = 0.3;
const TRANSPARENT = 0.1;

function countText(seen: Seen, { renderingMode, lightness, opacity }: GraphicsState): void {
  seen.texts += 1;
  if (renderingMode === INVISIBLE || opacity < TRANSPARENT) seen.invisibleTexts += 1;
  else if (lightness > PALE || opacity < HARDLY_OPAQUE) seen.faintTexts += 1;
}

const isSeenThrough = ({ opacity, hasMask }: GraphicsState): boolean => hasMask || opacity < 1;

function countImage(seen: Seen, image: Image): void {
  if (image.area > seen.largest.area) seen.largest = image;
  seen.imageArea += image.area;
}

function keepSegments({ segments }: Seen, args: unknown, matrix: Matrix): void {
  if (segments.length >= MOST_RULES) return;
  for (const [from, to] of segmentsOf(args)) {
    const [a, b] = [moved(matrix, from), moved(matrix, to)];
    const [across, down] = [Math.abs(b[0] - a[0]), Math.abs(b[1] - a[1])];
    if (Math.max(across, down) > SHORT && Math.min(across, down) < THICK) segments.push([a, b]);
  }
}

function moved([a, b, c, d, e, f]: Matrix, [x, y]: Point): Point {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** An image is painted into the unit square, so the matrix alone says how large it is. */
function imageUnder([a, b, c, d]: Matrix, args: unknown): Image {
  const widthInPoints = Math.hypot(a, b);
  const [, widthInPixels] = Array.isArray(args) ? (args as unknown[]) : [];
  const isKnown = typeof widthInPixels === 'number' && widthInPoints > 0;
  return {
    area: Math.abs(a * d - b * c),
    pixelsPerPoint: isKnown ? widthInPixels / widthInPoints : 0,
  };
}
