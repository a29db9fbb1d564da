import { OPS, type PageViewport, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

import type { Box } from '#shared/core/page.ts';

import { MOST_RULES, rulesAmong } from './page-rules.ts';
import { segmentsOf, type Point, type Segment } from './path-segments.ts';

/** What a page paints, as far as it tells whether its text layer can be trusted. */
export type Painting = {
  readonly paintsAnything: boolean;
  /** Lines, rectangles and other shapes painted. */
  readonly shapes: number;
  /** Share of the page under its images, 0 to 1; where images overlap it is overstated. */
  readonly imageCoverage: number;
  /** Pixels of the largest image along its width, per point of the page; 0 without an image. */
  readonly pixelsPerPoint: number;
  /** Share of the text that is painted invisibly, as scanners' OCR layers are; 0 to 1. */
  readonly invisibleText: number;
  /** Ruling lines of tables and frames, in fractions of the page. */
  readonly rules: readonly Box[];
};

type Matrix = readonly [number, number, number, number, number, number];

/** Points; no ruling line is shorter. */
const SHORT = 20;

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

const painting = new Set<number>([
  OPS.showText,
  OPS.constructPath,
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
  OPS.shadingFill,
]);

const imagePainting = new Set<number>([
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
]);

export async function paintingOf(page: PDFPageProxy, viewport: PageViewport): Promise<Painting> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const walk = startWalk();
  for (const [index, operator] of fnArray.entries()) step(walk, operator, argsArray[index]);
  return {
    paintsAnything: walk.paintsAnything,
    shapes: walk.shapes,
    imageCoverage: Math.min(1, walk.imageArea / (viewport.width * viewport.height)),
    pixelsPerPoint: walk.largest.pixelsPerPoint,
    invisibleText: walk.texts === 0 ? 0 : walk.invisibleTexts / walk.texts,
    rules: rulesAmong(walk.segments, viewport),
  };
}

type Image = { readonly area: number; readonly pixelsPerPoint: number };

/** The part of the graphics state that matters here, and what was seen so far. */
type Walk = {
  matrix: Matrix;
  readonly stack: Matrix[];
  renderingMode: number | undefined;
  paintsAnything: boolean;
  shapes: number;
  largest: Image;
  imageArea: number;
  texts: number;
  invisibleTexts: number;
  readonly segments: Segment[];
};

function startWalk(): Walk {
  return {
    matrix: IDENTITY,
    stack: [],
    renderingMode: undefined,
    paintsAnything: false,
    shapes: 0,
    largest: { area: 0, pixelsPerPoint: 0 },
    imageArea: 0,
    texts: 0,
    invisibleTexts: 0,
    segments: [],
  };
}

const INVISIBLE = 3;

function step(walk: Walk, operator: number, args: unknown): void {
  walk.paintsAnything ||= painting.has(operator);
  if (imagePainting.has(operator)) countImage(walk, imageUnder(walk.matrix, args));
  steps.get(operator)?.(walk, args);
}

const steps = new Map<number, (walk: Walk, args: unknown) => void>([
  [OPS.save, (walk) => walk.stack.push(walk.matrix)],
  [OPS.restore, restore],
  [
    OPS.paintFormXObjectBegin,
    (walk, args) => {
      walk.stack.push(walk.matrix);
      walk.matrix = multiply(walk.matrix, numbersIn(firstOf(args)));
    },
  ],
  [OPS.paintFormXObjectEnd, restore],
  [
    OPS.transform,
    (walk, args) => {
      walk.matrix = multiply(walk.matrix, numbersIn(args));
    },
  ],
  [
    OPS.setTextRenderingMode,
    (walk, args) => {
      [walk.renderingMode] = numbersIn(args);
    },
  ],
  [
    OPS.showText,
    (walk) => {
      walk.texts += 1;
      walk.invisibleTexts += walk.renderingMode === INVISIBLE ? 1 : 0;
    },
  ],
  [
    OPS.constructPath,
    (walk, args) => {
      walk.shapes += 1;
      if (walk.segments.length < MOST_RULES) keepSegments(walk, args);
    },
  ],
]);

function restore(walk: Walk): void {
  walk.matrix = walk.stack.pop() ?? IDENTITY;
}

function keepSegments({ segments, matrix }: Walk, args: unknown): void {
  for (const [from, to] of segmentsOf(args)) {
    const [a, b] = [moved(matrix, from), moved(matrix, to)];
    if (Math.hypot(b[0] - a[0], b[1] - a[1]) > SHORT) segments.push([a, b]);
  }
}

function moved([a, b, c, d, e, f]: Matrix, [x, y]: Point): Point {
  return [a * x + c * y + e, b * x + d * y + f];
}

function countImage(walk: Walk, image: Image): void {
  walk.largest = larger(walk.largest, image);
  walk.imageArea += image.area;
}

const larger = (a: Image, b: Image): Image => (b.area > a.area ? b : a);

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

function multiply(outer: Matrix, inner: readonly number[]): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = inner;
  return [
    a * g + c * h,
    b * g + d * h,
    a * i + c * j,
    b * i + d * j,
    a * k + c * l + e,
    b * k + d * l + f,
  ];
}

function firstOf(args: unknown): unknown {
  return Array.isArray(args) ? (args as unknown[])[0] : undefined;
}

function numbersIn(args: unknown): readonly number[] {
  // pdf.js hands matrices over as arrays or as typed arrays.
  const values: readonly unknown[] =
    args instanceof Float32Array ? [...args] : Array.isArray(args) ? args : [];
  return values.filter((value) => typeof value === 'number');
}
