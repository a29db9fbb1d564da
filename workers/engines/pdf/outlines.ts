import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

import type { Matrix } from './graphics-state.ts';
import { CLOSE, LINE, MOVE, NUMBERS_AFTER, pathIn } from './path-data.ts';

const filling = new Set<number>([
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);

/** Many small images painted at once. */
const repeating = new Set<number>([
  OPS.paintImageXObjectRepeat,
  OPS.paintInlineImageXObjectGroup,
  OPS.paintImageMaskXObjectGroup,
  OPS.paintImageMaskXObjectRepeat,
]);

/** How many of the shapes that an operator paints may be letters. */
export function outlinesIn(operator: number, args: unknown, matrix: Matrix): number {
  if (repeating.has(operator)) return repeatsIn(args);
  if (operator !== OPS.constructPath) return 0;
  const { paint, path, bounds } = pathIn(args);
  if (typeof paint !== 'number' || !filling.has(paint)) return 0;
  if (!path || !(bounds instanceof Float32Array)) return 0;
  const { contours, curves } = partsOf(path);
  return curves >= contours && isOfLetters(bounds, contours, matrix) ? contours : 0;
}

/** How many shapes an operator paints; one path may hold all the bars of a code. */
export function shapesIn(operator: number, args: unknown): number {
  if (repeating.has(operator)) return repeatsIn(args);
  if (operator !== OPS.constructPath) return 0;
  const { path } = pathIn(args);
  return path ? partsOf(path).contours : 1;
}

const repeatsIn = (args: unknown): number =>
  Array.isArray(args) ? Math.max(0, ...args.map(lengthOf)) : 0;

function lengthOf(part: unknown): number {
  return Array.isArray(part) || part instanceof Float32Array ? part.length : 0;
}

function partsOf(path: Float32Array): { readonly contours: number; readonly curves: number } {
  let contours = 0;
  let curves = 0;
  for (let at = 0; at < path.length;) {
    const instruction = path[at] ?? CLOSE;
    if (instruction === MOVE) contours += 1;
    else if (instruction !== LINE && instruction !== CLOSE) curves += 1;
    at += 1 + (NUMBERS_AFTER[instruction] ?? 0);
  }
  return { contours, curves };
}

/** Square points; a letter of 40 points and everything smaller. */
const LARGEST_LETTER = 1600;

function isOfLetters(bounds: Float32Array, contours: number, [a, b, c, d]: Matrix): boolean {
  const [left = 0, top = 0, right = 0, bottom = 0] = bounds;
  const area = Math.abs((right - left) * (bottom - top) * (a * d - b * c));
  return contours > 0 && area / contours < LARGEST_LETTER;
}
